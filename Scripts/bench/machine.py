"""The machine that measures, and the program that is measured."""

import os
import pathlib
import platform
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def say(text):
    print(text, file=sys.stderr, flush=True)


def build():
    """The path of a release build, made when it is missing or old; `wrk` is installed with it."""
    subprocess.run([ROOT / "Scripts/install", "wrk"], check=True, stdin=subprocess.DEVNULL)
    say("Building for release; the first time takes about five minutes on 2 cores.")
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "coupdefil", "--quiet"], check=True, cwd=ROOT, stdin=subprocess.DEVNULL
    )
    return str(ROOT / ".build/release/coupdefil")


def name():
    """The cores and the processor's name."""
    with open("/proc/cpuinfo") as file:
        model = next((line.partition(":")[2].strip() for line in file if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} × {model}"
