#include "operations/input/refused_row.hpp"

namespace kartei::operations {

Diagnostic refused_row(std::string_view code, const InputFile& input, const FileRow& row, std::string what) {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::reject;
  diagnostic.code = code;
  diagnostic.place = {input.name, {}, row.line, 0};
  diagnostic.what = std::move(what);
  diagnostic.fix = "that was left out";
  return diagnostic;
}

}  // namespace kartei::operations
