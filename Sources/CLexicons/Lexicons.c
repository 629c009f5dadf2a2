#include "CLexicons.h"

#include <string.h>

// A data file is one array here and one row of the table below: the file itself stays the only copy of its facts.

static const uint8_t body_kinds[] = {
#embed "Data/body-kinds.tsv"
};

static const uint8_t unit_kinds[] = {
#embed "Data/unit-kinds.tsv"
};

static const uint8_t chrome[] = {
#embed "Data/chrome.tsv"
};

static const uint8_t role_labels[] = {
#embed "Data/role-labels.tsv"
};

static const uint8_t matters[] = {
#embed "Data/matters.tsv"
};

static const uint8_t duty_formulas[] = {
#embed "Data/duty-formulas.tsv"
};

static const uint8_t duty_words[] = {
#embed "Data/duty-words.tsv"
};

static const uint8_t central_bodies[] = {
#embed "Data/central-bodies.tsv"
};

static const uint8_t divisions[] = {
#embed "Data/divisions.tsv"
};

static const uint8_t document_types[] = {
#embed "Data/document-types.tsv"
};

static const uint8_t field_names[] = {
#embed "Data/field-names.tsv"
};

static const uint8_t action_verbs[] = {
#embed "Data/action-verbs.tsv"
};

static const uint8_t deadline_labels[] = {
#embed "Data/deadline-labels.tsv"
};

static const uint8_t ongoing_words[] = {
#embed "Data/ongoing-words.tsv"
};

static const uint8_t quantity_units[] = {
#embed "Data/quantity-units.tsv"
};

static const uint8_t benefit_words[] = {
#embed "Data/benefit-words.tsv"
};

static const uint8_t rule_terms[] = {
#embed "Data/rule-terms.tsv"
};

static const uint8_t unit_names[] = {
#embed "Data/unit-names.tsv"
};

static const uint8_t abolished_bodies[] = {
#embed "Data/abolished-bodies.tsv"
};

static const uint8_t rate_words[] = {
#embed "Data/rate-words.tsv"
};

static const uint8_t statutes[] = {
#embed "Data/statutes.tsv"
};

static const struct GangmuLexicon lexicons[] = {
    {"rule-terms", rule_terms, sizeof rule_terms},
    {"benefit-words", benefit_words, sizeof benefit_words},
    {"quantity-units", quantity_units, sizeof quantity_units},
    {"ongoing-words", ongoing_words, sizeof ongoing_words},
    {"deadline-labels", deadline_labels, sizeof deadline_labels},
    {"action-verbs", action_verbs, sizeof action_verbs},
    {"central-bodies", central_bodies, sizeof central_bodies},
    {"divisions", divisions, sizeof divisions},
    {"document-types", document_types, sizeof document_types},
    {"field-names", field_names, sizeof field_names},
    {"body-kinds", body_kinds, sizeof body_kinds},
    {"unit-kinds", unit_kinds, sizeof unit_kinds},
    {"chrome", chrome, sizeof chrome},
    {"role-labels", role_labels, sizeof role_labels},
    {"matters", matters, sizeof matters},
    {"duty-formulas", duty_formulas, sizeof duty_formulas},
    {"duty-words", duty_words, sizeof duty_words},
    {"rate-words", rate_words, sizeof rate_words},
    {"statutes", statutes, sizeof statutes},
    {"unit-names", unit_names, sizeof unit_names},
    {"abolished-bodies", abolished_bodies, sizeof abolished_bodies},
};

size_t gangmu_lexicon_count(void) { return sizeof lexicons / sizeof lexicons[0]; }

struct GangmuLexicon gangmu_lexicon_at(size_t place) {
  return place < gangmu_lexicon_count() ? lexicons[place] : (struct GangmuLexicon){"", NULL, 0};
}

struct GangmuLexicon gangmu_lexicon(const char *name) {
  for (size_t i = 0; i < sizeof lexicons / sizeof lexicons[0]; i++)
    if (strcmp(lexicons[i].name, name) == 0) return lexicons[i];
  return (struct GangmuLexicon){name, NULL, 0};
}
