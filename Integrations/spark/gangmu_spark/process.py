"""One child process that cannot outlive this one, with its streams unblocked and a temporary folder of its own."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

_LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1


class ChildProcess:
    """A program that runs beside this one.

    It ends with the thread that started it, however that ends: Spark kills a task's Python with a signal after which
    nothing can clean up.
    """

    def __init__(self, command: Sequence[str], folder: str | None = None) -> None:
        """Start a program.

        :param command: The program and its arguments.
        :param folder: Where its temporary folder goes; the system's where there is none.
        :raises OSError: where it cannot be started.
        """
        self.temporary_folder = tempfile.mkdtemp(prefix="gangmu-", dir=folder)
        parent = os.getpid()
        try:
            self._process = subprocess.Popen(
                list(command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                env={**os.environ, "TMPDIR": self.temporary_folder},
                start_new_session=True,
                preexec_fn=lambda: _die_with(parent),
            )
        except BaseException:
            shutil.rmtree(self.temporary_folder, ignore_errors=True)
            raise
        for end in (self.input, self.output, self.errors):
            os.set_blocking(end, False)

    @property
    def identifier(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def input(self) -> int:
        """The end to write to."""
        assert self._process.stdin
        return self._process.stdin.fileno()

    @property
    def output(self) -> int:
        """The end to read what it writes from."""
        assert self._process.stdout
        return self._process.stdout.fileno()

    @property
    def errors(self) -> int:
        """The end to read its messages from."""
        assert self._process.stderr
        return self._process.stderr.fileno()

    @property
    def resident_bytes(self) -> int:
        """The memory that it holds; 0 where the system does not tell."""
        try:
            pages = int(Path(f"/proc/{self.identifier}/statm").read_text().split()[1])
        except (OSError, IndexError, ValueError):
            return 0
        return pages * os.sysconf("SC_PAGESIZE")

    def wait(self, seconds: float) -> int | None:
        """Give the exit status, below 0 for a signal's number; ``None`` where it is still running after that time."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def close(self) -> None:
        """End it and all that it started, at once, and remove its temporary folder."""
        if self._process.poll() is None:
            # Helper programs are in process groups of their own.
            for process in [*_descendants(self.identifier), self.identifier]:
                with contextlib.suppress(OSError):
                    os.killpg(process, signal.SIGKILL)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream:
                stream.close()
        self._process.wait()
        shutil.rmtree(self.temporary_folder, ignore_errors=True)


def _die_with(parent: int) -> None:
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it has ended already
        os._exit(1)


def _descendants(process: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, IndexError, ValueError):
            # The fields of its state behind the name in brackets: state, parent …
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(folder.name))
    found = list(children.get(process, []))
    for child in found:  # grows as it is walked
        found += children.get(child, [])
    return found
