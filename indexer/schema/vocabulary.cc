// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/vocabulary.h"

#include <charconv>
#include <stdexcept>
#include <system_error>

namespace ima {

std::string vocabulary_to_text(const std::vector<VocabularyWord>& words) {
  std::string text;
  for (const VocabularyWord& word : words) {
    text.append(std::to_string(word.entries)).append(" ");
    text.append(word.word).append("\n");
  }
  return text;
}

std::vector<VocabularyWord> vocabulary_from_text(std::string_view text) {
  std::vector<VocabularyWord> words;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    VocabularyWord word;
    const auto [rest, error] =
        std::from_chars(line.data(), line.data() + line.size(), word.entries);
    const auto digits = static_cast<std::size_t>(rest - line.data());
    if (end == std::string_view::npos || error != std::errc() ||
        digits + 1 >= line.size() || line[digits] != ' ') {
      throw std::runtime_error("damaged vocabulary");
    }
    word.word = line.substr(digits + 1);
    words.push_back(std::move(word));
    text.remove_prefix(end + 1);
  }
  return words;
}

}  // namespace ima
