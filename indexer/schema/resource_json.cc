// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "indexer/schema/resource.h"

// Resource as JSON. Fields that are empty are left out and read as empty.
namespace ima {

namespace {

using Json = nlohmann::ordered_json;

// Writes a field unless it has the value of a fresh one.
template <typename T>
void put(Json& json, const char* name, const T& value) {
  if (value != T{}) json[name] = value;
}

// Reads a field, which keeps its value when the name is missing.
template <typename T>
void get(const Json& json, const char* name, T& value) {
  const auto found = json.find(name);
  if (found != json.end()) value = found->template get<T>();
}

template <typename T>
void put(Json& json, const char* name, const std::optional<T>& value) {
  if (value) json[name] = *value;
}

template <typename T>
void get(const Json& json, const char* name, std::optional<T>& value) {
  const auto found = json.find(name);
  if (found != json.end()) value = found->template get<T>();
}

void put(Json& json, const char* name, const std::optional<Date>& value) {
  if (value) json[name] = to_text(*value);
}

void get(const Json& json, const char* name, std::optional<Date>& value) {
  const auto found = json.find(name);
  if (found != json.end()) value = parse_date(found->get<std::string>());
}

template <typename T, typename Write>
void put_list(Json& json, const char* name, const std::vector<T>& list,
              Write write) {
  if (list.empty()) return;
  Json items = Json::array();
  for (const T& item : list) items.push_back(write(item));
  json[name] = std::move(items);
}

template <typename T, typename Read>
void get_list(const Json& json, const char* name, std::vector<T>& list,
              Read read) {
  const auto found = json.find(name);
  if (found == json.end()) return;
  for (const Json& item : *found) list.push_back(read(item));
}

Json write_effect(const Effect& effect) {
  Json json = {{"metric", effect.metric}, {"value", effect.value}};
  put(json, "low", effect.low);
  put(json, "high", effect.high);
  put(json, "studies", effect.studies);
  put(json, "students", effect.students);
  put(json, "source", effect.source);
  return json;
}

Effect read_effect(const Json& json) {
  Effect effect;
  get(json, "metric", effect.metric);
  get(json, "value", effect.value);
  get(json, "low", effect.low);
  get(json, "high", effect.high);
  get(json, "studies", effect.studies);
  get(json, "students", effect.students);
  get(json, "source", effect.source);
  return effect;
}

Json write_rating(const OutsideRating& rating) {
  Json json = {{"scheme", rating.scheme}, {"value", rating.value}};
  put(json, "aspect", rating.aspect);
  put(json, "by", rating.by);
  put(json, "date", rating.date);
  put(json, "url", rating.url);
  return json;
}

OutsideRating read_rating(const Json& json) {
  OutsideRating rating;
  get(json, "scheme", rating.scheme);
  get(json, "value", rating.value);
  get(json, "aspect", rating.aspect);
  get(json, "by", rating.by);
  get(json, "date", rating.date);
  get(json, "url", rating.url);
  return rating;
}

Json write_finding(const EvidenceFinding& finding) {
  Json json = {{"outcome", finding.outcome},
               {"level", finding.level},
               {"direction", finding.direction}};
  put(json, "primary", finding.is_primary);
  put(json, "says", finding.says);
  if (finding.effect) json["effect"] = write_effect(*finding.effect);
  put_list(json, "ratings", finding.ratings, write_rating);
  return json;
}

EvidenceFinding read_finding(const Json& json) {
  EvidenceFinding finding;
  get(json, "outcome", finding.outcome);
  get(json, "level", finding.level);
  get(json, "direction", finding.direction);
  get(json, "primary", finding.is_primary);
  get(json, "says", finding.says);
  if (json.contains("effect")) finding.effect = read_effect(json["effect"]);
  get_list(json, "ratings", finding.ratings, read_rating);
  return finding;
}

Json write_input(const RuleInput& input) {
  Json json = {{"id", input.id}, {"label", input.label}};
  put(json, "help", input.help);
  put_list(json, "choices", input.choices, [](const RuleChoice& choice) {
    return Json{{"value", choice.value}, {"label", choice.label}};
  });
  put(json, "unit", input.unit);
  put(json, "min", input.min);
  put(json, "max", input.max);
  return json;
}

RuleInput read_input(const Json& json) {
  RuleInput input;
  get(json, "id", input.id);
  get(json, "label", input.label);
  get(json, "help", input.help);
  get_list(json, "choices", input.choices, [](const Json& item) {
    return RuleChoice{item.at("value"), item.at("label")};
  });
  get(json, "unit", input.unit);
  get(json, "min", input.min);
  get(json, "max", input.max);
  return input;
}

Json write_condition(const RuleCondition& condition) {
  Json json = {{"input", condition.input}};
  put(json, "choices", condition.choices);
  put(json, "low", condition.low);
  put(json, "high", condition.high);
  put(json, "low_open", condition.low_is_open);
  put(json, "high_open", condition.high_is_open);
  return json;
}

RuleCondition read_condition(const Json& json) {
  RuleCondition condition;
  get(json, "input", condition.input);
  get(json, "choices", condition.choices);
  get(json, "low", condition.low);
  get(json, "high", condition.high);
  get(json, "low_open", condition.low_is_open);
  get(json, "high_open", condition.high_is_open);
  return condition;
}

Json write_rule(const DecisionRule& rule) {
  Json json;
  put_list(json, "inputs", rule.inputs, write_input);
  put_list(json, "actions", rule.actions, [](const RuleAction& action) {
    return Json{
        {"id", action.id}, {"label", action.label}, {"text", action.text}};
  });
  put_list(json, "rows", rule.rows, [](const RuleRow& row) {
    Json item = {{"then", row.then}};
    put_list(item, "when", row.when, write_condition);
    return item;
  });
  put(json, "default", rule.default_action);
  put(json, "limits", rule.limits);
  return json;
}

DecisionRule read_rule(const Json& json) {
  DecisionRule rule;
  get_list(json, "inputs", rule.inputs, read_input);
  get_list(json, "actions", rule.actions, [](const Json& item) {
    return RuleAction{item.at("id"), item.at("label"), item.at("text")};
  });
  get_list(json, "rows", rule.rows, [](const Json& item) {
    RuleRow row;
    get(item, "then", row.then);
    get_list(item, "when", row.when, read_condition);
    return row;
  });
  get(json, "default", rule.default_action);
  get(json, "limits", rule.limits);
  return rule;
}

Json write_reference(const Reference& reference) {
  Json json = Json::object();
  put(json, "authors", reference.authors);
  put(json, "year", reference.year);
  put(json, "container", reference.container);
  put(json, "volume", reference.volume);
  put(json, "issue", reference.issue);
  put(json, "pages", reference.pages);
  put(json, "publisher", reference.publisher);
  put(json, "number", reference.number);
  put(json, "kind", reference.kind);
  put(json, "finding", reference.finding);
  put(json, "open_access", reference.is_open_access);
  put(json, "superseded_by", reference.superseded_by);
  return json;
}

Reference read_reference(const Json& json) {
  Reference reference;
  get(json, "authors", reference.authors);
  get(json, "year", reference.year);
  get(json, "container", reference.container);
  get(json, "volume", reference.volume);
  get(json, "issue", reference.issue);
  get(json, "pages", reference.pages);
  get(json, "publisher", reference.publisher);
  get(json, "number", reference.number);
  get(json, "kind", reference.kind);
  get(json, "finding", reference.finding);
  get(json, "open_access", reference.is_open_access);
  get(json, "superseded_by", reference.superseded_by);
  return reference;
}

// Every field of a Resource that is plain text, a number, a date, or a list or
// map of texts, once, for both directions.
template <typename Json, typename R, typename Visit>
void visit_plain_fields(Json& json, R& resource, Visit visit) {
  visit(json, "id", resource.id);
  visit(json, "path", resource.source_path);
  visit(json, "line", resource.source_line);
  visit(json, "type", resource.type);
  visit(json, "language", resource.language);
  visit(json, "title", resource.title);
  visit(json, "summary", resource.summary);
  visit(json, "question", resource.question);
  visit(json, "bottom_line", resource.bottom_line);
  visit(json, "keywords", resource.keywords);
  visit(json, "facets", resource.facets);
  visit(json, "status", resource.status);
  visit(json, "published", resource.published);
  visit(json, "modified", resource.modified);
  visit(json, "reviewed", resource.reviewed);
  visit(json, "review_due", resource.review_due);
  visit(json, "status_checked", resource.status_checked);
  visit(json, "search_date", resource.search_date);
  visit(json, "authors", resource.authors);
  visit(json, "reviewers", resource.reviewers);
  visit(json, "conflicts", resource.conflicts);
  visit(json, "publisher", resource.publisher);
  visit(json, "license", resource.license);
  visit(json, "url", resource.url);
  visit(json, "login", resource.login);
  visit(json, "ties", resource.ties);
  visit(json, "doi", resource.doi);
  visit(json, "eric", resource.eric);
  visit(json, "time_minutes", resource.time_minutes);
  visit(json, "related", resource.related);
  visit(json, "part_of", resource.part_of);
  visit(json, "supersedes", resource.supersedes);
  visit(json, "disputed_by", resource.disputed_by);
  visit(json, "translation_of", resource.translation_of);
  visit(json, "citations", resource.citations);
  visit(json, "html", resource.html);
  visit(json, "words", resource.words);
  visit(json, "content_hash", resource.content_hash);
}

Json write_link(const EntryLink& link) {
  return {{"to", link.target_id},
          {"fragment", link.fragment},
          {"line", link.line},
          {"column", link.column}};
}

EntryLink read_link(const Json& json) {
  return {json.at("to"), json.at("fragment"), json.at("line"),
          json.at("column")};
}

Json write_dependency(const Dependency& dependency) {
  return {{"kind", static_cast<int>(dependency.kind)},
          {"name", dependency.name},
          {"answer", dependency.answer}};
}

Dependency read_dependency(const Json& json) {
  return {static_cast<Dependency::Kind>(json.at("kind").get<int>()),
          json.at("name"), json.at("answer")};
}

Resource read_resource(const Json& json) {
  Resource resource;
  visit_plain_fields(json, resource,
                     [](const Json& from, const char* name, auto& value) {
                       get(from, name, value);
                     });
  get_list(json, "evidence", resource.evidence, read_finding);
  if (json.contains("rule")) resource.rule = read_rule(json["rule"]);
  if (json.contains("reference")) {
    resource.reference = read_reference(json["reference"]);
  }
  get_list(json, "links", resource.links, read_link);
  get_list(json, "contents", resource.contents, [](const Json& item) {
    return Heading{item.at("level"), item.at("id"), item.at("title")};
  });
  get_list(json, "sections", resource.sections, [](const Json& item) {
    return Section{item.at("id"), item.at("title"), item.at("text")};
  });
  get_list(json, "dependencies", resource.dependencies, read_dependency);
  return resource;
}

}  // namespace

std::string to_json(const Resource& resource) {
  Json json = Json::object();
  visit_plain_fields(json, resource,
                     [](Json& to, const char* name, const auto& value) {
                       put(to, name, value);
                     });
  put_list(json, "evidence", resource.evidence, write_finding);
  if (resource.rule) json["rule"] = write_rule(*resource.rule);
  if (resource.reference) {
    json["reference"] = write_reference(*resource.reference);
  }
  put_list(json, "links", resource.links, write_link);
  put_list(json, "contents", resource.contents, [](const Heading& heading) {
    return Json{
        {"level", heading.level}, {"id", heading.id}, {"title", heading.title}};
  });
  put_list(json, "sections", resource.sections, [](const Section& section) {
    return Json{
        {"id", section.id}, {"title", section.title}, {"text", section.text}};
  });
  put_list(json, "dependencies", resource.dependencies, write_dependency);
  return json.dump();
}

Resource resource_from_json(std::string_view json) {
  try {
    return read_resource(Json::parse(json));
  } catch (const Json::exception& error) {
    throw std::runtime_error(std::string("stored entry: ") + error.what());
  }
}

}  // namespace ima
