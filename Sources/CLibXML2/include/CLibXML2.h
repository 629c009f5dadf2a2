#ifndef GANGMU_CLIBXML2_H
#define GANGMU_CLIBXML2_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

const char *gangmu_xml_version(void);

struct GangmuHTML;

/// Parses an HTML page in UTF-8, whatever it says of its own charset; nothing is fetched, no limit of size or depth.
/// NULL where there is no memory or nothing to parse. To be freed with gangmu_html_free.
struct GangmuHTML *gangmu_html_parse(const uint8_t *bytes, size_t count);
void gangmu_html_free(struct GangmuHTML *html);

enum GangmuHTMLEvent {
  GANGMU_HTML_END,
  GANGMU_HTML_ENTER,
  GANGMU_HTML_LEAVE,
  GANGMU_HTML_TEXT,
};

/// One step of the walk. Pointers stay valid until the page is freed.
struct GangmuHTMLStep {
  enum GangmuHTMLEvent event;
  /// The source line, 1-based; 0 where libxml2 lost count.
  uint32_t line;
  /// An element's name in its first eight bytes, the first byte highest: enough to tell all of HTML's apart.
  uint64_t name;
  /// The content of a text node.
  const uint8_t *text;
  size_t count;
  bool hasAttributes;
};

/// Goes on to the next element or text in document order, without recursion; comments are passed over.
struct GangmuHTMLStep gangmu_html_next(struct GangmuHTML *html);

struct GangmuHTMLAttribute {
  /// In the form of GangmuHTMLStep.name; 0 after the last.
  uint64_t name;
  const uint8_t *value;
  size_t count;
};

/// The next attribute of the element that was entered last.
struct GangmuHTMLAttribute gangmu_html_next_attribute(struct GangmuHTML *html);

#endif
