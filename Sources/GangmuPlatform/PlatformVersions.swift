internal import CICU
internal import CLibXML2

/// Versions of the system libraries in use.
package enum PlatformVersions {
  package static var icu: String { unsafe String(cString: gangmu_icu_version()) }
  package static var libxml2: String { unsafe String(cString: gangmu_xml_version()) }
}
