"""scikit-learn's MLPClassifier, an epoch at a time."""

import time

import numpy
import sklearn
from sklearn.neural_network import MLPClassifier

import mnist

job = mnist.arguments()
x = mnist.features(job.data, "train")
y = mnist.labels(job.data, "train")
classifier = MLPClassifier(
    hidden_layer_sizes=mnist.HIDDEN,
    solver="sgd",
    alpha=0,
    batch_size=mnist.BATCH,
    learning_rate_init=mnist.LEARNING_RATE,
    momentum=mnist.MOMENTUM,
    nesterovs_momentum=False,
    random_state=1,
)

# partial_fit is one epoch, in the order given: the shuffling is ours.
random = numpy.random.default_rng(1)
epochs = []
for _ in range(job.epochs):
    begin = time.perf_counter()
    order = random.permutation(len(x))
    classifier.partial_fit(x[order], y[order], classes=numpy.arange(10))
    epochs.append(time.perf_counter() - begin)

accuracy = classifier.score(mnist.features(job.data, "t10k"), mnist.labels(job.data, "t10k"))
mnist.report(sklearn.__version__, epochs, accuracy)
