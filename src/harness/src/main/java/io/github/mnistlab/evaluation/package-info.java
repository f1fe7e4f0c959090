/**
 * What the exported file is worth: its score on the test images, by ONNX Runtime.
 *
 * <p>The published accuracy belongs to the file that others will use, so that it is measured on the file and on nothing
 * else: nothing here knows how models are trained. The way is
 *
 * <pre>{@code
 * OnnxFile model = OnnxFile.read(path);
 * ProviderPolicy policy = new ProviderPolicy(NvidiaDriver.ofThisMachine());
 * OnnxEvaluator evaluator = new OnnxEvaluator(policy, OnnxEvaluator.DEFAULT_THREADS);
 * Evaluation evaluation = evaluator.evaluate(model, images, spec.evaluation());
 * Optional<float[]> onCpu = evaluator.cpuReference(model, images, evaluation);
 * FidelityRecord fidelity = Fidelity.check(modelLogProbabilities, evaluation, onCpu, images);
 * EvaluationRecord record = evaluation.with(fidelity).record();
 * }</pre>
 *
 * <h2>The model</h2>
 *
 * A file is read whole, at most 512 MiB of it, checked by {@link io.github.mnistlab.evaluation.ModelCheck} before native
 * code sees it, and handed over as bytes: a model that says its weights lie in other files is refused. It must have one input, {@code input} float {@code [batch, pixels]}, and one output float
 * {@code [batch, classes]} of log-probabilities; both are checked, the latter on every image.
 *
 * <h2>The provider</h2>
 *
 * {@code cpu} is the CPU. {@code cuda} is CUDA, or a failure that names what is missing. {@code auto} is CUDA where it
 * truly works, else the CPU with the reason. What counts as working is a session on this very model that was forbidden to
 * leave nodes to the CPU, and an image sent through it; TF32, which would round inputs to ten bits of mantissa, is off. A
 * machine without NVIDIA's driver is recognised by its files and never tries. What ONNX Runtime says when it
 * fails becomes a {@link io.github.mnistlab.evaluation.CudaProblem} with a next step. Where CUDA ran, its device and the nodes'
 * placement go into the record.
 *
 * <h2>The figures</h2>
 *
 * Accuracy, precision, recall, F1 and the confusion matrix are Tribuo's; the loss is the mean negative log-likelihood,
 * summed in double in the order of the images; the interval is Wilson's. The seconds are those of the session calls
 * alone, from inputs in native memory to log-probabilities in an array: opening the session, filling the batches, counting, and a first
 * call that warms up are not in them. Some hundred images more are sent one by one, which gives the latency.
 *
 * <h2>The benchmark</h2>
 *
 * {@link io.github.mnistlab.evaluation.InferenceBenchmark} looks closer: all batch sizes, thread counts and providers in turns, on
 * images that are read into native memory once.
 *
 * <h2>Fidelity</h2>
 *
 * ONNX Runtime promises no bits. What is promised is that on the CPU it finds the same class as the trained model on
 * every image; {@link io.github.mnistlab.evaluation.Fidelity} holds that and records how far log-probabilities lie apart.
 * Where the evaluation ran on CUDA, the file is run on the CPU too: all three are compared, and images that flip are listed
 * with their margins.
 *
 * <p>ONNX Runtime's types stay in this package. Its native library may change the floating-point mode of a thread, so
 * that the first call here comes after training is over.
 */
package io.github.mnistlab.evaluation;
