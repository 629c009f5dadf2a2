#ifndef GANGMU_CICU_H
#define GANGMU_CICU_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Plain C only: an ICU header here would meet Foundation's own ICU in Swift.

/// How many faults keep their place; all are counted.
#define GANGMU_FAULT_LIMIT 16

/// What a conversion gives: UTF-8 to be freed with gangmu_icu_free, and its faults.
struct GangmuConversion {
  uint8_t *bytes;
  size_t count;
  size_t faultCount;
  /// Byte offsets in the source.
  size_t faultOffsets[GANGMU_FAULT_LIMIT];
  size_t faultLengths[GANGMU_FAULT_LIMIT];
  /// False where there is no such charset, or no memory.
  bool ok;
};

/// Converts bytes to well-formed UTF-8; each ill-formed sequence becomes U+FFFD.
struct GangmuConversion gangmu_icu_convert(const char *charset, const uint8_t *bytes, size_t count);

void gangmu_icu_free(uint8_t *bytes);

/// True where ICU can convert from the charset; its IANA name is written, if there is one, else ICU's own.
bool gangmu_icu_canonical_name(const char *charset, char *name, size_t capacity);

/// The detector's best guess and its confidence, 0 to 100; 0 where it has none.
int gangmu_icu_detect(const uint8_t *bytes, size_t count, char *name, size_t capacity);

#endif
