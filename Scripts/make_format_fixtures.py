#!/usr/bin/env python3
"""Write the fixtures in packed formats: workbooks by openpyxl, OFD packages by hand. Places and bodies are invented."""
import datetime
import pathlib
import zipfile

import openpyxl

FIXTURES = pathlib.Path(__file__).resolve().parent.parent / "Fixtures"
STAMP = (2026, 1, 1, 0, 0, 0)


def write(path, parts):
    """A ZIP package that is the same each time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)


# Workbooks


def task_ledger():
    """Title, labelled line, head of two rows, merged categories, real dates, hidden row, notes, second sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "任务台账"
    sheet["A1"] = "青禾县2026年重点工作任务台账"
    sheet.merge_cells("A1:H1")
    sheet["A2"] = "填报单位：青禾县人民政府办公室"
    sheet.merge_cells("A2:D2")
    sheet["E2"] = "填报日期：2026年3月2日"
    sheet.merge_cells("E2:H2")
    for area, name in [("A3:A4", "序号"), ("B3:B4", "类别"), ("C3:C4", "工作任务"), ("D3:F3", "责任分工"), ("G3:G4", "完成时限"), ("H3:H4", "备注")]:
        sheet[area.split(":")[0]] = name
        sheet.merge_cells(area)
    sheet["D4"], sheet["E4"], sheet["F4"] = "牵头单位", "责任单位", "配合单位"
    day = datetime.date
    rows = [
        ["产业发展", "建设农产品冷链物流中心，新增冷库库容5000吨。", "县商务局", "县农业农村局、县供销社", "县财政局", day(2026, 6, 30), None],
        [None, "培育规模以上工业企业12家。", "县工信局", "县发展改革局", None, day(2026, 12, 31), "按季调度"],
        [None, "推进产业园二期建设：\n1.完成土地平整；\n2.建成标准厂房2万平方米。", "县产业园管委会", "县自然资源局", None, day(2026, 9, 30), None],
        ["民生保障", "新建农村公路48.6公里。", "县交通运输局", "各乡镇人民政府", "县财政局", day(2026, 10, 31), None],
        [None, "已撤销的任务。", "县民政局", None, None, day(2026, 10, 31), None],
        [None, "城镇新增就业1200人以上。", "县人力资源社会保障局", "各乡镇人民政府", "县工信局", day(2026, 12, 31), None],
    ]
    for number, row in enumerate(rows):
        for column, value in enumerate([number + 1] + row):
            sheet.cell(5 + number, 1 + column).value = value
        sheet.cell(5 + number, 7).number_format = 'yyyy"年"m"月"d"日"'
    sheet.merge_cells("B5:B7")
    sheet.merge_cells("B8:B10")
    sheet.row_dimensions[9].hidden = True
    sheet["A11"] = "注：牵头单位每季度末月25日前报送进展情况。"
    sheet.merge_cells("A11:H11")
    sheet["A13"], sheet["D13"] = "填报人：林远", "审核人：周平"
    more = book.create_sheet("考核指标")
    for row in [["指标", "2025年完成值", "2026年目标值", "责任单位"], ["政务服务事项网办率", 0.953, 0.98, "县行政审批局"], ["农村自来水普及率", 0.9, 0.92, "县水利局"]]:
        more.append(row)
    for cell in ["B2", "C2", "B3", "C3"]:
        more[cell].number_format = "0.0%"
    book.create_sheet("底稿").sheet_state = "hidden"
    return book


def save(book, path):
    """As openpyxl writes it, without the time of writing."""
    scratch = path.with_suffix(".tmp")
    path.parent.mkdir(parents=True, exist_ok=True)
    book.properties.created = book.properties.modified = datetime.datetime(*STAMP)
    book.save(scratch)
    with zipfile.ZipFile(scratch) as package:
        parts = [(name, package.read(name)) for name in package.namelist() if name != "docProps/core.xml"]
    scratch.unlink()
    write(path, parts)


# OFD

SIZE, PITCH, LEFT, TOP, COLUMNS, ROWS = 5.64, 10.0, 28.0, 40.0, 27, 22
NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


class OFD:
    """Sets text on pages as vendors do: a text object for each `line` or `character`, or `scaled` by a matrix."""

    def __init__(self, style="line"):
        self.style = style
        self.pages = [[]]
        self.row = 0

    def paragraph(self, text, indent=2, align="left"):
        text = "\0" * indent + text
        while text:
            # No closing mark begins a line.
            cut = COLUMNS
            while cut < len(text) and text[cut] in "，。；：、）》”":
                cut += 1
            line, text = text[:cut], text[cut:]
            if self.row >= ROWS:
                self.pages.append([])
                self.row = 0
            start = {"left": 0, "center": (COLUMNS - len(line)) / 2, "right": COLUMNS - len(line) - 2}[align]
            blank = len(line) - len(line.lstrip("\0"))
            self.text(LEFT + (start + blank) * SIZE, TOP + self.row * PITCH, line[blank:])
            self.row += 1

    def text(self, x, y, text, size=SIZE):
        steps = [size * (0.5 if ord(c) < 0x80 else 1) for c in text]
        if self.style == "character":
            at = x
            for character, step in zip(text, steps):
                self.object(at, y, size, character, "")
                at += step
            return
        groups = []
        for step in steps[:-1]:
            if groups and groups[-1][1] == step:
                groups[-1][0] += 1
            else:
                groups.append([1, step])
        scale = size if self.style == "scaled" else 1
        deltas = " ".join(f"g {n} {s / scale:.4f}" if n > 2 else " ".join([f"{s / scale:.4f}"] * n) for n, s in groups)
        self.object(x, y, size, text, f' DeltaX="{deltas}"' if deltas else "")

    def object(self, x, y, size, text, deltas):
        size, matrix = (1, f' CTM="{size} 0 0 {size} 0 0"') if self.style == "scaled" else (size, "")
        drop = 0.86 if self.style == "scaled" else size * 0.86
        text = text.replace("&", "&amp;").replace("<", "&lt;")
        self.pages[-1].append(
            f'<ofd:TextObject ID="{len(self.pages[-1]) + 100}" Boundary="{x:.3f} {y:.3f} 150 {SIZE}" Font="1" Size="{size}"{matrix}>'
            f'<ofd:TextCode X="0" Y="{drop:.3f}"{deltas}>{text}</ofd:TextCode></ofd:TextObject>')

    def table(self, widths, rows):
        """A ruled table; text fills the lines of its cells."""
        edges = [LEFT]
        for width in widths:
            edges.append(edges[-1] + width)
        y = TOP + self.row * PITCH
        self.rule(edges[0], y, edges[-1], y)
        top = y
        for row in rows:
            row = [self.wrapped(cell, int((width - 2) / 4.23)) for cell, width in zip(row, widths)]
            height = 7 * max(len(cell) for cell in row) + 2
            for edge, cell in zip(edges, row):
                for number, line in enumerate(cell):
                    self.text(edge + 1, y + 1.5 + 7 * number, line, 4.23)
            y += height
            self.rule(edges[0], y, edges[-1], y)
        for edge in edges:
            self.rule(edge, top, edge, y)
        self.row += int((y - top) / PITCH) + 2

    @staticmethod
    def wrapped(text, columns):
        """As many characters to a line as there is room for; letters and digits take half."""
        lines, room = [""], columns
        for character in text:
            width = 0.5 if ord(character) < 0x80 else 1
            if width > room:
                lines, room = lines + [""], columns
            lines[-1] += character
            room -= width
        return lines

    def rule(self, x, y, right, bottom):
        self.pages[-1].append(
            f'<ofd:PathObject ID="9" Boundary="{x} {y} {right - x} {bottom - y}" LineWidth="0.25">'
            f'<ofd:AbbreviatedData>M 0 0 L {right - x} {bottom - y}</ofd:AbbreviatedData></ofd:PathObject>')

    def parts(self):
        root = "/Doc_0/" if self.style == "character" else ""
        yield "OFD.xml", f'<ofd:OFD {NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>'
        pages = "".join(f'<ofd:Page ID="{n + 1}" BaseLoc="{root}Pages/Page_{n}/Content.xml"/>' for n in range(len(self.pages)))
        yield "Doc_0/Document.xml", (
            f'<ofd:Document {NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>'
            f'<ofd:TemplatePage ID="90" BaseLoc="{root}Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>{pages}</ofd:Pages></ofd:Document>')
        template = OFD()
        template.text(LEFT, 15, "青禾县人民政府文件")
        yield "Doc_0/Tpls/Tpl_0/Content.xml", self.page(template.pages[0])
        for number, objects in enumerate(self.pages):
            self.pages.append(objects)
            self.text(100, 275, f"— {number + 1} —", 4.23)
            self.pages.pop()
            yield f"Doc_0/Pages/Page_{number}/Content.xml", self.page(objects, '<ofd:Template TemplateID="90" ZOrder="Background"/>')

    @staticmethod
    def page(objects, template=""):
        return f'<ofd:Page {NAMESPACE}>{template}<ofd:Content><ofd:Layer ID="2">{"".join(objects)}</ofd:Layer></ofd:Content></ofd:Page>'


def notice(style):
    """A notice over two pages with a ruled table of tasks."""
    ofd = OFD(style)
    ofd.paragraph("青政办发〔2026〕8号", 0, "center")
    ofd.paragraph("青禾县人民政府办公室关于印发", 0, "center")
    ofd.paragraph("《青禾县农村供水提升行动方案》的通知", 0, "center")
    ofd.paragraph("各乡镇人民政府，县政府各部门：", 0)
    ofd.paragraph("《青禾县农村供水提升行动方案》已经县政府同意，现印发给你们，请结合实际认真组织实施。")
    ofd.paragraph("一、总体要求")
    ofd.paragraph("坚持城乡统筹、建管并重，到2027年底，全县农村自来水普及率达到96%以上，规模化供水工程覆盖农村人口比例达到70%，供水保证率稳步提高。")
    ofd.paragraph("二、重点任务")
    ofd.paragraph("（一）新建改造水厂。2026年12月底前，新建规模化水厂2座，改造小型集中供水工程15处，新增日供水能力1.2万立方米。（牵头单位：县水利局；配合单位：县财政局、县自然资源局）")
    ofd.paragraph("（二）严格水质检测。县卫生健康局每季度对农村饮用水水质开展一次监测，监测结果在县政府网站公布，发现问题立即督促整改到位。")
    ofd.paragraph("（三）健全水价机制。县发展改革局要在2026年9月底前制定农村供水价格管理办法，按照补偿成本、合理收益的原则核定水价，对困难群众给予补助。")
    ofd.paragraph("三、保障措施")
    ofd.paragraph("各乡镇人民政府要落实属地责任，县水利局要会同县财政局建立按月调度、按季通报机制，确保各项任务按期完成。")
    ofd.paragraph("任务分工如下：")
    ofd.table([15, 75, 32, 32], [
        ["序号", "任务", "牵头单位", "完成时限"],
        ["1", "新建规模化水厂2座，铺设供水主管网36公里。", "县水利局", "2026年12月"],
        ["2", "改造小型集中供水工程15处。", "县水利局", "2026年10月"],
        ["3", "建立水质检测结果公布制度。", "县卫生健康局", "2026年6月"],
    ])
    ofd.paragraph("青禾县人民政府办公室", 0, "right")
    ofd.paragraph("2026年3月6日", 0, "right")
    return ofd


def main():
    save(task_ledger(), FIXTURES / "office/task-ledger/input.xlsx")
    write(FIXTURES / "office/fixed-page-notice/input.ofd", list(notice("line").parts()))


if __name__ == "__main__":
    main()
