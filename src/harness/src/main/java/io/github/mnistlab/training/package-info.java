/**
 * From a spec and images to a trained model.
 *
 * <p>{@link io.github.mnistlab.training.ModelTraining} gives the images to Tribuo's trainer interface as bytes, holds out the
 * validation images, and hands back the model with the record of how training went. No native library is loaded here:
 * ONNX Runtime may change the processor's floating-point mode, so it comes only after training is over.
 */
package io.github.mnistlab.training;
