"""Looks at the processes that Spark has started."""

import os
import time
from pathlib import Path


def running():
    """Give the parent and the command line of each process."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if fields[0] not in "ZX":
            found[int(folder.name)] = (int(fields[1]), command)
    return found


def below(process, word):
    """Give the processes under one whose command line has a word."""
    table = running()
    found = []
    for one, (parent, command) in table.items():
        while parent and parent != process:
            parent = table.get(parent, (0, ""))[0]
        if parent == process and word in command:
            found.append(one)
    return found


def executors():
    """Give the executors of this process's cluster."""
    return below(os.getpid(), "CoarseGrainedExecutorBackend")


def all_end(processes, seconds=20):
    """Whether they are all gone after a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not set(processes) & set(running()):
            return True
        time.sleep(0.1)
    return False
