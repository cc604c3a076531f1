// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/analysis.h"

#include <cstdlib>
#include <optional>

#include <utf8proc.h>
#include <xapian.h>

#include "indexer/schema/stop_words.h"

namespace ima {

namespace {

constexpr std::size_t kMaxWordBytes = 64;

// One character of a text, or a byte that is none.
struct Character {
  utf8proc_int32_t code = -1;  // -1 for an invalid byte
  std::size_t bytes = 1;
};

Character character_at(std::string_view text, std::size_t offset) {
  const auto* bytes =
      reinterpret_cast<const utf8proc_uint8_t*>(text.data() + offset);
  Character character;
  const utf8proc_ssize_t length = utf8proc_iterate(
      bytes, static_cast<utf8proc_ssize_t>(text.size() - offset),
      &character.code);
  character.bytes = length > 0 ? static_cast<std::size_t>(length) : 1;
  return character;
}

bool is_apostrophe(utf8proc_int32_t code) {
  return code == '\'' || code == 0x2019;
}

bool is_word_character(utf8proc_int32_t code) {
  if (code < 0) return false;
  // Soft hyphens and joiners are invisible inside a word.
  if (code == 0xAD || code == 0x200C || code == 0x200D) return true;
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

// Scripts that are written without spaces: Han, Hiragana, Katakana, Hangul.
bool is_cjk(utf8proc_int32_t code) {
  return (code >= 0x3040 && code <= 0x30FF) ||
         (code >= 0x3400 && code <= 0x4DBF) ||
         (code >= 0x4E00 && code <= 0x9FFF) ||
         (code >= 0xAC00 && code <= 0xD7AF) ||
         (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0x20000 && code <= 0x3FFFF);
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

enum class Marks { kKeep, kStrip };

// Requires: valid UTF-8.
std::string mapped(std::string_view text, Marks marks) {
  if (is_ascii(text)) return lower_ascii(text);
  int options = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
  if (marks == Marks::kStrip) options |= UTF8PROC_STRIPMARK;
  utf8proc_uint8_t* result = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &result,
                   static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(
      result, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(result),
          static_cast<std::size_t>(length)};
}

// The word without the apostrophes in it.
std::string without_apostrophes(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const Character character = character_at(word, at);
    if (!is_apostrophe(character.code)) {
      plain.append(word.substr(at, character.bytes));
    }
    at += character.bytes;
  }
  return plain;
}

// Where a word that starts at `begin` ends: one past its last byte. Apostrophes
// between letters belong to it, except before a last "s".
std::size_t word_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    const Character character = character_at(text, end);
    if (is_word_character(character.code) && !is_cjk(character.code)) {
      end += character.bytes;
      continue;
    }
    if (!is_apostrophe(character.code) || end == begin) break;
    const std::size_t next = end + character.bytes;
    if (next >= text.size()) break;
    const Character after = character_at(text, next);
    if (!is_word_character(after.code) || is_cjk(after.code)) break;
    end = next;
  }
  return end;
}

// The part of a word before a possessive "'s", or the whole word.
std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "\u2019s", "'S", "\u2019S"}) {
    if (word.size() > ending.size() && word.ends_with(ending)) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

std::optional<Xapian::Stem> stemmer(const std::string& language) {
  if (language.empty()) return std::nullopt;
  try {
    return Xapian::Stem(language);
  } catch (const Xapian::InvalidArgumentError&) {
    return std::nullopt;
  }
}

}  // namespace

struct Analyser::Stemming {
  std::optional<Xapian::Stem> stem;
};

std::string analysis_version() {
  return std::string("1 xapian ") + Xapian::version_string() + " utf8proc " +
         utf8proc_version();
}

Analyser::Analyser(std::string_view language)
    : language_(language),
      stemming_(std::make_unique<Stemming>(Stemming{stemmer(language_)})) {}

Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

// A word as a token, or nothing when it is too long or folds to nothing.
static std::optional<Token> word_token(std::string_view written,
                                       std::size_t begin) {
  const std::string_view word = without_possessive(written);
  const std::string plain = without_apostrophes(word);
  Token token;
  token.folded = mapped(plain, Marks::kStrip);
  if (token.folded.empty() || token.folded.size() > kMaxWordBytes) {
    return std::nullopt;
  }
  token.begin = begin;
  token.end = begin + word.size();
  return token;
}

// The overlapping pairs of a run of CJK characters that starts at `begin`;
// returns where the run ends.
static std::size_t add_cjk_pairs(std::string_view text, std::size_t begin,
                                 std::vector<Token>& tokens) {
  std::size_t previous = begin;
  std::size_t at = begin + character_at(text, begin).bytes;
  bool alone = true;
  while (at < text.size()) {
    const Character character = character_at(text, at);
    if (!is_cjk(character.code)) break;
    const std::size_t end = at + character.bytes;
    tokens.push_back(
        {mapped(text.substr(previous, end - previous), Marks::kKeep),
         {},
         previous,
         end,
         false});
    previous = at;
    at = end;
    alone = false;
  }
  if (alone) {
    tokens.push_back({mapped(text.substr(begin, at - begin), Marks::kKeep),
                      {},
                      begin,
                      at,
                      false});
  }
  return at;
}

std::vector<Token> Analyser::analyse(std::string_view text) const {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (!is_word_character(character.code)) {
      at += character.bytes;
      continue;
    }
    if (is_cjk(character.code)) {
      at = add_cjk_pairs(text, at, tokens);
      continue;
    }
    const std::size_t end = word_end(text, at);
    const std::string_view written = text.substr(at, end - at);
    if (auto token = word_token(written, at)) {
      token->is_stop_word = is_stop_word(language_, token->folded);
      if (!token->is_stop_word) add_stems(written, *token);
      tokens.push_back(std::move(*token));
    }
    at = end;
  }
  return tokens;
}

void Analyser::add_stems(std::string_view written, Token& token) const {
  if (!stemming_->stem) return;
  const Xapian::Stem& stem = *stemming_->stem;
  token.stems.push_back(stem(token.folded));
  if (is_ascii(written)) return;
  const std::string with_marks =
      mapped(without_apostrophes(without_possessive(written)), Marks::kKeep);
  std::string second = mapped(stem(with_marks), Marks::kStrip);
  if (second != token.stems.front()) token.stems.push_back(std::move(second));
}

std::string fold(std::string_view text) {
  if (is_valid_utf8(text)) return mapped(text, Marks::kStrip);
  std::string valid;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.code < 0) {
      valid.push_back(' ');
    } else {
      valid.append(text.substr(at, character.bytes));
    }
    at += character.bytes;
  }
  return mapped(valid, Marks::kStrip);
}

std::string folded_words(std::string_view text) {
  std::string joined;
  for (const Token& token : Analyser("").analyse(text)) {
    if (!joined.empty()) joined.push_back(' ');
    joined.append(token.folded);
  }
  return joined;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.code < 0) return false;
    at += character.bytes;
  }
  return true;
}

std::string_view cut_utf8(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return text.substr(0, end);
}

}  // namespace ima
