#!/usr/bin/env python3
"""Write Fixtures/pdf/plan-with-task-table/input.pdf: a plan on two pages with page numbers and a ruled task table.

usage: make-pdf-fixture.py OUTPUT
The font is not embedded: each character is its own UTF-16 code, which the ToUnicode map gives back.
Standard library only.
"""
import sys

SIZE, LEFT, TOP, PITCH, COLUMNS = 16, 73, 105, 28, 28
TITLE = ['澜溪县水利建设三年行动方案', '（2024—2026年）']
BODY = """为加快补齐全县水利设施短板，提升防汛抗旱能力，结合澜溪县实际，制定本方案。
一、总体要求
（一）工作目标。到2026年底，全县小型水库除险加固完成率达到95%以上，农村自来水普及率达到92%，新建中型灌区不少于3处。
（二）基本原则。坚持统筹规划、分步实施、建管并重，由县水利局牵头，县财政局、县农业农村局配合，各镇政府负责落实。
二、重点任务
（一）加固病险水库。2024年10月底前完成12座小型水库的安全鉴定，汛期前落实巡查责任人，对存在重大隐患的水库一律空库运行，并向社会公布。（责任单位：县水利局、县应急管理局）
（二）疏浚中小河道。每年汛前组织一次清障行动，累计治理河道不少于80公里，严禁在河道内倾倒垃圾、违规建房和种植高秆作物，发现一处、清理一处。（责任单位：县水利局、各镇政府）
（三）改造供水管网。由县水务公司负责更新老旧管网60公里，管网漏损率控制在9%以内，水质检测每季度不少于1次，检测结果在县政府门户网站公开。
三、保障措施
（一）加强组织领导。成立县水利建设工作专班，办公室设在县水利局，每月调度一次工作进展，重大问题由专班会商解决。
（二）强化资金保障。县财政局要统筹整合涉农资金，优先支持水利设施建设，不得挤占挪用。
附件：重点任务分工表""".split('\n')
SIGNATURE = ['澜溪县人民政府', '2024年3月5日']
TABLE = [
    ['序号', '任务', '牵头单位', '配合单位', '完成时限'],
    ['1', '完成小型水库安全鉴定', '县水利局', '县应急管理局', '2024年10月底'],
    ['2', '治理中小河道并建立河道管护长效机制', '县水利局', '各镇政府', '2026年底'],
    ['3', '更新老旧供水管网', '县水务公司', '县住房城乡建设局、县财政局', '2025年6月底'],
]
EDGES = [73, 113, 263, 343, 443, 523]


def lines():
    """The text as typesetters cut it, each line with its place and size."""
    out = [(297 - len(t) * 11, t, 22) for t in TITLE]
    for paragraph in BODY:
        left, first = paragraph, True
        while left:
            room = COLUMNS - (2 if first else 0)
            width, end = 0, 0
            while end < len(left) and width < room:
                width += 0.5 if left[end] < '\x7f' else 1
                end += 1
            # Marks that begin no line hang over the edge.
            while end < len(left) and left[end] in '，。、；：）':
                end += 1
            out.append((LEFT + (2 * SIZE if first else 0), left[:end], SIZE))
            left, first = left[end:], False
    return out + [(523 - (len(t) + 4) * 16 + sum(c < '\x7f' for c in t) * 8, t, SIZE) for t in SIGNATURE]


def text(x, y, size, string):
    codes = string.encode('utf-16-be').hex().upper()
    return f'BT /F {size} Tf 1 0 0 1 {x} {842 - y} Tm <{codes}> Tj ET\n'


def table(y):
    content, rows = text(73, y, SIZE, '附件') + text(217, y + 40, 20, '重点任务分工表'), [y + 60]
    for row in TABLE:
        cells = []
        for cell, left, right in zip(row, EDGES, EDGES[1:]):
            room, pieces, piece = (right - left - 10) / 10.5, [], ''
            for c in cell:
                if sum(0.5 if d < '\x7f' else 1 for d in piece + c) > room:
                    pieces, piece = pieces + [piece], ''
                piece += c
            cells.append(pieces + [piece])
        height = 8 + 14 * max(map(len, cells))
        for pieces, left in zip(cells, EDGES):
            for n, piece in enumerate(pieces):
                content += text(left + 5, rows[-1] + 15 + 14 * n, 10.5, piece)
        rows.append(rows[-1] + height)
    for x in EDGES:
        content += f'{x} {842 - rows[0]} m {x} {842 - rows[-1]} l S\n'
    for y in rows:
        content += f'{EDGES[0]} {842 - y} m {EDGES[-1]} {842 - y} l S\n'
    return content


def pages():
    all_lines, out = lines(), []
    while all_lines:
        out.append(''.join(text(x, TOP + PITCH * n, size, t) for n, (x, t, size) in enumerate(all_lines[:18])))
        all_lines = all_lines[18:]
    out.append(table(TOP))
    return [page + text(270, 780, 14, f'— {n + 1} —') for n, page in enumerate(out)]


def stream(content):
    return f'<< /Length {len(content)} >>\nstream\n{content}\nendstream'


def main():
    used = pages()
    ranges = ''.join(
        f'64 beginbfrange\n' + ''.join(f'<{h:02X}00> <{h:02X}FF> <{h:02X}00>\n' for h in range(s, s + 64)) + 'endbfrange\n'
        for s in range(0, 256, 64))
    kids = ' '.join(f'{6 + 2 * n} 0 R' for n in range(len(used)))
    objects = [
        '<< /Type /Catalog /Pages 2 0 R >>',
        f'<< /Type /Pages /Kids [{kids}] /Count {len(used)} >>',
        '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
        '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) '
        '/Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 '
        '/FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /CapHeight 880 /ItalicAngle 0 /StemV 80 >> >>',
        stream('/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n'
               f'1 begincodespacerange <0000> <FFFF> endcodespacerange\n{ranges}endcmap end end'),
    ]
    for n, page in enumerate(used):
        objects += [
            f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * n} 0 R '
            '/Resources << /Font << /F 3 0 R >> >> >>', stream(page)]
    out, places = '%PDF-1.4\n', []
    for n, body in enumerate(objects):
        places.append(len(out))
        out += f'{n + 1} 0 obj\n{body}\nendobj\n'
    start = len(out)
    out += f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n' + ''.join(f'{p:010d} 00000 n \n' for p in places)
    out += f'trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n'
    open(sys.argv[1], 'w', encoding='ascii').write(out)


if __name__ == '__main__':
    main()
