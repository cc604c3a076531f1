// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/stop_words.h"

#include <algorithm>
#include <iterator>

namespace ima {

namespace {

// Both lists are sorted, for binary search.
constexpr std::string_view kEnglish[] = {
    "a",     "about",  "am",    "an",    "and",    "any",   "are",   "as",
    "at",    "be",     "been",  "being", "but",    "by",    "can",   "cant",
    "could", "did",    "do",    "does",  "doesnt", "doing", "dont",  "for",
    "from",  "had",    "has",   "have",  "he",     "her",   "him",   "his",
    "how",   "i",      "if",    "im",    "in",     "into",  "is",    "it",
    "its",   "me",     "my",    "of",    "on",     "or",    "our",   "ours",
    "she",   "should", "so",    "some",  "than",   "that",  "the",   "their",
    "them",  "then",   "there", "these", "they",   "this",  "those", "to",
    "us",    "was",    "we",    "were",  "what",   "when",  "where", "which",
    "who",   "whom",   "whose", "why",   "will",   "with",  "would", "you",
    "your",
};

constexpr std::string_view kSpanish[] = {
    "a",     "al",   "ante",  "como",  "con",    "cual",  "cuales", "cuando",
    "de",    "del",  "desde", "donde", "e",      "el",    "ella",   "ellas",
    "ellos", "en",   "entre", "era",   "es",     "esa",   "esas",   "ese",
    "eso",   "esos", "esta",  "estan", "estas",  "este",  "esto",   "estos",
    "fue",   "ha",   "han",   "hay",   "la",     "las",   "le",     "les",
    "lo",    "los",  "me",    "mi",    "mis",    "muy",   "ni",     "nos",
    "o",     "para", "pero",  "por",   "porque", "puede", "que",    "quien",
    "se",    "ser",  "si",    "sin",   "sobre",  "son",   "su",     "sus",
    "te",    "tu",   "tus",   "u",     "un",     "una",   "unas",   "unos",
    "y",     "ya",   "yo",
};

bool contains(const std::string_view* begin, const std::string_view* end,
              std::string_view word) {
  return std::binary_search(begin, end, word);
}

}  // namespace

bool is_stop_word(std::string_view language, std::string_view folded) {
  if (language == "en") {
    return contains(std::begin(kEnglish), std::end(kEnglish), folded);
  }
  if (language == "es") {
    return contains(std::begin(kSpanish), std::end(kSpanish), folded);
  }
  return false;
}

}  // namespace ima
