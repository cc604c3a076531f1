// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ima {

// A text in several languages: language code ("en", "es") to words.
using LocalizedText = std::map<std::string, std::string>;

// The words for `language`, else the English ones, else any, else nothing.
// The view lives as long as the text.
[[nodiscard]] std::string_view in_language(const LocalizedText& text,
                                           std::string_view language);

// One value of a facet: a node of its tree.
struct TaxonomyNode {
  std::string slug;    // [a-z0-9-]{1,64}, unique within the facet
  std::string parent;  // slug of the node above; empty for a root
  int depth = 0;       // 0 for a root
  LocalizedText label;
  LocalizedText definition;           // may be empty
  std::vector<std::string> synonyms;  // words that mean this value
  std::vector<std::string> covers;    // slugs that this value also answers for
};

// A facet: one tree of values.
struct Facet {
  std::string name;  // [a-z][a-z0-9_]{0,31}; also its URL parameter
  LocalizedText label;
  bool is_filter = true;  // offered beside the results; else only metadata
  // All nodes, each parent before its children, in the order of the file.
  std::vector<TaxonomyNode> nodes;

  // The node of that slug, or null. Linear; values are few.
  [[nodiscard]] const TaxonomyNode* find(std::string_view slug) const;
  // The slug itself and all nodes above it, nearest first.
  [[nodiscard]] std::vector<std::string> with_ancestors(
      std::string_view slug) const;
  // The slugs right below it ("" for the roots), in order.
  [[nodiscard]] std::vector<std::string> children(std::string_view slug) const;
  // The label of a value in a language, or the slug when there is no such
  // value.
  [[nodiscard]] std::string_view value_label(std::string_view slug,
                                             std::string_view language) const;
};

// Every facet and every value that an entry may have, in the order in which
// they are shown. Written by curators as content/taxonomy.yaml, stored as JSON
// in the index. *Immutable* once built.
struct Taxonomy {
  std::vector<Facet> facets;

  // The facet of that name, or null.
  [[nodiscard]] const Facet* find(std::string_view name) const;
};

// Names that a facet may not have, because the addresses use them.
[[nodiscard]] bool is_reserved_parameter(std::string_view name);

// What a filter on a value matches, as stored at index time for an entry that
// names `slugs` in this facet:
//   exact      the named nodes and everything above them;
//   inclusive  exact, and the values that any of the exact ones covers, with
//              everything above those.
// An entry for all tiers is thereby found under tier-2 (inclusive) without
// claiming to be about it (exact). Both lists are sorted, without repeats.
struct FacetTerms {
  std::vector<std::string> exact;
  std::vector<std::string> inclusive;
};
[[nodiscard]] FacetTerms facet_terms(const Facet& facet,
                                     const std::vector<std::string>& slugs);

// JSON in and out; reading throws std::runtime_error when the text is not what
// to_json wrote (an index of ours is damaged then).
[[nodiscard]] std::string to_json(const Taxonomy& taxonomy);
[[nodiscard]] Taxonomy taxonomy_from_json(std::string_view json);

}  // namespace ima
