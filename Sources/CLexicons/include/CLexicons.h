#ifndef GANGMU_CLEXICONS_H
#define GANGMU_CLEXICONS_H
#include <stddef.h>
#include <stdint.h>

/// A data file of Sources/CLexicons/Data, embedded when the library is built.
struct GangmuLexicon {
  const char *name;
  const uint8_t *bytes;
  size_t count;
};

/// The embedded file of that name, or one whose bytes are NULL.
struct GangmuLexicon gangmu_lexicon(const char *name);

/// How many files are embedded.
size_t gangmu_lexicon_count(void);

/// The embedded file of that place, in no order; one whose bytes are NULL from `gangmu_lexicon_count()` on.
struct GangmuLexicon gangmu_lexicon_at(size_t place);

#endif
