// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/pack_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/schema/resource.h"

namespace ima {

namespace {

constexpr std::string_view kStart = "IMAPACK1";
constexpr std::string_view kEnd = "IMAPEND1";
constexpr std::size_t kFooterBytes = 8 + 8 + 8;
constexpr std::size_t kFlushBytes = 1 << 20;

template <typename Number>
void append_number(std::string& bytes, Number number) {
  for (std::size_t i = 0; i < sizeof number; ++i) {
    bytes.push_back(static_cast<char>((number >> (8 * i)) & 0xFF));
  }
}

template <typename Number>
Number number_at(const char* bytes) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number |= static_cast<Number>(
        static_cast<Number>(static_cast<unsigned char>(bytes[i])) << (8 * i));
  }
  return number;
}

[[noreturn]] void fail(const std::filesystem::path& path, const char* what) {
  throw std::system_error(errno, std::generic_category(),
                          std::string(what) + " " + path.string());
}

[[noreturn]] void damaged(const std::filesystem::path& path) {
  throw std::runtime_error("damaged pack file " + path.string());
}

}  // namespace

PackWriter::PackWriter(const std::filesystem::path& path)
    : path_(path),
      file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
                   0644)) {
  if (file_ < 0) fail(path_, "cannot create");
  write(kStart);
}

PackWriter::~PackWriter() {
  if (file_ >= 0) ::close(file_);
}

void PackWriter::add(std::string_view name, std::string_view text) {
  entries_.push_back({std::string(name), written_, text.size()});
  write(text);
}

void PackWriter::finish() {
  const std::uint64_t table = written_;
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) { return a.name < b.name; });
  std::string bytes;
  for (const Entry& entry : entries_) {
    append_number(bytes, static_cast<std::uint32_t>(entry.name.size()));
    bytes.append(entry.name);
    append_number(bytes, entry.offset);
    append_number(bytes, entry.length);
  }
  append_number(bytes, table);
  append_number<std::uint64_t>(bytes, entries_.size());
  bytes.append(kEnd);
  write(bytes);
  flush();
  if (::fsync(file_) != 0) fail(path_, "cannot sync");
  const int file = file_;
  file_ = -1;
  if (::close(file) != 0) fail(path_, "cannot close");
}

void PackWriter::write(std::string_view bytes) {
  buffer_.append(bytes);
  written_ += bytes.size();
  if (buffer_.size() >= kFlushBytes) flush();
}

void PackWriter::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t count = ::write(file_, rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(path_, "cannot write");
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  buffer_.clear();
}

PackReader::PackReader(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    throw std::runtime_error("cannot open " + path.string() + ": " +
                             std::strerror(errno));
  }
  struct stat status = {};
  void* mapped = MAP_FAILED;
  if (::fstat(file, &status) == 0 && status.st_size > 0) {
    length_ = static_cast<std::size_t>(status.st_size);
    mapped = ::mmap(nullptr, length_, PROT_READ, MAP_PRIVATE, file, 0);
  }
  ::close(file);
  if (mapped == MAP_FAILED) damaged(path);
  bytes_ = static_cast<const char*>(mapped);
  if (!read_table()) {
    ::munmap(mapped, length_);
    damaged(path);
  }
}

PackReader::~PackReader() {
  // munmap takes the pointer that mmap gave, which was not const.
  ::munmap(const_cast<char*>(bytes_), length_);
}

bool PackReader::read_table() {
  const std::string_view all(bytes_, length_);
  if (!all.starts_with(kStart) || !all.ends_with(kEnd)) return false;
  if (length_ < kStart.size() + kFooterBytes) return false;
  const std::size_t end = length_ - kFooterBytes;
  const auto table = number_at<std::uint64_t>(bytes_ + end);
  const auto count = number_at<std::uint64_t>(bytes_ + end + 8);
  if (table > end || count > (end - table) / 20) return false;
  entries_.reserve(count);
  std::size_t at = table;
  for (std::uint64_t i = 0; i < count; ++i) {
    if (end - at < 20) return false;
    const std::size_t name_length = number_at<std::uint32_t>(bytes_ + at);
    if (name_length > end - at - 20) return false;
    const char* const numbers = bytes_ + at + 4 + name_length;
    const auto offset = number_at<std::uint64_t>(numbers);
    const auto length = number_at<std::uint64_t>(numbers + 8);
    if (offset > table || length > table - offset) return false;
    entries_.push_back(
        {all.substr(at + 4, name_length), all.substr(offset, length)});
    at += 20 + name_length;
  }
  return at == end;
}

std::optional<std::string_view> PackReader::find(std::string_view name) const {
  const auto found = std::lower_bound(
      entries_.begin(), entries_.end(), name,
      [](const Entry& entry, std::string_view n) { return entry.name < n; });
  if (found == entries_.end() || found->name != name) return std::nullopt;
  return found->text;
}

std::vector<std::string_view> PackReader::names() const {
  std::vector<std::string_view> names;
  names.reserve(entries_.size());
  for (const Entry& entry : entries_) names.push_back(entry.name);
  return names;
}

std::string sections_to_text(const std::vector<Section>& sections) {
  std::string text;
  for (const Section& section : sections) {
    for (const std::string& part : {section.id, section.title, section.text}) {
      text.append(part).push_back('\0');
    }
  }
  return text;
}

std::vector<SectionView> sections_from_text(std::string_view text) {
  const auto next = [&text] {
    const std::size_t end = text.find('\0');
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
  };
  std::vector<SectionView> sections;
  while (!text.empty()) {
    SectionView section;
    section.id = next();
    section.title = next();
    section.text = next();
    sections.push_back(section);
  }
  return sections;
}

}  // namespace ima
