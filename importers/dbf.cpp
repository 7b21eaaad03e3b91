#include "importers/dbf.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>

#include <fmt/format.h>

#include "format/charset.hpp"
#include "format/little_endian.hpp"
#include "importers/dbf_memo.hpp"
#include "importers/dbf_table.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

constexpr char deleted = '*';
constexpr char file_end = '\x1A';

bool is_left_out(const DbfField& field) {
  return field.type == 'G' || field.type == 'P' || field.type == '0' || field.type == 'W' ||
         field.type == 'Q' || field.type == '@';
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// "19710309" as "1971-03-09"; what is no day as it is.
std::string day_text(std::string_view digits) {
  const bool is_day = digits.size() == 8 && digits.find_first_not_of("0123456789") == std::string_view::npos;
  if (!is_day) return std::string(digits);
  return fmt::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 2));
}

/// A day counted from 4713 BC, as Visual FoxPro writes moments; the time of day is of no use here.
std::string moment_text(std::string_view bytes) {
  constexpr std::int64_t julian_day_of_1970 = 2'440'588;
  const std::uint32_t number = format::u32(bytes, 0);
  if (number == 0) return {};
  const auto day =
      std::chrono::sys_days(std::chrono::days(static_cast<std::int64_t>(number) - julian_day_of_1970));
  const std::chrono::year_month_day parts(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()),
                     static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
}

std::string money_text(std::string_view bytes) {
  constexpr std::int64_t parts = 10'000;
  const auto value = static_cast<std::int64_t>(format::u64(bytes, 0));
  return fmt::format("{}{}.{:04}", value < 0 ? "-" : "", std::abs(value / parts), std::abs(value % parts));
}

std::string logical_text(char c) {
  constexpr std::string_view yes = "TtYyJj";
  constexpr std::string_view no = "FfNn";
  if (yes.find(c) != std::string_view::npos) return "TRUE";
  return no.find(c) != std::string_view::npos ? "FALSE" : "";
}

class DbfFile {
 public:
  DbfFile(std::string_view bytes, const ImportOptions& options, ImportSink& sink)
      : bytes_(bytes), options_(options), sink_(sink) {
    const auto table = read_dbf_head(bytes);
    if (!table)
      throw Error(ErrorKind::input_unusable,
                  "this is no DBF table, or its head is damaged; open it in LibreOffice and save it as .csv "
                  "or .xlsx");
    table_ = *table;
  }

  void read() {
    find_memo();
    decide_encoding();
    sink_.begin_table("");
    tell_missing_memo();
    for (const DbfField& field : table_.fields)
      if (!is_left_out(field)) sink_.column(decoded(field.name));
    read_records();
  }

 private:
  void decide_encoding() {
    const std::string_view by_mark = dbf_code_page(table_.language);
    std::string reason = fmt::format("the file's language mark {:02X}", table_.language);
    if (!options_.encoding.empty()) {
      const auto wanted = text::encoding_from_text(options_.encoding);
      if (!wanted)
        throw Error(ErrorKind::usage,
                    fmt::format("encoding \"{}\" is unknown; use windows-1252, cp850, macintosh or utf-8",
                                options_.encoding));
      charset_ = text::to_text(*wanted);
      reason = "as asked for";
    } else if (!by_mark.empty()) {
      charset_ = by_mark;
    } else {
      const text::EncodingGuess guess = text::detect_encoding(texts());
      charset_ = text::to_text(guess.encoding);
      reason = "no language mark; " + guess.reason;
    }
    sink_.decided({"encoding", charset_, reason, reading_option::encoding});
  }

  /// The letters of the first records and their long texts, without what is binary.
  [[nodiscard]] std::string texts() const {
    constexpr std::size_t enough = std::size_t{1} << 20U;
    std::string all;
    for (std::size_t at = table_.begin; at + table_.record_bytes <= bytes_.size() && all.size() < enough;
         at += table_.record_bytes)
      for (const DbfField& field : table_.fields) {
        const std::string_view record = bytes_.substr(at, table_.record_bytes);
        if (field.type == 'C') all += text_of(record, field);
        if (field.type == 'M') all += memo_of(record.substr(field.offset, field.length));
      }
    std::erase(all, '\0');
    return all;
  }

  void find_memo() {
    if (first_memo() == table_.fields.end()) return;
    constexpr std::uint8_t dbase_3_with_memo = 0x83;
    constexpr std::uint8_t dbase_4_with_memo = 0x8B;
    for (const std::string_view ending : {"fpt", "dbt"}) {
      std::optional<std::string> bytes = options_.beside ? options_.beside(ending) : std::nullopt;
      if (!bytes) continue;
      const MemoKind of_dbase = table_.version == dbase_4_with_memo ? MemoKind::dbase_4 : MemoKind::dbase_3;
      const bool is_dbase = ending == "dbt" || table_.version == dbase_3_with_memo;
      memo_.emplace(std::move(*bytes), is_dbase ? of_dbase : MemoKind::fox_pro);
      return;
    }
  }

  void tell_missing_memo() {
    const auto first = first_memo();
    if (memo_ || first == table_.fields.end()) return;
    sink_.decided({"memo", fmt::format("column '{}' is not read", decoded(first->name)),
                   "its texts stand in a file with the ending .fpt or .dbt, and none is beside this one",
                   ""});
  }

  [[nodiscard]] std::vector<DbfField>::const_iterator first_memo() const {
    return std::ranges::find(table_.fields, 'M', &DbfField::type);
  }

  void read_records() {
    std::uint64_t number = 0;
    std::uint64_t left_out = 0;
    std::size_t at = table_.begin;
    for (; number < table_.records && at + table_.record_bytes <= bytes_.size() && bytes_[at] != file_end;
         at += table_.record_bytes) {
      ++number;
      if (bytes_[at] == deleted)
        ++left_out;
      else
        give(bytes_.substr(at, table_.record_bytes), number);
    }
    if (left_out > 0)
      sink_.decided({"records", fmt::format("{} left out", left_out), "they are marked as deleted", ""});
    if (number < table_.records) report_end(at, number);
  }

  void report_end(std::size_t at, std::uint64_t number) {
    const std::string_view rest = bytes_.substr(std::min(at, bytes_.size()));
    if (!rest.empty() && rest.front() != file_end) {
      sink_.reject({Severity::reject,
                    "dbf.cut_off",
                    {"", "", number + 1, ++record_},
                    "",
                    "the file ends within this record",
                    "fetch the file again"},
                   decoded(rest.substr(0, table_.record_bytes)));
      ++number;
    }
    if (number < table_.records)
      sink_.decided({"records", fmt::format("{} of {} are there", number, table_.records),
                     "the head tells more than the file holds", ""});
  }

  void give(std::string_view record, std::uint64_t number) {
    values_.clear();
    std::uint32_t column = 0;
    for (const DbfField& field : table_.fields) {
      if (is_left_out(field)) continue;
      std::string value = value_of(record, field);
      if (!value.empty()) values_.emplace_back(column, std::move(value));
      ++column;
    }
    cells_.clear();
    for (const auto& [place, value] : values_) cells_.push_back({place, value});
    sink_.record({RecordKind::contact, {"", "", number, ++record_}, cells_});
  }

  /// Without the blanks and NULs that fill the field.
  static std::string_view text_of(std::string_view record, const DbfField& field) {
    std::string_view text = record.substr(field.offset, field.length);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\0')) text.remove_suffix(1);
    return text;
  }

  [[nodiscard]] std::string value_of(std::string_view record, const DbfField& field) const {
    const std::string_view bytes = record.substr(field.offset, field.length);
    if (field.type == 'M') return trimmed(memo_of(bytes));
    if (field.type == 'L') return logical_text(bytes.front());
    if (field.type == 'D') return day_text(trimmed(text_of(record, field)));
    if (field.type == 'I' && bytes.size() == 4)
      return fmt::format("{}", static_cast<std::int32_t>(format::u32(bytes, 0)));
    if (field.type == 'Y' && bytes.size() == 8) return money_text(bytes);
    if (field.type == 'T' && bytes.size() == 8) return moment_text(bytes);
    if (field.type == 'B' && bytes.size() == 8) return fmt::format("{}", format::f64(bytes, 0));
    return trimmed(text_of(record, field));
  }

  /// The block's number is written in digits, by Visual FoxPro in four bytes.
  [[nodiscard]] std::string_view memo_of(std::string_view bytes) const {
    if (!memo_) return {};
    std::uint64_t block = 0;
    if (bytes.size() == 4) {
      block = format::u32(bytes, 0);
    } else {
      const std::string_view digits = text::trim(bytes);
      std::from_chars(digits.data(), digits.data() + digits.size(), block);
    }
    return memo_->text(block);
  }

  [[nodiscard]] std::string trimmed(std::string_view bytes) const {
    return std::string(text::trim(decoded(bytes)));
  }

  [[nodiscard]] std::string decoded(std::string_view bytes) const {
    return is_ascii(bytes) ? std::string(bytes) : format::to_utf8(bytes, charset_, text::Encoding::cp850);
  }

  std::string_view bytes_;
  const ImportOptions& options_;
  ImportSink& sink_;
  DbfTable table_;
  std::string charset_;
  std::optional<DbfMemo> memo_;
  std::uint64_t record_ = 0;
  std::vector<std::pair<std::uint32_t, std::string>> values_;
  std::vector<RawCell> cells_;
};

int recognises(std::string_view head) {
  constexpr int certain = 90;
  return read_dbf_head(head) ? certain : 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  DbfFile(bytes, options, sink).read();
}

}  // namespace

constinit const Importer dbf_importer{
    "dbf", "Tables of dBase and FoxPro: DBF, with the memo file beside it", "dbf", "--encoding", recognises,
    read};

}  // namespace kartei::importers
