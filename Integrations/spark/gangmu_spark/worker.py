"""Keeps a ``gangmu worker`` answering: whatever a document does to it, each request gets one answer."""

from __future__ import annotations

import contextlib
import json
import os
import select
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Union

from gangmu_spark.process import ChildProcess

Bytes = Union[bytes, memoryview]

_READ = 1 << 18
_LOOK_SECONDS = 0.2
_LONGEST_ANSWER = 1 << 30
_KEPT_MESSAGES = 2000
_PROBE = b'{"id":0,"text":"\xe3\x80\x82"}\n'
_PROBE_SECONDS = 60.0


class WorkerNotUsable(RuntimeError):
    """The program does not start or does not answer at all: no document's fault, so the Spark task fails."""


@dataclass(frozen=True)
class Request:
    """A document to convert: its bytes, or the path of a file that the worker is to read."""

    uri: str
    content: Bytes | None = None
    path: str | None = None

    def message(self, number: int) -> list[Bytes]:
        """Give what to write to the worker."""
        asked: dict[str, object] = {"id": number, "uri": self.uri}
        if self.content is None:
            asked["path"] = self.path
            return [json.dumps(asked).encode() + b"\n"]
        asked["byteCount"] = len(self.content)
        return [json.dumps(asked).encode() + b"\n", self.content]


@dataclass(frozen=True)
class Limits:
    """What one document may ask for; past it, the worker is replaced."""

    seconds: float = 330
    memory_bytes: int = 2048 << 20


@dataclass
class _Fault(Exception):
    """Why a worker cannot go on."""

    code: str
    message: str


class Worker:
    """A worker process that is replaced when it ends, hangs, grows too large or writes what is no answer.

    The document that it was at is tried once more, and then answered with an error that says what happened.
    """

    def __init__(self, command: Sequence[str], limits: Limits | None = None, folder: str | None = None) -> None:
        """Make a worker, whose process starts with the first document.

        :param command: The program and its arguments.
        :param limits: What one document may ask for.
        :param folder: Where temporary files go; the system's folder for these where there is none.
        """
        self._command = list(command)
        self._limits = limits or Limits()
        self._folder = folder
        self._process: ChildProcess | None = None
        self._unsent: deque[Bytes] = deque()
        self._received = bytearray()
        self._searched = 0
        self._messages = b""
        self._hears_messages = True
        self._next_look = 0.0
        # The probe's is 0. Numbers never come back, so that no late answer is taken for another document's.
        self._next_number = 1

    def __enter__(self) -> Worker:
        """Give the worker itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        self.close()

    def close(self) -> None:
        """End the process, and what it started; the next document starts another."""
        if self._process:
            self._process.close()
        self._process = None

    def convert(self, requests: Sequence[Request]) -> list[bytes]:
        """Convert documents.

        :returns: One line of JSON for each request, in their order: ``{"id": n, "document": {…}}`` or
            ``{"id": n, "error": {"code": …, "message": …}}``, where ``n`` grows from call to call.
        :raises WorkerNotUsable: where no process starts, or none answers.
        """
        waiting = deque(enumerate(requests, self._next_number))
        self._next_number += len(requests)
        answers: list[bytes] = []
        tries = 0
        while waiting:
            try:
                if self._process is None:
                    self._start()
                for number, request in waiting:
                    self._unsent.extend(request.message(number))
                while waiting:
                    answers.append(_checked(self._next_answer(self._limits.seconds), waiting[0][0]))
                    waiting.popleft()
                    tries = 0
            except _Fault as fault:
                # It answers one after the other: the first without an answer is what it was at.
                self.close()
                tries += 1
                if tries == 2:
                    number, _ = waiting.popleft()
                    message = f"{fault.message}; it was tried twice{self._last_message()}"
                    answers.append(error_line(number, fault.code, message))
                    tries = 0
        return answers

    def _start(self) -> None:
        self._unsent.clear()
        self._received.clear()
        self._searched = 0
        self._messages = b""
        self._hears_messages = True
        try:
            self._process = ChildProcess(self._command, self._folder)
            self._unsent.append(_PROBE)
            self._next_answer(_PROBE_SECONDS)
        except OSError as error:
            raise WorkerNotUsable(f"{self._command[0]} cannot be started: {error}") from error
        except _Fault as fault:
            self.close()
            raise WorkerNotUsable(
                f"{self._command[0]} {fault.message} before any document{self._last_message()}"
            ) from None

    def _next_answer(self, seconds: float) -> bytes:
        """Give the next line, after no longer than so many seconds.

        :raises _Fault: where none comes.
        """
        process = self._process
        assert process
        end = time.monotonic() + seconds
        while (line := self._take_line()) is None:
            if not self._pump(process):
                status = process.wait(5)
                self._keep_messages(process)
                raise _Fault("crash", f"the converter ended by itself ({_reason(status)})")
            now = time.monotonic()
            if now >= end and b"\n" not in self._received:
                raise _Fault("timeout", f"took longer than {seconds:g} seconds")
            if now >= self._next_look:
                self._next_look = now + _LOOK_SECONDS
                if process.resident_bytes > self._limits.memory_bytes:
                    raise _Fault("memory", f"needs more than {self._limits.memory_bytes >> 20} MB")
        return line

    def _take_line(self) -> bytes | None:
        end = self._received.find(b"\n", self._searched)
        if end < 0:
            self._searched = len(self._received)
            if self._searched > _LONGEST_ANSWER:
                raise _Fault("crash", "the converter wrote more than an answer can hold")
            return None
        line = bytes(self._received[: end + 1])
        del self._received[: end + 1]
        self._searched = 0
        return line

    def _pump(self, process: ChildProcess) -> bool:
        """Wait a little, then write and read what the pipes take and hold.

        :returns: Whether more may come.
        """
        poll = select.poll()
        poll.register(process.output, select.POLLIN)
        if self._hears_messages:
            poll.register(process.errors, select.POLLIN)
        if self._unsent:
            poll.register(process.input, select.POLLOUT)
        ready = {end for end, _ in poll.poll(_LOOK_SECONDS * 1000)}
        if process.errors in ready:
            self._keep_messages(process)
        if process.input in ready:
            self._write(process)
        if process.output not in ready:
            return True
        received = _read(process.output)
        self._received += received or b""
        return received != b""

    def _keep_messages(self, process: ChildProcess) -> None:
        received = _read(process.errors)
        self._hears_messages = received != b""
        self._messages = (self._messages + (received or b""))[-_KEPT_MESSAGES:]

    def _write(self, process: ChildProcess) -> None:
        try:
            while self._unsent:
                piece = memoryview(self._unsent[0])
                sent = os.write(process.input, piece)
                if sent < len(piece):
                    self._unsent[0] = piece[sent:]
                else:
                    self._unsent.popleft()
        except BlockingIOError:
            pass
        except OSError:
            # That it is gone, its output tells, after the answers that it wrote before.
            self._unsent.clear()

    def _last_message(self) -> str:
        lines = self._messages.decode(errors="replace").strip().splitlines()
        return f"; its last message: {lines[-1][:500]}" if lines else ""


def error_line(number: int, code: str, message: str) -> bytes:
    """Give an answer that says why there is no document."""
    return json.dumps({"id": number, "error": {"code": code, "message": message}}).encode() + b"\n"


def _checked(line: bytes, number: int) -> bytes:
    """Give the answer to a request, as it came or with its keys in order.

    :raises _Fault: where the line is none.
    """
    # Nearly all; reading each as JSON here would take longer than its conversion.
    if line.startswith(b'{"id":%d,"document":{' % number) and line.endswith(b"}}\n"):
        return line
    with contextlib.suppress(ValueError, KeyError, TypeError):
        answer = json.loads(line)
        if answer["id"] == number and isinstance(answer.get("document"), dict):
            return b'{"id":%d,"document":' % number + json.dumps(answer["document"]).encode() + b"}\n"
        if answer["id"] == number:
            return error_line(number, str(answer["error"]["code"]), str(answer["error"]["message"]))
    raise _Fault("crash", "the converter wrote what is no answer")


def _read(end: int) -> bytes | None:
    """Give what has come, nothing at the stream's end, ``None`` where nothing has come yet."""
    try:
        return os.read(end, _READ)
    except BlockingIOError:
        return None


def _reason(status: int | None) -> str:
    if status is None:
        return "its output is closed"
    return f"signal {-status}" if status < 0 else f"status {status}"
