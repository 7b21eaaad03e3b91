# How Kartei is compiled: faster tools where they are present, warnings on one target.

find_program(KARTEI_CCACHE ccache)
if(KARTEI_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Without these ccache refuses whatever is compiled with precompiled headers.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_NOHASHDIR=1
    CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} "${KARTEI_CCACHE}")
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

find_program(KARTEI_MOLD mold)
if(KARTEI_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# The system's python has the packages that scripts/deps installs; another one in PATH may not.
find_program(KARTEI_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
if(NOT KARTEI_PYTHON)
  find_program(KARTEI_PYTHON python3 REQUIRED)
endif()

find_package(Threads REQUIRED)
find_package(fmt REQUIRED)

add_library(kartei_warnings INTERFACE)
target_compile_options(kartei_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
  -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference -Wimplicit-fallthrough)
if(KARTEI_WARNINGS_AS_ERRORS)
  target_compile_options(kartei_warnings INTERFACE -Werror)
endif()
