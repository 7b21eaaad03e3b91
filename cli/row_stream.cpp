#include "cli/row_stream.hpp"

#include <ostream>

namespace kartei::cli {
namespace {

constexpr std::size_t rows_at_once = 1000;

}  // namespace

void RowStream::add(std::vector<std::string> row) {
  table_.rows.push_back(std::move(row));
  const bool is_streamed = context_.format() == Format::csv || context_.format() == Format::jsonl;
  if (is_streamed && table_.rows.size() >= rows_at_once) flush();
}

void RowStream::flush() {
  if (context_.format() == Format::jsonl)
    context_.out() << render_jsonl({table_});
  else
    context_.out() << (has_begun_ ? render_csv_rows(table_) : render_csv(table_));
  has_begun_ = true;
  table_.rows.clear();
}

void RowStream::finish() {
  if (context_.format() == Format::csv || context_.format() == Format::jsonl)
    flush();
  else
    context_.print(table_);
}

}  // namespace kartei::cli
