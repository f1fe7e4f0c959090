/**
 * How long training takes, measured with JMH: whole epochs, and the dense kernels by themselves.
 *
 * <p>{@link io.github.mnistlab.benchmarks.Benchmarks} runs them in JVMs with the flags of the worker JVM, for without those the
 * numbers would be another program's. Whole runs, beside other libraries, are the business of the script {@code compare}.
 */
package io.github.mnistlab.benchmarks;
