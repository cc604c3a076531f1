// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/taxonomy.h"

namespace ima {

// What the site says of itself. Written by curators as content/site.yaml,
// stored as JSON in the index. Plain data.
struct SiteLink {
  LocalizedText label;
  std::string href;  // begins with "/" or "https://"
};
struct CallToAction {
  std::string id;
  LocalizedText label;
  LocalizedText text;
  std::string href;
};
struct Site {
  std::string name;
  std::string organization;
  LocalizedText tagline;
  LocalizedText home_intro;
  std::map<std::string, std::vector<std::string>> search_examples;
  std::vector<SiteLink> navigation;
  std::vector<SiteLink> footer;
  std::vector<CallToAction> calls_to_action;
  std::vector<std::string> browse_facets;
  std::string contact;  // address for reports; empty: no report link
};

[[nodiscard]] std::string to_json(const Site& site);
[[nodiscard]] Site site_from_json(std::string_view json);

}  // namespace ima
