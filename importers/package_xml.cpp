#include "importers/package_xml.hpp"

#include <expat.h>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "format/charset.hpp"
#include "format/html_entities.hpp"
#include "model/error.hpp"
#include "text/encoding.hpp"

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

void on_any_document_type(void* user_data, const char*, const char*, const char*, int) {
  handler_of(user_data).fail("it holds a document type, which it may not have");
}

/// Definitions are for attacks ("billion laughs"); a mere name of a grammar is harmless: it is not fetched.
void on_document_type(void* user_data, const char*, const char*, const char*, int has_definitions) {
  if (has_definitions != 0)
    handler_of(user_data).fail("it holds definitions of its own, which lists do not need");
}

/// A grammar that is not fetched may define letters; those that HTML knows are meant as there.
void on_skipped_entity(void* user_data, const char* name, int is_parameter) {
  auto& handler = handler_of(user_data);
  if (is_parameter == 0 && !handler.failure())
    handler.text(format::decode_html_entities(fmt::format("&{};", name)));
}

/// The code point that the byte stands for; -1 for none.
int code_point_of(char byte, std::string_view charset) {
  const std::string letter = format::to_utf8({&byte, 1}, charset, text::Encoding::windows_1252);
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(letter[i]) & 0x3FU; };
  if (letter.size() == 1) return static_cast<unsigned char>(letter[0]);
  if (letter.size() == 2)
    return static_cast<int>((static_cast<unsigned char>(letter[0]) & 0x1FU) << 6U | at(1));
  if (letter.size() == 3 && letter != "\uFFFD")
    return static_cast<int>((static_cast<unsigned char>(letter[0]) & 0x0FU) << 12U | at(1) << 6U | at(2));
  return -1;
}

int on_unknown_encoding(void*, const char* name, XML_Encoding* encoding) {
  for (int byte = 0; byte < 256; ++byte)
    encoding->map[byte] = byte < 128 ? byte : code_point_of(static_cast<char>(byte), name);
  encoding->data = nullptr;
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (without_prefix(pair[0]) == name) return pair[1];
  }
  return {};
}

void XmlAttributes::for_each(const std::function<void(std::string_view, std::string_view)>& each) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    const std::string_view name = pair[0];
    if (name != "xmlns" && !name.starts_with("xmlns:") && !name.starts_with("xsi:"))
      each(without_prefix(name), pair[1]);
  }
}

bool XmlAttributes::is_true(std::string_view name) const {
  const auto value = text(name);
  return value == "1" || value == "true";
}

std::uint64_t XmlHandler::line() const { return XML_GetCurrentLineNumber(parser_); }

XmlSource source_of(std::string_view bytes) {
  return [bytes](std::span<char> buffer) mutable {
    const std::size_t count = std::min(buffer.size(), bytes.size());
    std::copy_n(bytes.begin(), count, buffer.begin());
    bytes.remove_prefix(count);
    return count;
  };
}

XmlSource source_of(PartReader part) {
  return [reader = std::make_shared<PartReader>(std::move(part))](std::span<char> buffer) {
    return reader->read(buffer);
  };
}

XmlReader::XmlReader(XmlSource source, const std::string& part, XmlHandler& handler)
    : XmlReader(
          std::move(source),
          {fmt::format("part \"{}\" of the workbook", part), "open the file in Excel and save it anew", ""},
          handler) {}

XmlReader::XmlReader(XmlSource source, XmlText text, XmlHandler& handler)
    : source_(std::move(source)),
      text_(std::move(text)),
      handler_(handler),
      parser_(XML_ParserCreate(text_.encoding.empty() ? nullptr : text_.encoding.c_str()),
              [](XML_ParserStruct* parser) { XML_ParserFree(parser); }) {
  if (!parser_) throw Error(ErrorKind::failed, "out of memory while reading XML; close other programs");
  handler_.parser_ = parser_.get();
  XML_SetUserData(parser_.get(), &handler_);
  XML_SetElementHandler(parser_.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser_.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser_.get(),
                                 text_.may_have_document_type ? on_document_type : on_any_document_type);
  XML_SetSkippedEntityHandler(parser_.get(), on_skipped_entity);
  XML_SetUnknownEncodingHandler(parser_.get(), on_unknown_encoding, nullptr);
}

void XmlReader::fail(const std::string& reason) const {
  throw Error(ErrorKind::input_unusable,
              fmt::format("{} is broken ({}); {}", text_.subject, reason, text_.mend));
}

bool XmlReader::read_piece() {
  if (at_end_) return false;
  void* buffer = XML_GetBuffer(parser_.get(), piece_bytes);
  if (buffer == nullptr)
    throw Error(ErrorKind::failed, "out of memory while reading XML; close other programs");
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

void read_xml(std::string_view bytes, XmlText text, XmlHandler& handler) {
  XmlReader reader(source_of(bytes), std::move(text), handler);
  while (reader.read_piece()) continue;
}

}  // namespace kartei::importers
