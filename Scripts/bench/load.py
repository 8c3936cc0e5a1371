"""Two loads: wrk, which measures, and a client that remembers which message got which answer."""

import json
import pathlib
import subprocess
import threading

import messages

CONNECTIONS = 32


class Answer:
    def __init__(self, status, body):
        self.status, self.body = status, body


def exchange(connection, request):
    """Sends a request and reads its whole answer."""
    connection.sendall(request)
    received = b""
    while b"\r\n\r\n" not in received:
        part = connection.recv(65_536)
        if not part:
            raise ConnectionError("closed before the answer")
        received += part
    head, _, body = received.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    length = int(headers.get("content-length", "0"))
    while len(body) < length:
        part = connection.recv(65_536)
        if not part:
            raise ConnectionError("closed within the answer")
        body += part
    return Answer(int(lines[0].split()[1]), body)


def wrk(server, file, seconds):
    """What wrk measured, and the server's CPU time for a request in microseconds as `cpu`."""
    before = server.cpu_seconds()
    output = subprocess.run(
        [
            "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s",
            "-s", str(pathlib.Path(__file__).with_name("sms.lua")), server.address, "--", file,
        ],
        check=True, capture_output=True, text=True, timeout=seconds + 60,
    ).stdout
    result = json.loads(output.partition("RESULT ")[2])
    if result["exhausted"]:
        raise SystemExit("There were too few requests for this fast a server: raise the counts in Scripts/bench/sms.")
    result["rate"] = result["requests"] / (result["microseconds"] / 1e6)
    result["cpu"] = (server.cpu_seconds() - before) * 1e6 / max(result["requests"], 1)
    return result


class RecordingLoad:
    """Sends the messages of a run over 32 connections until the server is gone or `count` are sent."""

    def __init__(self, server, url, run, count):
        self.answers = {}
        self.refused = []
        self.requests = ((messages.message_id(run, i), messages.request(url, run, i)) for i in range(count))
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.send, args=(server.connect(),), daemon=True) for _ in range(CONNECTIONS)]

    def start(self):
        for thread in self.threads:
            thread.start()

    def join(self):
        for thread in self.threads:
            thread.join(30)

    def send(self, connection):
        with connection:
            while True:
                with self.lock:
                    sid, request = next(self.requests, (None, None))
                if sid is None:
                    return
                try:
                    answer = exchange(connection, request)
                except OSError:
                    return
                # Only what was answered whole counts as acknowledged.
                if 200 <= answer.status < 300:
                    self.answers[sid] = answer.body
                else:
                    self.refused.append((sid, answer.status))
