// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/date.h"

namespace ima {

// The measured size of an effect.
struct Effect {
  std::string metric;  // "g", "d", "odds ratio", ... as the source names it
  double value = 0;
  std::optional<double> low;  // 95 percent interval, both ends or none
  std::optional<double> high;
  std::optional<int> studies;
  std::optional<int> students;
  std::string source;  // key of a reference
};

// What somebody else's scheme says, kept as published.
struct OutsideRating {
  std::string scheme;  // value of the taxonomy set rating_scheme
  std::string value;
  std::string aspect;  // may be empty
  std::string by;
  std::string date;  // partial date
  std::string url;   // may be empty
};

// What was found for one outcome. Level (how sure) and direction (which way)
// are two axes; the words shown are a table over both (decisions: evidence).
struct EvidenceFinding {
  std::string outcome;    // value of the taxonomy set outcome
  std::string level;      // strong, moderate, emerging, rationale, insufficient
  std::string direction;  // positive, mixed, none-found, negative, not-tested
  bool is_primary = false;  // feeds card, sort and facet
  std::string says;         // one sentence, in the wording of the level
  std::optional<Effect> effect;
  std::vector<OutsideRating> ratings;
};

// A decision table: inputs, rows read from the top, a default.
struct RuleChoice {
  std::string value;
  std::string label;
};
struct RuleInput {
  std::string id;
  std::string label;
  std::string help;                 // may be empty
  std::vector<RuleChoice> choices;  // empty for a number
  std::string unit;                 // numbers only; the next two as well
  double min = 0;
  double max = 0;

  [[nodiscard]] bool is_number() const { return choices.empty(); }
};
struct RuleAction {
  std::string id;
  std::string label;
  std::string text;
};
// A condition on one input: one of `choices`, or a number between the bounds.
struct RuleCondition {
  std::string input;
  std::vector<std::string> choices;
  std::optional<double> low;
  std::optional<double> high;
  bool low_is_open = false;   // the bound itself does not count
  bool high_is_open = false;  // likewise
};
struct RuleRow {
  std::vector<RuleCondition> when;  // all must hold
  std::string then;                 // id of an action
};
struct DecisionRule {
  std::vector<RuleInput> inputs;
  std::vector<RuleAction> actions;
  std::vector<RuleRow> rows;
  std::string default_action;
  std::string limits;
};

// What only a record of the bibliography has.
struct Reference {
  std::vector<std::string> authors;  // "Burns, M. K.", or an organization
  std::string year;                  // "2005" or "n.d."
  std::string container;             // journal or series
  std::string volume;
  std::string issue;
  std::string pages;
  std::string publisher;
  std::string number;
  std::string kind;  // review, trial, guide, ...
  std::string finding;
  bool is_open_access = false;
  std::string superseded_by;  // id, may be empty
};

// A heading of the text, for the table of contents.
struct Heading {
  int level = 2;   // 2 to 6
  std::string id;  // anchor, unique in the entry
  std::string title;
};

// The plain text between two headings, for snippets and the best section.
struct Section {
  std::string id;     // anchor; empty before the first heading
  std::string title;  // empty before the first heading
  std::string text;   // words only, blocks separated by a line feed
};

// One thing that the rest of the collection was asked while this entry was
// built, and the answer. When an answer changes, the entry is built again.
struct Dependency {
  enum class Kind { kEntryAt, kCitation };
  Kind kind = Kind::kEntryAt;
  std::string name;    // path of a content file, or a citation key
  std::string answer;  // what it was; empty when there was none

  friend bool operator==(const Dependency&, const Dependency&) = default;
};

// A link of the text to another entry, kept so that its end can be checked.
struct EntryLink {
  std::string target_id;
  std::string fragment;  // may be empty
  int line = 0;          // in the content file, from 1
  int column = 0;
};

// One entry of the library: what a content file or a bibliography record
// becomes, and all that the server knows of it. Plain data; whoever holds it
// owns it. Fields carry the meaning given in content/README.md.
struct Resource {
  std::string id;
  std::string source_path;  // below the content folder, "/" between names
  int source_line = 1;      // where the entry starts in that file
  std::string type;
  std::string language;
  std::string title;
  std::string summary;
  std::string question;
  std::vector<std::string> bottom_line;
  std::vector<std::string> keywords;

  // Facet name to the nodes named, in the author's order. Holds every facet
  // that the entry has a value in: type, language, cost, mark and the level of
  // the primary evidence finding ("evidence") too.
  std::map<std::string, std::vector<std::string>> facets;

  std::string status;  // published, superseded, archived
  std::optional<Date> published;
  std::optional<Date> modified;
  std::optional<Date> reviewed;
  std::optional<Date> review_due;
  std::optional<Date> status_checked;
  std::string search_date;  // partial date
  std::vector<std::string> authors;
  std::vector<std::string> reviewers;
  std::string conflicts;
  std::string publisher;
  std::string license;
  std::string url;
  std::string login;
  std::string ties;
  std::string doi;
  std::string eric;
  int time_minutes = 0;  // as the author says; 0 when not said

  std::vector<EvidenceFinding> evidence;
  std::optional<DecisionRule> rule;
  std::optional<Reference> reference;

  std::vector<std::string> related;
  std::string part_of;
  std::vector<std::string> supersedes;
  std::vector<std::string> disputed_by;
  std::string translation_of;

  std::vector<std::string> citations;  // ids, in order of first mention
  std::vector<EntryLink> links;
  std::vector<Heading> contents;
  std::vector<Section> sections;
  std::string html;  // the rendered text, the author's words only
  int words = 0;     // of the text

  // For incremental builds: SHA-256 of the bytes it was made from, in hex, and
  // what it asked of the others.
  std::string content_hash;
  std::vector<Dependency> dependencies;

  // The finding marked primary, else the only one, else null.
  [[nodiscard]] const EvidenceFinding* primary_finding() const;
  // The later of published and modified.
  [[nodiscard]] std::optional<Date> updated() const;
  // Minutes to read the text at 200 words a minute, at least 1; the author's
  // own figure when given.
  [[nodiscard]] int minutes() const;
  // Where the entry is served: "/p/<id>" for pages, "/r/<id>" otherwise.
  [[nodiscard]] std::string address() const;
};

// Pages of the association live under /p/, everything else under /r/.
[[nodiscard]] std::string entry_address(std::string_view type,
                                        std::string_view id);

// JSON in and out, all fields; reading throws std::runtime_error when the text
// is not what to_json wrote.
[[nodiscard]] std::string to_json(const Resource& resource);
[[nodiscard]] Resource resource_from_json(std::string_view json);

}  // namespace ima
