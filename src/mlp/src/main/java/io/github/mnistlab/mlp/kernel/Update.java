package io.github.mnistlab.mlp.kernel;

/**
 * The rule by which a step changes weights w with gradient g and velocity v.
 *
 * <p>With learning rate {@code rate}: g ← fma(decay, w, g); v ← fma(momentum, v, g), or zero where that is smaller than {@link
 * Float#MIN_NORMAL}; w ← fma(−rate, d, w) with d = v, or with Nesterov's momentum d = fma(momentum, v, g). This is PyTorch's {@code torch.optim.SGD} with
 * dampening 0, but for the zero: where a unit has died, its velocities would shrink to subnormal numbers and stay there, and processors are slow
 * with those.
 *
 * @param momentum share of the velocity that stays
 * @param decay weight decay
 * @param nesterov whether momentum looks ahead
 */
public record Update(float momentum, float decay, boolean nesterov) {}
