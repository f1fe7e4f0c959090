"""What the peers share: the job, MNIST from the repository's own files, and the line that each prints."""

import argparse
import gzip
import json
import pathlib

import numpy

HIDDEN = [128, 64]
BATCH = 64
LEARNING_RATE = 0.003
MOMENTUM = 0.9


def arguments():
    """`--data FOLDER --epochs N`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the four IDX .gz files")
    parser.add_argument("--epochs", type=int, default=5)
    return parser.parse_args()


def images(folder, part):
    """The pixels of `train` or `t10k`: [n, 28, 28] uint8."""
    raw = gzip.decompress((folder / f"{part}-images-idx3-ubyte.gz").read_bytes())
    return numpy.frombuffer(raw, numpy.uint8, offset=16).reshape(-1, 28, 28)


def labels(folder, part):
    """The classes of `train` or `t10k`: [n] int64."""
    raw = gzip.decompress((folder / f"{part}-labels-idx1-ubyte.gz").read_bytes())
    return numpy.frombuffer(raw, numpy.uint8, offset=8).astype(numpy.int64)


def features(folder, part):
    """The pixels from -1 to 1: [n, 784] float32."""
    pixels = images(folder, part)
    return (pixels.reshape(len(pixels), -1).astype(numpy.float32) / 255 - 0.5) / 0.5


def report(version, epochs, accuracy):
    """Prints the result; `epochs` are the seconds of each."""
    print(
        json.dumps(
            {
                "version": version,
                "firstEpoch": epochs[0],
                "steadyEpoch": min(epochs[1:], default=None),
                "accuracy": accuracy,
            }
        )
    )
