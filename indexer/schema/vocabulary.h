// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ima {

// The words of a generation with the number of entries that use each, for
// spelling and prefixes. Stored as text: "<count> <word>" a line, sorted by
// word. Folded, unstemmed words; pairs of CJK characters are left out.
struct VocabularyWord {
  std::string word;
  std::uint32_t entries = 0;
};

[[nodiscard]] std::string vocabulary_to_text(
    const std::vector<VocabularyWord>& words);
// Throws std::runtime_error when the text is not of that form.
[[nodiscard]] std::vector<VocabularyWord> vocabulary_from_text(
    std::string_view text);

}  // namespace ima
