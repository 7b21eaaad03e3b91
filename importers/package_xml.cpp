#include "importers/package_xml.hpp"

#include <expat.h>

#include <utility>

#include <fmt/format.h>

#include "model/error.hpp"

namespace kartei::importers {
namespace {

constexpr int piece_bytes = 64 * 1024;

std::string_view without_prefix(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

XmlHandler& handler_of(void* user_data) { return *static_cast<XmlHandler*>(user_data); }

void on_start(void* user_data, const char* element, const char** attributes) {
  auto& handler = handler_of(user_data);
  if (!handler.failure()) handler.start(without_prefix(element), XmlAttributes(attributes));
}

void on_end(void* user_data, const char* element) {
  auto& handler = handler_of(user_data);
  if (!handler.failure()) handler.end(without_prefix(element));
}

void on_text(void* user_data, const char* text, int length) {
  auto& handler = handler_of(user_data);
  if (!handler.failure()) handler.text({text, static_cast<std::size_t>(length)});
}

void on_document_type(void* user_data, const char*, const char*, const char*, int) {
  handler_of(user_data).fail("it holds a document type, which no workbook may have");
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (without_prefix(pair[0]) == name) return pair[1];
  }
  return {};
}

bool XmlAttributes::is_true(std::string_view name) const {
  const auto value = text(name);
  return value == "1" || value == "true";
}

XmlSource source_of(PartReader part) {
  return [reader = std::make_shared<PartReader>(std::move(part))](std::span<char> buffer) {
    return reader->read(buffer);
  };
}

XmlReader::XmlReader(XmlSource source, std::string name, XmlHandler& handler)
    : source_(std::move(source)),
      name_(std::move(name)),
      handler_(handler),
      parser_(XML_ParserCreate(nullptr), [](XML_ParserStruct* parser) { XML_ParserFree(parser); }) {
  if (!parser_)
    throw Error(ErrorKind::failed, "out of memory while reading a workbook; close other programs");
  XML_SetUserData(parser_.get(), &handler_);
  XML_SetElementHandler(parser_.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser_.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser_.get(), on_document_type);
}

void XmlReader::fail(const std::string& reason) const {
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("part \"{}\" of the workbook is broken ({}); open the file in Excel and save it anew",
                  name_, reason));
}

bool XmlReader::read_piece() {
  if (at_end_) return false;
  void* buffer = XML_GetBuffer(parser_.get(), piece_bytes);
  if (buffer == nullptr)
    throw Error(ErrorKind::failed, "out of memory while reading a workbook; close other programs");
  const auto got = source_({static_cast<char*>(buffer), static_cast<std::size_t>(piece_bytes)});
  at_end_ = got == 0;
  const auto status = XML_ParseBuffer(parser_.get(), static_cast<int>(got), at_end_ ? 1 : 0);
  if (handler_.failure()) fail(*handler_.failure());
  if (status != XML_STATUS_OK) {
    fail(fmt::format("line {}: {}", XML_GetCurrentLineNumber(parser_.get()),
                     XML_ErrorString(XML_GetErrorCode(parser_.get()))));
  }
  return true;
}

void read_xml(const Package& package, std::string_view part, XmlHandler& handler) {
  XmlReader reader(source_of(package.open(part)), std::string(part), handler);
  while (reader.read_piece()) continue;
}

}  // namespace kartei::importers
