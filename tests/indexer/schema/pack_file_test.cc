// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/pack_file.h"

#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/schema/resource.h"
#include "tests/temporary_directory.h"

namespace ima {
namespace {

using ::testing::ElementsAre;
using testing::read_file;
using testing::TemporaryDirectory;
using testing::write_file;

std::filesystem::path small_pack(const TemporaryDirectory& directory) {
  const auto path = directory.path() / "x.pack";
  PackWriter writer(path);
  writer.add("zebra", "last");
  writer.add("apple", "");
  writer.add("mango", std::string(3 << 20, 'm'));
  writer.finish();
  return path;
}

TEST(PackFile, ReturnsWhatWasWritten) {
  const TemporaryDirectory directory;
  const PackReader pack(small_pack(directory));
  EXPECT_THAT(pack.names(), ElementsAre("apple", "mango", "zebra"));
  EXPECT_EQ(pack.find("zebra"), "last");
  EXPECT_EQ(pack.find("apple"), "");
  EXPECT_EQ(pack.find("mango")->size(), 3u << 20);
  EXPECT_FALSE(pack.find("pear"));
}

TEST(PackFile, HoldsNothingWhenNothingWasAdded) {
  const TemporaryDirectory directory;
  PackWriter(directory.path() / "e.pack").finish();
  EXPECT_EQ(PackReader(directory.path() / "e.pack").size(), 0u);
}

TEST(PackFile, RefusesEveryTruncation) {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "x.pack";
  {
    PackWriter writer(path);
    writer.add("a", "text");
    writer.add("b", "more");
    writer.finish();
  }
  const std::string whole = read_file(path);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    write_file(path, whole.substr(0, size));
    EXPECT_THROW(PackReader{path}, std::runtime_error) << size;
  }
  EXPECT_THROW(PackReader{directory.path() / "none"}, std::runtime_error);
}

TEST(PackFile, NeverReadsOutsideADamagedTable) {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "x.pack";
  {
    PackWriter writer(path);
    writer.add("a", "text");
    writer.finish();
  }
  const std::string whole = read_file(path);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0xFF);
    write_file(path, damaged);
    try {
      const PackReader pack(path);
      for (const auto name : pack.names()) {
        EXPECT_LE(pack.find(name).value_or("").size(), whole.size());
      }
    } catch (const std::runtime_error&) {
      // Refused: as good.
    }
  }
}

TEST(PackFile, KeepsSectionsApart) {
  const std::vector<Section> sections = {{"", "", "Before"},
                                         {"what", "What", "It is\nthis."},
                                         {"empty", "Empty", ""}};
  const std::string text = sections_to_text(sections);
  const auto views = sections_from_text(text);
  ASSERT_EQ(views.size(), 3u);
  EXPECT_EQ(views[1].id, "what");
  EXPECT_EQ(views[1].title, "What");
  EXPECT_EQ(views[1].text, "It is\nthis.");
  EXPECT_EQ(views[2].text, "");
  EXPECT_TRUE(sections_from_text("").empty());
}

}  // namespace
}  // namespace ima
