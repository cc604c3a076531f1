// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/date.h"

namespace ima {

// What a result card needs, and nothing more: the data of each Xapian
// document, as JSON. Plain data.
struct HitRecord {
  std::string id;
  std::string type;
  std::string language;
  std::string title;
  std::string summary;
  std::string address;  // "/r/<id>" or "/p/<id>"
  std::map<std::string, std::vector<std::string>> facets;  // as named
  std::string evidence_level;  // of the primary finding; empty when none
  std::string evidence_direction;
  std::string evidence_outcome;
  std::string status;
  std::string url;       // of an outside site; empty for our own texts
  std::string citation;  // references: "Burns et al., 2005"
  std::optional<Date> updated;
  std::optional<Date> reviewed;
  int minutes = 0;
};

struct Resource;

[[nodiscard]] HitRecord hit_record(const Resource& resource);
[[nodiscard]] std::string to_json(const HitRecord& record);
[[nodiscard]] HitRecord hit_record_from_json(std::string_view json);

// How a reference is named in a text, without brackets: "Burns et al., 2005",
// "Fuchs & Fuchs, 2006", "Center on Multi-Tiered System of Supports, n.d.";
// for an entry that is no reference its title.
[[nodiscard]] std::string citation_label(const Resource& resource);

}  // namespace ima
