#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>

void gangmu_icu_free(uint8_t *bytes) { free(bytes); }

bool gangmu_icu_canonical_name(const char *charset, char *name, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return false;
  const char *own = ucnv_getName(converter, &status);
  UErrorCode ignored = U_ZERO_ERROR;
  const char *iana = own ? ucnv_getStandardName(own, "IANA", &ignored) : NULL;
  const char *best = iana ? iana : own;
  if (capacity > 0) {
    strncpy(name, best ? best : charset, capacity - 1);
    name[capacity - 1] = 0;
  }
  ucnv_close(converter);
  return true;
}

int gangmu_icu_detect(const uint8_t *bytes, size_t count, char *name, size_t capacity) {
  if (capacity == 0) return 0;
  name[0] = 0;
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  ucsdet_setText(detector, (const char *)bytes, count > INT32_MAX ? INT32_MAX : (int32_t)count, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  int confidence = 0;
  if (U_SUCCESS(status) && match) {
    const char *found = ucsdet_getName(match, &status);
    confidence = ucsdet_getConfidence(match, &status);
    if (found) strncpy(name, found, capacity - 1);
    name[capacity - 1] = 0;
  }
  ucsdet_close(detector);
  return U_SUCCESS(status) ? confidence : 0;
}

struct Faults {
  struct GangmuConversion *result;
  const char *base;
};

/// Called by ICU for each sequence that it cannot read: its place is noted, U+FFFD stands for it.
static void note_fault(const void *context, UConverterToUnicodeArgs *args, const char *bytes, int32_t length,
                       UConverterCallbackReason reason, UErrorCode *status) {
  if (reason > UCNV_IRREGULAR) return;
  const struct Faults *faults = context;
  struct GangmuConversion *result = faults->result;
  if (result->faultCount < GANGMU_FAULT_LIMIT) {
    size_t end = (size_t)(args->source - faults->base);
    size_t size = length > 0 ? (size_t)length : 0;
    result->faultOffsets[result->faultCount] = end >= size ? end - size : 0;
    result->faultLengths[result->faultCount] = size;
  }
  result->faultCount++;
  *status = U_ZERO_ERROR;
  static const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

static bool reserve(struct GangmuConversion *result, size_t *capacity, size_t more) {
  if (*capacity - result->count >= more) return true;
  size_t wanted = *capacity + *capacity / 2 + more;
  uint8_t *grown = realloc(result->bytes, wanted);
  if (!grown) return false;
  result->bytes = grown;
  *capacity = wanted;
  return true;
}

static size_t write_scalar(uint8_t *to, UChar32 c) {
  if (c < 0x80) {
    to[0] = (uint8_t)c;
    return 1;
  }
  if (c < 0x800) {
    to[0] = (uint8_t)(0xC0 | c >> 6);
    to[1] = (uint8_t)(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    to[0] = (uint8_t)(0xE0 | c >> 12);
    to[1] = (uint8_t)(0x80 | (c >> 6 & 0x3F));
    to[2] = (uint8_t)(0x80 | (c & 0x3F));
    return 3;
  }
  to[0] = (uint8_t)(0xF0 | c >> 18);
  to[1] = (uint8_t)(0x80 | (c >> 12 & 0x3F));
  to[2] = (uint8_t)(0x80 | (c >> 6 & 0x3F));
  to[3] = (uint8_t)(0x80 | (c & 0x3F));
  return 4;
}

/// GB 18030-2022 exchanged the places of 18 assigned characters and the private-use code points that stood for them
/// in the edition of 2005, which ICU still has: two-byte A6D9 is U+FE10 now, four-byte 84318236 is U+E78D.
static const UChar gb18030_exchanged[][2] = {
    {0xE78D, 0xFE10}, {0xE78E, 0xFE12}, {0xE78F, 0xFE11}, {0xE790, 0xFE13}, {0xE791, 0xFE14}, {0xE792, 0xFE15},
    {0xE793, 0xFE16}, {0xE794, 0xFE17}, {0xE795, 0xFE18}, {0xE796, 0xFE19}, {0xE81E, 0x9FB4}, {0xE826, 0x9FB5},
    {0xE82B, 0x9FB6}, {0xE82C, 0x9FB7}, {0xE832, 0x9FB8}, {0xE843, 0x9FB9}, {0xE854, 0x9FBA}, {0xE864, 0x9FBB},
};

static UChar32 exchange(UChar32 c) {
  if (c < 0x9FB4 || c > 0xFE19 || (c > 0x9FBB && c < 0xE78D) || (c > 0xE864 && c < 0xFE10)) return c;
  for (size_t i = 0; i < sizeof gb18030_exchanged / sizeof gb18030_exchanged[0]; i++) {
    if (gb18030_exchanged[i][0] == c) return gb18030_exchanged[i][1];
    if (gb18030_exchanged[i][1] == c) return gb18030_exchanged[i][0];
  }
  return c;
}

/// True where ICU's table is of 2005: the first exchanged two-byte code gives private use.
static bool needs_exchange(UConverter *converter) {
  UErrorCode status = U_ZERO_ERROR;
  const char *name = ucnv_getName(converter, &status);
  if (U_FAILURE(status) || !name || strcasecmp(name, "gb18030") != 0) return false;
  static const char comma[] = {(char)0xA6, (char)0xD9};
  UChar units[4];
  int32_t count = ucnv_toUChars(converter, units, 4, comma, 2, &status);
  ucnv_reset(converter);
  return U_SUCCESS(status) && count == 1 && units[0] == 0xE78D;
}

struct GangmuConversion gangmu_icu_convert(const char *charset, const uint8_t *bytes, size_t count) {
  struct GangmuConversion result = {0};
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return result;
  bool exchanged = needs_exchange(converter);
  struct Faults faults = {&result, (const char *)bytes};
  ucnv_setToUCallBack(converter, note_fault, &faults, NULL, NULL, &status);

  size_t capacity = count + count / 2 + 16;
  result.bytes = malloc(capacity);
  const char *source = (const char *)bytes, *end = source + count;
  UChar pivot[8192 + 1];
  UChar lead = 0;
  bool memory = result.bytes != NULL && U_SUCCESS(status);
  for (bool more = memory; more;) {
    UChar *target = pivot;
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &target, pivot + 8192, &source, end, NULL, true, &status);
    more = status == U_BUFFER_OVERFLOW_ERROR;
    if (U_FAILURE(status) && !more) break;
    size_t units = (size_t)(target - pivot);
    if (!reserve(&result, &capacity, units * 3 + 8)) {
      memory = false;
      break;
    }
    for (size_t i = 0; i < units; i++) {
      UChar32 c = pivot[i];
      if (lead) {
        UChar first = lead;
        lead = 0;
        if (U16_IS_TRAIL(c)) {
          result.count += write_scalar(result.bytes + result.count, U16_GET_SUPPLEMENTARY(first, c));
          continue;
        }
        result.count += write_scalar(result.bytes + result.count, 0xFFFD);
      }
      if (U16_IS_LEAD(c)) {
        lead = (UChar)c;
        continue;
      }
      if (U16_IS_TRAIL(c)) c = 0xFFFD;
      result.count += write_scalar(result.bytes + result.count, exchanged ? exchange(c) : c);
    }
  }
  if (memory && lead) result.count += write_scalar(result.bytes + result.count, 0xFFFD);
  ucnv_close(converter);
  if (!memory) {
    free(result.bytes);
    result.bytes = NULL;
    result.count = 0;
  }
  result.ok = memory;
  return result;
}
