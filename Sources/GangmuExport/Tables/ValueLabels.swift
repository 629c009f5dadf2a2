/// How sheets for people call the fixed values of the JSON: the same word wherever a value stands.
enum ValueLabels {
  static let basis = ["declared": "明确分工", "stated": "文中表述"]
  static let role = ["lead": "牵头", "responsible": "责任", "participating": "配合", "supervising": "督办"]
  static let branch = [
    "party": "党委", "congress": "人大", "government": "政府", "cppcc": "政协", "discipline": "纪检监察", "court": "法院",
    "procuratorate": "检察院", "massOrganization": "群团", "enterprise": "企业", "institution": "事业单位", "locality": "地方",
    "coordination": "议事协调机构", "community": "村（社区）", "association": "社会组织", "military": "军队",
  ]
  static let level = [
    "central": "中央", "province": "省级", "prefecture": "市级", "county": "县级", "township": "乡级", "village": "村级",
  ]
  static let deadline = [
    "by": "截止", "from": "起始", "during": "期间", "within": "期限", "recurring": "定期", "ongoing": "长期",
  ]
  static let modality = ["target": "目标", "achieved": "已完成"]
  static let reference = ["document": "文件", "internal": "本文"]
  static let severity = ["error": "错误", "warning": "警告", "info": "提示"]
}
