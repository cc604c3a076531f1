// SPDX-FileCopyrightText: International MTSS Association
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// An index directory and its generations.
//
//   INDEX/current                 one line: the id of the generation to serve;
//                                 replaced by rename, never written in place
//   INDEX/lock                    held by the one writer (flock)
//   INDEX/generations/<id>/       a complete, immutable generation:
//       xapian/                   the database (see index_layout.h)
//       resources.pack pages.pack text.pack media.pack
//       vocabulary                see vocabulary.h
//       manifest                  see below
//   INDEX/generations/<id>.partial/   one being built; removed by the next run
//
// The id is 16 hex digits: a hash of the schema version, the analysis version
// and the content of every input, so equal content has an equal id.
//
// Manifest: text, one line each, ended by line feeds:
//   ima-index <schema version>
//   built <YYYY-MM-DDTHH:MM:SSZ>
//   entries <number>
//   file <SHA-256 in hex> <bytes> <path below the generation>
//   ...                           sorted by path; every file but the manifest
//   end
namespace ima {

struct ManifestFile {
  std::string path;
  std::string sha256;
  std::uintmax_t bytes = 0;
};
struct Manifest {
  int schema_version = 0;
  std::string built;
  std::size_t entries = 0;
  std::vector<ManifestFile> files;
};

[[nodiscard]] std::filesystem::path generations_directory(
    const std::filesystem::path& index);
[[nodiscard]] std::filesystem::path generation_directory(
    const std::filesystem::path& index, std::string_view id);

// The generation named in INDEX/current; nothing when there is no such file
// or its line is not an id.
[[nodiscard]] std::optional<std::string> current_generation(
    const std::filesystem::path& index);

// All complete generations, newest first by the time their manifest was
// written.
[[nodiscard]] std::vector<std::string> list_generations(
    const std::filesystem::path& index);

// Makes `id` the one to serve: a new file, forced to the disk, renamed over
// INDEX/current. Throws std::system_error.
void switch_to_generation(const std::filesystem::path& index,
                          std::string_view id);

// Writes the manifest of a generation: hashes every file in it, forces each to
// the disk. Throws std::system_error.
void write_manifest(const std::filesystem::path& generation,
                    std::size_t entries, std::string_view built);

// Reads a manifest. Throws std::runtime_error with a reason in plain words.
[[nodiscard]] Manifest read_manifest(const std::filesystem::path& generation);

// Why a generation must not be served, in plain words, or nothing when it is
// whole: right version, every file there with its size and SHA-256, and no
// file that the manifest does not name.
[[nodiscard]] std::optional<std::string> generation_fault(
    const std::filesystem::path& generation);

// SHA-256 in hex.
[[nodiscard]] std::string sha256(std::string_view bytes);

// Forces a directory entry to the disk. Throws std::system_error.
void sync_directory(const std::filesystem::path& directory);

}  // namespace ima
