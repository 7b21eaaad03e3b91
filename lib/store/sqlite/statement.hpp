/// One prepared statement.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace kartei::sqlite {

/// Parameters are numbered from 1, columns from 0. Every call may throw Error as fail() says.
class Statement {
 public:
  /// Prepares the one statement in `sql`. Kept statements last long: SQLite may spend memory on their plan.
  Statement(sqlite3* connection, std::string_view sql);

  /// Text and bytes are not copied: they must live until the statement is reset or bound anew.
  void bind(int parameter, std::int64_t value);
  void bind(int parameter, std::string_view text);
  void bind(int parameter, std::span<const std::byte> bytes);
  void bind(int parameter, std::nullopt_t);

  /// Goes to the next row; false when there is none.
  [[nodiscard]] bool step();

  /// Ready to run again; forgets bound values and ends its view of the database.
  void reset();

  [[nodiscard]] int column_count() const;
  [[nodiscard]] std::string_view column_name(int column) const;

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;

  /// Views until the next step or reset; null reads as empty.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::span<const std::byte> bytes(int column) const;

  enum class Type { null, integer, real, text, bytes };
  [[nodiscard]] Type type(int column) const;

 private:
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const;
  };
  void check(int code) const;

  std::unique_ptr<sqlite3_stmt, Finalise> statement_;
};

/// A kept statement while it is used: values bound at the start, reset at the end.
class Rows {
 public:
  explicit Rows(Statement& statement) : statement_(&statement) {}
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  Rows(Rows&&) = delete;
  Rows& operator=(Rows&&) = delete;
  ~Rows() { statement_->reset(); }

  /// Goes to the next row; false when there is none.
  [[nodiscard]] bool next() { return statement_->step(); }

  [[nodiscard]] bool is_null(int column) const { return statement_->is_null(column); }
  [[nodiscard]] std::int64_t integer(int column) const { return statement_->integer(column); }
  [[nodiscard]] std::string_view text(int column) const { return statement_->text(column); }
  [[nodiscard]] std::span<const std::byte> bytes(int column) const { return statement_->bytes(column); }
  [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
  [[nodiscard]] const Statement& statement() const { return *statement_; }

 private:
  Statement* statement_;
};

}  // namespace kartei::sqlite
