/**
 * A multilayer perceptron for Tribuo whose training gives the same bits on every machine.
 *
 * <h2>Train, predict, export</h2>
 *
 * <pre>{@code
 * Hyperparameters hyperparameters = new Hyperparameters(
 *         List.of(128, 64), Activation.RELU, 0.003, 0.9, false, 0, Schedule.CONSTANT, 15, 64, 1, true);
 * MlpTrainer trainer = new MlpTrainer(hyperparameters);
 * MlpModel model = trainer.train(dataset);                      // any Dataset<Label>, sparse or dense
 *
 * Prediction<Label> prediction = model.predict(example);        // a probability for each label
 * model.serializeToFile(Path.of("digits.tribuo"));              // Tribuo's protobuf; Model.deserializeFromFile reads it
 * Files.write(file, model.serializeReproducibly());             // the same, without what differs from run to run
 * byte[] onnx = MlpOnnx.write(model, Map.of("experiment", "baseline"));
 * }</pre>
 *
 * <p>{@link io.github.mnistlab.mlp.MlpTrainer} is configurable by OLCUT like every trainer of Tribuo, and notes its fields in the
 * provenance of what it trains. To start from weights rather than from chance, to measure on held-out rows after each epoch, or
 * to hear how a run goes, call {@code train(dataset, validation, initial, listener)}. Those who have no Tribuo dataset call
 * {@link io.github.mnistlab.mlp.MlpTraining} with plain arrays.
 *
 * <h2>What is computed</h2>
 *
 * <p>Hidden layers are affine with one activation ({@link io.github.mnistlab.mlp.Activation}), the last layer is affine with
 * log-softmax; without hidden layers this is softmax regression. The loss of a batch is its mean negative log-likelihood, the
 * optimiser is stochastic gradient descent with momentum, defined as PyTorch's {@code SGD} is. Initial weights and biases are
 * drawn from U(−1/√fanIn, 1/√fanIn).
 *
 * <h2>What is promised</h2>
 *
 * <ul>
 *   <li>The same hyperparameters, data and invocation count give the same {@linkplain io.github.mnistlab.mlp.MlpParameters#digest()
 *       digest} of the weights on every processor, with any number of threads, with the Vector API or without, on Java 17 and
 *       later; {@link io.github.mnistlab.mlp.MlpTraining#NUMERIC_CONTRACT} is the version of this promise.
 *   <li>The same features give the same log-probabilities, by an arithmetic of their own: plain loops, no kernel to choose.
 *   <li>The same model gives the same ONNX bytes, and the same protobuf bytes from {@link
 *       io.github.mnistlab.mlp.MlpModel#serializeReproducibly}. They hold Tribuo's provenance, but with the epoch for every point
 *       in time, names for paths, and without what differs between two machines.
 * </ul>
 *
 * <p>ONNX Runtime, which has its own order of summation, agrees to rounding: some 1e-5 in a log-probability.
 *
 * <h2>Rows</h2>
 *
 * <p>Columns are Tribuo's feature ids, which follow the sorted feature names; classes are its output ids. A feature that an
 * example lacks is zero. A dataset of images can implement {@link io.github.mnistlab.mlp.ByteRows} beside Tribuo's
 * {@code Dataset}: its rows are then read as bytes, and no {@code Feature} object is built per pixel.
 *
 * <h2>Reading what others wrote</h2>
 *
 * <p>{@link io.github.mnistlab.mlp.MlpOnnx#readParameters} reads the weights of an ONNX file of the form that it writes, PyTorch's
 * export of such a network included. Files and protobuf messages are taken for hostile until they have been checked: what
 * does not fit is refused with a message that names the place.
 */
package io.github.mnistlab.mlp;
