#include "CLibXML2.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlversion.h>

struct GangmuHTML {
  xmlDocPtr document;
  /// The node of the last step; NULL before the first and after the last.
  xmlNodePtr node;
  xmlAttrPtr attribute;
  bool started;
  /// The last step entered `node`, whose children come next.
  bool inside;
};

const char *gangmu_xml_version(void) { return LIBXML_DOTTED_VERSION; }

struct GangmuHTML *gangmu_html_parse(const uint8_t *bytes, size_t count) {
  if (count == 0 || count > INT_MAX) return NULL;
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (!context) return NULL;
  htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                  HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
  // Not an option of the HTML parser, but its tree builder stops at a depth of 256 without it.
  context->options |= XML_PARSE_HUGE;
  xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
  if (utf8) xmlSwitchToEncoding(context, utf8);
  context->charset = XML_CHAR_ENCODING_UTF8;
  htmlParseDocument(context);
  xmlDocPtr document = context->myDoc;
  context->myDoc = NULL;
  xmlFreeParserCtxt(context);
  if (!document) return NULL;
  struct GangmuHTML *html = calloc(1, sizeof *html);
  if (!html) {
    xmlFreeDoc(document);
    return NULL;
  }
  html->document = document;
  return html;
}

void gangmu_html_free(struct GangmuHTML *html) {
  if (!html) return;
  xmlFreeDoc(html->document);
  free(html);
}

static uint64_t packed(const xmlChar *name) {
  uint64_t value = 0;
  for (int i = 0; i < 8 && *name; i++, name++) {
    xmlChar c = *name;
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    value |= (uint64_t)c << (56 - 8 * i);
  }
  return value;
}

static bool is_text(xmlNodePtr node) {
  return (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content;
}

/// True for a node that the walk reports; entity references stand where libxml2 knows no such entity.
static bool is_reported(xmlNodePtr node) { return node->type == XML_ELEMENT_NODE || is_text(node); }

static struct GangmuHTMLStep report(struct GangmuHTML *html, xmlNodePtr node) {
  struct GangmuHTMLStep step = {0};
  html->node = node;
  html->inside = false;
  html->attribute = NULL;
  if (is_text(node)) {
    step.event = GANGMU_HTML_TEXT;
    step.text = node->content;
    step.count = strlen((const char *)node->content);
    return step;
  }
  html->inside = true;
  html->attribute = node->properties;
  step.event = GANGMU_HTML_ENTER;
  step.name = packed(node->name);
  step.line = node->line == 65535 ? 0 : node->line;
  step.hasAttributes = node->properties != NULL;
  return step;
}

struct GangmuHTMLStep gangmu_html_next(struct GangmuHTML *html) {
  struct GangmuHTMLStep step = {0};
  xmlNodePtr parent, next;
  if (!html->started) {
    html->started = true;
    parent = (xmlNodePtr)html->document;
    next = html->document->children;
  } else if (!html->node) {
    return step;
  } else if (html->inside) {
    parent = html->node;
    next = html->node->children;
  } else {
    parent = html->node->parent;
    next = html->node->next;
  }
  while (next && !is_reported(next)) next = next->next;
  if (next) return report(html, next);
  if (!parent || parent->type != XML_ELEMENT_NODE) {
    html->node = NULL;
    return step;
  }
  html->node = parent;
  html->inside = false;
  html->attribute = NULL;
  step.event = GANGMU_HTML_LEAVE;
  step.name = packed(parent->name);
  return step;
}

struct GangmuHTMLAttribute gangmu_html_next_attribute(struct GangmuHTML *html) {
  struct GangmuHTMLAttribute found = {0};
  xmlAttrPtr attribute = html->attribute;
  if (!attribute) return found;
  html->attribute = attribute->next;
  found.name = packed(attribute->name);
  if (attribute->children && attribute->children->content) {
    found.value = attribute->children->content;
    found.count = strlen((const char *)attribute->children->content);
  }
  return found;
}
