"""What does the job: this project, and the peers."""

import dataclasses
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import time
import typing

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
DATA = ROOT / "src/data/src/main/resources/io/github/mnistlab/dataset/mnist"
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")}


@dataclasses.dataclass(frozen=True)
class Program:
    """Something that does the job: `run` takes a number of epochs and returns what a peer prints, with
    the seconds of the whole process as `whole`; or None where it turns out that it cannot be done here.

    `missing` says what is not there, or is empty.
    """

    key: str
    name: str
    run: typing.Callable[[int], typing.Optional[dict]]
    missing: str = ""


def succeed(command, cwd=ROOT):
    """The standard output of a command, and the seconds that it took from outside."""
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, env=os.environ | ONE_THREAD, capture_output=True, text=True)
    seconds = time.perf_counter() - begin
    if done.returncode != 0:
        sys.exit(f"{shlex.join(map(str, command))} failed:\n{(done.stdout + done.stderr)[-2000:]}")
    return done.stdout, seconds


def train_goal(options, reports, kernel, epochs):
    """`mvn mnist:train` beside its earlier runs, as every day."""
    command = [
        *shlex.split(options.mvn), "-q", "-B", "mnist:train", "-Dexperiment=baseline", f"-Dmnist.kernel={kernel}",
        f"-Dset=epochs={epochs},threads=1", f"-Dmnist.reports={reports}", "-Dmnist.force",
    ]  # fmt: skip
    _, whole = succeed(command)
    runs = pathlib.Path(reports) / "baseline"
    newest = runs / (runs / "latest").read_text(encoding="utf-8").strip() / "run.json"
    run = json.loads(newest.read_text(encoding="utf-8"))
    seconds = [epoch["seconds"] for epoch in run["training"]["epochs"]]
    return {
        "version": run["training"]["kernel"],
        "jvm": run["environment"]["jvm"],
        "firstEpoch": seconds[0],
        "steadyEpoch": min(seconds[1:], default=None),
        "accuracy": run["evaluation"]["accuracy"],
        "whole": whole,
    }


def peer(command, epochs):
    """A peer's own line, with the seconds of its whole process."""
    output, whole = succeed([*command, "--data", DATA, "--epochs", str(epochs)])
    return json.loads(output.splitlines()[-1]) | {"whole": whole}


def package(options, name):
    """Folder of a package of the Python that is to run the peers; None where there is none."""
    find = "import importlib.util as u, sys; spec = u.find_spec(sys.argv[1]); spec and print(*spec.submodule_search_locations)"
    try:
        done = subprocess.run([options.python, "-c", find, name], capture_output=True, text=True)
    except OSError:
        return None
    return pathlib.Path(done.stdout.strip()) if done.returncode == 0 and done.stdout.strip() else None


def has(options, *packages):
    """Whether that Python has all of them."""
    return all(package(options, name) for name in packages)


def libtorch(options, epochs):
    """The C++ peer, compiled against the headers and libraries in the Python package; None where it does not compile."""
    torch = package(options, "torch")
    program = HERE / "target/libtorch"
    source = HERE / "peers/libtorch.cpp"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        program.parent.mkdir(exist_ok=True)
        includes = [f"-I{torch}/include", f"-I{torch}/include/torch/csrc/api/include"]
        libraries = [f"-L{torch}/lib", f"-Wl,-rpath,{torch}/lib", "-ltorch", "-ltorch_cpu", "-lc10"]
        command = ["g++", "-O2", "-std=c++20", *includes, source, "-o", program, *libraries]
        compiled = subprocess.run(command, capture_output=True, text=True)
        if compiled.returncode != 0:
            print(f"libtorch.cpp does not compile here:\n{compiled.stderr[-1000:]}", file=sys.stderr)
            return None
    return peer([program], epochs)


def programs(options, reports):
    """Ours first, whose runs go into the folder of reports, then the peers, those that are not installed included."""
    for key, name, kernel in (
        ("ours", "**`mvn mnist:train`**", "auto"),
        ("scalar", "the same, scalar kernels", "scalar"),
    ):
        yield Program(key, name, lambda epochs, kernel=kernel: train_goal(options, reports, kernel, epochs))
    # JAX has no switch that keeps it to one thread.
    one_processor = ["taskset", "-c", "0"]
    peers = [
        ("jax_one", "JAX, jit + scan, on one processor", one_processor, "jax_scan", ["jax"]),
        ("jax", "JAX, jit + scan, threads as it likes", [], "jax_scan", ["jax"]),
        ("sklearn", "scikit-learn MLPClassifier", [], "sklearn_mlp", ["sklearn"]),
        ("pytorch", "PyTorch eager, resident tensors", [], "pytorch_eager", ["torch"]),
        ("tutorial", "the tutorial's script, DataLoader", [], "tutorial", ["torch", "torchvision", "PIL"]),
    ]
    for key, name, prefix, script, packages in peers:
        command = [*prefix, options.python, HERE / "peers" / f"{script}.py"]
        there = all(map(shutil.which, prefix[:1])) and has(options, "numpy", *packages)
        yield Program(key, name, lambda epochs, command=command: peer(command, epochs), "" if there else "not installed")
    missing = "" if shutil.which("g++") and has(options, "torch") else "not installed"
    yield Program("libtorch", "libtorch, C++", lambda epochs: libtorch(options, epochs), missing)
