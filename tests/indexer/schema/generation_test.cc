// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/generation.h"

#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/schema/index_layout.h"
#include "tests/temporary_directory.h"

namespace ima {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::read_file;
using testing::TemporaryDirectory;
using testing::write_file;

constexpr const char* kId = "0123456789abcdef";

std::filesystem::path make_generation(const TemporaryDirectory& directory) {
  const auto path = generation_directory(directory.path(), kId);
  write_file(path / "text.pack", "some text");
  write_file(path / "xapian/postlist.glass", std::string(600000, 'p'));
  write_manifest(path, 7, "2026-11-25T10:00:00Z");
  return path;
}

TEST(Generation, IsWholeRightAfterItWasWritten) {
  const TemporaryDirectory directory;
  const auto path = make_generation(directory);
  EXPECT_EQ(generation_fault(path), std::nullopt);
  const Manifest manifest = read_manifest(path);
  EXPECT_EQ(manifest.entries, 7u);
  EXPECT_EQ(manifest.built, "2026-11-25T10:00:00Z");
  EXPECT_EQ(manifest.files.size(), 2u);
}

TEST(Generation, NamesTheFileThatIsDamaged) {
  const TemporaryDirectory directory;
  const auto path = make_generation(directory);
  const auto file = path / "xapian/postlist.glass";
  std::string bytes = read_file(file);
  bytes[400000] = 'q';
  write_file(file, bytes);
  EXPECT_THAT(*generation_fault(path),
              HasSubstr("xapian/postlist.glass is damaged"));
  bytes.pop_back();
  write_file(file, bytes);
  EXPECT_THAT(*generation_fault(path), HasSubstr("another size"));
  std::filesystem::remove(file);
  EXPECT_THAT(*generation_fault(path), HasSubstr("is missing"));
}

TEST(Generation, RefusesAFileThatTheManifestDoesNotName) {
  const TemporaryDirectory directory;
  const auto path = make_generation(directory);
  write_file(path / "xapian/extra", "x");
  EXPECT_THAT(*generation_fault(path), HasSubstr("not in the manifest"));
}

TEST(Generation, SaysToBuildAgainWhenTheVersionDiffers) {
  const TemporaryDirectory directory;
  const auto path = make_generation(directory);
  std::string manifest = read_file(path / "manifest");
  manifest.replace(manifest.find(' ') + 1, 1, "999");
  write_file(path / "manifest", manifest);
  EXPECT_THAT(*generation_fault(path), HasSubstr("ima-hub index --full"));
}

TEST(Generation, RefusesEveryTruncatedManifest) {
  const TemporaryDirectory directory;
  const auto path = make_generation(directory);
  const std::string whole = read_file(path / "manifest");
  for (std::size_t size = 0; size + 1 < whole.size(); size += 3) {
    write_file(path / "manifest", whole.substr(0, size));
    EXPECT_NE(generation_fault(path), std::nullopt) << size;
  }
}

TEST(Generation, SwitchesByReplacingOneFile) {
  const TemporaryDirectory directory;
  make_generation(directory);
  EXPECT_EQ(current_generation(directory.path()), std::nullopt);
  switch_to_generation(directory.path(), kId);
  EXPECT_EQ(current_generation(directory.path()), kId);
  EXPECT_THAT(list_generations(directory.path()), ElementsAre(kId));
  write_file(directory.path() / "current", "../../etc\n");
  EXPECT_EQ(current_generation(directory.path()), std::nullopt);
}

TEST(Generation, HashesAsEverybodyDoes) {
  EXPECT_EQ(sha256("abc"),
            "ba7816bf8f01cfea414140de5dae2223"
            "b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace ima
