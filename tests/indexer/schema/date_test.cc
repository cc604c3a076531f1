// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/date.h"

#include <gtest/gtest.h>

namespace ima {
namespace {

TEST(Date, ReadsOnlyDaysThatExist) {
  EXPECT_EQ(parse_date("2026-11-25"), (Date{2026, 11, 25}));
  EXPECT_EQ(parse_date("2024-02-29"), (Date{2024, 2, 29}));
  for (const char* text : {"", "2023-02-29", "2026-13-01", "2026-00-10",
                           "2026-11-31", "0000-01-01", "2026-1-1", "2026/11/25",
                           "2026-11-25 ", "26-11-25", "2026-11-2x"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(Date, TakesAMonthOrAYearAsAPartialDate) {
  EXPECT_TRUE(is_partial_date("2026"));
  EXPECT_TRUE(is_partial_date("2026-11"));
  EXPECT_TRUE(is_partial_date("2026-11-25"));
  EXPECT_FALSE(is_partial_date("2026-13"));
  EXPECT_FALSE(is_partial_date("soon"));
  EXPECT_FALSE(is_partial_date(""));
}

TEST(Date, CountsDaysAcrossLeapYears) {
  EXPECT_EQ(days_between({2024, 2, 28}, {2024, 3, 1}), 2);
  EXPECT_EQ(days_between({2026, 11, 25}, {2026, 11, 24}), -1);
}

TEST(Date, WritesWhatItReads) {
  EXPECT_EQ(to_text({2026, 3, 7}), "2026-03-07");
  EXPECT_EQ(to_sortable({2026, 3, 7}), "20260307");
}

}  // namespace
}  // namespace ima
