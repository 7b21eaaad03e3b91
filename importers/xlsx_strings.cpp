#include <charconv>
#include <map>

#include "format/excel_text.hpp"
#include "importers/package_xml.hpp"
#include "importers/xlsx_workbook.hpp"

namespace kartei::importers {
namespace {

/// Text stands in si/t and, in runs of one look, in si/r/t; rPh holds how to pronounce it.
class StringsHandler final : public XmlHandler {
 public:
  explicit StringsHandler(std::uint64_t max_bytes) : max_bytes_(max_bytes) {}

  void start(std::string_view element, const XmlAttributes&) override {
    if (element == "si") string_.clear();
    if (element == "rPh") in_phonetic_ = true;
    if (element == "t") in_text_ = !in_phonetic_;
  }

  void end(std::string_view element) override {
    if (element == "t") in_text_ = false;
    if (element == "rPh") in_phonetic_ = false;
    if (element != "si") return;
    strings.append(string_.find("_x") == std::string::npos ? string_ : format::unescape_excel_text(string_));
    strings.end_string();
    if (strings.bytes() > max_bytes_) fail("its texts take more memory than allowed");
  }

  void text(std::string_view text) override {
    if (in_text_) string_ += text;
  }

  SharedStrings strings;

 private:
  std::uint64_t max_bytes_;
  std::string string_;
  bool in_text_ = false;
  bool in_phonetic_ = false;
};

class StylesHandler final : public XmlHandler {
 public:
  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (element == "numFmts" || element == "cellXfs") section_ = element;
    if (element == "numFmt" && section_ == "numFmts") {
      codes_[std::string(attributes.text("numFmtId"))] =
          format::number_format_of_code(attributes.text("formatCode"));
    }
    if (element == "xf" && section_ == "cellXfs") styles.push_back(format_of(attributes.text("numFmtId")));
  }

  void end(std::string_view element) override {
    if (element == section_) section_.clear();
  }

  void text(std::string_view) override {}

  std::vector<format::NumberFormat> styles;

 private:
  [[nodiscard]] format::NumberFormat format_of(std::string_view id) const {
    if (const auto custom = codes_.find(id); custom != codes_.end()) return custom->second;
    std::uint32_t number = 0;
    std::from_chars(id.data(), id.data() + id.size(), number);
    return format::number_format_of_id(number);
  }

  std::string section_;
  std::map<std::string, format::NumberFormat, std::less<>> codes_;
};

}  // namespace

std::string_view SharedStrings::at(std::size_t index) const {
  const auto begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(texts_).substr(begin, ends_[index] - begin);
}

SharedStrings read_shared_strings(const Package& package, std::string_view part) {
  if (part.empty()) return {};
  StringsHandler handler(package.limits().max_shared_text_bytes);
  read_xml(package, part, handler);
  return std::move(handler.strings);
}

std::vector<format::NumberFormat> read_number_formats(const Package& package, std::string_view part) {
  if (part.empty()) return {};
  StylesHandler handler;
  read_xml(package, part, handler);
  return std::move(handler.styles);
}

}  // namespace kartei::importers
