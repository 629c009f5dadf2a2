#!/usr/bin/env python3
"""Check that each registry lists exactly what its folder holds, once, and in order where it is sorted."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent

# folder, protocol that the registered types conform to, registry file, sorted by name
REGISTRIES = [
    ("Sources/GangmuSyntax/NumberingStyles", "NumberingStyle", "Sources/GangmuSyntax/Lexer/NumberingStyleRegistry.swift", False),
    ("Sources/GangmuIngest/Containers", "Container", "Sources/GangmuIngest/Containers/ContainerRegistry.swift", True),
    ("Sources/GangmuIngest/Formats", "FormatReader", "Sources/GangmuIngest/FormatRegistry.swift", True),
    ("Sources/GangmuExtract/Extractors", "Extractor", "Sources/GangmuExtract/ExtractorRegistry.swift", False),
    ("Sources/GangmuExport/Exporters", "Exporter", "Sources/GangmuExport/ExporterRegistry.swift", True),
    ("Sources/GangmuLint/Rules", "(?:Document|Corpus)Rule", "Sources/GangmuLint/RuleRegistry.swift", False),
    ("Sources/GangmuLint/FileRules", "(?:Document|Corpus|JSON)?Rule", "Sources/GangmuLint/FileRuleRegistry.swift", False),
    ("Sources/GangmuLint/Reporters", "Reporter", "Sources/GangmuLint/ReporterRegistry.swift", True),
    ("Sources/GangmuExport/Tables", "FactTable", "Sources/GangmuExport/Tables/FactTableRegistry.swift", True),
    ("Sources/GangmuStore/Tables", "StoreTable", "Sources/GangmuStore/StoreTable.swift", False),
    ("Sources/GangmuBatch/Deliveries", "Delivery", "Sources/GangmuBatch/Delivery.swift", True),
    ("Sources/GangmuBatch/Outputs", "BatchOutput", "Sources/GangmuBatch/BatchOutput.swift", True),
    ("Sources/GangmuCommands/Commands", "ParsableCommand", "Sources/GangmuCommands/GangmuCommand.swift", True),
]


def registered(source):
    """The types of the registry's literal list, `Name.self`, in order."""
    code = "\n".join(line.split("//")[0] for line in source.splitlines())
    found = re.search(r"[=:] \[((?:\s*\w+\.self,?)+)\s*\]", code)
    return re.findall(r"(\w+)\.self", found.group(1)) if found else []


def main():
    faults = []
    checked = 0
    for folder, protocol, registry, is_sorted in REGISTRIES:
        file = root / registry
        if not (root / folder).is_dir() or not file.is_file():
            continue
        checked += 1
        names = registered(file.read_text(encoding="utf-8"))
        present = {path.stem for path in (root / folder).glob("*.swift") if conforms(path, protocol)}
        for name in sorted(present - set(names)):
            faults.append(f"{folder}/{name}.swift is not in {registry}")
        for name in sorted(set(names) - present):
            faults.append(f"{registry} lists {name}, but there is no {folder}/{name}.swift")
        if len(names) != len(set(names)):
            faults.append(f"{registry} lists something twice")
        if is_sorted and names != sorted(names):
            faults.append(f"{registry} is not sorted")
    for fault in faults:
        print(f"registry: {fault}", file=sys.stderr)
    print(f"registries: {checked} checked, {len(faults)} faults")
    sys.exit(1 if faults else 0)


def conforms(path, protocol):
    """A file whose type shares its name and conforms; others of the folder only share code."""
    declaration = re.compile(rf"\b(?:enum|struct|class)\s+{path.stem}\s*:[^{{]*\b{protocol}\b")
    return declaration.search(path.read_text(encoding="utf-8")) is not None


if __name__ == "__main__":
    main()
