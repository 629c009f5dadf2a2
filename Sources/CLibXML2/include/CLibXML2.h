#ifndef GANGMU_CLIBXML2_H
#define GANGMU_CLIBXML2_H
const char *gangmu_xml_version(void);
#endif
