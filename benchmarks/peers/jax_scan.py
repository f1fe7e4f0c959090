"""JAX with a whole epoch compiled: jit over lax.scan, the data on the device."""

import os
import time

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false"
os.environ["JAX_PLATFORMS"] = "cpu"

import jax
import numpy
from jax import lax
from jax import numpy as jnp

import mnist

job = mnist.arguments()
random = numpy.random.default_rng(1)
x = jnp.asarray(mnist.features(job.data, "train"))
y = jnp.asarray(mnist.labels(job.data, "train").astype(numpy.int32))


def layer(inputs, outputs):
    bound = 1 / inputs**0.5
    weights = random.uniform(-bound, bound, (inputs, outputs)).astype(numpy.float32)
    return jnp.asarray(weights), jnp.asarray(random.uniform(-bound, bound, outputs).astype(numpy.float32))


def logits(parameters, batch):
    for weights, bias in parameters[:-1]:
        batch = jax.nn.relu(batch @ weights + bias)
    weights, bias = parameters[-1]
    return batch @ weights + bias


def loss(parameters, batch, classes):
    log_probabilities = jax.nn.log_softmax(logits(parameters, batch))
    return -jnp.mean(jnp.take_along_axis(log_probabilities, classes[:, None], axis=1))


def step(state, batch):
    parameters, velocity = state
    gradient = jax.grad(loss)(parameters, *batch)
    velocity = jax.tree.map(lambda v, g: mnist.MOMENTUM * v + g, velocity, gradient)
    parameters = jax.tree.map(lambda p, v: p - mnist.LEARNING_RATE * v, parameters, velocity)
    return parameters, velocity


@jax.jit
def epoch(state, x, y, order):
    def take(state, rows):
        return step(state, (x[rows], y[rows])), None

    whole = len(order) // mnist.BATCH * mnist.BATCH
    state, _ = lax.scan(take, state, order[:whole].reshape(-1, mnist.BATCH))
    return take(state, order[whole:])[0] if whole < len(order) else state


widths = [784, *mnist.HIDDEN, 10]
parameters = [layer(n, m) for n, m in zip(widths, widths[1:])]
state = (parameters, jax.tree.map(jnp.zeros_like, parameters))
epochs = []
for _ in range(job.epochs):
    begin = time.perf_counter()
    state = jax.block_until_ready(epoch(state, x, y, random.permutation(len(x)).astype(numpy.int32)))
    epochs.append(time.perf_counter() - begin)

predicted = numpy.asarray(logits(state[0], jnp.asarray(mnist.features(job.data, "t10k")))).argmax(1)
accuracy = float((predicted == mnist.labels(job.data, "t10k")).mean())
mnist.report(jax.__version__, epochs, accuracy)
