#include "CSchemas.h"

static const uint8_t document_schema[] = {
#embed "../../Schemas/gangmu-document-1.0.schema.json"
};

struct GangmuSchema gangmu_document_schema(void) {
  return (struct GangmuSchema){document_schema, sizeof document_schema};
}

static const uint8_t database_schema[] = {
#embed "../../Schemas/gangmu-database-1.sql"
};

struct GangmuSchema gangmu_database_schema(void) {
  return (struct GangmuSchema){database_schema, sizeof database_schema};
}

static const uint8_t config_schema[] = {
#embed "../../Schemas/gangmu-config-1.0.schema.json"
};

struct GangmuSchema gangmu_config_schema(void) {
  return (struct GangmuSchema){config_schema, sizeof config_schema};
}

static const uint8_t findings_schema[] = {
#embed "../../Schemas/gangmu-findings-1.0.schema.json"
};

struct GangmuSchema gangmu_findings_schema(void) {
  return (struct GangmuSchema){findings_schema, sizeof findings_schema};
}
