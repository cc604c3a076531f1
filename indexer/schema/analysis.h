// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

// How text becomes terms: the same on both sides, or nothing is found.
//
//   1. Words: runs of letters, digits and marks. An apostrophe, hyphen, dot,
//      slash or ampersand ends a word ("check-in" is two), so that
//      "check in/check out" and "check-in/check-out" agree. An apostrophe
//      between letters is dropped with what follows when that is "s"
//      ("student's" is "student"), and kept out otherwise ("don't" is "dont").
//   2. Folding: NFKC, case folding, marks stripped ("Intervención" becomes
//      "intervencion"), by utf8proc.
//   3. Chinese, Japanese and Korean runs become overlapping pairs of
//      characters; a run of one stays alone.
//   4. Stems: Snowball by language code, as far as Xapian has one. A word with
//      accents has two: strip(stem(word)) and stem(strip(word)), or words typed
//      with and without accents part ways. Stop words get no stem; their folded
//      form keeps its position, so phrases still match.
// Words longer than 64 bytes after folding are left out.
namespace ima {

// Named in the index; another value means other terms: build again.
// Holds the version of these rules and of the Xapian library that stems.
[[nodiscard]] std::string analysis_version();

// One word of a text. Bytes refer to the text that was analysed.
struct Token {
  std::string folded;
  std::vector<std::string> stems;  // 0 (stop word, no stemmer), 1 or 2
  std::size_t begin = 0;
  std::size_t end = 0;  // one past the last byte
  bool is_stop_word = false;
};

// Turns text into tokens. *One thread at a time*: the stemmer has state; make
// one for each thread, it is cheap to keep and costs microseconds to make.
class Analyser {
 public:
  // `language` is a code such as "en"; unknown ones are folded, not stemmed.
  explicit Analyser(std::string_view language);
  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;
  ~Analyser();

  // Tokens in order. Bytes that are not UTF-8 separate words.
  [[nodiscard]] std::vector<Token> analyse(std::string_view text) const;

 private:
  struct Stemming;
  // Adds the stems of a word as written to its token.
  void add_stems(std::string_view written, Token& token) const;

  std::string language_;
  std::unique_ptr<Stemming> stemming_;
};

// Case folded, marks stripped, NFKC; invalid bytes become spaces.
[[nodiscard]] std::string fold(std::string_view text);

// The folded words of a text joined by one space: "check in check out".
[[nodiscard]] std::string folded_words(std::string_view text);

// Whether the bytes are valid UTF-8 (no surrogates, no overlong forms).
[[nodiscard]] bool is_valid_utf8(std::string_view text);

// `text` cut to at most `max_bytes`, never inside a character.
[[nodiscard]] std::string_view cut_utf8(std::string_view text,
                                        std::size_t max_bytes);

}  // namespace ima
