internal import CICU

/// Bytes read in a charset: UTF-8 and what could not be read.
package struct CharsetConversion: Sendable {
  /// An ill-formed sequence of the source; U+FFFD stands for it.
  package struct Fault: Sendable, Hashable {
    /// 0-based, in bytes of the source.
    package var offset: Int
    package var length: Int

    package init(offset: Int, length: Int) {
      self.offset = offset
      self.length = length
    }
  }

  /// Well formed.
  package var utf8: [UInt8]
  /// The first of them; ``faultCount`` counts all.
  package var faults: [Fault]
  package var faultCount: Int

  package init(utf8: [UInt8], faults: [Fault] = [], faultCount: Int = 0) {
    self.utf8 = utf8
    self.faults = faults
    self.faultCount = faultCount
  }
}

/// Charset conversion and detection, by ICU.
package enum CharsetConverter {
  /// Reads bytes in a charset.
  ///
  /// GB18030 follows the edition of 2022.
  ///
  /// - Returns: `nil` where ICU has no such charset.
  package static func convert(_ bytes: [UInt8], from charset: String) -> CharsetConversion? {
    unsafe bytes.withUnsafeBufferPointer { source -> CharsetConversion? in
      let result = unsafe gangmu_icu_convert(charset, source.baseAddress, source.count)
      defer { unsafe gangmu_icu_free(result.bytes) }
      guard unsafe result.ok else { return nil }
      let utf8 = unsafe [UInt8](UnsafeBufferPointer(start: result.bytes, count: result.count))
      let kept = unsafe min(result.faultCount, Int(GANGMU_FAULT_LIMIT))
      var faults: [CharsetConversion.Fault] = []
      unsafe withUnsafeBytes(of: result.faultOffsets) { offsets in
        unsafe withUnsafeBytes(of: result.faultLengths) { lengths in
          let stride = MemoryLayout<Int>.stride
          for index in 0..<kept {
            let fault = unsafe CharsetConversion.Fault(
              offset: offsets.load(fromByteOffset: index * stride, as: Int.self),
              length: lengths.load(fromByteOffset: index * stride, as: Int.self))
            faults.append(fault)
          }
        }
      }
      return unsafe CharsetConversion(utf8: utf8, faults: faults, faultCount: Int(result.faultCount))
    }
  }

  /// The charset's IANA name (ICU's own where IANA has none), or `nil` where ICU has no such charset.
  package static func canonicalName(of charset: String) -> String? {
    unsafe withName { name, capacity in
      unsafe gangmu_icu_canonical_name(charset, name, capacity) ? 1 : 0
    }?.name
  }

  /// What ICU's statistics say, with a confidence from 0 to 1.
  package static func detect(_ bytes: [UInt8]) -> (name: String, confidence: Double)? {
    let found = unsafe withName { name, capacity in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe gangmu_icu_detect(source.baseAddress, source.count, name, capacity)
      }
    }
    guard let found, !found.name.isEmpty else { return nil }
    return (found.name, Double(found.value) / 100)
  }

  /// Calls a C function that writes a name; `nil` where it gives 0.
  private static func withName(
    _ body: (UnsafeMutablePointer<CChar>?, Int) -> Int32
  ) -> (name: String, value: Int32)? {
    var buffer = [CChar](repeating: 0, count: 80)
    let value = unsafe buffer.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress, $0.count) }
    guard value > 0 else { return nil }
    let name = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return (String(decoding: name, as: UTF8.self), value)
  }
}
