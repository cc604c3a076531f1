// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/resource.h"

#include <gtest/gtest.h>

#include "indexer/schema/hit_record.h"

namespace ima {
namespace {

Resource full_resource() {
  Resource resource;
  resource.id = "check-in-check-out";
  resource.source_path = "summaries/check-in-check-out.md";
  resource.type = "evidence-summary";
  resource.language = "en";
  resource.title = "Does \"it\" work?";
  resource.bottom_line = {"One.", "Two."};
  resource.facets = {{"tier", {"tier-2"}}, {"grade", {"k", "1"}}};
  resource.status = "published";
  resource.published = Date{2026, 11, 1};
  resource.modified = Date{2026, 11, 20};
  resource.evidence = {
      {"problem-behavior", "emerging", "mixed", false, "It may.", {}, {}},
      {"engagement",
       "moderate",
       "positive",
       true,
       "It probably does.",
       Effect{"g", 0.42, 0.1, 0.74, 6, 146, "park2020"},
       {{"eef-padlock", "4", "", "EEF", "2024-01", "https://example.org"}}}};
  DecisionRule rule;
  rule.inputs = {{"delivered", "Delivered", "", {}, "percent", 0, 100},
                 {"points", "Points", "h", {{"below", "Below"}}, "", 0, 0}};
  rule.actions = {{"fix", "Fix", "Now"}};
  rule.rows = {{{{"delivered", {}, {}, 80.0, false, true}}, "fix"}};
  rule.default_action = "fix";
  resource.rule = rule;
  resource.links = {{"tutoring", "steps", 12, 3}};
  resource.contents = {{2, "what", "What"}};
  resource.sections = {{"what", "What", "Text\nmore"}};
  resource.dependencies = {
      {Dependency::Kind::kCitation, "park2020", "Park, 2020"}};
  resource.html = "<p>…</p>";
  resource.words = 470;
  return resource;
}

TEST(Resource, ComesBackFromJsonAsItWas) {
  const std::string json = to_json(full_resource());
  EXPECT_EQ(to_json(resource_from_json(json)), json);
  Resource reference;
  reference.reference = Reference{
      {"Burns, M. K."}, "2005",  "Journal", "23", "4", "381–394", "P", "N",
      "kind",           "Found", true,      "new"};
  const std::string second = to_json(reference);
  EXPECT_EQ(to_json(resource_from_json(second)), second);
  EXPECT_THROW(static_cast<void>(resource_from_json("{\"id\":1}")),
               std::runtime_error);
}

TEST(Resource, FeedsTheCardFromThePrimaryFinding) {
  const HitRecord record = hit_record(full_resource());
  EXPECT_EQ(record.evidence_level, "moderate");
  EXPECT_EQ(record.evidence_outcome, "engagement");
  EXPECT_EQ(record.updated, (Date{2026, 11, 20}));
  EXPECT_EQ(record.minutes, 2);
  EXPECT_EQ(record.address, "/r/check-in-check-out");
  EXPECT_EQ(to_json(hit_record_from_json(to_json(record))), to_json(record));
}

TEST(Resource, HasNoPrimaryFindingWhenSeveralAndNoneIsMarked) {
  Resource resource;
  resource.evidence.resize(2);
  EXPECT_EQ(resource.primary_finding(), nullptr);
  resource.evidence.resize(1);
  EXPECT_NE(resource.primary_finding(), nullptr);
}

TEST(Resource, ServesPagesApart) {
  EXPECT_EQ(entry_address("page", "donate"), "/p/donate");
  EXPECT_EQ(entry_address("faq", "what-is-mtss"), "/r/what-is-mtss");
}

TEST(CitationLabel, NamesOneTwoOrMoreAuthors) {
  Resource resource;
  resource.title = "Essential components";
  resource.reference = Reference{};
  resource.reference->year = "n.d.";
  EXPECT_EQ(citation_label(resource), "Essential components, n.d.");
  resource.reference->year = "2006";
  resource.reference->authors = {"Fuchs, D."};
  EXPECT_EQ(citation_label(resource), "Fuchs, 2006");
  resource.reference->authors = {"Fuchs, D.", "Fuchs, L. S."};
  EXPECT_EQ(citation_label(resource), "Fuchs & Fuchs, 2006");
  resource.reference->authors.push_back("Speece, D. L.");
  EXPECT_EQ(citation_label(resource), "Fuchs et al., 2006");
}

}  // namespace
}  // namespace ima
