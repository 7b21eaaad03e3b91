# The three kinds of target in this project: a layer, a unit test of a layer, a benchmark.

# kartei_layer(NAME SOURCES a.cpp ... [HEADERS a.hpp ...] [DEPENDS layer ...] [LINK package::target ...])
# A static library kartei_NAME. DEPENDS names other layers by their short name: this is the link
# graph that keeps the architecture; tests/checks/layers.py holds it against the includes.
function(kartei_layer name)
  cmake_parse_arguments(arg "" "" "SOURCES;HEADERS;DEPENDS;LINK" ${ARGN})
  set(target kartei_${name})
  add_library(${target} STATIC ${arg_SOURCES})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_HEADERS})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/lib")
  list(TRANSFORM arg_DEPENDS PREPEND kartei_)
  target_link_libraries(${target} PUBLIC ${arg_DEPENDS} PRIVATE kartei_warnings ${arg_LINK})
  target_precompile_headers(${target} PRIVATE
    <algorithm> <array> <cstdint> <memory> <optional> <span> <string> <string_view> <unordered_map> <vector>)
endfunction()

# kartei_unit_test(NAME SOURCES a_test.cpp ... [DEPENDS layer ...] [LINK package::target ...])
# A GoogleTest program test_NAME, its cases known to ctest one by one.
function(kartei_unit_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS;LINK" ${ARGN})
  set(target test_${name})
  add_executable(${target} ${arg_SOURCES})
  list(TRANSFORM arg_DEPENDS PREPEND kartei_)
  target_link_libraries(${target} PRIVATE kartei_warnings ${arg_DEPENDS} ${arg_LINK} GTest::gtest_main)
  target_compile_definitions(${target} PRIVATE KARTEI_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  target_precompile_headers(${target} PRIVATE <gtest/gtest.h> <string> <vector>)
  add_test(NAME unit.${name} COMMAND ${target} --gtest_brief=1)
endfunction()
