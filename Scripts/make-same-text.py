#!/usr/bin/env python3
"""Write one text in every format, for the test that the facts are the same in all. Places and bodies are invented.

Needs python-docx and openpyxl (`pip install python-docx openpyxl`), LibreOffice and a Chinese font.
"""
import html
import json
import pathlib
import subprocess
import tempfile
import zipfile

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

from make_format_fixtures import OFD, write

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Fixtures/same-text"
STAMP = (2026, 1, 1, 0, 0, 0)

CENTER, LEFT, BODY, RIGHT = "center", "left", "body", "right"
TEXT = [
    (CENTER, "云溪县人民政府办公室关于印发云溪县古井保护工作方案的通知"),
    (CENTER, "云政办发〔2026〕15号"),
    (LEFT, "各乡镇人民政府，县政府各部门："),
    (BODY, "《云溪县古井保护工作方案》已经县政府同意，现印发给你们，请认真组织实施。"),
    (RIGHT, "云溪县人民政府办公室"),
    (RIGHT, "2026年4月9日"),
    (CENTER, "云溪县古井保护工作方案"),
    (BODY, "为加强古井保护，传承乡村水利文化，结合我县实际，制定本方案。"),
    (BODY, "一、工作目标"),
    (BODY, "到2027年底，全县古井测绘建档率达到100%，古井水质监测覆盖率达到85%以上；到2030年，建成古井文化展示点12个。"),
    (BODY, "二、主要任务"),
    (BODY, "（一）开展普查登记。由县文物局牵头，县水利局、自然资源局配合，2026年9月底前完成全县古井普查，逐口登记位置、年代、水质和权属，建立一井一档。"),
    (BODY, "（二）加强修缮管护。每口古井明确护井员1名，每季度巡查不少于1次；发现井台破损、水质异常的，护井员应当在3个工作日内报告。（责任单位：县文物局、县水利局，各乡镇人民政府）"),
    (BODY, "（三）推进活化利用。支持有条件的村建设古井文化展示点，每年举办1次古井文化活动。（牵头单位：县文旅局；配合单位：县农业农村局、县文联）"),
    (BODY, "三、保障措施"),
    (BODY, "县财政局要将古井保护经费纳入年度预算。对工作推进不力的，由县政府督查室通报批评。"),
]
ROWS = [
    ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"],
    ["1", "制定古井保护名录", "县文物局", "县水利局", "2026年10月底前"],
    ["2", "完成井台修缮30处", "县水利局", "县财政局、各乡镇人民政府", "2027年6月底前"],
    ["3", "编印古井故事读本", "县文旅局", "县文联", "2027年12月底前"],
]
ANNEX = [(LEFT, "附件"), (CENTER, "古井保护重点任务分工表")]


def blocks():
    return TEXT + ANNEX


def plain():
    lines = [("　　" if align == BODY else "") + text for align, text in blocks()]
    return "\n".join(lines + ["|" + "|".join(row) + "|" for row in ROWS]) + "\n"


def markdown():
    lines = [text for _, text in blocks()]
    rows = ["| " + " | ".join(row) + " |" for row in ROWS]
    rows.insert(1, "| " + " | ".join(["---"] * len(ROWS[0])) + " |")
    return "\n\n".join(lines + ["\n".join(rows)]) + "\n"


def page(charset="utf-8"):
    aligned = {CENTER: ' align="center"', RIGHT: ' align="right"'}
    body = "\n".join(f"<p{aligned.get(align, '')}>{html.escape(text)}</p>" for align, text in blocks())
    rows = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    return f'<html><head><meta charset="{charset}"></head><body><div>{body}<table border="1">{rows}</table></div></body></html>\n'


def word(path):
    document = docx.Document()
    aligned = {CENTER: WD_ALIGN_PARAGRAPH.CENTER, RIGHT: WD_ALIGN_PARAGRAPH.RIGHT}
    for align, text in blocks():
        paragraph = document.add_paragraph()
        paragraph.alignment = aligned.get(align)
        run = paragraph.add_run(text)
        run.font.size = docx.shared.Pt(16)
        if align == BODY:
            paragraph.paragraph_format.first_line_indent = docx.shared.Pt(32)
    table = document.add_table(rows=0, cols=len(ROWS[0]))
    table.style = "Table Grid"
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    document.add_paragraph()
    document.core_properties.created = document.core_properties.modified = __import__("datetime").datetime(2026, 1, 1)
    document.save(path)


def fixed_pages(path):
    ofd = OFD("line")
    for align, text in blocks():
        if text == "附件":
            ofd.pages.append([])
            ofd.row = 0
        ofd.paragraph(text, 2 if align == BODY else 0, {BODY: "left"}.get(align, align))
    ofd.table([14, 56, 30, 34, 28], ROWS)
    write(path, list(ofd.parts()))


def converted(source, extension, target):
    """By LibreOffice, which names its formats by extensions; WPS writes the format of Word 97."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", extension,
             "--outdir", folder, source], check=True, capture_output=True)
        target.write_bytes((pathlib.Path(folder) / f"{source.stem}.{extension}").read_bytes())


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "text.txt").write_text(plain(), encoding="utf-8")
    (FOLDER / "markdown.md").write_text(markdown(), encoding="utf-8")
    (FOLDER / "page.html").write_text(page(), encoding="utf-8")
    (FOLDER / "page-gb18030.html").write_bytes(page("gb2312").encode("gb18030"))
    (FOLDER / "data.jsonl").write_text(
        json.dumps({"id": 1, "text": plain()}, ensure_ascii=False) + "\n", encoding="utf-8")
    source = FOLDER / "word.docx"
    word(source)
    fixed_pages(FOLDER / "pages.ofd")
    for extension, name in [("doc", "word97.doc"), ("doc", "writer.wps"), ("rtf", "rich.rtf"), ("odt", "open.odt"),
                            ("pdf", "printed.pdf")]:
        converted(source, extension, FOLDER / name)
    with zipfile.ZipFile(FOLDER / "archive.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("方案.html", STAMP), page())


if __name__ == "__main__":
    main()
