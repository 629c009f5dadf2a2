internal import GangmuPlatform

/// Converts old office files by LibreOffice, for formats that no library which may be linked reads.
enum OfficeConversion {
  /// What LibreOffice is to make of a file.
  struct Target {
    var fileExtension: String
    /// LibreOffice's name of its export filter.
    var filter: String
    /// The Debian package with the part of LibreOffice that does it.
    var package: String

    static let docx = Target(
      fileExtension: "docx", filter: "MS Word 2007 XML", package: "libreoffice-writer-nogui")
    static let xlsx = Target(
      fileExtension: "xlsx", filter: "Calc MS Excel 2007 XML", package: "libreoffice-calc-nogui")
  }

  /// The file in a format that a reader reads. Files and settings are in a folder that is gone afterwards.
  ///
  /// - Parameter fileExtension: What LibreOffice is to take the file for.
  static func convert(
    _ input: IngestInput, from fileExtension: String, to target: Target
  ) throws(IngestError) -> IngestInput {
    guard let folder = TemporaryFolder(), let file = folder.write(input.bytes, as: "input.\(fileExtension)"),
      folder.writeProfile()
    else {
      throw IngestError(.helper, "no temporary folder could be written to: look at TMPDIR and the disk's free space")
    }
    _ = try Helper.run(
      "soffice",
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--nolockcheck",
        "--convert-to", "\(target.fileExtension):\(target.filter)", "--outdir", "\(folder.path)/output", file,
      ], environment: ["HOME": folder.path, "TMPDIR": folder.path], package: target.package, for: input)
    // LibreOffice ends with status 0 also where it could not read the file.
    guard let bytes = folder.read("output/input.\(target.fileExtension)"), !bytes.isEmpty else {
      throw IngestError(
        .damaged,
        "LibreOffice could not read it: the file is damaged or encrypted, or the package \(target.package) is missing")
    }
    return input.converted(to: bytes)
  }
}

extension TemporaryFolder {
  /// Settings of LibreOffice: a document runs no macro and fetches nothing.
  fileprivate func writeProfile() -> Bool {
    write(Array(Self.settings.utf8), as: "profile/user/registrymodifications.xcu") != nil
  }

  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
    <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
    <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Writer/Content/Update">
    <prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
    </oor:items>
    """
}
