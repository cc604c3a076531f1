// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/taxonomy.h"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace ima {

namespace {

using Json = nlohmann::ordered_json;

// The slugs and everything above each of them.
std::set<std::string> closed_upwards(const Facet& facet,
                                     const std::vector<std::string>& slugs) {
  std::set<std::string> closed;
  for (const std::string& slug : slugs) {
    for (std::string& above : facet.with_ancestors(slug)) {
      closed.insert(std::move(above));
    }
  }
  return closed;
}

Json node_to_json(const TaxonomyNode& node) {
  return {{"slug", node.slug},
          {"parent", node.parent},
          {"depth", node.depth},
          {"label", node.label},
          {"definition", node.definition},
          {"synonyms", node.synonyms},
          {"covers", node.covers}};
}

TaxonomyNode node_from_json(const Json& json) {
  TaxonomyNode node;
  node.slug = json.at("slug");
  node.parent = json.at("parent");
  node.depth = json.at("depth");
  node.label = json.at("label").get<LocalizedText>();
  node.definition = json.at("definition").get<LocalizedText>();
  node.synonyms = json.at("synonyms").get<std::vector<std::string>>();
  node.covers = json.at("covers").get<std::vector<std::string>>();
  return node;
}

}  // namespace

std::string_view in_language(const LocalizedText& text,
                             std::string_view language) {
  for (const std::string_view wanted : {language, std::string_view("en")}) {
    const auto found = text.find(std::string(wanted));
    if (found != text.end()) return found->second;
  }
  return text.empty() ? std::string_view() : text.begin()->second;
}

const TaxonomyNode* Facet::find(std::string_view slug) const {
  for (const TaxonomyNode& node : nodes) {
    if (node.slug == slug) return &node;
  }
  return nullptr;
}

std::vector<std::string> Facet::with_ancestors(std::string_view slug) const {
  std::vector<std::string> chain;
  for (const TaxonomyNode* node = find(slug); node != nullptr;
       node = node->parent.empty() ? nullptr : find(node->parent)) {
    chain.push_back(node->slug);
    if (chain.size() > nodes.size()) break;  // a loop, refused when read
  }
  return chain;
}

std::vector<std::string> Facet::children(std::string_view slug) const {
  std::vector<std::string> below;
  for (const TaxonomyNode& node : nodes) {
    if (node.parent == slug) below.push_back(node.slug);
  }
  return below;
}

std::string_view Facet::value_label(std::string_view slug,
                                    std::string_view language) const {
  const TaxonomyNode* node = find(slug);
  return node == nullptr ? slug : in_language(node->label, language);
}

const Facet* Taxonomy::find(std::string_view name) const {
  for (const Facet& facet : facets) {
    if (facet.name == name) return &facet;
  }
  return nullptr;
}

bool is_reserved_parameter(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kReserved = {
      "q",  "page", "per_page", "sort",   "lang", "explain",
      "id", "ids",  "format",   "author", "year", "callback"};
  return std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end();
}

FacetTerms facet_terms(const Facet& facet,
                       const std::vector<std::string>& slugs) {
  const std::set<std::string> exact = closed_upwards(facet, slugs);
  std::vector<std::string> covered;
  for (const std::string& slug : exact) {
    const TaxonomyNode* node = facet.find(slug);
    covered.insert(covered.end(), node->covers.begin(), node->covers.end());
  }
  std::set<std::string> inclusive = closed_upwards(facet, covered);
  inclusive.insert(exact.begin(), exact.end());
  return {{exact.begin(), exact.end()}, {inclusive.begin(), inclusive.end()}};
}

std::string to_json(const Taxonomy& taxonomy) {
  Json facets = Json::array();
  for (const Facet& facet : taxonomy.facets) {
    Json nodes = Json::array();
    for (const TaxonomyNode& node : facet.nodes) {
      nodes.push_back(node_to_json(node));
    }
    facets.push_back({{"name", facet.name},
                      {"label", facet.label},
                      {"filter", facet.is_filter},
                      {"nodes", std::move(nodes)}});
  }
  return facets.dump();
}

Taxonomy taxonomy_from_json(std::string_view json) {
  try {
    Taxonomy taxonomy;
    for (const Json& item : Json::parse(json)) {
      Facet facet;
      facet.name = item.at("name");
      facet.label = item.at("label").get<LocalizedText>();
      facet.is_filter = item.at("filter");
      for (const Json& node : item.at("nodes")) {
        facet.nodes.push_back(node_from_json(node));
      }
      taxonomy.facets.push_back(std::move(facet));
    }
    return taxonomy;
  } catch (const Json::exception& error) {
    throw std::runtime_error(std::string("stored taxonomy: ") + error.what());
  }
}

}  // namespace ima
