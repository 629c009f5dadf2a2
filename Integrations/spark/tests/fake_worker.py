#!/usr/bin/env python3
"""Speaks as ``gangmu worker`` does, and does to itself what a document asks for."""

import hashlib
import json
import os
import subprocess
import sys
import time


def answer(number, title):
    document = {"schemaVersion": "1.0", "generator": {"name": "fake", "version": str(os.getpid())}}
    document["source"] = {"sha256": hashlib.sha256(title.encode()).hexdigest()}
    document["metadata"] = {"title": title}
    line = json.dumps({"id": number, "document": document}, separators=(",", ":"), ensure_ascii=False)
    sys.stdout.buffer.write(line.encode() + b"\n")
    sys.stdout.buffer.flush()


def once(path):
    """Whether this is the first try."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True


def misbehave(number, text):
    """Do what the document asks for; whether that was the answer."""
    word, _, rest = text.partition(" ")
    if word == "die-once" and once(rest) or word == "die":
        print("first words\nit hurts", file=sys.stderr, flush=True)
        os._exit(3)
    if word == "hang":
        time.sleep(1000)
    if word == "spawn":
        child = subprocess.Popen(["sleep", "1000"], start_new_session=True)
        with open(rest, "w") as file:
            file.write(str(child.pid))
        time.sleep(1000)
    if word == "grow":
        held = bytearray(os.urandom(1 << 20) * 200)
        time.sleep(1000 + len(held) * 0)
    if word == "rubbish":
        os.write(1, b"\xff\x00 no answer\n")
    elif word == "endless":
        while True:
            os.write(1, b"x" * 65536)
    elif word == "broken" or word == "broken-once" and once(rest):
        os.write(1, b'{"id":%d,"document":{"metadata":{"title":}}\n' % number)
    elif word == "other-id":
        answer(number + 1, text)
    elif word == "twice":
        answer(number, text)
        answer(number, text)
    elif word == "large":
        answer(number, "大" * int(rest))
    elif word == "refuse":
        print(json.dumps({"error": {"code": "binary", "message": "is binary data"}, "id": number}), flush=True)
    else:
        return False
    return True


def main():
    if "--fail" in sys.argv:
        sys.exit("error while loading shared libraries: libicu")
    if "--deaf" in sys.argv:
        time.sleep(1000)
    for line in iter(sys.stdin.buffer.readline, b""):
        request = json.loads(line)
        if "byteCount" in request:
            text = sys.stdin.buffer.read(request["byteCount"]).decode(errors="replace")
        elif "path" in request:
            with open(request["path"]) as file:
                text = file.read()
        else:
            text = request["text"]
        if not misbehave(request["id"], text):
            answer(request["id"], text)


main()
