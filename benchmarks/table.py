"""The Markdown table of what was measured."""

import os
import pathlib
import platform
import re


def best(program, results, epochs):
    """The best of a program's rounds; a whole process that ran for fewer epochs is extrapolated by steady ones."""
    mine = [result for result in results if result["key"] == program.key and result["epochs"] <= epochs]
    if not mine:
        return None
    steady = min((r["steadyEpoch"] for r in mine if r["steadyEpoch"]), default=None)
    exact = [result for result in mine if result["epochs"] == epochs]
    if exact:
        whole = min(result["whole"] for result in exact)
    elif steady:
        whole = min(result["whole"] + (epochs - result["epochs"]) * steady for result in mine)
    else:
        whole = None
    longest = max(mine, key=lambda result: result["epochs"])
    return {
        "version": longest["version"],
        "first": min(result["firstEpoch"] for result in mine),
        "steady": steady,
        "whole": whole,
        "extrapolated": not exact,
        "accuracy": longest["accuracy"] if exact else None,
    }


def cell(value, ours, mark=""):
    """`seconds (ratio to ours)`, as far as they are known."""
    if value is None:
        return "–"
    seconds = f"{value:.{3 if value < 1 else 2 if value < 10 else 1}f} s"
    if ours is None:
        return mark + seconds
    ratio = value / ours
    return f"{mark}{seconds} ({ratio:.{1 if ratio < 10 else 0}f} ×)"


def row(program, found, ours):
    """A line of the table."""
    if found is None:
        return f"| {program.name} | {program.missing or 'not run'} | | | | |"
    accuracy = f"{found['accuracy']:.4f}" if found["accuracy"] is not None else "–"
    reference = ours or {"first": None, "steady": None, "whole": None}
    cells = [
        cell(found["steady"], reference["steady"]),
        cell(found["first"], reference["first"]),
        cell(found["whole"], reference["whole"], "≈ " if found["extrapolated"] else ""),
    ]
    return f"| {program.name} | {found['version']} | {' | '.join(cells)} | {accuracy} |"


def processor():
    """Model and vector extensions of the processor, where the system says."""
    try:
        text = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor() or platform.machine()
    model = re.search(r"^model name\s*:\s*(.*)$", text, re.MULTILINE)
    widest = next((flag for flag in ("avx512f", "avx2", "asimd") if re.search(rf"\b{flag}\b", text)), "")
    return f"{model.group(1) if model else platform.machine()} {widest}".strip()


def markdown(options, all_programs, results):
    """The Markdown: what was measured where, and a line for each program."""
    found = {program.key: best(program, results, options.epochs) for program in all_programs}
    jvms = sorted({result["jvm"] for result in results if "jvm" in result})
    machine = [f"{processor()}, {os.cpu_count()} processors", f"{platform.system()} {platform.machine()}", *jvms]
    lines = [
        f"784-128-64-10 on MNIST, {options.epochs} epochs of batches of 64, one thread. {'; '.join(machine)}.",
        "In parentheses: times ours.",
        "",
        "| | Version | Steady epoch | First epoch | Whole process | Test accuracy |",
        "|---|---|---|---|---|---|",
        *(row(program, found[program.key], found["ours"]) for program in all_programs),
    ]
    if any(result and result["extrapolated"] for result in found.values()):
        lines += ["", "≈: extrapolated from fewer epochs, by steady ones."]
    return "\n".join(lines) + "\n"
