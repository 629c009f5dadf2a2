#ifndef GANGMU_CICU_H
#define GANGMU_CICU_H
const char *gangmu_icu_version(void);
#endif
