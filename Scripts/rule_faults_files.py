"""Faults for check-rules.py in files that Gangmu has made itself: extracted JSON, snapshots and baselines.

JSON: code -> three changes of what `gangmu extract` makes of the clean plan. A change takes the document as Python has
it and alters it, or returns other bytes for the file.
AGAINST: code -> three changes of the clean plan's text, of which the unchanged one is the snapshot.
"""
import json


def cut(document):
    return json.dumps(document, ensure_ascii=False)[:-40].encode()


def doubled(document):
    return (json.dumps(document, ensure_ascii=False)[:-1] + ',"text":}').encode()


def misspelled(document):
    return json.dumps(document, ensure_ascii=False).encode().replace("\"inline\": false".encode(), b"\"inline\": False", 1)


def with_no(*path):
    """The change that leaves out what stands at a path."""
    def change(document):
        for key in path[:-1]:
            document = document[key]
        del document[path[-1]]
    return change


def with_value(value, *path):
    """The change that puts a value at a path, or what a function makes of the one there."""
    def change(document):
        for key in path[:-1]:
            document = document[key]
        document[path[-1]] = value(document[path[-1]]) if callable(value) else value
    return change


def swapped(*path):
    """The change that puts the first of a list behind the second."""
    def change(document):
        for key in path:
            document = document[key]
        document[0], document[1] = document[1], document[0]
    return change


def main_clauses(document):
    return next(part for part in document["parts"] if part["kind"] == "main")["clauses"]


def same_clause_id(document):
    clauses = main_clauses(document)
    clauses[1]["id"] = clauses[0]["id"]


def beyond_parent(document):
    parent = main_clauses(document)[1]
    parent["clauses"][-1]["span"]["end"] = parent["span"]["end"] + 1


def clause_beyond_text(document):
    main_clauses(document)[-1]["span"]["end"] = len(document["text"]) + 5


def other_marker(document):
    main_clauses(document)[0]["marker"]["text"] = "九、"


def place_of_nothing(document):
    span = document["targets"][0]["span"]
    span["end"] = span["start"]


JSON = {
    "JSON-01": [cut, doubled, misspelled],
    "JSON-02": [with_no("metadata"), with_value("leader", "assignments", 0, "units", 0, "role"), with_value("5", "deadlines", 0, "span", "start")],
    "JSON-03": [
        clause_beyond_text, with_value(10**6, "deadlines", 0, "span", "end"),
        with_value(lambda span: {"start": span["end"], "end": span["start"]}, "assignments", 0, "span"),
    ],
    "JSON-04": [
        with_value("到2031年", "deadlines", 0, "text"), other_marker,
        with_value(lambda place: place + 1, "assignments", 0, "units", 0, "span", "start"),
    ],
    "JSON-05": [same_clause_id, with_value("d1", "deadlines", 1, "id"), with_value("a1", "assignments", 1, "id")],
    "JSON-06": [
        with_value("main/九十九", "assignments", 0, "clause"), with_value("main/〇", "deadlines", 0, "clause"),
        with_value("d999", "targets", 0, "deadline"),
    ],
    "JSON-07": [with_no("assignments", 0, "span"), with_no("assignments", 0, "units", 0, "span"), place_of_nothing],
    "JSON-08": [swapped("deadlines"), swapped("targets"), beyond_parent],
}

# code -> three pairs: the text of the snapshot, by what is replaced in the clean plan, and that of the document.
AGAINST = {
    "SNAP-01": [
        ([], [("80%", "85%")]), ([], [("2024年12月底前完成。（责任单位：县文物局、县财政局）\n　　（二）", "2025年12月底前完成。（责任单位：县文物局、县财政局）\n　　（二）")]),
        ([("各镇、县委宣传部", "各镇")], []),
    ],
    "SNAP-02": [
        ([], [("推行“一桥一档”", "2025年6月底前推行“一桥一档”")]),
        ([("，重点古桥修缮合格率达到80%以上", "")], []),
        ([], [("要求，修缮", "要求，巡查覆盖率达到90%，修缮")]),
    ],
    "SNAP-03": [
        ([("推行“一桥一档”", "2025年6月底前推行“一桥一档”")], []),
        ([], [("，重点古桥修缮合格率达到80%以上", "")]),
        ([], [("（责任单位：县文化和旅游局、县发展改革委）", "")]),
    ],
}

# Names of documents that a snapshot of the plan does not hold.
UNPINNED = ["other.txt", "plan2.txt", "plan-2025.txt"]

# What is wrong with the clean plan when the baseline is written, and mended afterwards.
MENDED = [("（一）摸清底数", "（三）摸清底数"), ("《文物保护法》", "《文物保护法"), ("80%以上", "180%以上")]
