// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/site.h"

#include <stdexcept>

#include <nlohmann/json.hpp>

namespace ima {

namespace {

using Json = nlohmann::ordered_json;

Json links_to_json(const std::vector<SiteLink>& links) {
  Json json = Json::array();
  for (const SiteLink& link : links) {
    json.push_back({{"label", link.label}, {"href", link.href}});
  }
  return json;
}

std::vector<SiteLink> links_from_json(const Json& json) {
  std::vector<SiteLink> links;
  for (const Json& link : json) {
    links.push_back({link.at("label").get<LocalizedText>(), link.at("href")});
  }
  return links;
}

Json calls_to_json(const std::vector<CallToAction>& calls) {
  Json json = Json::array();
  for (const CallToAction& call : calls) {
    json.push_back({{"id", call.id},
                    {"label", call.label},
                    {"text", call.text},
                    {"href", call.href}});
  }
  return json;
}

std::vector<CallToAction> calls_from_json(const Json& json) {
  std::vector<CallToAction> calls;
  for (const Json& call : json) {
    calls.push_back({call.at("id"), call.at("label").get<LocalizedText>(),
                     call.at("text").get<LocalizedText>(), call.at("href")});
  }
  return calls;
}

}  // namespace

std::string to_json(const Site& site) {
  return Json{{"name", site.name},
              {"organization", site.organization},
              {"tagline", site.tagline},
              {"home_intro", site.home_intro},
              {"search_examples", site.search_examples},
              {"navigation", links_to_json(site.navigation)},
              {"footer", links_to_json(site.footer)},
              {"calls_to_action", calls_to_json(site.calls_to_action)},
              {"browse_facets", site.browse_facets},
              {"contact", site.contact}}
      .dump();
}

Site site_from_json(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    Site site;
    site.name = json.at("name");
    site.organization = json.at("organization");
    site.tagline = json.at("tagline").get<LocalizedText>();
    site.home_intro = json.at("home_intro").get<LocalizedText>();
    site.search_examples =
        json.at("search_examples")
            .get<std::map<std::string, std::vector<std::string>>>();
    site.navigation = links_from_json(json.at("navigation"));
    site.footer = links_from_json(json.at("footer"));
    site.calls_to_action = calls_from_json(json.at("calls_to_action"));
    site.browse_facets =
        json.at("browse_facets").get<std::vector<std::string>>();
    site.contact = json.at("contact");
    return site;
  } catch (const Json::exception& error) {
    throw std::runtime_error(std::string("stored site: ") + error.what());
  }
}

}  // namespace ima
