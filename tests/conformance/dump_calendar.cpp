/// Prints the entries of a calendar, one JSON object a line: for comparing with other programs.
/// usage: dump_calendar FILE FROM NOW      moments such as 2026-11-23T08:00:00Z

#include <fstream>
#include <iostream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "calendar/calendar.hpp"
#include "model/error.hpp"
#include "text/text.hpp"

namespace kartei::calendar {
namespace {

Moment moment_of(const char* text) {
  const auto moment = moment_from_text(text);
  if (!moment) throw Error(ErrorKind::usage, std::string(text) + " is no moment; write 2026-11-23T08:00:00Z");
  return *moment;
}

nlohmann::ordered_json told(const Entry& entry) {
  nlohmann::ordered_json json;
  json["uid"] = text::scrub(entry.uid);
  json["series"] = text::scrub(entry.series);
  json["summary"] = text::scrub(entry.summary);
  json["is_event"] = entry.is_event;
  if (entry.start) json["start"] = to_text(*entry.start);
  if (entry.start_day) json["start"] = to_text(*entry.start_day);
  if (entry.end) json["end"] = to_text(*entry.end);
  if (entry.due) json["due"] = to_text(*entry.due);
  return json;
}

int dump(const char* path, const Window& window) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::no_input, std::string(path) + " cannot be opened; check the path");
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  for (const Entry& entry : read_calendar(bytes, window).entries) std::cout << told(entry).dump() << '\n';
  return 0;
}

}  // namespace
}  // namespace kartei::calendar

int main(int count, char** arguments) {
  using namespace kartei;
  if (count != 4) {
    std::cerr << "usage: dump_calendar FILE FROM NOW\n";
    return 64;
  }
  try {
    return calendar::dump(arguments[1],
                          {calendar::moment_of(arguments[2]), calendar::moment_of(arguments[3])});
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return exit_code(error.kind());
  }
}
