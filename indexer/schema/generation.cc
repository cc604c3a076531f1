// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema/generation.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/schema/index_layout.h"

namespace ima {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kManifestName = "manifest";
constexpr std::size_t kReadBytes = 256 * 1024;

[[noreturn]] void fail(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

bool is_generation_id(std::string_view text) {
  if (text.size() != 16) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  });
}

std::string hex(const unsigned char* bytes, std::size_t count) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text.push_back(kDigits[bytes[i] >> 4]);
    text.push_back(kDigits[bytes[i] & 0xF]);
  }
  return text;
}

// A SHA-256 being computed. *One thread at a time.*
class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
    if (!context_ ||
        EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1) {
      throw std::runtime_error("SHA-256 is not available");
    }
  }
  void add(std::string_view bytes) {
    EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
  }
  std::string finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest = {};
    unsigned length = 0;
    EVP_DigestFinal_ex(context_.get(), digest.data(), &length);
    return hex(digest.data(), length);
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

// A file descriptor that closes itself.
class File {
 public:
  File(const fs::path& path, int flags)
      : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {
    if (number_ < 0) fail("cannot open " + path.string());
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { ::close(number_); }

  // Reads at most `size` bytes; 0 at the end.
  std::size_t read(char* bytes, std::size_t size) const {
    for (;;) {
      const ssize_t count = ::read(number_, bytes, size);
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) fail("cannot read " + path_.string());
    }
  }
  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t count = ::write(number_, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) fail("cannot write " + path_.string());
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }
  void sync() const {
    if (::fsync(number_) != 0) fail("cannot sync " + path_.string());
  }

 private:
  fs::path path_;
  int number_;
};

// Writes a new file whole and forces it to the disk.
void write_durably(const fs::path& path, std::string_view text) {
  const File file(path, O_WRONLY | O_CREAT | O_TRUNC);
  file.write(text);
  file.sync();
}

ManifestFile describe(const File& file, std::string name) {
  Sha256 hash;
  ManifestFile described;
  described.path = std::move(name);
  std::string buffer(kReadBytes, '\0');
  while (const std::size_t count = file.read(buffer.data(), buffer.size())) {
    hash.add(std::string_view(buffer).substr(0, count));
    described.bytes += count;
  }
  described.sha256 = hash.finish();
  return described;
}

// All files below a generation, the manifest apart, as paths relative to it,
// sorted.
std::vector<std::string> files_below(const fs::path& generation) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(generation)) {
    if (entry.is_directory() && !entry.is_symlink()) continue;
    std::string name = entry.path().lexically_relative(generation).string();
    if (name != kManifestName) files.push_back(std::move(name));
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string manifest_to_text(const Manifest& manifest) {
  std::ostringstream text;
  text << "ima-index " << manifest.schema_version << "\n"
       << "built " << manifest.built << "\n"
       << "entries " << manifest.entries << "\n";
  for (const ManifestFile& file : manifest.files) {
    text << "file " << file.sha256 << " " << file.bytes << " " << file.path
         << "\n";
  }
  text << "end\n";
  return text.str();
}

// Why one file is not as the manifest has it, or nothing.
std::optional<std::string> file_fault(const fs::path& generation,
                                      const ManifestFile& expected) {
  const fs::path path = generation / expected.path;
  std::error_code error;
  if (!fs::is_regular_file(fs::symlink_status(path, error))) {
    return expected.path + " is missing";
  }
  if (fs::file_size(path, error) != expected.bytes || error) {
    return expected.path + " has another size than the manifest says";
  }
  const File file(path, O_RDONLY);
  if (describe(file, expected.path).sha256 != expected.sha256) {
    return expected.path + " is damaged: its checksum differs";
  }
  return std::nullopt;
}

std::string other_version(int found) {
  return "the index has schema version " + std::to_string(found) +
         ", this program reads version " +
         std::to_string(layout::kSchemaVersion) +
         "; build it again with: ima-hub index --full";
}

}  // namespace

fs::path generations_directory(const fs::path& index) {
  return index / "generations";
}

fs::path generation_directory(const fs::path& index, std::string_view id) {
  return generations_directory(index) / std::string(id);
}

std::optional<std::string> current_generation(const fs::path& index) {
  std::ifstream file(index / "current");
  std::string line;
  if (!std::getline(file, line) || !is_generation_id(line)) {
    return std::nullopt;
  }
  return line;
}

std::vector<std::string> list_generations(const fs::path& index) {
  std::vector<std::pair<fs::file_time_type, std::string>> found;
  std::error_code error;
  for (const auto& entry :
       fs::directory_iterator(generations_directory(index), error)) {
    std::string name = entry.path().filename().string();
    if (!is_generation_id(name)) continue;
    const auto time = fs::last_write_time(entry.path() / kManifestName, error);
    if (!error) found.emplace_back(time, std::move(name));
  }
  std::sort(found.rbegin(), found.rend());
  std::vector<std::string> ids;
  for (auto& [time, id] : found) ids.push_back(std::move(id));
  return ids;
}

void switch_to_generation(const fs::path& index, std::string_view id) {
  const fs::path fresh = index / "current.new";
  write_durably(fresh, std::string(id) + "\n");
  if (::rename(fresh.c_str(), (index / "current").c_str()) != 0) {
    fail("cannot rename " + fresh.string());
  }
  sync_directory(index);
}

void write_manifest(const fs::path& generation, std::size_t entries,
                    std::string_view built) {
  Manifest manifest;
  manifest.schema_version = layout::kSchemaVersion;
  manifest.built = built;
  manifest.entries = entries;
  for (const std::string& name : files_below(generation)) {
    const File file(generation / name, O_RDONLY);
    manifest.files.push_back(describe(file, name));
    file.sync();
  }
  write_durably(generation / kManifestName, manifest_to_text(manifest));
  for (const auto& entry : fs::recursive_directory_iterator(generation)) {
    if (entry.is_directory()) sync_directory(entry.path());
  }
  sync_directory(generation);
}

Manifest read_manifest(const fs::path& generation) {
  std::ifstream stream(generation / kManifestName);
  if (!stream) {
    throw std::runtime_error("there is no manifest in " + generation.string());
  }
  Manifest manifest;
  std::string line;
  bool has_end = false;
  while (std::getline(stream, line) && !has_end) {
    std::istringstream words(line);
    std::string kind;
    words >> kind;
    if (kind == "ima-index") {
      words >> manifest.schema_version;
    } else if (kind == "built") {
      words >> manifest.built;
    } else if (kind == "entries") {
      words >> manifest.entries;
    } else if (kind == "file") {
      ManifestFile file;
      words >> file.sha256 >> file.bytes;
      words.get();
      std::getline(words, file.path);
      manifest.files.push_back(std::move(file));
    } else if (kind == "end") {
      has_end = true;
      continue;
    }
    if (words.fail()) break;
  }
  if (!has_end || manifest.files.empty()) {
    throw std::runtime_error("the manifest in " + generation.string() +
                             " is damaged");
  }
  return manifest;
}

std::optional<std::string> generation_fault(const fs::path& generation) {
  try {
    const Manifest manifest = read_manifest(generation);
    if (manifest.schema_version != layout::kSchemaVersion) {
      return other_version(manifest.schema_version);
    }
    std::set<std::string> named;
    for (const ManifestFile& file : manifest.files) {
      if (auto fault = file_fault(generation, file)) return fault;
      named.insert(file.path);
    }
    for (const std::string& name : files_below(generation)) {
      if (!named.contains(name)) {
        return name + " is not in the manifest";
      }
    }
    return std::nullopt;
  } catch (const std::exception& error) {
    return error.what();
  }
}

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.finish();
}

void sync_directory(const fs::path& directory) {
  File(directory, O_RDONLY | O_DIRECTORY).sync();
}

}  // namespace ima
