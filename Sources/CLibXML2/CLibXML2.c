#include "CLibXML2.h"

#include <limits.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

static uint64_t packed(const xmlChar *name) {
  uint64_t value = 0;
  for (int i = 0; i < 8 && *name; i++, name++) {
    xmlChar c = *name;
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    value |= (uint64_t)c << (56 - 8 * i);
  }
  return value;
}

/// An element's name without a prefix (`p` of `o:p`), as in the tree that libxml2 builds.
static const xmlChar *local_name(const xmlChar *name) {
  const xmlChar *colon = xmlStrchr(name, ':');
  return colon && colon != name && colon[1] ? colon + 1 : name;
}

static const struct GangmuHTMLHandler *handler_of(void *context) { return ((htmlParserCtxtPtr)context)->_private; }

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
  const struct GangmuHTMLHandler *handler = handler_of(context);
  int line = ((htmlParserCtxtPtr)context)->input->line;
  handler->enter(handler->target, packed(local_name(name)), line < USHRT_MAX ? (uint32_t)line : 0);
  for (; attributes && *attributes; attributes += 2) {
    const xmlChar *value = attributes[1];
    handler->attribute(handler->target, packed(attributes[0]), value, value ? strlen((const char *)value) : 0);
  }
}

static void end_element(void *context, const xmlChar *name) {
  (void)name;
  handler_of(context)->leave(handler_of(context)->target);
}

static void characters(void *context, const xmlChar *bytes, int count) {
  handler_of(context)->text(handler_of(context)->target, bytes, (size_t)count);
}

static void comment(void *context, const xmlChar *text) {
  (void)text;
  handler_of(context)->comment(handler_of(context)->target);
}

static void instruction(void *context, const xmlChar *target, const xmlChar *data) {
  (void)target, (void)data;
  handler_of(context)->comment(handler_of(context)->target);
}

static void doctype(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  handler_of(context)->doctype(handler_of(context)->target);
}

void gangmu_html_parse(const uint8_t *bytes, size_t count, const struct GangmuHTMLHandler *handler) {
  if (count == 0 || count > INT_MAX) return;
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (!context) return;
  htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                  HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
  xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
  if (utf8) xmlSwitchToEncoding(context, utf8);
  context->charset = XML_CHAR_ENCODING_UTF8;
  memset(context->sax, 0, sizeof(xmlSAXHandlerV1));
  context->sax->internalSubset = doctype;
  context->sax->startElement = start_element;
  context->sax->endElement = end_element;
  context->sax->characters = characters;
  context->sax->ignorableWhitespace = characters;
  context->sax->processingInstruction = instruction;
  context->sax->comment = comment;
  context->_private = (void *)handler;
  htmlParseDocument(context);
  xmlFreeParserCtxt(context);
}
