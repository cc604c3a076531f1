// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/synonyms.h"

#include <stdexcept>

#include <nlohmann/json.hpp>

namespace ima {

using Json = nlohmann::ordered_json;

std::string to_json(const Synonyms& synonyms) {
  Json one_way = Json::array();
  for (const Synonyms::OneWay& rule : synonyms.one_way) {
    one_way.push_back({{"from", rule.from}, {"to", rule.to}});
  }
  return Json{{"groups", synonyms.groups},
              {"one_way", std::move(one_way)},
              {"capitals_only", synonyms.capitals_only}}
      .dump();
}

Synonyms synonyms_from_json(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    Synonyms synonyms;
    synonyms.groups =
        json.at("groups").get<std::vector<std::vector<std::string>>>();
    for (const Json& rule : json.at("one_way")) {
      synonyms.one_way.push_back(
          {rule.at("from"), rule.at("to").get<std::vector<std::string>>()});
    }
    synonyms.capitals_only =
        json.at("capitals_only").get<std::map<std::string, std::string>>();
    return synonyms;
  } catch (const Json::exception& error) {
    throw std::runtime_error(std::string("stored synonyms: ") + error.what());
  }
}

}  // namespace ima
