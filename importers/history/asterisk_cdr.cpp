#include "importers/history/asterisk_cdr.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "format/csv_lexer.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

using Cells = std::span<const std::string_view>;

/// Where a kind of log has what, counted from 0.
struct Layout {
  std::size_t caller_id;
  std::size_t source;
  std::size_t destination;
  std::size_t start;
  std::size_t seconds_talked;
  std::size_t disposition;
  std::size_t flags;  ///< ids stand behind them
};

// clang-format off: a line a kind
constexpr std::array<Layout, 3> layouts = {{
    {4, 1, 2, 9, 13, 14, 15},   // cdr_csv
    {0, 1, 2, 8, 12, 13, 14},   // cdr_custom
    {1, 2, 3, 0, 10, 11, 12}}}; // calldate in front
// clang-format on

struct Disposition {
  std::string_view word;
  std::string_view result;
};
constexpr std::array<Disposition, 5> dispositions = {{{"ANSWERED", "answered"},
                                                      {"NO ANSWER", "not answered"},
                                                      {"BUSY", "busy"},
                                                      {"FAILED", "failed"},
                                                      {"CONGESTION", "failed"}}};

const Disposition* disposition_of(std::string_view text) {
  const auto* const found = std::ranges::find(dispositions, text, &Disposition::word);
  return found == dispositions.end() ? nullptr : found;
}

unsigned number_in(std::string_view text) {
  unsigned number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// "2026-11-21 10:00:00".
std::optional<LocalTime> time_in(std::string_view text) {
  constexpr std::string_view shape = "dddd-dd-dd dd:dd:dd";
  if (text.size() != shape.size()) return std::nullopt;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (shape[i] == 'd' ? !is_digit : text[i] != shape[i]) return std::nullopt;
  }
  return local_time(static_cast<int>(number_in(text.substr(0, 4))), number_in(text.substr(5, 2)),
                    number_in(text.substr(8, 2)), number_in(text.substr(11, 2)),
                    number_in(text.substr(14, 2)), number_in(text.substr(17, 2)));
}

const Layout* layout_of(Cells cells) {
  const auto* const found = std::ranges::find_if(layouts, [&](const Layout& layout) {
    return cells.size() > layout.flags && time_in(cells[layout.start]) &&
           disposition_of(cells[layout.disposition]) != nullptr;
  });
  return found == layouts.end() ? nullptr : found;
}

/// Names of columns above the rows.
bool is_header(Cells cells) {
  return std::ranges::count(cells, "disposition") == 1 && std::ranges::count(cells, "dst") == 1;
}

/// "1763719200.123", also with the system's name in front: "pbx-1763719200.123".
bool is_call_id(std::string_view text) {
  text.remove_prefix(text.rfind('-') == std::string_view::npos ? 0 : text.rfind('-') + 1);
  constexpr std::size_t least_seconds = 9;
  const std::size_t dot = text.find('.');
  return dot != std::string_view::npos && dot >= least_seconds &&
         text.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// Of the ids behind the flags the last: linkedid where there is one, else uniqueid.
std::string_view call_id(Cells cells, const Layout& layout) {
  for (std::size_t i = cells.size(); i-- > layout.flags + 1;)
    if (is_call_id(cells[i])) return cells[i];
  return {};
}

bool is_extension(std::string_view number) {
  constexpr std::size_t most_digits = 5;
  return number.size() <= most_digits || number.find_first_of("0123456789") == std::string_view::npos;
}

/// The name in `"Anna Muster" <+4969...>`.
std::string name_in(std::string_view caller_id) {
  const std::string_view name = text::trim(caller_id.substr(0, caller_id.find('<')));
  const std::size_t first = name.find_first_not_of('"');
  if (first == std::string_view::npos) return {};
  return std::string(name.substr(first, name.find_last_not_of('"') - first + 1));
}

/// One leg, or several joined.
struct Call {
  HistoryEvent event;
  const Disposition* disposition = nullptr;
  unsigned seconds = 0;
  bool is_internal = false;
};

class CallReader {
 public:
  CallReader(const HistoryOptions& options, HistorySink& sink) : options_(options), sink_(sink) {}

  void take(const format::CsvRow& row) {
    if (row.cells.size() == 1 && text::trim(row.cells[0]).empty()) {
      if (row.fault == format::RowFault::none) return;
    }
    if (is_header(row.cells)) return;
    const Layout* layout = layout_of(row.cells);
    if (layout == nullptr) {
      give();
      sink_.reject({Severity::reject,
                    "call.no_record",
                    {"", "", row.line, ++record_},
                    "",
                    "the row has no time and no disposition where such logs have them",
                    "mend it, or leave it"},
                   text::scrub(row.raw));
      return;
    }
    join(call_of(row, *layout));
  }

  /// The call that is held back for its other legs.
  void give() {
    if (!open_) return;
    const Call call = std::move(*open_);
    open_.reset();
    if (call.is_internal) {
      sink_.left_out("call among our extensions");
      return;
    }
    sink_.event(call.event);
  }

 private:
  [[nodiscard]] Call call_of(const format::CsvRow& row, const Layout& layout) {
    const Cells cells = row.cells;
    Call call;
    HistoryEvent& event = call.event;
    event.place = {"", "", row.line, ++record_};
    event.channel = Channel::phone;
    event.at = options_.zone.to_utc(*time_in(cells[layout.start]));
    const std::string source = text::scrub(cells[layout.source]);
    const std::string destination = text::scrub(cells[layout.destination]);
    event.from.push_back({text::scrub(name_in(cells[layout.caller_id])), source});
    event.to.push_back({"", destination});
    call.is_internal = is_extension(source) && is_extension(destination);
    if (is_extension(source))
      event.direction = EventDirection::out;
    else if (is_extension(destination))
      event.direction = EventDirection::in;
    if (const std::string_view id = call_id(cells, layout); !id.empty())
      event.id = "asterisk:" + std::string(id);
    event.content = destination + "\n" + std::string(text::scrub(cells[layout.seconds_talked]));
    call.disposition = disposition_of(cells[layout.disposition]);
    call.seconds = number_in(cells[layout.seconds_talked]);
    set_result(call);
    return call;
  }

  static void set_result(Call& call) {
    call.event.result = call.disposition->result;
    if (call.disposition == dispositions.data() && call.seconds > 0)
      call.event.result += ", " + std::to_string(call.seconds) + " s";
  }

  /// Takes a leg to the call it belongs to. One that goes out of the house tells who took part.
  void join(Call leg) {
    if (!open_ || leg.event.id.empty() || open_->event.id != leg.event.id) {
      give();
      open_ = std::move(leg);
      return;
    }
    const bool is_better = leg.disposition < open_->disposition ||
                           (leg.disposition == open_->disposition && leg.seconds > open_->seconds);
    if (is_better) {
      open_->disposition = leg.disposition;
      open_->seconds = leg.seconds;
      set_result(*open_);
    }
    if (open_->is_internal && !leg.is_internal) {
      leg.event.result = open_->event.result;
      leg.event.place = open_->event.place;
      open_->event = std::move(leg.event);
      open_->is_internal = false;
    }
  }

  const HistoryOptions& options_;
  HistorySink& sink_;
  std::optional<Call> open_;
  std::uint64_t record_ = 0;
};

constexpr format::CsvDialect dialect{',', '"', false};

int recognises_calls(std::string_view head) {
  constexpr int certain = 97;
  constexpr int rows_looked_at = 2;  // names may stand above
  format::CsvLexer lexer(head, dialect);
  for (int i = 0; i < rows_looked_at; ++i) {
    const auto row = lexer.next();
    if (row && layout_of(row->cells) != nullptr) return certain;
    if (!row || !is_header(row->cells)) return 0;
  }
  return 0;
}

void read_calls(std::string_view bytes, const HistoryOptions& options, HistorySink& sink) {
  CallReader reader(options, sink);
  format::CsvLexer lexer(bytes, dialect);
  while (const auto row = lexer.next()) reader.take(*row);
  reader.give();
}

}  // namespace

constinit const HistoryImporter asterisk_cdr_importer{
    "asterisk", "a call log of Asterisk (cdr_csv, cdr_custom)", recognises_calls, read_calls};

}  // namespace kartei::importers
