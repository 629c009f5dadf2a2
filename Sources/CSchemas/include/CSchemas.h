#pragma once

#include <stddef.h>
#include <stdint.h>

/// A file of Schemas/, as it was when the library was built.
struct GangmuSchema {
  const uint8_t *bytes;
  size_t count;
};

/// The JSON Schema of one document's JSON.
struct GangmuSchema gangmu_document_schema(void);

/// The SQL that makes an empty database of facts.
struct GangmuSchema gangmu_database_schema(void);

/// The JSON Schema of .gangmu.yml.
struct GangmuSchema gangmu_config_schema(void);

/// The JSON Schema of `gangmu validate --format json`.
struct GangmuSchema gangmu_findings_schema(void);
