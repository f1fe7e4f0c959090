/**
 * Runs, from the spec to the published folder.
 *
 * <p>{@link io.github.mnistlab.run.Work} does a {@link io.github.mnistlab.run.WorkRequest} in this JVM: it reads the spec, loads
 * the images, trains, exports, evaluates the exported file and leaves a complete run in a staging folder. {@link
 * io.github.mnistlab.run.RunPublisher} writes the reports, which it makes from the record alone, and moves the folder into
 * place. The goals do the first in a JVM of its own and the second inside Maven; a program may do both itself.
 */
package io.github.mnistlab.run;
