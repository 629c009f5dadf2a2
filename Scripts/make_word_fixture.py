#!/usr/bin/env python3
"""Write Fixtures/office/numbered-plan/input.docx: a letter and a plan as Word keeps them (places and bodies invented).

Its numbers are automatic, by heading styles and by lists; it has tracked changes, hidden text, a text box, a footnote, a
header, a footer and a table with merged cells and automatic row numbers. The same bytes on every run.
"""
import pathlib
import zipfile

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content="", style="", level=None, properties="", mark=""):
    if content and not content.startswith("<"):
        content = run(content)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    numbering = f'<w:numPr><w:ilvl w:val="{level[1]}"/><w:numId w:val="{level[0]}"/></w:numPr>' if level else ""
    return f"<w:p><w:pPr>{style}{numbering}{properties}<w:rPr>{mark}</w:rPr></w:pPr>{content}</w:p>"


def cell(content, properties=""):
    content = content if content.startswith("<") else paragraph(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def row(*cells, properties=""):
    return f'<w:tr><w:trPr>{properties}</w:trPr>{"".join(cells)}</w:tr>'


def field(instruction, result):
    mark = '<w:r><w:fldChar w:fldCharType="%s"/></w:r>'
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return mark % "begin" + code + mark % "separate" + run(result) + mark % "end"


def level(index, number_format, text, suffix="nothing", style=""):
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{style}'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
AUTHOR = 'w:id="1" w:author="编辑" w:date="2024-03-01T00:00:00Z"'
BOX = (
    '<w:r><w:pict><v:shape style="width:300pt;height:60pt"><v:textbox><w:txbxContent>'
    f'{paragraph("青岚县人民政府办公室文件")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
)
def deleted(text):
    return paragraph(f"<w:del {AUTHOR}><w:r><w:delText>{text}</w:delText></w:r></w:del>", mark=f"<w:del {AUTHOR}/>")


ROWS = [
    row(cell("序号"), cell("重点任务"), cell("责任单位"), cell("完成时限"), properties="<w:tblHeader/>"),
    row(cell(paragraph(level=(3, 0))), cell("完成古桥测绘"), cell("县文物局", '<w:vMerge w:val="restart"/>'), cell("2024年12月底前")),
    row(cell(paragraph(level=(3, 0))), cell("建立古桥档案"), cell("", "<w:vMerge/>"), cell("2025年6月底前")),
    row(cell(paragraph(level=(3, 0))), cell("修缮危桥"), cell("县交通运输局"), cell("2026年底前")),
    row(cell(deleted("养护资金"), '<w:gridSpan w:val="2"/>'), cell(deleted("县财政局")), cell(deleted("长期坚持")), properties=f"<w:del {AUTHOR}/>"),
]
GRID = '<w:gridCol w:w="2000"/>' * 4
BODY = [
    paragraph(BOX),
    paragraph("青政办发〔2024〕9号"),
    paragraph(run("青岚县人民政府办公室") + "<w:r><w:br/></w:r>" + run("关于印发青岚县古桥保护工作方案的通知"), "title"),
    paragraph("各乡镇人民政府，县政府各部门："),
    paragraph("《青岚县古桥保护工作方案》已经县政府同意，现印发给你们，请认真贯彻执行。"),
    paragraph("青岚县人民政府办公室"),
    paragraph(field('DATE \\@ "yyyy年M月d日"', "2024年3月5日")),
    paragraph("青岚县古桥保护工作方案", "title"),
    paragraph("工作目标", "1"),
    paragraph(run("到2026年底，全县古桥测绘建档率达到100%，重点古桥") + NOTE + run("修缮率达到80%以上。")),
    paragraph("重点任务", "1"),
    paragraph("摸清底数。由县文物局牵头，县自然资源局、财政局配合，2024年12月底前完成全县古桥普查。", level=(1, 1)),
    paragraph("加强管护。每座古桥明确护桥员1名，", level=(1, 1), mark=f"<w:del {AUTHOR}/>"),
    paragraph(run("每月巡查不少于") + f"<w:del {AUTHOR}><w:r><w:delText>1</w:delText></w:r></w:del><w:ins {AUTHOR}>{run('2')}</w:ins>"
              + run("次。（责任单位：县文物局、各乡镇）") + run("待核", "<w:vanish/>"), level=(1, 1)),
    paragraph("建立巡查台账。", level=(1, 2)),
    paragraph("公布举报电话。", level=(1, 2)),
    paragraph("保障措施", "1"),
    paragraph("加强领导。县政府成立古桥保护工作领导小组。", level=(1, 1)),
    paragraph("落实经费。县财政局将所需经费列入预算。", level=(1, 1)),
    paragraph("附件"),
    paragraph("古桥保护重点任务分工表", "title"),
    f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{GRID}</w:tblGrid>{"".join(ROWS)}</w:tbl>',
    paragraph(),
]
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>'
    '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr></w:sectPr>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>'
    + level(0, "chineseCounting", "%1、", style="1")
    + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%3.", "tab")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="singleLevel"/>'
    + level(0, "decimal", "%1")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    + '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>'
)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="title"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>'
)
FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="1">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(" 指列入县级以上文物保护单位的古桥。"))}</w:footnote>'
)
PARTS = {
    "document": ("document", "document.main", f'<w:body>{"".join(BODY)}{SECTION}</w:body>'),
    "numbering": ("numbering", "numbering", NUMBERING),
    "styles": ("styles", "styles", STYLES),
    "footnotes": ("footnotes", "footnotes", FOOTNOTES),
    "header": ("hdr", "header", paragraph("青岚县古桥保护")),
    "footer": ("ftr", "footer", paragraph(run("— ") + field("PAGE", "1") + run(" —"))),
}


def relations(targets):
    entries = (f'<Relationship Id="{kind}" Type="{RELATION}{kind}" Target="{target}"/>' for kind, target in targets)
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(entries) + "</Relationships>"
    )


def files():
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{CONTENT}{kind}+xml"/>' for name, (_, kind, _) in PARTS.items()
    )
    yield "[Content_Types].xml", (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{types}</Types>'
    )
    yield "_rels/.rels", relations([("officeDocument", "word/document.xml")])
    yield "word/_rels/document.xml.rels", relations((name, f"{name}.xml") for name in PARTS if name != "document")
    for name, (root, _, content) in PARTS.items():
        yield f"word/{name}.xml", f"<w:{root} {NAMESPACES}>{content}</w:{root}>"


def main():
    target = pathlib.Path(__file__).resolve().parent.parent / "Fixtures/office/numbered-plan/input.docx"
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files():
            entry = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)


if __name__ == "__main__":
    main()
