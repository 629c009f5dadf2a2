internal import GangmuModel

/// 利用外资1亿美元,到位内资30亿元,分别增长15%、23%: the changes are of the levels before them, one each.
enum DistributedMetrics {
  static func distribute(_ readings: inout [TargetReading], _ units: [UInt16]) {
    var start = 0
    while start < readings.count {
      var end = start + 1
      // A list of numbers shares its operator.
      while end < readings.count, readings[end].range.lowerBound == readings[start].range.lowerBound { end += 1 }
      defer { start = end }
      let count = end - start
      guard count > 1, start >= count, readings[start].isChange,
        respectively.longest(units, endingAt: readings[start].range.lowerBound, from: 0) != nil,
        readings[start].metric == readings[start - 1].metric,
        readings[start - count..<start].allSatisfy({ !$0.isChange })
      else { continue }
      for offset in 0..<count { readings[start + offset].metric = readings[start - count + offset].metric }
    }
  }

  private static let respectively = WordEndings<Bool>([("分别", true)])
}

extension TargetReading {
  fileprivate var isChange: Bool { relation.first == "+" || relation.first == "-" }
}
