"""The pages of a running service in all their states; starts a service with some listings where no address is given."""
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from environment import ROOT

CHROMIUM = "/usr/bin/chromium"

# What people text so that there is something to see: (telephone, text).
TEXTS = [
    ("0639980001", "Besoin courses Mende"), ("0639980001", "1"),
    ("0639980002", "Propose transport Langogne"), ("0639980002", "1"),
    ("0639980003", "Besoin jardin Florac"), ("0639980003", "1"),
    ("0639980004", "Propose courses Mende"), ("0639980004", "1"),
    ("0639980005", "Besoin papiers Badaroux"), ("0639980005", "1"),
    ("0639980006", "Propose animaux Balsieges"), ("0639980006", "1"),
]

# Name, target.
PAGES = [
    ("home", "/"),
    ("listings", "/annonces"),
    ("listings-around", "/annonces?commune=Mende&rayon=30&type=demande"),
    ("listings-empty", "/annonces?commune=Mende&rayon=5&categorie=devoirs&type=offre"),
    ("listings-unknown-place", "/annonces?commune=Trifouillis"),
    ("listings-several-places", "/annonces?commune=48000"),
    ("listings-bad-radius", "/annonces?commune=Mende&rayon=-1"),
    ("simulator", "/simulateur"),
    ("simulator-three", "/simulateur?telephones=3"),
    ("not-found", "/nulle-part"),
]


@contextmanager
def service(base=None):
    """The address of the service: the given one, or that of one started for the occasion and stopped afterwards."""
    if base:
        yield base.rstrip("/")
        return
    with tempfile.TemporaryDirectory() as folder, serving(folder) as address:
        fill(address)
        yield address


@contextmanager
def serving(folder, **environment):
    """The address of a new service whose files lie in that folder; see `command` for what else may be done with them."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        command(folder, "serve", "--port", str(port)), cwd=ROOT, stdout=subprocess.DEVNULL, env=os.environ | environment)
    try:
        address = f"http://127.0.0.1:{port}"
        wait(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def command(folder, name, *arguments):
    """A command of the program on the files of a service in that folder."""
    program = ROOT / ".build" / "debug" / "coupdefil"
    if not program.exists():
        sys.exit("Build first: swift build --product coupdefil")
    files = ["--database", f"{folder}/a.sqlite", "--key-file", f"{folder}/a.key"]
    return [program, name, "--demo", *files, *arguments]


def wait(base, process):
    for _ in range(600):
        if process.poll() is not None:
            sys.exit("The service did not start.")
        try:
            urllib.request.urlopen(f"{base}/health").read()
            return
        except urllib.error.URLError:
            time.sleep(0.1)
    sys.exit("The service does not answer.")


def fill(base):
    page = urllib.request.urlopen(f"{base}/simulateur").read().decode()
    key, to = (re.search(rf'data-{name}="([^"]+)"', page).group(1) for name in ("key", "to"))
    for number, (telephone, text) in enumerate(TEXTS):
        body = json.dumps({"id": f"fill-{number}", "from": telephone, "to": to, "text": text}).encode()
        headers = {"Content-Type": "application/json; charset=utf-8", "X-Simulator-Key": key}
        urllib.request.urlopen(urllib.request.Request(f"{base}/webhooks/simulator/message", body, headers)).read()


def pages(base):
    """All pages, the first listing among them."""
    html = urllib.request.urlopen(f"{base}/annonces").read().decode()
    listing = re.search(r'href="(/annonces/\d+)"', html)
    return PAGES + ([("listing", listing.group(1))] if listing else [])


def text(page, telephone, words):
    """Sends a text from a telephone of the simulator page and waits for its answer."""
    form = page.locator(".phone form").nth(telephone)
    before = form.locator(".received").count()
    form.locator("input[name=text]").fill(words)
    form.locator("button:not([name])").click()
    form.locator(".received").nth(before).wait_for()
