#include "cli/row_stream.hpp"

#include <ostream>
#include <utility>

namespace kartei::cli {
namespace {

constexpr std::size_t rows_at_once = 1000;

}  // namespace

RowStream::RowStream(Context& context, OutputTable head, OtherTables others)
    : context_(context),
      table_(std::move(head)),
      is_streamed_(context.format() == Format::csv ||
                   (context.format() == Format::jsonl && others == OtherTables::none)) {}

void RowStream::add(std::vector<std::string> row) {
  table_.rows.push_back(std::move(row));
  if (is_streamed_ && table_.rows.size() >= rows_at_once) flush();
}

void RowStream::flush() {
  if (context_.format() == Format::csv && !has_begun_) context_.begin_pieces();
  if (context_.format() == Format::jsonl)
    context_.out() << render_jsonl({table_});
  else
    context_.out() << (has_begun_ ? render_csv_rows(table_) : render_csv(table_));
  has_begun_ = true;
  table_.rows.clear();
}

void RowStream::finish() {
  if (is_streamed_)
    flush();
  else
    context_.print(table_);
}

}  // namespace kartei::cli
