// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/index_layout.h"

#include <gtest/gtest.h>

#include "indexer/schema/site.h"
#include "indexer/schema/synonyms.h"
#include "indexer/schema/vocabulary.h"

namespace ima {
namespace {

TEST(IndexLayout, GivesEachKindOfTermItsPrefix) {
  EXPECT_EQ(layout::stem_term("en", "read"), "Zen:read");
  EXPECT_EQ(layout::id_term("a-b"), "Qa-b");
  EXPECT_EQ(layout::facet_term("tier", "tier-2"), "XFtier:tier-2");
  EXPECT_EQ(layout::exact_facet_term("tier", "tier-2"), "XEtier:tier-2");
  EXPECT_LE(layout::whole_title_term(std::string(500, 'x')).size(),
            layout::kMaxTermBytes);
}

TEST(IndexLayout, RanksLevelsOfEvidence) {
  EXPECT_EQ(layout::strength_rank("strong"), 5);
  EXPECT_EQ(layout::strength_rank("insufficient"), 1);
  EXPECT_EQ(layout::strength_rank(""), 0);
}

TEST(Vocabulary, ComesBackAsItWas) {
  const std::string text = vocabulary_to_text({{"fidelity", 12}, {"mtss", 40}});
  EXPECT_EQ(text, "12 fidelity\n40 mtss\n");
  EXPECT_EQ(vocabulary_to_text(vocabulary_from_text(text)), text);
  for (const char* damaged : {"12", "12 a", "x a\n", "12\n", " a\n"}) {
    EXPECT_THROW(static_cast<void>(vocabulary_from_text(damaged)),
                 std::runtime_error)
        << damaged;
  }
}

TEST(Synonyms, ComeBackAsTheyWere) {
  Synonyms synonyms;
  synonyms.groups = {{"mtss", "multi-tiered system of supports"}};
  synonyms.one_way = {{"behavior plan", {"behavior intervention plan"}}};
  synonyms.capitals_only = {{"EL", "english learner"}};
  const std::string json = to_json(synonyms);
  EXPECT_EQ(to_json(synonyms_from_json(json)), json);
}

TEST(Site, ComesBackAsItWas) {
  Site site;
  site.name = "Hub";
  site.tagline = {{"en", "T"}, {"es", "U"}};
  site.search_examples = {{"en", {"a", "b"}}};
  site.navigation = {{{{"en", "FAQ"}}, "/faq"}};
  site.calls_to_action = {
      {"donate", {{"en", "D"}}, {{"en", "t"}}, "/p/donate"}};
  site.browse_facets = {"tier"};
  const std::string json = to_json(site);
  EXPECT_EQ(to_json(site_from_json(json)), json);
}

}  // namespace
}  // namespace ima
