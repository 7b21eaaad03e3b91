/// SQLite's result codes as Kartei's errors: the one place that translates them.
#pragma once

#include <string_view>

struct sqlite3;

namespace kartei::sqlite {

/// Throws what `code` means, naming the connection's file, or `what` when there is none yet: Error{locked}
/// for a busy file, {io} for a full disk or a device gone, {input_unusable} for a file that is damaged or no
/// database, {cannot_create} for a place that cannot be written, {interrupted} after Ctrl-C, else {failed}.
/// `connection` may be null.
[[noreturn]] void fail(sqlite3* connection, int code, std::string_view what);

}  // namespace kartei::sqlite
