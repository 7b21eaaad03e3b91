/// An object of JSON as the cells of a record.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "importers/record_columns.hpp"

namespace kartei::importers {

/// Takes objects apart, one after the other.
///
/// Members of members become columns with dots ("address.city"), those of a list of objects get the object's
/// number before their name ("emails.2.value"), the values of a list stand in columns of the same name. Text
/// is unescaped, numbers stay as written, true and false are words, null is an empty cell. What lies deeper
/// than 16 levels stays JSON.
class JsonRecord {
 public:
  JsonRecord();
  ~JsonRecord();
  JsonRecord(const JsonRecord&) = delete;
  JsonRecord& operator=(const JsonRecord&) = delete;

  /// Adds the object's values to the columns; what is wrong with the object, or nullptr. What was added
  /// before the fault was found stays.
  [[nodiscard]] const char* read(std::string_view object, RecordColumns& columns);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace kartei::importers
