#ifndef GANGMU_CLIBXML2_H
#define GANGMU_CLIBXML2_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Who is told of a page's content, in document order. Names are an element's or attribute's first eight bytes, the
/// first byte highest: enough to tell all of HTML's apart. Pointers are valid during the call only.
struct GangmuHTMLHandler {
  void *_Nonnull target;
  /// An element begins; `line` is 1-based, 0 where libxml2 lost count.
  void (*_Nonnull enter)(void *_Nonnull target, uint64_t name, uint32_t line);
  /// An attribute of the element that began last.
  void (*_Nonnull attribute)(void *_Nonnull target, uint64_t name, const uint8_t *_Nullable value, size_t count);
  void (*_Nonnull leave)(void *_Nonnull target);
  /// A piece of text: what is not interrupted by another call belongs together.
  void (*_Nonnull text)(void *_Nonnull target, const uint8_t *_Nonnull bytes, size_t count);
  /// A comment or a processing instruction.
  void (*_Nonnull comment)(void *_Nonnull target);
  void (*_Nonnull doctype)(void *_Nonnull target);
};

/// Parses an HTML page in UTF-8, whatever it says of its own charset; nothing is fetched, no limit of size or depth.
/// No tree is built: what a caller needs of one, it makes of the calls.
void gangmu_html_parse(const uint8_t *_Nullable bytes, size_t count, const struct GangmuHTMLHandler *_Nonnull handler);

/// Who is told of an XML document's content, in document order. Names are local names, without their prefix. Pointers
/// are valid during the call only; they are not terminated where a count stands beside them.
struct GangmuXMLHandler {
  void *_Nonnull target;
  void (*_Nonnull enter)(void *_Nonnull target, const char *_Nonnull name);
  /// An attribute of the element that began last.
  void (*_Nonnull attribute)(
      void *_Nonnull target, const char *_Nonnull name, const uint8_t *_Nonnull value, size_t count);
  void (*_Nonnull leave)(void *_Nonnull target);
  /// A piece of text: what is not interrupted by another call belongs together.
  void (*_Nonnull text)(void *_Nonnull target, const uint8_t *_Nonnull bytes, size_t count);
};

enum GangmuXMLFault {
  GANGMU_XML_FINE,
  GANGMU_XML_TOO_DEEP,
  /// The document declares entities, which no office format needs and which attacks are made of.
  GANGMU_XML_ENTITIES,
  GANGMU_XML_MALFORMED,
};

struct GangmuXMLResult {
  enum GangmuXMLFault fault;
  /// Where parsing stopped, 1-based; 0 where unknown.
  uint32_t line;
  uint32_t column;
};

/// Parses an XML document in the encoding that it declares; nothing is fetched, none but XML's own entities are known, and parsing stops
/// at the first fault. An attribute's entities and line ends are resolved as XML says.
struct GangmuXMLResult gangmu_xml_parse(
    const uint8_t *_Nullable bytes, size_t count, uint32_t depthLimit,
    const struct GangmuXMLHandler *_Nonnull handler);

#endif
