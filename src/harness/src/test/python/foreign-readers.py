#!/usr/bin/env python3
"""Reads the ONNX file of a run as others do, and says of each reader whether it agrees with the run.

    python -m venv venv && venv/bin/pip install onnx onnxruntime numpy
    venv/bin/python foreign-readers.py reports/baseline/20261127T160000Z-f9821651

Readers: the checker of the onnx package (full check), its shape inference (strict), its reference evaluator, and Python's
onnxruntime. The last two have to give the class of predictions.csv for every test image and its probabilities within 1e-5.
No part of the build: it needs packages of Python. Exit code 1 if any reader disagrees.
"""

import csv
import gzip
import json
import pathlib
import struct
import sys

import numpy
import onnx
import onnx.checker
import onnx.reference
import onnx.shape_inference
import onnxruntime

CLOSE = 1e-5
BATCH = 1_000
MNIST = pathlib.Path(__file__).resolve().parents[4] / "data/src/main/resources/io/github/mnistlab/dataset/mnist"


def images(file):
    """Pixels of an IDX file as the model's inputs, [images, pixels]."""
    data = gzip.open(file).read() if file.suffix == ".gz" else file.read_bytes()
    magic, count, height, width = struct.unpack(">4i", data[:16])
    if magic != 0x803:
        sys.exit(f"{file}: is no IDX file of images")
    pixels = numpy.frombuffer(data, numpy.uint8, offset=16).reshape(count, height * width)
    return pixels.astype(numpy.float32) * numpy.float32(2 / 255) - numpy.float32(1)


def predictions(file):
    """Classes [images] and probabilities [images, classes] as the run recorded them."""
    with open(file, newline="", encoding="utf-8") as lines:
        rows = list(csv.reader(lines))
    labels = rows[0][3:]
    predicted = numpy.array([labels.index(row[2]) if row[2] in labels else int(row[2]) for row in rows[1:]])
    return predicted, numpy.array([[float(p) for p in row[3:]] for row in rows[1:]])


def compare(log_probabilities, run):
    """Raises where a reader says something else than the run."""
    predicted, probabilities = predictions(run / "predictions.csv")
    differing = int((log_probabilities.argmax(1) != predicted).sum())
    furthest = float(numpy.abs(numpy.exp(log_probabilities.astype(float)) - probabilities).max())
    text = f"{differing} of {len(predicted)} images differ, probabilities by up to {furthest:.1e}"
    if differing or furthest > CLOSE:
        raise AssertionError(text)
    return text


def batches(inputs, model):
    return numpy.concatenate([model(inputs[i : i + BATCH]) for i in range(0, len(inputs), BATCH)])


def check(file, run, inputs):
    onnx.checker.check_model(str(file), full_check=True)
    return "full check"


def infer(file, run, inputs):
    inferred = onnx.shape_inference.infer_shapes(onnx.load(file), check_type=True, strict_mode=True, data_prop=True)
    shape = inferred.graph.output[0].type.tensor_type.shape.dim
    return "output [" + ", ".join(d.dim_param or str(d.dim_value) for d in shape) + "]"


def reference(file, run, inputs):
    evaluator = onnx.reference.ReferenceEvaluator(str(file))
    return compare(batches(inputs, lambda batch: evaluator.run(None, {"input": batch})[0]), run)


def runtime(file, run, inputs):
    session = onnxruntime.InferenceSession(file.read_bytes(), providers=["CPUExecutionProvider"])
    return compare(batches(inputs, lambda batch: session.run(None, {"input": batch})[0]), run)


READERS = {
    f"onnx.checker {onnx.__version__}": check,
    f"onnx.shape_inference {onnx.__version__}": infer,
    f"onnx.reference {onnx.__version__}": reference,
    f"onnxruntime {onnxruntime.__version__}": runtime,
}


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: foreign-readers.py RUN [IMAGES]   (IMAGES: an IDX file, .gz or plain; MNIST's test images)")
    run = pathlib.Path(sys.argv[1])
    inputs = images(pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else MNIST / "t10k-images-idx3-ubyte.gz")
    file = run / json.loads((run / "run.json").read_text(encoding="utf-8"))["model"]["file"]
    failed = False
    for name, reader in READERS.items():
        try:
            print(f"ok    {name}: {reader(file, run, inputs)}")
        except Exception as problem:  # whatever a reader throws is its verdict
            failed = True
            print(f"FAIL  {name}: {' '.join(str(problem).split())}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
