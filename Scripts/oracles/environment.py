"""Runs an oracle inside a scratch virtual environment that holds its pinned packages, and our tests against its files."""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRATCH = Path(os.environ.get("COUPDEFIL_SCRATCH", tempfile.gettempdir())) / "coupdefil-oracles"

# What the oracles of Vonage need.
VONAGE = ["vonage-voice==1.5.1", "vonage-jwt==1.1.5", "vonage-http-client==1.5.2", "vonage-messages==1.8.1"]


def within(name, *packages):
    """Starts this script again inside the environment `name`, made first if need be."""
    python = SCRATCH / name / "bin" / "python"
    if Path(sys.prefix) == python.parents[1]:
        return
    if not python.exists():
        print(f"Making {python.parents[1]} with {' '.join(packages)} …", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", python.parents[1]], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
    os.execv(python, [python, *sys.argv])


def run_swift_test(filter, **environment):
    """Runs the Swift tests of that name with more environment; ends the script where they fail."""
    command = ["swift", "test", "--filter", filter]
    if "--skip-build" in sys.argv:
        command.insert(2, "--skip-build")
    done = subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr[-2000:] + done.stdout[-6000:] + f"\n{filter}: failed")
