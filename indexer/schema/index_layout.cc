// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/index_layout.h"

#include <algorithm>

#include "indexer/schema/analysis.h"

namespace ima::layout {

namespace {

std::string prefixed(std::string_view prefix, std::string_view text) {
  return std::string(prefix).append(text);
}

}  // namespace

std::string stem_term(std::string_view language, std::string_view stem) {
  return prefixed("Z", language).append(":").append(stem);
}

std::string title_word_term(std::string_view word) {
  return prefixed("S", word);
}

std::string author_term(std::string_view word) { return prefixed("A", word); }

std::string id_term(std::string_view id) { return prefixed("Q", id); }

std::string whole_title_term(std::string_view folded_title) {
  constexpr std::string_view kPrefix = "XT";
  return prefixed(kPrefix,
                  cut_utf8(folded_title, kMaxTermBytes - kPrefix.size()));
}

std::string facet_term(std::string_view facet, std::string_view slug) {
  return prefixed("XF", facet).append(":").append(slug);
}

std::string exact_facet_term(std::string_view facet, std::string_view slug) {
  return prefixed("XE", facet).append(":").append(slug);
}

std::string cites_term(std::string_view id) { return prefixed("XC", id); }
std::string related_term(std::string_view id) { return prefixed("XR", id); }
std::string translation_term(std::string_view id) { return prefixed("XO", id); }
std::string part_of_term(std::string_view id) { return prefixed("XP", id); }
std::string supersedes_term(std::string_view id) { return prefixed("XV", id); }

int strength_rank(std::string_view level) {
  static constexpr std::array<std::string_view, 5> kWeakestFirst = {
      "insufficient", "rationale", "emerging", "moderate", "strong"};
  const auto* const found =
      std::find(kWeakestFirst.begin(), kWeakestFirst.end(), level);
  if (found == kWeakestFirst.end()) return 0;
  return static_cast<int>(found - kWeakestFirst.begin()) + 1;
}

}  // namespace ima::layout
