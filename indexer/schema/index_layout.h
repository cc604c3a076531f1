// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

// How entries lie in the Xapian database of a generation. Whoever changes
// anything here raises kSchemaVersion; a server refuses any other version.
//
// Terms of a document
//   word                  folded, unstemmed words of every text field, with
//                         positions; shared by all languages. Phrases, prefixes
//                         and spelling use these. They start with a lower-case
//                         letter, digit or non-ASCII character, never with
//                         'A' to 'Z', so no prefix below can meet them.
//   Z<lang>:<stem>        stems in the entry's language, no positions, wdf
//                         summed over the fields by kTextFields.
//   S<word>               folded words of the title.
//   A<word>               folded words of the authors' names and, for
//                         references, the year.
//   Q<id>                 the entry's id, exactly one.
//   XT<title>             the whole title: folded words joined by one space,
//                         cut at 200 bytes.
//   XF<facet>:<slug>      a filter on this value finds the entry (inclusive).
//   XE<facet>:<slug>      the entry is about this value itself (exact).
//   XC<id>                it cites this reference or gateway.
//   XR<id>                it names this entry as related.
//   XO<id>                it is a translation of this entry.
//   XP<id>                it is part of this entry.
//   XV<id>                it supersedes this entry.
// Values (slots): see Slot. Document data: a HitRecord.
// Metadata: see kMetadata....
namespace ima::layout {

inline constexpr int kSchemaVersion = 1;

// A term may not be longer; longer ones are left out.
inline constexpr std::size_t kMaxTermBytes = 200;

enum Slot : std::uint32_t {
  kSlotTitleKey = 0,  // folded title, sorts by letters
  kSlotUpdated = 1,   // YYYYMMDD of the last change
  kSlotReviewed = 2,  // YYYYMMDD; empty when nobody reviewed
  kSlotStrength = 3,  // one digit, 5 strong to 1 insufficient; 0 none
  kSlotId = 4,        // the id, breaks ties
  kSlotYear = 5,      // four digits, references only
};

inline constexpr std::string_view kMetadataVersion = "ima-schema-version";
inline constexpr std::string_view kMetadataAnalysis = "ima-analysis";
inline constexpr std::string_view kMetadataTaxonomy = "ima-taxonomy";
inline constexpr std::string_view kMetadataSite = "ima-site";
inline constexpr std::string_view kMetadataSynonyms = "ima-synonyms";
inline constexpr std::string_view kMetadataGlobals = "ima-global-inputs";

// Text fields and their weights: how often a word in that field counts.
enum class TextField {
  kTitle,
  kQuestion,
  kKeywords,
  kBottomLine,
  kSummary,
  kHeadings,
  kBody,
  kLabels,     // labels and synonyms of the facet values
  kCitations,  // authors, year and container of a reference
};
struct TextFieldWeight {
  TextField field;
  unsigned weight;
};
inline constexpr std::array<TextFieldWeight, 9> kTextFields = {{
    {TextField::kTitle, 5},
    {TextField::kQuestion, 4},
    {TextField::kKeywords, 4},
    {TextField::kBottomLine, 3},
    {TextField::kSummary, 3},
    {TextField::kHeadings, 2},
    {TextField::kBody, 1},
    {TextField::kLabels, 1},
    {TextField::kCitations, 2},
}};

// Positions of a field start this far behind the last word of the one before,
// so that no phrase reaches across fields.
inline constexpr unsigned kFieldGap = 100;

[[nodiscard]] std::string stem_term(std::string_view language,
                                    std::string_view stem);
[[nodiscard]] std::string title_word_term(std::string_view word);
[[nodiscard]] std::string author_term(std::string_view word);
[[nodiscard]] std::string id_term(std::string_view id);
[[nodiscard]] std::string whole_title_term(std::string_view folded_title);
[[nodiscard]] std::string facet_term(std::string_view facet,
                                     std::string_view slug);
[[nodiscard]] std::string exact_facet_term(std::string_view facet,
                                           std::string_view slug);
[[nodiscard]] std::string cites_term(std::string_view id);
[[nodiscard]] std::string related_term(std::string_view id);
[[nodiscard]] std::string translation_term(std::string_view id);
[[nodiscard]] std::string part_of_term(std::string_view id);
[[nodiscard]] std::string supersedes_term(std::string_view id);

// 5 strong, 4 moderate, 3 emerging, 2 rationale, 1 insufficient, 0 otherwise.
[[nodiscard]] int strength_rank(std::string_view level);

}  // namespace ima::layout
