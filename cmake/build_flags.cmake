# SPDX-FileCopyrightText: International MTSS Association
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ima_build_flags carries warnings, sanitizers and the include root. Every
# target of ours links it PRIVATE; no flag is set globally.

add_library(ima_build_flags INTERFACE)
target_include_directories(ima_build_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(ima_build_flags
                           INTERFACE IMA_HUB_VERSION="${PROJECT_VERSION}")
target_compile_options(
  ima_build_flags
  INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
            -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
            -Wnull-dereference)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(ima_build_flags
                         INTERFACE -Wduplicated-cond -Wlogical-op -Wuseless-cast)
  if(CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo" OR IMA_SANITIZE)
    # At -O2 and with sanitizers GCC 12 reports null dereferences inside
    # std::vector and std::string that cannot happen; the dev preset keeps it.
    target_compile_options(ima_build_flags INTERFACE -Wno-null-dereference)
  endif()
endif()
if(IMA_WERROR)
  target_compile_options(ima_build_flags INTERFACE -Werror)
endif()

if(IMA_SANITIZE)
  set(sanitize_flags -fsanitize=${IMA_SANITIZE} -fno-omit-frame-pointer
                     -fno-sanitize-recover=all)
  target_compile_options(ima_build_flags INTERFACE ${sanitize_flags})
  target_link_options(ima_build_flags INTERFACE ${sanitize_flags})
endif()

if(CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo" AND NOT IMA_SANITIZE)
  target_compile_options(
    ima_build_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong
                              -fstack-clash-protection -fcf-protection)
  target_compile_definitions(ima_build_flags INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(ima_build_flags INTERFACE -Wl,-z,relro,-z,now)
endif()

# BOOTSTRAP: skips files that are not there yet.
function(ima_existing result)
  set(found ${CMAKE_BINARY_DIR}/empty.cc)
  file(TOUCH ${CMAKE_BINARY_DIR}/empty.cc)
  foreach(f ${ARGN})
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${f} OR EXISTS ${f})
      list(APPEND found ${f})
    endif()
  endforeach()
  set(${result} ${found} PARENT_SCOPE)
endfunction()

# ima_library(NAME files...): a static library ima_NAME with the alias ima::NAME.
function(ima_library name)
  ima_existing(files ${ARGN})
  add_library(ima_${name} STATIC ${files})
  add_library(ima::${name} ALIAS ima_${name})
  target_link_libraries(ima_${name} PRIVATE ima_build_flags)
endfunction()

# ima_test(NAME LABEL files...): a test program, one per area so that links stay
# few. IMA_TEST_DATA is the folder tests/ of the sources, IMA_BIN_DIR the folder
# with the programs just built.
function(ima_test name label)
  if(NOT IMA_TESTS)
    return()
  endif()
  ima_existing(files ${ARGN})
  add_executable(${name} ${files})
  target_link_libraries(${name} PRIVATE ima_build_flags GTest::gmock GTest::gtest_main)
  target_compile_definitions(
    ${name} PRIVATE IMA_TEST_DATA="${PROJECT_SOURCE_DIR}/tests"
                    IMA_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                    IMA_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  include(GoogleTest)
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60
                       PROPERTIES LABELS ${label} TIMEOUT 300)
endfunction()
