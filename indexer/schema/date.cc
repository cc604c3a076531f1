// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/date.h"

#include <chrono>
#include <cstdio>

namespace ima {

namespace {

// The number that these digits spell, or nothing when one is no digit.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::chrono::year_month_day calendar_day(const Date& date) {
  return {std::chrono::year{date.year},
          std::chrono::month{static_cast<unsigned>(date.month)},
          std::chrono::day{static_cast<unsigned>(date.day)}};
}

bool exists(const Date& date) {
  return date.year >= 1 && calendar_day(date).ok();
}

std::string with_separator(const Date& date, const char* separator) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d%s%02d%s%02d", date.year, separator,
                date.month, separator, date.day);
  return text;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{*year, *month, *day};
  if (!exists(date)) return std::nullopt;
  return date;
}

bool is_partial_date(std::string_view text) {
  const std::string filled = text.size() == 4   ? std::string(text) + "-01-01"
                             : text.size() == 7 ? std::string(text) + "-01"
                                                : std::string(text);
  return parse_date(filled).has_value();
}

std::string to_text(const Date& date) { return with_separator(date, "-"); }

std::string to_sortable(const Date& date) { return with_separator(date, ""); }

int days_between(const Date& from, const Date& to) {
  const auto difference = std::chrono::sys_days(calendar_day(to)) -
                          std::chrono::sys_days(calendar_day(from));
  return static_cast<int>(difference.count());
}

Date today_utc() {
  const std::chrono::year_month_day today{
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return {static_cast<int>(today.year()),
          static_cast<int>(static_cast<unsigned>(today.month())),
          static_cast<int>(static_cast<unsigned>(today.day()))};
}

}  // namespace ima
