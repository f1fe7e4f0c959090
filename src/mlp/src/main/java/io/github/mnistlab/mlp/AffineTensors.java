package io.github.mnistlab.mlp;

/**
 * An affine layer of an ONNX file.
 *
 * @param weight name of the initialiser {@code [outputs, inputs]}
 * @param bias name of the initialiser {@code [outputs]}
 */
record AffineTensors(int inputs, int outputs, String weight, String bias) {}
