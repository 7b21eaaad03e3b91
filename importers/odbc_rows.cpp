#include "importers/odbc_rows.hpp"

#include <dlfcn.h>
#include <fmt/format.h>
#include <link.h>
#include <sql.h>
#include <sqlext.h>

#include <algorithm>
#include <array>

#include "model/error.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"
#include "text/utf8.hpp"

namespace kartei::importers {
namespace {

static_assert(sizeof(SQLWCHAR) == 2, "texts are UTF-16");

constexpr std::size_t longest_value = std::size_t{16} << 20U;

bool is_good(SQLRETURN result) { return SQL_SUCCEEDED(result); }

/// The texts of a driver are UTF-16 in the order of this machine's bytes.
std::string utf8_of(const SQLWCHAR* text, std::size_t length) {
  return text::to_utf8({reinterpret_cast<const char*>(text), length * sizeof(SQLWCHAR)},
                       text::Encoding::utf16le);
}

std::vector<SQLWCHAR> wide(std::string_view utf8) {
  constexpr char32_t first_pair = 0x10000;
  std::vector<SQLWCHAR> units;
  for (std::size_t at = 0; at < utf8.size();) {
    const text::CodePoint point = text::code_point_at(utf8, at);
    at += point.bytes;
    if (point.value < first_pair) {
      units.push_back(static_cast<SQLWCHAR>(point.value));
    } else {
      units.push_back(static_cast<SQLWCHAR>(0xD800 + ((point.value - first_pair) >> 10U)));
      units.push_back(static_cast<SQLWCHAR>(0xDC00 + ((point.value - first_pair) & 0x3FFU)));
    }
  }
  units.push_back(0);
  return units;
}

/// What the driver says of the last failure.
std::string words_of(SQLSMALLINT kind, SQLHANDLE handle) {
  std::array<SQLWCHAR, 6> state{};
  std::array<SQLWCHAR, 1000> words{};
  SQLINTEGER code = 0;
  SQLSMALLINT length = 0;
  if (!is_good(SQLGetDiagRecW(kind, handle, 1, state.data(), &code, words.data(),
                              static_cast<SQLSMALLINT>(words.size()), &length)))
    return "it does not say why";
  const auto shown = std::min(static_cast<std::size_t>(std::max<SQLSMALLINT>(length, 0)), words.size() - 1);
  return utf8_of(words.data(), shown);
}

/// A handle of ODBC and its kind.
class Handle {
 public:
  Handle(SQLSMALLINT kind, SQLHANDLE above) : kind_(kind) {
    if (!is_good(SQLAllocHandle(kind, above, &handle_)))
      throw Error(ErrorKind::input_unusable, "ODBC cannot be started; is unixODBC installed as a whole?");
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { SQLFreeHandle(kind_, handle_); }

  [[nodiscard]] SQLHANDLE get() const { return handle_; }

  /// Throws when a call failed: what was tried, the driver's words, what to do.
  void demand(SQLRETURN result, std::string_view what, std::string_view advice) const {
    if (is_good(result)) return;
    throw Error(ErrorKind::input_unusable, fmt::format("{}: {}; {}", what, words_of(kind_, handle_), advice));
  }

 private:
  SQLSMALLINT kind_;
  SQLHANDLE handle_ = SQL_NULL_HANDLE;
};

/// ODBC itself, as its third version.
class Environment {
 public:
  Environment() : handle_(SQL_HANDLE_ENV, SQL_NULL_HANDLE) {
    handle_.demand(
        SQLSetEnvAttr(handle_.get(), SQL_ATTR_ODBC_VERSION, reinterpret_cast<SQLPOINTER>(SQL_OV_ODBC3), 0),
        "ODBC cannot be started", "install unixODBC");
  }

  [[nodiscard]] SQLHANDLE get() const { return handle_.get(); }

 private:
  Handle handle_;
};

/// The path of a library that is loaded, by its name; drivers leave out its folder and "lib". The name when
/// none is.
std::string loaded_library(const std::string& name) {
  struct Search {
    std::string name;
    std::string path;
  } search{name, name};
  dl_iterate_phdr(
      [](dl_phdr_info* library, std::size_t, void* data) {
        auto& wanted = *static_cast<Search*>(data);
        const std::string_view path = library->dlpi_name;
        if (path.ends_with("/" + wanted.name) || path.ends_with("/lib" + wanted.name)) wanted.path = path;
        return 0;
      },
      &search);
  return search.path;
}

/// An open connection, on which nothing is ever kept.
class Connection {
 public:
  Connection(const Environment& environment, const std::string& address)
      : handle_(SQL_HANDLE_DBC, environment.get()) {
    SQLSetConnectAttr(handle_.get(), SQL_ATTR_ACCESS_MODE, reinterpret_cast<SQLPOINTER>(SQL_MODE_READ_ONLY),
                      0);
    const bool is_string = address.find('=') != std::string::npos;
    std::vector<SQLWCHAR> text = wide(is_string ? address : "DSN=" + address);
    handle_.demand(SQLDriverConnectW(handle_.get(), nullptr, text.data(), SQL_NTS, nullptr, 0, nullptr,
                                     SQL_DRIVER_NOPROMPT),
                   "there is no connection",
                   "check the name of the data source in odbc.ini, the driver, user and password");
    handle_.demand(SQLSetConnectAttr(handle_.get(), SQL_ATTR_AUTOCOMMIT,
                                     reinterpret_cast<SQLPOINTER>(SQL_AUTOCOMMIT_OFF), 0),
                   "the driver cannot take back what a query does", "use another driver");
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    SQLEndTran(SQL_HANDLE_DBC, handle_.get(), SQL_ROLLBACK);
    SQLDisconnect(handle_.get());
  }

  [[nodiscard]] SQLHANDLE get() const { return handle_.get(); }

  /// Whether the driver has functions for wide texts. For one that has none the manager would make ISO 8859-1
  /// of a query, and of names: it gets and gives UTF-8.
  [[nodiscard]] bool is_wide() const {
    std::array<char, 1024> name{};
    SQLSMALLINT length = 0;
    if (!is_good(SQLGetInfo(handle_.get(), SQL_DRIVER_NAME, name.data(),
                            static_cast<SQLSMALLINT>(name.size()), &length)))
      return true;
    void* driver = dlopen(loaded_library(name.data()).c_str(), RTLD_LAZY | RTLD_NOLOAD);
    if (driver == nullptr) return true;
    const bool has_wide = dlsym(driver, "SQLExecDirectW") != nullptr;
    dlclose(driver);
    return has_wide;
  }

 private:
  Handle handle_;
};

class Query {
 public:
  Query(const Connection& connection, const std::string& query)
      : handle_(SQL_HANDLE_STMT, connection.get()), is_wide_(connection.is_wide()) {
    const SQLRETURN result = run(query);
    if (result != SQL_NO_DATA) handle_.demand(result, "the query fails", "try it in the database's own tool");
    SQLSMALLINT count = 0;
    handle_.demand(SQLNumResultCols(handle_.get(), &count), "the query has no result", "name one that reads");
    if (count <= 0)
      throw Error(ErrorKind::input_unusable,
                  "the query gives no rows, and nothing it did was kept; name one that reads");
    count_ = static_cast<SQLUSMALLINT>(count);
  }

  [[nodiscard]] std::vector<std::string> columns() const {
    std::vector<std::string> names;
    for (SQLUSMALLINT column = 1; column <= count_; ++column) names.push_back(name_of(column));
    return names;
  }

  bool next() {
    const SQLRETURN result = SQLFetch(handle_.get());
    if (result == SQL_NO_DATA) return false;
    handle_.demand(result, "the rows cannot be read any further", "try the query in the database's own tool");
    return true;
  }

  /// The row's values; what went wrong with one of them, or "".
  std::string read(std::vector<std::string>& values) const {
    values.assign(count_, "");
    for (SQLUSMALLINT column = 1; column <= count_; ++column)
      if (std::string failure = read(column, values[column - 1]); !failure.empty()) return failure;
    return {};
  }

 private:
  [[nodiscard]] SQLRETURN run(const std::string& query) const {
    if (is_wide_) return SQLExecDirectW(handle_.get(), wide(query).data(), SQL_NTS);
    std::string text = query;
    return SQLExecDirect(handle_.get(), reinterpret_cast<SQLCHAR*>(text.data()), SQL_NTS);
  }

  [[nodiscard]] std::string name_of(SQLUSMALLINT column) const {
    constexpr SQLSMALLINT room = 256;
    SQLSMALLINT length = 0;
    const auto shown = [&] { return static_cast<std::size_t>(std::clamp<SQLSMALLINT>(length, 0, room - 1)); };
    if (is_wide_) {
      std::array<SQLWCHAR, room> name{};
      SQLDescribeColW(handle_.get(), column, name.data(), room, &length, nullptr, nullptr, nullptr, nullptr);
      return utf8_of(name.data(), shown());
    }
    std::array<char, room> name{};
    SQLDescribeCol(handle_.get(), column, reinterpret_cast<SQLCHAR*>(name.data()), room, &length, nullptr,
                   nullptr, nullptr, nullptr);
    return text::scrub({name.data(), shown()});
  }

  /// A long value comes in blocks.
  std::string read(SQLUSMALLINT column, std::string& value) const {
    std::array<SQLWCHAR, 2048> block{};
    for (;;) {
      SQLLEN bytes = 0;
      const SQLRETURN result = SQLGetData(handle_.get(), column, SQL_C_WCHAR, block.data(),
                                          static_cast<SQLLEN>(block.size() * sizeof(SQLWCHAR)), &bytes);
      if (result == SQL_NO_DATA || bytes == SQL_NULL_DATA) break;
      if (!is_good(result)) return words_of(SQL_HANDLE_STMT, handle_.get());
      const std::size_t room = block.size() - 1;
      const bool is_last = result == SQL_SUCCESS;
      const std::size_t units =
          is_last ? std::min(static_cast<std::size_t>(bytes) / sizeof(SQLWCHAR), room) : room;
      value += utf8_of(block.data(), units);
      if (is_last) break;
      if (value.size() > longest_value) return "a value is longer than 16 MB";
    }
    std::erase(value, '\0');
    return {};
  }

  Handle handle_;
  bool is_wide_ = true;
  SQLUSMALLINT count_ = 0;
};

}  // namespace

void read_odbc_rows(const std::string& address, const std::string& query,
                    const std::function<void(std::span<const std::string> columns)>& take_columns,
                    const std::function<void(const OdbcRow& row)>& take_row) {
  const Environment environment;
  const Connection connection(environment, address);
  Query rows(connection, query);
  take_columns(rows.columns());
  std::vector<std::string> values;
  while (rows.next()) {
    OdbcRow row;
    row.failure = rows.read(values);
    row.values = values;
    take_row(row);
  }
}

}  // namespace kartei::importers
