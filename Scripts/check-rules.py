#!/usr/bin/env python3
"""Check that each rule of `gangmu validate` finds what it is for: three faults put into clean documents, one at a time.

Usage: check-rules.py [--write FOLDER] [GANGMU] [CODE…]

The clean documents of Fixtures/rules/clean must have no finding of the rule, each damaged copy at least one; so too what
the program makes of the clean plan, for the rules over extracted JSON, snapshots and baselines. A rule without faults is a
failure too, so that none is added without them. With --write the copies of documents are left in FOLDER.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import rule_faults_facts
import rule_faults_files as files
from rule_faults import FAMILIES, replaced

ROOT = pathlib.Path(__file__).resolve().parent.parent
CLEAN = ROOT / "Fixtures/rules/clean"


def damaged(text, way):
    """The texts, or bytes, that a way makes of a clean text."""
    if callable(way):
        made = way(text)
    else:
        made = replaced(text, way if isinstance(way, list) else [way])
    return made if isinstance(made, list) else [made]


def write_copies(folder, clean, way):
    """Write a way's copies into a folder; each must differ from the clean text or stand beside another."""
    source = CLEAN / clean
    text = source.read_text(encoding="utf-8")
    copies = damaged(text, way)
    if copies == [text]:
        raise ValueError(f"{folder}: the fault changes nothing")
    folder.mkdir(parents=True)
    for number, copy in enumerate(copies, 1):
        content = copy if isinstance(copy, bytes) else copy.encode("utf-8")
        (folder / f"{number}{source.suffix}").write_bytes(content)


def findings(gangmu, code, *paths):
    """The findings of one rule, as the command lists them."""
    rules = [] if code.startswith("BASE") else ["--rule", code]
    command = [gangmu, "validate", "--no-cache", "--format", "json", "--fail-on", "never", *rules, *map(str, paths)]
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit status {run.returncode}\n{run.stderr.decode()}")
    return [found for found in json.loads(run.stdout)["findings"] if found["code"] == code]


def all_codes(gangmu):
    run = subprocess.run([gangmu, "rules", "--format", "json"], capture_output=True, check=True)
    return [rule["code"] for rule in json.loads(run.stdout)]


def extracted(gangmu, text):
    """What the program makes of a text, as bytes."""
    command = [gangmu, "extract", "--input-format", "text", "-"]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout


def file_faults(gangmu, folder):
    """Write the files for the rules over the program's own files: (code, arguments, whether the rule finds something)."""
    clean = (CLEAN / "plan.txt").read_text(encoding="utf-8")

    def write(code, name, content):
        path = folder / "files" / code / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    for code, changes in files.JSON.items():
        for number, change in enumerate([None, *changes]):
            document = json.loads(extracted(gangmu, clean))
            content = change(document) if change else None
            content = content or json.dumps(document, ensure_ascii=False)
            yield code, [write(code, f"{number}.json", content)], change is not None
    for code, pairs in files.AGAINST.items():
        for number, (before, after) in enumerate([([], []), *pairs]):
            path = write(code, f"{number}/plan.txt", replaced(clean, before))
            snapshot = write(code, f"{number}/facts.json", subprocess.run(
                [gangmu, "extract", path], capture_output=True, check=True).stdout)
            path = write(code, f"{number}/plan.txt", replaced(clean, after))
            yield code, ["--against", snapshot, path], number > 0
    path = write("SNAP-04", "plan.txt", clean)
    snapshot = write("SNAP-04", "facts.json", subprocess.run(
        [gangmu, "extract", path], capture_output=True, check=True).stdout)
    yield "SNAP-04", ["--against", snapshot, path], False
    for name in files.UNPINNED:
        yield "SNAP-04", ["--against", snapshot, write("SNAP-04", name, clean)], True
    for number, change in enumerate([None, *files.MENDED]):
        path = write("BASE-01", f"{number}/plan.txt", replaced(clean, [change] if change else []))
        baseline = path.with_name("baseline.json")
        command = [gangmu, "validate", "--profile", "authored", "--baseline", baseline, "--write-baseline", path]
        subprocess.run(command, capture_output=True, check=True)
        path.write_text(clean, encoding="utf-8")
        yield "BASE-01", ["--profile", "authored", "--baseline", baseline, path], change is not None


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("gangmu", nargs="?", default=str(ROOT / ".build/release/gangmu"))
    arguments.add_argument("codes", nargs="*", help="only these rules")
    arguments.add_argument("--write", metavar="FOLDER", help="write the damaged copies there and check nothing")
    options = arguments.parse_args()
    families = [*FAMILIES.values(), *rule_faults_facts.FAMILIES.values()]
    faults = {code: entry for family in families for code, entry in family.items()}
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(options.write or temporary)
        for code, (clean, ways) in faults.items():
            for number, way in enumerate(ways, 1):
                write_copies(folder / code / str(number), clean, way)
        if not options.write:
            check(options.gangmu, options.codes or all_codes(options.gangmu), faults, folder)


def check(gangmu, codes, faults, folder):
    missed = []
    ways = 0
    in_files = set()
    for code, arguments, is_fault in file_faults(gangmu, folder):
        in_files.add(code)
        if code not in codes:
            continue
        ways += is_fault
        if bool(findings(gangmu, code, *arguments)) != is_fault:
            missed.append(f"{code} {'does not find the fault of' if is_fault else 'finds something in'} {arguments[-1]}")
    for code in codes:
        if code in in_files:
            continue
        if code not in faults:
            missed.append(f"{code} has no faults in rule_faults.py, rule_faults_facts.py or rule_faults_files.py")
            continue
        for found in findings(gangmu, code, CLEAN):
            missed.append(f"{code} finds {found['message']['en']!r} in the clean {found['uri']}")
        for way in sorted((folder / code).iterdir()):
            ways += 1
            if not findings(gangmu, code, way):
                missed.append(f"{code} does not find fault {way.name}")
    for line in missed:
        print(f"rules: {line}", file=sys.stderr)
    print(f"rules: {len(codes)} checked, {ways} faults put in, {len(missed)} failures")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
