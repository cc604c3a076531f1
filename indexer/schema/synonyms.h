// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ima {

// What may be searched for besides what was typed. Written by curators as
// content/synonyms.yaml, stored as JSON in the index. Phrases are kept as
// typed; both sides fold them before use. Plain data.
struct Synonyms {
  // Each phrase of a group stands for every other.
  std::vector<std::vector<std::string>> groups;
  // From a phrase to others, one way only.
  struct OneWay {
    std::string from;
    std::vector<std::string> to;
  };
  std::vector<OneWay> one_way;
  // Acronyms that are ordinary words in lower case: expanded only when typed
  // in capitals, and never in a Spanish query. Acronym to phrase.
  std::map<std::string, std::string> capitals_only;
};

[[nodiscard]] std::string to_json(const Synonyms& synonyms);
[[nodiscard]] Synonyms synonyms_from_json(std::string_view json);

}  // namespace ima
