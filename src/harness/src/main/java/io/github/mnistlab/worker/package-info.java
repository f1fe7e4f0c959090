/**
 * The JVM in which the work is done.
 *
 * <p>Training, evaluation and prediction run in a JVM of their own, as Surefire runs tests: it has the Vector API module,
 * its own heap and the garbage collector that the kernels' alignment needs, on the JDK that the user or a toolchain
 * names, and a native library that crashes takes down no build.
 *
 * <p>{@link io.github.mnistlab.worker.WorkerClient} writes the command line into an argument file, starts
 * {@link io.github.mnistlab.worker.WorkerMain}, and sends it one line, a
 * {@link io.github.mnistlab.run.WorkRequest} as JSON. The worker answers with one JSON object per line: events while it
 * works, then its result, the user's failure, or a defect of ours. Anything else on its standard output or error is
 * debug text: native libraries print where they like.
 *
 * <pre>{@code
 * → {"type":"train","workspace":{"base":"/p","experiments":"/p/experiments","reports":"/p/reports"},"experiment":"baseline",…}
 * ← {"type":"event","event":{"type":"epochFinished","epoch":1,"epochs":15,"loss":0.62,"seconds":0.31,"validation":null}}
 * ← {"type":"result","result":{"type":"staged","folder":"/p/reports/…"}}
 * }</pre>
 *
 * <p>The parent holds the worker's standard input open and writes nothing more: when it ends, in whatever way, the
 * stream ends, and with it the worker.
 *
 * <p>{@link io.github.mnistlab.worker.RuntimeNatives} decides which of ONNX Runtime's native libraries it loads, and has them
 * unpacked before it starts.
 *
 * <p>{@code -Dmnist.jvm} names another JDK, {@code -Dmnist.jvmArgs} adds flags (a larger heap: {@code -Xmx6g}).
 */
package io.github.mnistlab.worker;
