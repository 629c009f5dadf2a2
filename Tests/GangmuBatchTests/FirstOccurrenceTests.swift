import Testing

@testable import GangmuBatch

@Suite struct FirstOccurrenceTests {
  @Test(arguments: [
    ("FREQ=MONTHLY", "2025-03-08", "2025-03-08"),
    ("FREQ=MONTHLY;BYMONTHDAY=5", "2025-03-08", "2025-04-05"),
    ("FREQ=MONTHLY;BYMONTHDAY=5", "2025-03-05", "2025-03-05"),
    ("FREQ=MONTHLY;BYMONTHDAY=10,20,-1", "2024-02-21", "2024-02-29"),
    ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25", "2025-03-26", "2025-06-25"),
    ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "2025-03-08", "2025-12-31"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2025-03-08", "2028-02-29"),
    ("FREQ=WEEKLY;BYDAY=MO", "2025-03-08", "2025-03-10"),
    ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1FR", "2025-03-08", "2025-03-28"),
    ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=31", "2025-03-08", "2025-03-08"),
    ("FREQ=WEEKLY;BYDAY=MO", "no day", "no day"),
  ])
  func findsTheFirstDayThatTheRuleNames(rule: String, start: String, first: String) {
    #expect(FirstOccurrence.of(rule, from: start) == first)
  }
}
