# SPDX-FileCopyrightText: International MTSS Association
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every library the project uses, found once. All of them are Debian packages;
# scripts/install_packages lists those.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(yaml-cpp CONFIG REQUIRED)
find_package(nlohmann_json CONFIG REQUIRED)
find_package(spdlog CONFIG REQUIRED)

pkg_check_modules(XAPIAN REQUIRED IMPORTED_TARGET xapian-core)
# The flags that pkg-config gives for httplib must be defined exactly so: they
# change the size of its types, and the code lives in a shared library.
pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)
pkg_check_modules(CMARK REQUIRED IMPORTED_TARGET libcmark-gfm)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(BROTLIENC REQUIRED IMPORTED_TARGET libbrotlienc)
pkg_check_modules(CRYPTO REQUIRED IMPORTED_TARGET libcrypto)

# The table extension of cmark-gfm ships as a library of its own, which its
# pkg-config file does not name.
find_library(CMARK_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)

if(IMA_TESTS)
  find_package(GTest CONFIG REQUIRED)
endif()
