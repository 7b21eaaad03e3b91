/// XML of a package's parts, as events, in pieces.
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

 private:
  std::optional<std::string> failure_;
};

/// Fills a buffer as far as there is something; 0 at the end.
using XmlSource = std::function<std::size_t(std::span<char>)>;

/// A part of a package, unpacked as it is read.
[[nodiscard]] XmlSource source_of(PartReader part);

class XmlReader {
 public:
  /// `handler` must outlive the reader; `name` is the part's, for messages.
  XmlReader(XmlSource source, std::string name, XmlHandler& handler);

  /// Reads a piece; false when the part is at its end. Throws Error{input_unusable} for broken XML, for a
  /// document type (which packages may not have), and for what the handler found wrong.
  [[nodiscard]] bool read_piece();

 private:
  [[noreturn]] void fail(const std::string& reason) const;

  XmlSource source_;
  std::string name_;
  XmlHandler& handler_;
  std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct*)> parser_;
  bool at_end_ = false;
};

/// Reads a whole part. Requires: package.has(part).
void read_xml(const Package& package, std::string_view part, XmlHandler& handler);

}  // namespace kartei::importers
