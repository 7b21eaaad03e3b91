/// The options by which a user overrides what was decided about a file: importers name them in their
/// decisions, the command line offers them.
#pragma once

namespace kartei::reading_option {

inline constexpr const char* from = "--from";
inline constexpr const char* mapping = "--mapping";
inline constexpr const char* encoding = "--encoding";
inline constexpr const char* delimiter = "--delimiter";
inline constexpr const char* header = "--header";
inline constexpr const char* sheet = "--sheet";
inline constexpr const char* note = "--note";
inline constexpr const char* layout = "--layout";
inline constexpr const char* query = "--query";

}  // namespace kartei::reading_option
