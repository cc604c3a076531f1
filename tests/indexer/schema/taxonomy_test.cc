// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/taxonomy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ima {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

Facet tiers() {
  Facet facet;
  facet.name = "tier";
  facet.label = {{"en", "Tier"}, {"es", "Nivel"}};
  facet.nodes = {
      {"tier-1", "", 0, {{"en", "Tier 1"}}, {}, {"T1"}, {}},
      {"tier-2", "", 0, {{"en", "Tier 2"}, {"es", "Nivel 2"}}, {}, {}, {}},
      {"all-tiers", "", 0, {}, {}, {}, {"tier-1", "tier-2"}},
  };
  return facet;
}

Facet domains() {
  Facet facet;
  facet.name = "domain";
  facet.nodes = {
      {"academics", "", 0, {}, {}, {}, {}},
      {"reading", "academics", 1, {}, {}, {}, {}},
      {"phonics", "reading", 2, {}, {}, {}, {}},
      {"behavior", "", 0, {}, {}, {}, {}},
  };
  return facet;
}

TEST(Taxonomy, ImpliesEveryAncestor) {
  EXPECT_THAT(domains().with_ancestors("phonics"),
              ElementsAre("phonics", "reading", "academics"));
  EXPECT_THAT(facet_terms(domains(), {"phonics", "behavior"}).exact,
              ElementsAre("academics", "behavior", "phonics", "reading"));
}

TEST(Taxonomy, CoversWithoutClaimingToBeAboutIt) {
  const FacetTerms terms = facet_terms(tiers(), {"all-tiers"});
  EXPECT_THAT(terms.exact, ElementsAre("all-tiers"));
  EXPECT_THAT(terms.inclusive,
              UnorderedElementsAre("all-tiers", "tier-1", "tier-2"));
}

TEST(Taxonomy, FallsBackToEnglishThenToTheSlug) {
  EXPECT_EQ(tiers().value_label("tier-2", "es"), "Nivel 2");
  EXPECT_EQ(tiers().value_label("tier-1", "es"), "Tier 1");
  EXPECT_EQ(tiers().value_label("tier-9", "es"), "tier-9");
}

TEST(Taxonomy, ListsChildrenInOrder) {
  EXPECT_THAT(domains().children(""), ElementsAre("academics", "behavior"));
  EXPECT_THAT(domains().children("academics"), ElementsAre("reading"));
}

TEST(Taxonomy, ComesBackFromJsonAsItWas) {
  const Taxonomy taxonomy{{tiers(), domains()}};
  const std::string json = to_json(taxonomy);
  EXPECT_EQ(to_json(taxonomy_from_json(json)), json);
  EXPECT_THROW(static_cast<void>(taxonomy_from_json("[{}]")),
               std::runtime_error);
  EXPECT_THROW(static_cast<void>(taxonomy_from_json("nonsense")),
               std::runtime_error);
}

}  // namespace
}  // namespace ima
