// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/hit_record.h"

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "indexer/schema/resource.h"

namespace ima {

namespace {

using Json = nlohmann::ordered_json;

// "Burns" of "Burns, M. K."; an organization has no comma and stays whole.
std::string family_name(const std::string& author) {
  return author.substr(0, author.find(','));
}

std::string names_label(const std::vector<std::string>& authors) {
  if (authors.empty()) return "";
  std::string label = family_name(authors[0]);
  if (authors.size() == 2) return label + " & " + family_name(authors[1]);
  if (authors.size() > 2) label += " et al.";
  return label;
}

std::string date_or_nothing(const std::optional<Date>& date) {
  return date ? to_text(*date) : "";
}

}  // namespace

HitRecord hit_record(const Resource& resource) {
  HitRecord record;
  record.id = resource.id;
  record.type = resource.type;
  record.language = resource.language;
  record.title = resource.title;
  record.summary = resource.summary;
  record.address = resource.address();
  record.facets = resource.facets;
  if (const EvidenceFinding* finding = resource.primary_finding()) {
    record.evidence_level = finding->level;
    record.evidence_direction = finding->direction;
    record.evidence_outcome = finding->outcome;
  }
  record.status = resource.status;
  record.url = resource.url;
  if (resource.reference) record.citation = citation_label(resource);
  record.updated = resource.updated();
  record.reviewed = resource.reviewed;
  record.minutes = resource.minutes();
  return record;
}

std::string to_json(const HitRecord& record) {
  const Json json = {{"id", record.id},
                     {"type", record.type},
                     {"language", record.language},
                     {"title", record.title},
                     {"summary", record.summary},
                     {"address", record.address},
                     {"facets", record.facets},
                     {"level", record.evidence_level},
                     {"direction", record.evidence_direction},
                     {"outcome", record.evidence_outcome},
                     {"status", record.status},
                     {"url", record.url},
                     {"citation", record.citation},
                     {"updated", date_or_nothing(record.updated)},
                     {"reviewed", date_or_nothing(record.reviewed)},
                     {"minutes", record.minutes}};
  return json.dump();
}

HitRecord hit_record_from_json(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    HitRecord record;
    record.id = json.at("id");
    record.type = json.at("type");
    record.language = json.at("language");
    record.title = json.at("title");
    record.summary = json.at("summary");
    record.address = json.at("address");
    record.facets = json.at("facets")
                        .get<std::map<std::string, std::vector<std::string>>>();
    record.evidence_level = json.at("level");
    record.evidence_direction = json.at("direction");
    record.evidence_outcome = json.at("outcome");
    record.status = json.at("status");
    record.url = json.at("url");
    record.citation = json.at("citation");
    record.updated = parse_date(json.at("updated").get<std::string>());
    record.reviewed = parse_date(json.at("reviewed").get<std::string>());
    record.minutes = json.at("minutes");
    return record;
  } catch (const Json::exception& error) {
    throw std::runtime_error(std::string("stored hit: ") + error.what());
  }
}

std::string citation_label(const Resource& resource) {
  if (!resource.reference) return resource.title;
  const std::string names = names_label(resource.reference->authors);
  return (names.empty() ? resource.title : names) + ", " +
         resource.reference->year;
}

}  // namespace ima
