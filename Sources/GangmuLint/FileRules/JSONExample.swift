internal import GangmuModel

/// Extracted JSON of a small document, to be broken in examples.
enum JSONExample {
  static let document = """
    {
      "schemaVersion": "1.0",
      "generator": {"name": "gangmu", "version": "0.1.0"},
      "source": {
        "uri": "plan.txt", "format": "text", "encoding": "UTF-8", "encodingConfidence": 1.0,
        "sha256": "0000000000000000000000000000000000000000000000000000000000000000", "byteCount": 78
      },
      "text": "一、修好桥。由县水利局牵头。\\n二、管好桥。2024年底前，每年一次。",
      "metadata": {
        "title": null, "documentType": null, "documentNumber": null, "indexNumber": null, "issuers": [], "recipients": [],
        "dates": {"adopted": null, "signed": null, "published": null, "effective": null, "expires": null},
        "jurisdiction": null
      },
      "parts": [{
        "id": "main", "kind": "main", "ordinal": 1, "title": null, "span": {"start": 0, "end": 34}, "paragraphs": [],
        "clauses": [
          {
            "id": "main/一", "marker": {"text": "一、", "style": "hanComma", "ordinal": 1, "span": {"start": 0, "end": 2}},
            "inline": false, "heading": "修好桥", "paragraphs": ["修好桥。由县水利局牵头。"],
            "span": {"start": 0, "end": 14}, "clauses": []
          },
          {
            "id": "main/二", "marker": {"text": "二、", "style": "hanComma", "ordinal": 2, "span": {"start": 15, "end": 17}},
            "inline": false, "heading": "管好桥", "paragraphs": ["管好桥。2024年底前，每年一次。"],
            "span": {"start": 15, "end": 34}, "clauses": []
          }
        ],
        "closing": [], "tables": [], "signature": null
      }],
      "assignments": [{
        "id": "a1", "clause": "main/一", "basis": "declared", "task": "修好桥",
        "units": [{
          "text": "县水利局", "name": "县水利局", "role": "lead", "collective": false, "kind": "government",
          "level": "county", "span": {"start": 7, "end": 11}
        }],
        "people": [], "openEnded": false, "shared": false, "scope": null, "rule": "lead-sentence",
        "span": {"start": 6, "end": 13}
      }],
      "deadlines": [
        {
          "id": "d1", "clause": "main/二", "text": "2024年底前", "kind": "by", "start": null, "end": "2024-12-31",
          "duration": null, "workingDays": false, "rrule": null, "inferredYear": false, "rule": "date-limit",
          "span": {"start": 21, "end": 28}
        },
        {
          "id": "d2", "clause": "main/二", "text": "每年", "kind": "recurring", "start": null, "end": null,
          "duration": null, "workingDays": false, "rrule": "FREQ=YEARLY", "inferredYear": false, "rule": "recurrence",
          "span": {"start": 29, "end": 31}
        }
      ],
      "targets": [],
      "references": [],
      "diagnostics": []
    }
    """
}

extension String {
  /// With other words wherever some stand; the standard library's way would take a tenth of the program's start.
  func exchanging(_ words: String, with others: String) -> String {
    let (bytes, words) = (Array(utf8), Array(words.utf8))
    guard let first = words.first else { return self }
    var result: [UInt8] = []
    var (copied, at) = (0, 0)
    while at < bytes.count {
      at = bytes.firstIndex(of: first, from: at, limit: bytes.count)
      if bytes[at...].starts(with: words) {
        result += bytes[copied..<at]
        result += others.utf8
        at += words.count
        copied = at
      } else {
        at += 1
      }
    }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }
}
