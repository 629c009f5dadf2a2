#include "CSchemas.h"

static const uint8_t document_schema[] = {
#embed "../../Schemas/gangmu-document-1.0.schema.json"
};

struct GangmuSchema gangmu_document_schema(void) {
  return (struct GangmuSchema){document_schema, sizeof document_schema};
}
