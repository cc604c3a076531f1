// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/analysis.h"

#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ima {
namespace {

using ::testing::ElementsAre;

// "folded(stem,stem)" for each token, stop words with a star.
std::string described(std::string_view language, std::string_view text) {
  std::string line;
  for (const Token& token : Analyser(language).analyse(text)) {
    if (!line.empty()) line += " ";
    line += token.folded;
    if (token.is_stop_word) line += "*";
    std::string stems;
    for (const std::string& stem : token.stems) {
      stems += (stems.empty() ? "" : ",") + stem;
    }
    if (!stems.empty()) line += "(" + stems + ")";
  }
  return line;
}

TEST(Analysis, TurnsTextIntoFoldedWordsAndStems) {
  struct Case {
    const char* language;
    const char* text;
    const char* expected;
  };
  const std::vector<Case> cases = {
      {"en", "Reading interventions", "reading(read) interventions(intervent)"},
      {"en", "check-in/check-out", "check(check) in* check(check) out(out)"},
      {"en", "the student's goal", "the* student(student) goal(goal)"},
      {"en", "don\u2019t", "dont*"},
      {"en", "K\u20133 \u00bd", "k(k) 3(3) 1\u20442(1\u20442)"},
      {"en", "ﬁdelity", "fidelity(fidel)"},
      {"es", "Intervención", "intervencion(intervencion)"},
      {"es", "niños", "ninos(nin)"},
      {"xx", "Grüße", "grusse"},
      {"", "ÉCOLE", "ecole"},
      {"en", "中文支持", "中文 文支 支持"},
      {"en", "中", "中"},
      {"en", "読むbook", "読む book(book)"},
      {"ar", "كِتَاب", "كتاب(كتاب)"},
      {"en", "co\u00adoperate", "cooperate(cooper)"},
      {"en", "", ""},
      {"en", "!?…", ""},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(described(c.language, c.text), c.expected) << c.text;
  }
}

TEST(Analysis, FindsSpanishWordsWithAndWithoutAccents) {
  const Analyser spanish("es");
  for (const auto& [with, without] :
       std::vector<std::pair<std::string, std::string>>{
           {"evaluación", "evaluacion"},
           {"múltiples", "multiples"},
           {"matemáticas", "matematicas"},
           {"comprensión", "comprension"}}) {
    const auto a = spanish.analyse(with)[0].stems;
    const auto b = spanish.analyse(without)[0].stems;
    bool meet = false;
    for (const auto& stem : a) meet |= stem == b[0];
    EXPECT_TRUE(meet) << with;
  }
}

TEST(Analysis, PointsAtTheBytesOfEachWord) {
  const std::string text = "¿Qué es el \"MTSS\"?";
  std::vector<std::string> words;
  for (const Token& token : Analyser("es").analyse(text)) {
    words.push_back(text.substr(token.begin, token.end - token.begin));
  }
  EXPECT_THAT(words, ElementsAre("Qué", "es", "el", "MTSS"));
}

TEST(Analysis, TreatsInvalidBytesAsSeparators) {
  EXPECT_EQ(described("",
                      "ab\xff"
                      "cd\xc3"),
            "ab cd");
  EXPECT_FALSE(is_valid_utf8("ab\xff"));
  EXPECT_FALSE(is_valid_utf8("\xed\xa0\x80"));  // a surrogate
  EXPECT_FALSE(is_valid_utf8("\xc0\x80"));      // overlong
  EXPECT_TRUE(is_valid_utf8("añ中"));
  EXPECT_EQ(fold("A\xff"
                 "B"),
            "a b");
}

TEST(Analysis, LeavesOutWordsThatAreTooLong) {
  EXPECT_EQ(described("", std::string(8000, 'x') + " ok"), "ok");
}

TEST(Analysis, CutsBetweenCharacters) {
  EXPECT_EQ(cut_utf8("añb", 2), "a");
  EXPECT_EQ(cut_utf8("añb", 3), "añ");
  EXPECT_EQ(cut_utf8("abc", 9), "abc");
}

TEST(Analysis, JoinsFoldedWords) {
  EXPECT_EQ(folded_words("Check-in/Check-Out (CICO)!"),
            "check in check out cico");
}

}  // namespace
}  // namespace ima
