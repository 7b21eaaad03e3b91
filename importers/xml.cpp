#include "importers/xml.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "importers/package_xml.hpp"
#include "importers/record_columns.hpp"
#include "importers/xml_paths.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

constexpr std::size_t deepest = 16;

constexpr auto type_attributes =
    std::to_array<std::string_view>({"type", "typ", "art", "kind", "qualifier", "usage"});

/// A type that can be part of a name: one word.
bool is_word(std::string_view value) {
  constexpr std::size_t longest = 30;
  return !value.empty() && value.size() <= longest &&
         value.find_first_of(" .\t\r\n") == std::string_view::npos;
}

/// Gives an element of the path, with all in it, as a record.
class RecordsHandler final : public XmlHandler {
 public:
  RecordsHandler(std::string path, ImportSink& sink) : path_(std::move(path)), sink_(sink), columns_(sink) {}

  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (record_.size() == deepest) {
      ++too_deep_;
      return;
    }
    if (!record_.empty()) {
      enter(element, attributes);
      return;
    }
    here_ += (here_.empty() ? "" : "/") + std::string(element);
    lengths_.push_back(here_.size());
    if (here_ != path_) return;
    line_ = line();
    columns_.begin_record();
    record_.push_back({});
    add_attributes("", attributes);
  }

  void end(std::string_view) override {
    if (record_.empty()) return leave_path();
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    leave();
    if (!record_.empty()) return;
    sink_.record({RecordKind::contact, {"", "", line_, ++ordinal_}, columns_.cells()});
    leave_path();
  }

  void text(std::string_view text) override {
    if (!record_.empty()) record_.back().text += text;
  }

 private:
  /// An element that is open.
  struct Open {
    std::string name;      ///< from the record, with dots
    std::string numbered;  ///< the same for what lies in it: with its number when others came before it
    std::string text;
    std::map<std::string, std::size_t, std::less<>> met;  ///< how many elements of each name began in it
  };

  void leave_path() {
    if (lengths_.empty()) return;
    lengths_.pop_back();
    here_.resize(lengths_.empty() ? 0 : lengths_.back());
  }

  void enter(std::string_view element, const XmlAttributes& attributes) {
    Open& parent = record_.back();
    std::string part(element);
    if (const auto type = type_of(attributes)) part += "." + text::to_lower(*type);
    const std::size_t number = ++parent.met[part];
    std::string name = parent.numbered.empty() ? part : parent.numbered + "." + part;
    record_.push_back({name, number == 1 ? name : fmt::format("{}.{}", name, number), "", {}});
    add_attributes(name, attributes);
  }

  void leave() {
    const Open closed = std::move(record_.back());
    record_.pop_back();
    const std::string_view value = text::trim(closed.text);
    if (value.empty()) return;
    columns_.add(closed.name.empty() ? "Text" : closed.name, value);
  }

  static std::optional<std::string_view> type_of(const XmlAttributes& attributes) {
    for (const std::string_view name : type_attributes)
      if (const auto value = attributes.find(name); value && is_word(*value)) return value;
    return std::nullopt;
  }

  void add_attributes(const std::string& name, const XmlAttributes& attributes) {
    attributes.for_each([&](std::string_view attribute, std::string_view value) {
      const bool is_type =
          std::ranges::find(type_attributes, attribute) != type_attributes.end() && is_word(value);
      if (is_type && !name.empty()) return;
      columns_.add(name.empty() ? std::string(attribute) : name + "." + std::string(attribute),
                   text::trim(value));
    });
  }

  std::string path_;
  ImportSink& sink_;
  RecordColumns columns_;
  std::string here_;
  std::vector<std::size_t> lengths_;
  std::vector<Open> record_;
  std::uint64_t too_deep_ =
      0;  ///< elements that are open below the deepest, whose text is theirs that holds them
  std::uint64_t line_ = 0;
  std::uint64_t ordinal_ = 0;
};

XmlText text_of_file(const ImportOptions& options) {
  return {"the XML",
          "fetch it anew; if it holds letters in another encoding than it says, name that with --encoding",
          options.encoding, true};
}

const XmlPath* chosen_path(const std::vector<XmlPath>& paths, const ImportOptions& options) {
  const XmlPath* chosen = record_path(paths, options.table);
  if (chosen != nullptr || options.table.empty()) return chosen;
  std::string known;
  for (const XmlPath& path : paths)
    if (path.holds_elements) known += fmt::format("{}\"{}\"", known.empty() ? "" : ", ", path.path);
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("the XML holds no element \"{}\"; those that hold others are: {}", options.table, known));
}

bool begins_as_xml(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
  return text.starts_with("<?xml") || (text.size() > 2 && text.front() == '<' && is_letter(text[1]));
}

/// Less sure than any format that has XML of its own.
int recognises(std::string_view head) {
  constexpr int any_xml = 43;
  const text::EncodingGuess guess = text::detect_encoding(head);
  const std::string text = text::to_utf8(head.substr(guess.bom_bytes), guess.encoding);
  return begins_as_xml(text::trim(text)) && text.find('>') != std::string::npos ? any_xml : 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  if (bytes.empty()) return;
  const std::vector<XmlPath> paths = read_xml_paths(bytes, text_of_file(options));
  const XmlPath* chosen = chosen_path(paths, options);
  sink.begin_table("");
  if (chosen == nullptr) return;
  sink.decided({"table", chosen->path,
                options.table.empty()
                    ? fmt::format("{} of it, more than of others that name somebody", chosen->count)
                    : "as asked for",
                reading_option::sheet});
  RecordsHandler records(chosen->path, sink);
  read_xml(bytes, text_of_file(options), records);
}

}  // namespace

constinit const Importer xml_importer{
    "xml",      "XML: the most frequent element that holds others is a record",
    "xml",      "--encoding --sheet",
    recognises, read};

}  // namespace kartei::importers
