/**
 * The goals.
 *
 * <p>Each goal is parameters, one call of the library, and the log: what they do is in the harness, and can be called
 * without Maven. {@code AbstractMnistMojo} has what all of them share, the folders, {@code mnist.skip} and the one place
 * where failures become Maven's: an answer that is no (an unmet gate, a run that does not reproduce, models that disagree, training that diverged, a
 * machine that doctor finds unfit) is a
 * BUILD FAILURE; input or a machine that cannot be used is an error. Both are a message and no stack trace.
 *
 * <table>
 * <caption>Goals</caption>
 * <tr><th>Goal</th><th>Does</th><th>Where</th></tr>
 * <tr><td>{@code train}</td><td>trains, exports, evaluates, publishes a run, if none is up to date</td><td>worker JVM, then
 * Maven</td></tr>
 * <tr><td>{@code reproduce}</td><td>trains a run again and compares</td><td>worker JVM</td></tr>
 * <tr><td>{@code evaluate}</td><td>evaluates a run or an ONNX file again</td><td>worker JVM</td></tr>
 * <tr><td>{@code predict}</td><td>classifies an image</td><td>worker JVM</td></tr>
 * <tr><td>{@code explore}</td><td>shows the dataset</td><td>worker JVM</td></tr>
 * <tr><td>{@code lock}</td><td>pins an experiment's bits beside its spec</td><td>Maven, from records alone</td></tr>
 * <tr><td>{@code doctor}</td><td>finds out what works on this machine</td><td>worker JVM, then Maven</td></tr>
 * <tr><td>{@code gate}</td><td>fails the build if a run misses its demands</td><td>Maven, from records alone</td></tr>
 * <tr><td>{@code index}</td><td>makes the page of all runs again</td><td>Maven, from records alone</td></tr>
 * <tr><td>{@code runs}</td><td>lists the newest runs</td><td>Maven, from records alone</td></tr>
 * <tr><td>{@code report}</td><td>puts a page into the site</td><td>Maven's site plugin, from records alone</td></tr>
 * <tr><td>{@code compare}</td><td>compares runs</td><td>Maven, from records alone</td></tr>
 * </table>
 *
 * <p>Every goal works without a pom, in any folder with an {@code experiments} folder, and runs once at the root of a
 * multi-module build. Paths are relative to the project's folder.
 */
package io.github.mnistlab.maven;
