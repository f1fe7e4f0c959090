package io.github.mnistlab.mlp.kernel;

/**
 * The rule by which a step changes weights w with gradient g and velocity v.
 *
 * <p>With learning rate {@code rate}: g ← fma(decay, w, g); v ← (fma(momentum, v, g) + 2⁻¹⁰⁰) − 2⁻¹⁰⁰; w ← fma(−rate, d, w) with d = v, or with
 * Nesterov's momentum d = fma(momentum, v, g). This is PyTorch's {@code torch.optim.SGD} with dampening 0, but for the detour over 2⁻¹⁰⁰. That changes a
 * velocity only if it is smaller than 2⁻⁷⁵: then it is rounded to a multiple of 2⁻¹²³ (of 2⁻¹²⁴ below zero), which is normal or zero. Where a unit has died,
 * velocities would otherwise shrink to subnormal numbers and stay there, and processors are slow with those.
 *
 * @param momentum share of the velocity that stays
 * @param decay weight decay
 * @param nesterov whether momentum looks ahead
 */
public record Update(float momentum, float decay, boolean nesterov) {
    /** What is added to a velocity and taken away again. */
    static final float GRAIN = 0x1p-100f;
}
