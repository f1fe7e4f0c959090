/** A multilayer perceptron for Tribuo whose training gives the same bits on every machine. */
package io.github.mnistlab.mlp;
