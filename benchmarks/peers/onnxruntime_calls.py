"""Python's onnxruntime on an exported file: batches of the test images, one thread, inputs in memory as float32."""

import argparse
import json
import pathlib
import statistics
import time

import onnxruntime

import mnist

parser = argparse.ArgumentParser()
parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of the four IDX .gz files")
parser.add_argument("--model", type=pathlib.Path, required=True, help="the ONNX file")
parser.add_argument("--batch", type=int, default=1000)
parser.add_argument("--seconds", type=float, default=5)
job = parser.parse_args()

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
options.inter_op_num_threads = 1
session = onnxruntime.InferenceSession(job.model.read_bytes(), options, providers=["CPUExecutionProvider"])
x = mnist.features(job.data, "t10k")
# As ours: one blank image, then the first batch once, because the first call of that size reserves memory.
session.run(None, {"input": x[:1] * 0})
session.run(None, {"input": x[: job.batch]})


def rate():
    """Images per second of one pass over all of them; only the calls count."""
    seconds = 0.0
    for start in range(0, len(x), job.batch):
        batch = x[start : start + job.batch]
        begin = time.perf_counter()
        session.run(None, {"input": batch})
        seconds += time.perf_counter() - begin
    return len(x) / seconds


passes = [rate()]
end = time.perf_counter() + job.seconds
while time.perf_counter() < end:
    passes.append(rate())
print(
    json.dumps(
        {
            "version": onnxruntime.__version__,
            "firstPass": passes[0],
            "median": statistics.median(passes),
            "best": max(passes),
        }
    )
)
