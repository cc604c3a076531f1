// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/resource.h"

#include <algorithm>

namespace ima {

const EvidenceFinding* Resource::primary_finding() const {
  for (const EvidenceFinding& finding : evidence) {
    if (finding.is_primary) return &finding;
  }
  return evidence.size() == 1 ? &evidence.front() : nullptr;
}

std::optional<Date> Resource::updated() const {
  if (!published) return modified;
  if (!modified) return published;
  return std::max(*published, *modified);
}

int Resource::minutes() const {
  constexpr int kWordsPerMinute = 200;
  if (time_minutes > 0) return time_minutes;
  return std::max(1, (words + kWordsPerMinute / 2) / kWordsPerMinute);
}

std::string Resource::address() const { return entry_address(type, id); }

std::string entry_address(std::string_view type, std::string_view id) {
  return (type == "page" ? "/p/" : "/r/") + std::string(id);
}

}  // namespace ima
