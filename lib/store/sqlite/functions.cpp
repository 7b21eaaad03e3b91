#include "store/sqlite/functions.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

#include "phonetic/koelner.hpp"
#include "store/sqlite/failure.hpp"

namespace kartei::sqlite {
namespace {

using Codes = std::vector<std::uint64_t>;

std::string_view text_of(sqlite3_value* value) {
  const unsigned char* text = sqlite3_value_text(value);
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

/// Of each word; a hyphen parts words, too.
void take_codes(std::string_view text, Codes& codes) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" -"), text.size());
    if (const std::uint64_t code = phonetic::koelner_packed(text.substr(0, end))) codes.push_back(code);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void drop(void* codes) { delete static_cast<Codes*>(codes); }

/// The codes of what is asked for, kept while the statement runs over the rows.
const Codes& asked_codes(sqlite3_context* context, sqlite3_value* asked) {
  if (const void* kept = sqlite3_get_auxdata(context, 1)) return *static_cast<const Codes*>(kept);
  auto codes = std::make_unique<Codes>();
  take_codes(text_of(asked), *codes);
  sqlite3_set_auxdata(context, 1, codes.release(), drop);
  return *static_cast<const Codes*>(sqlite3_get_auxdata(context, 1));
}

void sounds_like(sqlite3_context* context, int /*count*/, sqlite3_value** arguments) {
  thread_local Codes heard;
  heard.clear();
  take_codes(text_of(arguments[0]), heard);
  const Codes& asked = asked_codes(context, arguments[1]);
  const bool is_like = !asked.empty() && std::ranges::all_of(asked, [](std::uint64_t code) {
    return std::ranges::find(heard, code) != heard.end();
  });
  sqlite3_result_int(context, is_like ? 1 : 0);
}

}  // namespace

void add_functions(sqlite3* connection) {
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  const int code = sqlite3_create_function_v2(connection, "sounds_like", 2, flags, nullptr, sounds_like,
                                              nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(connection, code, "functions");
}

}  // namespace kartei::sqlite
