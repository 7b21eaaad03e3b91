#include "format/csv_lexer.hpp"

#include <algorithm>

namespace kartei::format {

namespace {

constexpr auto npos = std::string_view::npos;

/// How far an open quote is followed once the file has shown to be full of them: keeps reading linear.
constexpr std::size_t patience_bytes = 4096;

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of("\r\n", at), text.size());
}

/// Searching for single bytes, because the library does that many at a time.
std::uint64_t line_ends_in(std::string_view raw) {
  std::uint64_t count = 0;
  for (std::size_t at = raw.find('\n'); at != npos; at = raw.find('\n', at + 1)) ++count;
  for (std::size_t at = raw.find('\r'); at != npos; at = raw.find('\r', at + 1)) {
    if (at + 1 == raw.size() || raw[at + 1] != '\n') ++count;
  }
  return count;
}

}  // namespace

std::size_t after_line_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  if (text[at] == '\n') return at + 1;
  if (text[at] != '\r') return at;
  return at + 1 < text.size() && text[at + 1] == '\n' ? at + 2 : at + 1;
}

/// What lies between an opening quote and the quote that closes it.
struct CsvLexer::QuotedCell {
  std::size_t close = npos;  ///< the closing quote; npos when there is none to trust
  std::size_t after = 0;     ///< where the cell ends: delimiter, line end or end of text
  std::size_t reached = 0;   ///< how far the text was read
  bool has_doubled = false;
  bool has_bare = false;
};

CsvLexer::CsvLexer(std::string_view text, CsvDialect dialect, std::uint64_t first_line)
    : text_(text), dialect_(dialect), line_(first_line) {
  for (const char c : {dialect.delimiter, '\r', '\n'}) ends_plain_cell_[static_cast<unsigned char>(c)] = true;
}

std::optional<CsvRow> CsvLexer::next() {
  if (at_ >= text_.size()) return std::nullopt;
  cells_.clear();
  buffers_used_ = 0;
  has_quoted_cell_ = false;
  CsvRow row{{}, {}, line_, at_, RowFault::none};
  while (true) {
    if (!read_cell()) return broken_row(row);
    if (at_ == text_.size() || text_[at_] != dialect_.delimiter) break;
    ++at_;
  }
  row.cells = cells_;
  row.raw = text_.substr(row.offset, at_ - row.offset);
  line_ += 1 + (has_quoted_cell_ ? line_ends_in(row.raw) : 0);
  at_ = after_line_end(text_, at_);
  if (dialect_.wrapped_rows && has_quoted_cell_ && cells_.size() == 1) unwrap(row);
  return row;
}

/// Takes the cells of the row within the quotes, where there is exactly one sound row.
void CsvLexer::unwrap(CsvRow& row) {
  unwrapped_ = std::make_unique<CsvLexer>(cells_.front(), CsvDialect{dialect_.delimiter, dialect_.quote});
  const auto inner = unwrapped_->next();
  const bool is_whole = inner && inner->fault == RowFault::none && inner->raw.size() == cells_.front().size();
  if (is_whole) row.cells = inner->cells;
}

bool CsvLexer::read_cell() {
  const std::size_t begin = at_ < text_.size() && text_[at_] == ' ' ? skip_blanks(at_) : at_;
  if (begin < text_.size() && text_[begin] == dialect_.quote) return read_quoted_cell(begin);
  read_plain_cell();
  return true;
}

void CsvLexer::read_plain_cell() {
  const std::size_t end = plain_end(at_);
  cells_.push_back(text_.substr(at_, end - at_));
  at_ = end;
}

bool CsvLexer::read_quoted_cell(std::size_t open) {
  const QuotedCell cell = scan_quoted(open + 1);
  if (cell.close != npos) {
    const std::string_view inside = text_.substr(open + 1, cell.close - open - 1);
    cells_.push_back(cell.has_doubled ? unescaped(inside) : inside);
    has_quoted_cell_ = true;
    at_ = cell.after;
    return true;
  }
  wasted_ += cell.reached - open;
  if (is_balanced(text_.substr(open, plain_end(open) - open))) {
    read_plain_cell();
    return true;
  }
  return false;
}

CsvLexer::QuotedCell CsvLexer::scan_quoted(std::size_t begin) const {
  QuotedCell cell;
  const bool is_patient = wasted_ / 8 <= text_.size();
  const std::size_t limit = is_patient ? text_.size() : std::min(text_.size(), begin + patience_bytes);
  std::size_t quote = text_.find(dialect_.quote, begin);
  for (; quote < limit; quote = text_.find(dialect_.quote, quote + 1)) {
    if (cell.has_bare && line_end(text_, begin) < quote) break;
    if (quote + 1 < text_.size() && text_[quote + 1] == dialect_.quote) {
      cell.has_doubled = true;
      ++quote;
      continue;
    }
    cell.after = skip_blanks(quote + 1);
    const bool closes = ends_cell(cell.after);
    if (!closes && line_end(text_, begin) < quote) break;
    if (closes) {
      cell.close = quote;
      return cell;
    }
    cell.has_bare = true;
  }
  cell.reached = std::min(quote, limit);
  return cell;
}

bool CsvLexer::ends_cell(std::size_t at) const {
  return at >= text_.size() || ends_plain_cell_[static_cast<unsigned char>(text_[at])];
}

std::size_t CsvLexer::skip_blanks(std::size_t at) const {
  while (at < text_.size() && text_[at] == ' ') ++at;
  return at;
}

std::size_t CsvLexer::plain_end(std::size_t at) const {
  while (!ends_cell(at)) ++at;
  return at;
}

bool CsvLexer::is_balanced(std::string_view cell) const {
  return std::count(cell.begin(), cell.end(), dialect_.quote) % 2 == 0;
}

std::string_view CsvLexer::unescaped(std::string_view cell) {
  if (buffers_used_ == buffers_.size()) buffers_.emplace_back();
  std::string& out = buffers_[buffers_used_++];
  out.clear();
  while (true) {
    const std::size_t quote = cell.find(dialect_.quote);
    out += cell.substr(0, quote == npos ? npos : quote + 1);
    if (quote == npos) return out;
    const bool doubled = quote + 1 < cell.size() && cell[quote + 1] == dialect_.quote;
    cell.remove_prefix(quote + (doubled ? 2 : 1));
  }
}

CsvRow CsvLexer::broken_row(CsvRow row) {
  const std::size_t end = line_end(text_, at_);
  row.raw = text_.substr(row.offset, end - row.offset);
  row.fault = RowFault::open_quote;
  line_ += 1 + line_ends_in(row.raw);
  at_ = after_line_end(text_, end);
  return row;
}

}  // namespace kartei::format
