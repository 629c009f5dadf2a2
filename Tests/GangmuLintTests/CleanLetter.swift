import Gangmu
import GangmuLint

/// A letter in which no rule finds anything, with one line more.
func letter(holding line: String) throws -> CheckedDocument {
  let text = """
    关于加强河道管护工作的意见
    各镇人民政府：
    为加强河道管护，提出如下意见。
    一、总体要求
    坚持节水优先，落实责任。
    \(line)
    二、保障措施
    加强组织领导，定期通报。
    白鹭县人民政府
    2024年4月9日
    """
  return try Converter().checked(InputDocument(uri: "test.txt", bytes: Array(text.utf8)))
}
