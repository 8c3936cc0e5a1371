"""The server under test: started on a free port of the loopback interface, measured from outside, always stopped."""

import os
import signal
import socket
import subprocess
import threading
import time

import messages


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`binary serve` on a database in `folder`, which outlives it."""

    # What is signed: the same after a restart on another port, so that a repeat is the same request byte for byte.
    url = "http://127.0.0.1:8080"

    def __init__(self, binary, folder):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ},
            "COUPDEFIL_TWILIO_ACCOUNT_SID": messages.ACCOUNT,
            "COUPDEFIL_TWILIO_AUTH_TOKEN": messages.TOKEN,
            "COUPDEFIL_SERVICE_NUMBER": "04 65 71 48 00",
            "COUPDEFIL_SERVICE_OPERATOR": "Département de la Lozère",
            "COUPDEFIL_SERVICE_CONTACT": "04 65 71 48 48",
            "COUPDEFIL_LOG_LEVEL": "error",
            "COUPDEFIL_BENCH_ROUTE": "1",
        }
        self.log = open(f"{folder}/server.log", "ab")
        self.process = subprocess.Popen(
            [
                binary, "serve", "--host", "127.0.0.1", "--port", str(self.port), "--public-url", self.url,
                "--database", f"{folder}/bench.sqlite", "--key-file", f"{folder}/bench.key",
            ],
            env=environment, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
        )
        self.started = time.monotonic()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.process.wait()
        self.log.close()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def connect(self, patience=30):
        """A connection as soon as the server takes one."""
        deadline = time.monotonic() + patience
        while True:
            if self.process.poll() is not None:
                raise SystemExit(f"The server ended by itself:\n{open(self.log.name, errors='replace').read()[-4000:]}")
            try:
                connection = socket.create_connection(("127.0.0.1", self.port), timeout=10)
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return connection
            except ConnectionRefusedError:
                if time.monotonic() > deadline:
                    raise SystemExit(f"The server did not listen within {patience} s.")
                time.sleep(0.002)

    def cpu_seconds(self):
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory_megabytes(self):
        """Its proportional share of memory (PSS)."""
        with open(f"/proc/{self.process.pid}/smaps_rollup") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024


class MemoryWatch(threading.Thread):
    """The most memory that a server had while this was open."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server = server
        self.most = server.memory_megabytes()
        self.ended = threading.Event()

    def run(self):
        while not self.ended.wait(0.25):
            self.most = max(self.most, self.server.memory_megabytes())

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.join()
