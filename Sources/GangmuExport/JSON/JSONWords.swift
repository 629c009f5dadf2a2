internal import GangmuModel

// What is said of every unit, as literals: a raw value would be made a string each time, and looked through for escapes.

extension AssignedUnit.Role {
  var word: StaticString {
    switch self {
    case .lead: "lead"
    case .responsible: "responsible"
    case .participating: "participating"
    case .supervising: "supervising"
    }
  }
}

extension AssignedUnit.Kind {
  var word: StaticString {
    switch self {
    case .party: "party"
    case .congress: "congress"
    case .government: "government"
    case .cppcc: "cppcc"
    case .discipline: "discipline"
    case .court: "court"
    case .procuratorate: "procuratorate"
    case .massOrganization: "massOrganization"
    case .enterprise: "enterprise"
    case .institution: "institution"
    case .locality: "locality"
    case .coordination: "coordination"
    case .community: "community"
    case .association: "association"
    case .military: "military"
    }
  }
}

extension AssignedUnit.Level {
  var word: StaticString {
    switch self {
    case .central: "central"
    case .province: "province"
    case .prefecture: "prefecture"
    case .county: "county"
    case .township: "township"
    case .village: "village"
    }
  }
}

extension Assignment.Basis {
  var word: StaticString {
    switch self {
    case .declared: "declared"
    case .stated: "stated"
    }
  }
}
