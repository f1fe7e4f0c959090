/**
 * What {@code mnist:doctor} finds out: whether training, evaluation and CUDA would work here, and what to do where not.
 *
 * <p>A {@link io.github.mnistlab.doctor.Diagnosis} is a list of {@link io.github.mnistlab.doctor.Finding}s. Nothing is taken
 * on trust: the worker trains a miniature network on real images and holds its digest against the one that every machine
 * must reach, and a provider counts as working once that network's exported file has run on it.
 *
 * <p>{@link io.github.mnistlab.doctor.FolderCheck} and {@link io.github.mnistlab.doctor.CacheCheck} look at folders and run
 * anywhere; {@link io.github.mnistlab.doctor.WorkerCheck} is about the JVM that it runs in and belongs into the worker.
 * {@link io.github.mnistlab.doctor.DiagnosisText} is how a console shows it.
 */
package io.github.mnistlab.doctor;
