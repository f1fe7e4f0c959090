/**
 * What goes wrong and can be put right by the user.
 *
 * <p>Everything that the harness finds wrong with input, machine or result is thrown as a {@link
 * io.github.mnistlab.failure.UserFailure}: a line, or several, each naming the place, what is wrong and the next step. The goals
 * print these lines without a stack trace. A failure has a kind, which crosses from the worker's JVM to Maven's with the
 * message: bad input and a lacking machine are errors of the build, a negative verdict is its failure. Any other exception is a
 * defect of this software and keeps its trace.
 */
package io.github.mnistlab.failure;
