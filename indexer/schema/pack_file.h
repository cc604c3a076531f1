// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A pack file: many texts in one file, each under a name, read through memory
// mapping. A generation has four: resources.pack (id to the Resource as
// JSON), pages.pack (id to the rendered HTML), text.pack (id to the
// sections, see sections_to_text), and media.pack (file name to the bytes).
//
// Format, all numbers little-endian:
//   8 bytes   "IMAPACK1"
//   texts     one after the other, no padding
//   table     for each entry, sorted by name: u32 length of the name, the
//             name, u64 offset of the text, u64 length of the text
//   footer    u64 offset of the table, u64 number of entries, "IMAPEND1"
namespace ima {

// Writes a pack from the start. *One thread at a time.* Throws
// std::system_error when the disk fails; the file is then useless and the
// caller removes it.
class PackWriter {
 public:
  explicit PackWriter(const std::filesystem::path& path);
  PackWriter(const PackWriter&) = delete;
  PackWriter& operator=(const PackWriter&) = delete;
  ~PackWriter();

  // Requires: a name that was not added before.
  void add(std::string_view name, std::string_view text);
  // Writes table and footer and forces all to the disk. Call it once.
  void finish();

 private:
  struct Entry {
    std::string name;
    std::uint64_t offset;
    std::uint64_t length;
  };
  void write(std::string_view bytes);
  void flush();

  std::filesystem::path path_;
  int file_ = -1;
  std::uint64_t written_ = 0;
  std::string buffer_;
  std::vector<Entry> entries_;
};

// Reads a pack. *Immutable* once open and safe to share; the views it returns
// live as long as it does. Opening throws std::runtime_error when the file is
// missing or its table does not fit its size.
class PackReader {
 public:
  explicit PackReader(const std::filesystem::path& path);
  PackReader(const PackReader&) = delete;
  PackReader& operator=(const PackReader&) = delete;
  ~PackReader();

  // The text of that name, or nothing. Binary search.
  [[nodiscard]] std::optional<std::string_view> find(
      std::string_view name) const;
  // All names, sorted.
  [[nodiscard]] std::vector<std::string_view> names() const;
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string_view name;
    std::string_view text;
  };
  // Fills entries_; false when the bytes are not a pack.
  [[nodiscard]] bool read_table();

  const char* bytes_ = nullptr;
  std::size_t length_ = 0;
  std::vector<Entry> entries_;
};

struct Section;

// The form of sections in text.pack: for each section the anchor, the title
// and the text, each ended by a NUL byte. Contents never hold NUL bytes.
[[nodiscard]] std::string sections_to_text(
    const std::vector<Section>& sections);

// Views of one section in a pack; they live as long as the text.
struct SectionView {
  std::string_view id;
  std::string_view title;
  std::string_view text;
};
[[nodiscard]] std::vector<SectionView> sections_from_text(
    std::string_view text);

}  // namespace ima
