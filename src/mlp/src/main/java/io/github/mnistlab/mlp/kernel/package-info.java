/**
 * The arithmetic of training, twice: with plain loops and with the Vector API, and always the same bits.
 *
 * <h2>Numeric contract, version 4</h2>
 *
 * <p>Every element of a result is computed by one fixed chain of float operations, whatever the machine:
 *
 * <ul>
 *   <li>only {@code +}, {@code -}, {@code ×}, {@code ÷}, {@code max}, comparison and fused multiply-add, each rounded once as
 *       IEEE 754 demands;
 *   <li>a sum starts from its stated first value and takes its terms in ascending order of the reduction index. Vectors run
 *       over the <em>other</em> index, so that a lane is a chain of its own and the number of lanes cannot show; tiles only
 *       pause a chain, threads only share out whole chains;
 *   <li>where the first layer leaves zeros out, it leaves out two neighbouring inputs, 2k and 2k + 1, where both are zero; if one of
 *       them is not, both are terms ({@link io.github.mnistlab.mlp.kernel.SparseRows});
 *   <li>a step changes weights and velocities by {@link io.github.mnistlab.mlp.kernel.Update}, which keeps velocities from
 *       becoming subnormal;
 *   <li>no reduction over lanes, and no function whose result depends on the platform's library: {@link
 *       io.github.mnistlab.mlp.kernel.FloatMath} has its own exponential.
 * </ul>
 *
 * <p>Matrices are input-major ({@code [in, out]}) so that the vectors run over outputs, with rows padded to {@link
 * io.github.mnistlab.mlp.kernel.Matrix#PADDING} floats. Padding is zero and stays zero.
 */
package io.github.mnistlab.mlp.kernel;
