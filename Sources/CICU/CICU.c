#include "CICU.h"
#include <unicode/uversion.h>
const char *gangmu_icu_version(void) { return U_ICU_VERSION; }
