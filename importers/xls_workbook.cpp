#include "importers/xls_workbook.hpp"

#include <fmt/format.h>

#include <map>

#include "format/charset.hpp"
#include "format/little_endian.hpp"
#include "model/error.hpp"

namespace kartei::importers {
namespace {

constexpr std::uint16_t biff5 = 0x0500;
constexpr std::uint16_t biff8 = 0x0600;
constexpr std::uint16_t utf16_page = 1200;
constexpr std::uint16_t macintosh_pages = 10000;
constexpr std::uint16_t old_windows_page = 0x8001;

std::string charset_of(std::uint16_t page) {
  if (page == old_windows_page || page == utf16_page) return "windows-1252";
  if (page >= macintosh_pages) return "macintosh";
  return format::charset_of_code_page(page);
}

class GlobalsReader {
 public:
  explicit GlobalsReader(std::string_view bytes) : bytes_(bytes), stream_(bytes) {}

  XlsWorkbook read() {
    demand_version();
    while (stream_.next() && stream_.kind() != XlsRecord::end_of_part) take_record();
    for (const std::uint16_t id : formats_of_styles_) workbook_.formats.push_back(format_of(id));
    return std::move(workbook_);
  }

 private:
  void demand_version() {
    if (!stream_.next() || stream_.kind() != XlsRecord::begin_of_part || stream_.body().size() < 4)
      throw Error(
          ErrorKind::input_unusable,
          "this workbook is older than Excel 5, or none; open it in LibreOffice and save it as .xlsx");
    const std::uint16_t version = format::u16(stream_.body(), 0);
    if (version != biff5 && version != biff8) fail_damaged_xls("its version is none that there is");
    workbook_.texts.is_biff8 = version == biff8;
  }

  void take_record() {
    switch (stream_.kind()) {
      case XlsRecord::password:
        throw Error(ErrorKind::input_unusable,
                    "the workbook is password-protected; open it in Excel and save it without a password");
      case XlsRecord::code_page:
        workbook_.texts.charset = charset_of(XlsCursor({stream_.body()}).u16());
        return;
      case XlsRecord::date_mode:
        if (XlsCursor({stream_.body()}).u16() != 0) workbook_.dates = format::DateSystem::from_1904;
        return;
      case XlsRecord::sheet:
        return take_sheet();
      case XlsRecord::number_format:
        return take_number_format();
      case XlsRecord::cell_style: {
        XlsCursor style({stream_.body()});
        style.skip(2);
        formats_of_styles_.push_back(style.u16());
        return;
      }
      case XlsRecord::shared_texts:
        return take_shared_texts();
      default:
        return;
    }
  }

  /// Charts, macros and modules hold no table.
  void take_sheet() {
    XlsCursor record({stream_.body()});
    XlsSheet sheet;
    sheet.begin = record.u32();
    sheet.is_hidden = (record.u8() & 0x03U) != 0;
    const bool is_worksheet = record.u8() == 0;
    const std::size_t length = record.u8();
    sheet.name = record.text(length, workbook_.texts);
    if (sheet.begin >= bytes_.size())
      fail_damaged_xls(fmt::format("the sheet \"{}\" is missing", sheet.name));
    if (is_worksheet) workbook_.sheets.push_back(std::move(sheet));
  }

  void take_number_format() {
    XlsCursor record({stream_.body()});
    const std::uint16_t id = record.u16();
    const std::size_t length = workbook_.texts.is_biff8 ? record.u16() : record.u8();
    codes_[id] = format::number_format_of_code(record.text(length, workbook_.texts));
  }

  void take_shared_texts() {
    XlsCursor record = stream_.with_continuations();
    record.skip(4);
    const std::uint32_t count = record.u32();
    constexpr std::size_t least_bytes = 3;
    if (count > record.left() / least_bytes) fail_damaged_xls("it claims more texts than it can hold");
    workbook_.shared_texts.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::size_t length = record.u16();
      workbook_.shared_texts.push_back(record.unicode_text(length));
    }
  }

  [[nodiscard]] format::NumberFormat format_of(std::uint16_t id) const {
    const auto custom = codes_.find(id);
    return custom != codes_.end() ? custom->second : format::number_format_of_id(id);
  }

  std::string_view bytes_;
  XlsStream stream_;
  XlsWorkbook workbook_;
  std::vector<std::uint16_t> formats_of_styles_;
  std::map<std::uint16_t, format::NumberFormat> codes_;
};

}  // namespace

XlsWorkbook read_xls_workbook(std::string_view stream) { return GlobalsReader(stream).read(); }

}  // namespace kartei::importers
