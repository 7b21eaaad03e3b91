/// One connection to one SQLite file, with the pragmas Kartei needs on every open.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "schema/query.hpp"
#include "store/sqlite/statement.hpp"

struct sqlite3;

namespace kartei::sqlite {

template <class Value>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

struct OpenOptions {
  bool create = false;  ///< make the file, readable by its owner only; else it must be there
  std::string vfs;      ///< SQLite's name of a file system to go through; empty for the usual one
  int busy_timeout_ms = 5'000;
  const std::atomic<bool>* interrupted = nullptr;  ///< watched while queries run; may be null
};

/// Not to be shared between threads.
class Database {
 public:
  /// Throws Error{no_input} when the file does not exist (without `create`), {cannot_create} when it exists
  /// (with it), {input_unusable} when it is no SQLite file, and as fail() says.
  Database(const std::filesystem::path& path, const OpenOptions& options);

  /// Runs statements that return nothing, one after the other.
  void execute(std::string_view sql);

  /// Starts a named query with its values bound in order. It is prepared once and kept. Text is not
  /// copied: it must outlive the rows. Requires: no rows of the same query still in use.
  template <class... Values>
  [[nodiscard]] Rows rows(const schema::Query& query, const Values&... values) {
    Statement& statement = kept(query);
    int parameter = 0;
    (bind(statement, ++parameter, values), ...);
    return Rows(statement);
  }

  /// Runs a named query that returns nothing.
  template <class... Values>
  void run(const schema::Query& query, const Values&... values) {
    Rows result = rows(query, values...);
    while (result.next()) {
    }
  }

  /// The first column of the first row as a number; nothing when there is no row or it is NULL.
  template <class... Values>
  [[nodiscard]] std::optional<std::int64_t> number(const schema::Query& query, const Values&... values) {
    const Rows result = rows(query, values...);
    return first_number(query);
  }

  /// The first column of the first row as text; nothing when there is no row or it is NULL.
  template <class... Values>
  [[nodiscard]] std::optional<std::string> text(const schema::Query& query, const Values&... values) {
    const Rows result = rows(query, values...);
    return first_text(query);
  }

  /// A statement that is not among the named ones: for tests and for queries put together at run time.
  [[nodiscard]] Statement prepare(std::string_view sql) { return {connection_.get(), sql}; }

  /// Rows that the last INSERT, UPDATE or DELETE changed.
  [[nodiscard]] std::int64_t changed_rows() const;

  [[nodiscard]] bool in_transaction() const;

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  [[nodiscard]] Statement& kept(const schema::Query& query);
  [[nodiscard]] std::optional<std::int64_t> first_number(const schema::Query& query);
  [[nodiscard]] std::optional<std::string> first_text(const schema::Query& query);
  void set_pragmas(int busy_timeout_ms);

  template <class Value>
  static void bind(Statement& statement, int parameter, const Value& value) {
    if constexpr (requires { value.has_value(); }) {
      value ? bind(statement, parameter, *value) : statement.bind(parameter, std::nullopt);
    } else if constexpr (is_id<Value>) {
      statement.bind(parameter, value.value);
    } else if constexpr (std::is_integral_v<Value>) {
      statement.bind(parameter, static_cast<std::int64_t>(value));
    } else {
      statement.bind(parameter, value);
    }
  }

  std::unique_ptr<sqlite3, Close> connection_;
  std::vector<std::unique_ptr<Statement>> kept_;  ///< by the query's number; they never move
};

}  // namespace kartei::sqlite
