/// XML as events, in pieces: of a workbook's parts, and of files that are XML themselves.
///
/// Prefixes are cut off: the same elements come with and without them, and the strict form of the
/// standard has other namespaces with the same words.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "importers/package.hpp"

struct XML_ParserStruct;

namespace kartei::importers {

/// The attributes of one element; valid during the call that passes it.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** names_and_values) : pairs_(names_and_values) {}

  /// The value of the attribute of that name, whatever its prefix; nothing when absent.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

  /// The same, "" when absent.
  [[nodiscard]] std::string_view text(std::string_view name) const { return find(name).value_or(""); }

  /// Calls with name, without prefix, and value of each; declarations of namespaces are none.
  void for_each(const std::function<void(std::string_view, std::string_view)>& each) const;

  /// "1" or "true".
  [[nodiscard]] bool is_true(std::string_view name) const;

 private:
  const char** pairs_;
};

/// Receives events. Called from C code, so nothing may be thrown: what is wrong is kept with fail() and
/// thrown by XmlReader.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view element, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view element) = 0;
  virtual void text(std::string_view text) = 0;

  /// Ends the reading; the first message counts.
  void fail(std::string message) {
    if (!failure_) failure_ = std::move(message);
  }
  [[nodiscard]] const std::optional<std::string>& failure() const { return failure_; }

 protected:
  /// The line of the event that is being received. Requires: one is.
  [[nodiscard]] std::uint64_t line() const;

 private:
  friend class XmlReader;
  std::optional<std::string> failure_;
  XML_ParserStruct* parser_ = nullptr;  ///< the reader's
};

/// Fills a buffer as far as there is something; 0 at the end.
using XmlSource = std::function<std::size_t(std::span<char>)>;

/// Bytes that outlive the reader.
[[nodiscard]] XmlSource source_of(std::string_view bytes);

/// A part of a package, unpacked as it is read.
[[nodiscard]] XmlSource source_of(PartReader part);

/// What is read, and what may be in it.
struct XmlText {
  std::string subject;                  ///< for messages: "the IDoc"
  std::string mend;                     ///< what to do when it is broken
  std::string encoding;                 ///< told by the user, instead of what the text says; or empty
  bool may_have_document_type = false;  ///< one without definitions of its own
};

class XmlReader {
 public:
  /// `handler` must outlive the reader; `part` is the name of a workbook's part, for messages.
  XmlReader(XmlSource source, const std::string& part, XmlHandler& handler);
  XmlReader(XmlSource source, XmlText text, XmlHandler& handler);

  /// Reads a piece; false when the text is at its end. Throws Error{input_unusable} for broken XML, for a
  /// document type that may not be, and for what the handler found wrong. Any 8-bit encoding that ICU knows
  /// will do.
  [[nodiscard]] bool read_piece();

 private:
  [[noreturn]] void fail(const std::string& reason) const;

  XmlSource source_;
  XmlText text_;
  XmlHandler& handler_;
  std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct*)> parser_;
  bool at_end_ = false;
};

/// Reads a whole part. Requires: package.has(part).
void read_xml(const Package& package, std::string_view part, XmlHandler& handler);

/// Reads all of it.
void read_xml(std::string_view bytes, XmlText text, XmlHandler& handler);

}  // namespace kartei::importers
