"""Documents for the bench: made by rule from a fixed seed, so that each machine measures the same bytes.

No two documents are alike: places, bodies, numbers, dates, the order of sentences and the form vary. Facts are as dense
as in published documents: in 1,000 bytes about 3 clauses, 4 units, 0.4 deadlines and 0.4 targets.
"""
import random

PLACES = "青岚 云溪 临湖 白鹭 柳坪 石门 岩口 南屏 竹溪 枫桥 沙洲 锦川 望海 古渡 梅岭 双河 长汀 玉泉 松源 平湖".split()
BODIES = ("财政局 水利局 教育局 公安局 司法局 民政局 文化和旅游局 交通运输局 应急管理局 农业农村局 自然资源局 "
          "生态环境局 市场监管局 卫生健康委 发展改革委 住房城乡建设局 政务服务局 档案馆 总工会 供销社").split()
TOPICS = "河道清淤 古桥保护 校园饮水 乡村图书室 公共码头 树木管理 小微茶企 政务公开 消防安全 旧房改造 数据共享 人才引进".split()
SENTENCES = [
    "坚持问题导向，建立健全{t}工作机制，完善配套制度，形成上下联动、齐抓共管的良好局面。",
    "由{p}县{b}牵头，{b2}、{b3}配合，{y}年{m}月底前完成{t}摸底排查。",
    "到{y}年，{t}覆盖率达到{n}%以上，群众满意度不低于{n2}%，培育示范点{k}个。",
    "各乡镇要落实属地责任，每{q}至少开展{k}次检查，发现问题{k}个工作日内整改到位。",
    "加强队伍建设，通过培训、轮岗、结对等方式，提升{t}人员的业务水平和服务能力。",
    "对工作推进不力、进度滞后的，由{p}县政府督查室予以通报；造成严重后果的，依法依规追究责任。",
    "{b}应当会同{b2}制定具体办法，明确标准、程序和时限，并向社会公布。",
    "一是摸清底数，建立台账；二是分类施策，逐项销号；三是总结经验，形成长效机制。",
    "鼓励社会力量参与{t}，符合条件的，按照有关规定给予支持，资金不超过{n}万元。",
    "依托现有平台，推进信息共享，减少重复填报，切实减轻基层负担。",
    "严格执行《{p}县{t}管理规定》（{p}政发〔{y}〕{k}号），做到有章可循、有据可查。",
    "注重宣传引导，充分利用广播、电视、报刊、网络等媒体，讲好{t}故事，营造浓厚氛围。",
    "{y}年共完成{t}项目{n}个，投入资金{n2}.{k}亿元，比上年增长{k}.{k}%。",
]
PLAIN = [
    "坚持以人民为中心的发展思想，把{t}摆在更加突出的位置，着力解决群众反映强烈的突出问题。",
    "深刻认识做好{t}工作的重要意义，切实增强责任感和紧迫感，不断开创工作新局面。",
    "立足{p}实际，因地制宜、分类指导，积极探索符合本地特点的有效做法和实现形式。",
    "推动{t}与经济社会发展深度融合，促进资源优化配置，激发市场主体和社会力量的活力。",
    "完善标准规范体系，健全评价反馈机制，推动各项措施落地见效，实现可持续发展。",
    "弘扬优良传统，挖掘文化内涵，传承历史文脉，不断满足人民群众日益增长的美好生活需要。",
    "优化流程、精简材料、压缩环节，方便群众和企业办事，让改革发展成果更多更公平惠及全体人民。",
    "强化风险意识和底线思维，统筹发展和安全，做到早发现、早处置，防患于未然。",
    "注重典型引路、示范带动，形成可复制可推广的经验，以点带面推动{t}整体水平提升。",
    "健全激励约束机制，营造崇尚实干、鼓励创新、宽容失误的良好氛围，充分调动各方面积极性。",
    "加大政策支持力度，拓宽筹资渠道，提高资金使用效益，为{t}提供有力保障。",
    "遵循客观规律，尊重基层首创精神，稳妥有序推进，避免搞形式、走过场和一刀切。",
]
HAN = "一 二 三 四 五 六 七 八 九 十".split()


def numeral(n):
    if n <= 10:
        return HAN[n - 1]
    tens, ones = divmod(n, 10)
    return ("" if tens == 1 else HAN[tens - 1]) + "十" + (HAN[ones - 1] if ones else "")


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def fill(self, template):
        r = self.random
        return template.format(
            p=r.choice(PLACES), t=r.choice(TOPICS), b="县" + r.choice(BODIES), b2="县" + r.choice(BODIES),
            b3="县" + r.choice(BODIES), y=r.randint(2015, 2030), m=r.randint(1, 12), n=r.randint(10, 99),
            n2=r.randint(60, 99), k=r.randint(1, 9), q=r.choice(["年", "季度", "月", "半年"]))

    def sentences(self, count):
        return "".join(
            self.fill(self.random.choice(SENTENCES if self.random.random() < 0.12 else PLAIN)) for _ in range(count))

    def units(self):
        r = self.random
        # No document names a body twice for one task, but by mistake.
        helpers = ["县财政局", "县档案馆"]
        bodies = [body for body in ("县" + name for name in BODIES) if body not in helpers]
        names = r.sample(bodies, r.randint(1, 5)) + r.choice([[], ["各乡镇"], ["有关单位"]])
        form = r.choice(["（责任单位：{}）", "（牵头单位：{}；配合单位：" + "、".join(helpers) + "）", "（{}按职责分工负责）", "\n责任单位：{}"])
        return form.format("、".join(names))

    def head(self, kind):
        r = self.random
        place, topic, year = r.choice(PLACES), r.choice(TOPICS), r.randint(2015, 2026)
        title = f"{place}县人民政府关于加强{topic}工作的{kind}"
        return [title, f"{place}政发〔{year}〕{r.randint(1, 99)}号", "各乡镇人民政府，县政府各部门：",
                f"为进一步加强{topic}工作，结合我县实际，现提出如下{kind}。"]

    def tail(self):
        r = self.random
        return [f"{r.choice(PLACES)}县人民政府", f"{r.randint(2015, 2026)}年{r.randint(1, 12)}月{r.randint(1, 28)}日"]

    def opinion(self, size):
        lines = self.head("实施意见")
        length = 0
        chapter = 0
        while length < size:
            chapter += 1
            lines.append(f"{numeral(min(chapter, 99))}、{self.fill('推进{t}')}")
            for section in range(1, self.random.randint(2, 6)):
                lines.append(f"（{numeral(section)}）{self.fill('完善{t}机制。')}{self.sentences(3)}{self.units()}")
                for item in range(1, self.random.randint(1, 5)):
                    lines.append(f"{item}．{self.fill('抓好{t}。')}{self.sentences(4)}{self.units() if self.random.random() < 0.5 else str()}")
            length = sum(len(line) for line in lines) * 3
        return lines + self.tail()

    def rules(self, size):
        lines = [self.head("办法")[0]]
        article = chapter = length = 0
        while length < size:
            chapter += 1
            lines.append(f"第{numeral(min(chapter, 99))}章　{self.fill('{t}')}")
            for _ in range(self.random.randint(3, 9)):
                article += 1
                lines.append(f"第{numeral(article) if article < 100 else article}条　{self.sentences(3)}")
                for item in range(1, self.random.randint(1, 5)):
                    lines.append(f"（{numeral(item)}）{self.fill('负责{t}的日常工作')}；")
            length = sum(len(line) for line in lines) * 3
        return lines + [f"第{article + 1}条　本办法自{self.random.randint(2016, 2026)}年1月1日起施行，有效期五年。"]

    def text(self, size):
        lines = self.rules(size) if self.random.random() < 0.3 else self.opinion(size)
        # One in ten lost its line ends.
        return ("" if self.random.random() < 0.1 else "\n").join(lines) + "\n"

    def page(self, size):
        lines = self.opinion(size)
        rows = "".join(
            f"<tr><td>{n}</td><td>{self.fill('推进{t}')}</td><td>{self.fill('{b}')}</td><td>{self.fill('{b}、{b2}')}</td>"
            f"<td>{self.fill('{y}年{m}月底前')}</td></tr>\n" for n in range(1, self.random.randint(5, 30)))
        links = "".join(f'<li><a href="/zw/{n}.html">{self.fill("关于{t}的通知")}</a></li>\n' for n in range(20))
        body = "".join(f'<p style="text-indent: 2em;"><span>　　{line}</span></p>\n' for line in "\n".join(lines).split("\n"))
        return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{lines[0]}</title>
<script>var page = {{"id": {self.random.randint(1, 9999)}}}; function go(n) {{ return n < 3 && n > 1; }}</script>
<style>.nav li {{ float: left; }}</style></head>
<body><ul class="nav">{links}</ul><div class="content"><h1>{lines[0]}</h1>
{body}<table><tr><th>序号</th><th>重点任务</th><th>牵头单位</th><th>配合单位</th><th>完成时限</th></tr>
{rows}</table></div><div class="footer">主办单位：{lines[0][:2]}县人民政府</div></body></html>
"""


def texts(total, seed=20240501):
    """Documents of 5 to 60 KB and a big one now and then, until `total` bytes."""
    maker = Maker(seed)
    made = 0
    while made < total:
        size = maker.random.randint(5_000, 60_000)
        if maker.random.random() < 0.002:
            size = 2_000_000
        content = maker.text(size).encode()
        made += len(content)
        yield content


def pages(total, seed=20240502):
    maker = Maker(seed)
    made = 0
    while made < total:
        content = maker.page(maker.random.randint(10_000, 60_000)).encode()
        made += len(content)
        yield content


def repeated(piece):
    def make(size):
        return (piece * (size // len(piece.encode()) + 1)).encode()[:size]
    return make


def long_document(size):
    maker = Maker(7)
    return "\n".join(maker.opinion(size)).encode()[:size]


def one_line(size):
    return long_document(size).replace(b"\n", b"")


# name, extension, bytes of a given size: each has to take time in proportion to its size
SHAPES = [
    ("opinion", "txt", long_document),
    ("one line", "txt", one_line),
    ("opening brackets", "txt", repeated("（")),
    ("nested brackets", "txt", repeated("（（（（）））")),
    ("book title marks", "txt", repeated("《")),
    ("quotation marks", "txt", repeated("“一”")),
    ("han markers", "txt", repeated("一、")),
    ("article markers", "txt", repeated("第一条\n")),
    ("marker lines", "txt", repeated("1.推进\n（一）推进\n")),
    ("inline markers", "txt", repeated("一是推进；二是推进；")),
    ("unit list", "txt", lambda size: "（责任单位：".encode() + repeated("县财政局、")(size - 18)),
    ("lead formulas", "txt", repeated("由县财政局牵头，")),
    ("lead formulas and partners", "txt", repeated("由县财政局牵头，县水利局配合，")),
    ("labelled paragraphs", "txt", repeated("修好水渠。\n责任单位：县财政局\n")),
    ("empty labels", "txt", repeated("，牵头单位：")),
    ("lines of no genre", "txt", repeated("（。等部门\n")),
    ("articles and brackets", "txt", repeated("第一条）")),
    ("numbers", "txt", repeated("2024年")),
    ("percents", "txt", repeated("95%以上")),
    ("digits", "txt", repeated("1")),
    ("title lines", "txt", repeated("关于推进工作的通知\n")),
    ("annex lines", "txt", repeated("附件1\n")),
    ("signature lines", "txt", repeated("青岚县人民政府\n2024年1月1日\n")),
    ("blank lines", "txt", repeated("\n　\n")),
    ("pipes", "md", repeated("|一|二|\n")),
    ("hashes", "md", repeated("#")),
    ("nested tags", "html", repeated("<div>")),
    ("bold tags", "html", repeated("<b><p>一")),
    ("table cells", "html", lambda size: b"<table><tr>" + repeated("<td>一")(size - 11)),
    ("table rows", "html", lambda size: b"<table>" + repeated("<tr><td>1<td>推进<td>县财政局")(size - 7)),
    ("entities", "html", repeated("&nbsp;&lt;")),
]
