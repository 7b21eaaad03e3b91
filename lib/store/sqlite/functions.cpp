#include "store/sqlite/functions.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <vector>

#include "phonetic/koelner.hpp"
#include "store/cells.hpp"
#include "store/sqlite/failure.hpp"
#include "text/wordings.hpp"

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

/// What is asked for in the second argument as `make` reads it, kept while the statement runs over the rows.
template <class Asked, class Make>
const Asked& asked_for(sqlite3_context* context, sqlite3_value** arguments, Make make) {
  if (const void* kept = sqlite3_get_auxdata(context, 1)) return *static_cast<const Asked*>(kept);
  auto asked = std::make_unique<Asked>(make(text_of(arguments[1])));
  sqlite3_set_auxdata(context, 1, asked.release(), [](void* kept) { delete static_cast<Asked*>(kept); });
  return *static_cast<const Asked*>(sqlite3_get_auxdata(context, 1));
}

Codes codes_of(std::string_view text) {
  Codes codes;
  take_codes(text, codes);
  return codes;
}

void sounds_like(sqlite3_context* context, int /*count*/, sqlite3_value** arguments) {
  thread_local Codes heard;
  heard.clear();
  take_codes(text_of(arguments[0]), heard);
  const auto& asked = asked_for<Codes>(context, arguments, codes_of);
  const bool is_like = !asked.empty() && std::ranges::all_of(asked, [](std::uint64_t code) {
    return std::ranges::find(heard, code) != heard.end();
  });
  sqlite3_result_int(context, is_like ? 1 : 0);
}

text::Wordings wordings_of(std::string_view json) { return text::Wordings(store::texts_from_json(json)); }

void written_like(sqlite3_context* context, int /*count*/, sqlite3_value** arguments) {
  try {
    const auto& asked = asked_for<text::Wordings>(context, arguments, wordings_of);
    sqlite3_result_int(context, asked.match(text_of(arguments[0])) ? 1 : 0);
  } catch (const std::exception& error) {  // none may pass through SQLite's C
    sqlite3_result_error(context, error.what(), -1);
  }
}

struct Function {
  const char* name;
  void (*run)(sqlite3_context*, int, sqlite3_value**);
};
constexpr std::array functions{Function{"sounds_like", sounds_like}, Function{"written_like", written_like}};

}  // namespace

void add_functions(sqlite3* connection) {
  constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  for (const auto& [name, run] : functions) {
    const int code =
        sqlite3_create_function_v2(connection, name, 2, flags, nullptr, run, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(connection, code, "functions");
  }
}

}  // namespace kartei::sqlite
