// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace ima {

// A day of the calendar, without a time and without a zone. Both programs are
// given today's date once (--now), so that nothing else reads a clock for it.
//
// Immutable in practice: plain values, safe to copy and share.
struct Date {
  int year = 0;   // 1 to 9999
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to 31, existing in that month

  friend auto operator<=>(const Date&, const Date&) = default;
};

// Reads "2026-11-25" and nothing else: four, two and two digits, a day that
// exists. Nothing when the text is anything else.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

// Whether the text is a day, a month ("2026-11") or a year ("2026") that
// exists. Search dates and outside ratings are often known no better.
[[nodiscard]] bool is_partial_date(std::string_view text);

// "2026-11-25".
[[nodiscard]] std::string to_text(const Date& date);

// "20261125", which sorts as text in the order of time.
[[nodiscard]] std::string to_sortable(const Date& date);

// Whole days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int days_between(const Date& from, const Date& to);

// Today in UTC.
[[nodiscard]] Date today_utc();

}  // namespace ima
