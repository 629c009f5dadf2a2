#include "CLibXML2.h"

#include <limits.h>
#include <pthread.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

/// libxml2 prepares itself at first use, and not safely where two threads come at once: one may then wait for ever.
static void prepare(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, xmlInitParser);
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
  prepare();
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

struct XMLState {
  const struct GangmuXMLHandler *handler;
  uint32_t depth;
  uint32_t depthLimit;
  enum GangmuXMLFault fault;
};

static struct XMLState *state_of(void *context) { return ((xmlParserCtxtPtr)context)->_private; }

static void stop(void *context, enum GangmuXMLFault fault) {
  if (state_of(context)->fault == GANGMU_XML_FINE) state_of(context)->fault = fault;
  xmlStopParser(context);
}

static void xml_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                      const xmlChar **namespace_list, int attributes, int defaulted, const xmlChar **values) {
  (void)prefix, (void)uri, (void)namespaces, (void)namespace_list, (void)defaulted;
  struct XMLState *state = state_of(context);
  if (++state->depth > state->depthLimit) return stop(context, GANGMU_XML_TOO_DEEP);
  state->handler->enter(state->handler->target, (const char *)name);
  // Each attribute is five pointers: name, prefix, namespace, begin and end of its value.
  for (int i = 0; i < attributes; i++, values += 5)
    state->handler->attribute(state->handler->target, (const char *)values[0], values[3], values[4] - values[3]);
}

static void xml_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  struct XMLState *state = state_of(context);
  if (state->depth > 0) state->depth--;
  state->handler->leave(state->handler->target);
}

static void xml_characters(void *context, const xmlChar *bytes, int count) {
  const struct GangmuXMLHandler *handler = state_of(context)->handler;
  handler->text(handler->target, bytes, (size_t)count);
}

static void xml_entity(void *context, const xmlChar *name, int type, const xmlChar *external, const xmlChar *system,
                       xmlChar *content) {
  (void)name, (void)type, (void)external, (void)system, (void)content;
  stop(context, GANGMU_XML_ENTITIES);
}

struct GangmuXMLResult gangmu_xml_parse(const uint8_t *bytes, size_t count, uint32_t depthLimit,
                                        const struct GangmuXMLHandler *handler) {
  struct GangmuXMLResult result = {GANGMU_XML_MALFORMED, 0, 0};
  if (count == 0 || count > INT_MAX) return result;
  prepare();
  xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  if (!context) return result;
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE |
                                 XML_PARSE_NOENT);
  struct XMLState state = {handler, 0, depthLimit, GANGMU_XML_FINE};
  memset(context->sax, 0, sizeof(xmlSAXHandler));
  context->sax->initialized = XML_SAX2_MAGIC;
  context->sax->startElementNs = xml_start;
  context->sax->endElementNs = xml_end;
  context->sax->characters = xml_characters;
  context->sax->ignorableWhitespace = xml_characters;
  context->sax->cdataBlock = xml_characters;
  context->sax->entityDecl = xml_entity;
  context->_private = &state;
  xmlParseDocument(context);
  result.fault = state.fault != GANGMU_XML_FINE ? state.fault : context->wellFormed ? GANGMU_XML_FINE : GANGMU_XML_MALFORMED;
  if (context->lastError.line > 0) result.line = (uint32_t)context->lastError.line;
  if (context->lastError.int2 > 0) result.column = (uint32_t)context->lastError.int2;
  xmlFreeParserCtxt(context);
  return result;
}
