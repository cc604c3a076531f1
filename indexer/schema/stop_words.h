// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ima {

// Whether a folded word is too common in its language to be worth a stem:
// articles, pronouns, auxiliaries, prepositions, question words. English and
// Spanish; no other language has stop words. Lists are ours and short on
// purpose: a word that could be what somebody looks for is not in them.
[[nodiscard]] bool is_stop_word(std::string_view language,
                                std::string_view folded);

}  // namespace ima
