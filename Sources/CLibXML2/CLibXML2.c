#include "CLibXML2.h"
#include <libxml/xmlversion.h>
const char *gangmu_xml_version(void) { return LIBXML_DOTTED_VERSION; }
