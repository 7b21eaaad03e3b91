#include "importers/odbc.hpp"

#include <fmt/format.h>

#include "model/error.hpp"
#ifdef KARTEI_HAS_ODBC
#include "importers/odbc_rows.hpp"
#include "text/text.hpp"
#endif

namespace kartei::importers {
namespace {

#ifdef KARTEI_HAS_ODBC

class RowSink {
 public:
  explicit RowSink(ImportSink& sink) : sink_(sink) { sink_.begin_table(""); }

  void take(const OdbcRow& row) {
    ++row_;
    if (!row.failure.empty()) {
      sink_.reject({Severity::reject,
                    "odbc.value",
                    {"", "", row_, row_},
                    "",
                    "a value of the row cannot be read: " + text::scrub(row.failure),
                    "cast that column to text in the query"},
                   joined(row.values));
      return;
    }
    cells_.clear();
    for (std::size_t i = 0; i < row.values.size(); ++i)
      if (!row.values[i].empty()) cells_.push_back({static_cast<std::uint32_t>(i), row.values[i]});
    sink_.record({RecordKind::contact, {"", "", row_, row_}, cells_});
  }

 private:
  static std::string joined(std::span<const std::string> values) {
    std::string text;
    for (const std::string& value : values) text += (text.empty() ? "" : ";") + value;
    return text;
  }

  ImportSink& sink_;
  std::vector<RawCell> cells_;
  std::uint64_t row_ = 0;
};

void read_rows(std::string_view address, const std::string& query, ImportSink& sink) {
  RowSink rows(sink);
  read_odbc_rows(
      std::string(address), query,
      [&](std::span<const std::string> columns) {
        for (const std::string& column : columns) sink.column(column);
      },
      [&](const OdbcRow& row) { rows.take(row); });
}

#else

[[noreturn]] void read_rows(std::string_view, const std::string&, ImportSink&) {
  throw Error(
      ErrorKind::input_unusable,
      "this program was built without unixODBC; install unixodbc-dev and build it again, or let the database "
      "write its rows into a CSV file");
}

#endif

/// No file is one: what stands in a file must never open a connection.
int recognises(std::string_view) { return 0; }

void read(std::string_view, const ImportOptions&, ImportSink&) {
  throw Error(ErrorKind::input_unusable,
              "a file is no connection; name the data source itself: odbc:NAME --query \"select ...\"");
}

void read_connection(std::string_view address, const ImportOptions& options, ImportSink& sink) {
  if (options.query.empty())
    throw Error(ErrorKind::usage,
                "a connection needs to be told what to read: --query \"select ... from ...\"");
  read_rows(address, options.query, sink);
}

}  // namespace

constinit const Importer odbc_importer{
    "odbc",     "rows of a database: odbc:NAME or odbc:Driver=...;..., with --query",
    "",         "--query",
    recognises, read,
    false,      read_connection};

}  // namespace kartei::importers
