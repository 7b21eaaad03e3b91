#include "importers/partin.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "format/charset.hpp"
#include "importers/edifact_segments.hpp"
#include "importers/record_columns.hpp"
#include "model/error.hpp"
#include "model/reading_option.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

struct Code {
  std::string_view code;
  std::string_view meaning;
};

/// Character sets of UNB.
constexpr auto charsets = std::to_array<Code>({{"UNOC", "ISO-8859-1"},
                                               {"UNOD", "ISO-8859-2"},
                                               {"UNOE", "ISO-8859-5"},
                                               {"UNOF", "ISO-8859-7"},
                                               {"UNOW", "UTF-8"},
                                               {"UNOY", "UTF-8"}});

/// What a COM is, and what its column is called.
constexpr auto communications = std::to_array<Code>(
    {{"TE", "Telefon"}, {"FX", "Telefax"}, {"EM", "E-Mail"}, {"AL", "Mobiltelefon"}, {"AH", "Internet"}});

/// References of a party.
constexpr auto references = std::to_array<Code>({{"VA", "USt-IdNr."},
                                                 {"FC", "Steuernummer"},
                                                 {"XA", "Handelsregister"},
                                                 {"GN", "Registernummer"},
                                                 {"API", "Kundennummer"}});

std::string_view meaning_of(std::span<const Code> codes, std::string_view code) {
  const auto found = std::ranges::find(codes, code, &Code::code);
  return found == codes.end() ? std::string_view{} : found->meaning;
}

std::string joined(const EdifactSegment& segment, std::size_t element, std::string_view separator) {
  std::string text;
  if (element >= segment.elements.size()) return text;
  for (const std::string& component : segment.elements[element]) {
    if (component.empty()) continue;
    text += fmt::format("{}{}", text.empty() ? "" : separator, component);
  }
  return text;
}

using Values = std::vector<std::pair<std::string, std::string>>;

struct Person {
  Values values;
};

/// A NAD and what follows it.
struct Party {
  std::uint64_t line = 0;
  std::string key;
  Values values;          ///< of the party, which all its persons share
  Values communications;  ///< of the party alone
  std::vector<Person> persons;
};

Party party_of(const EdifactSegment& nad) {
  constexpr std::size_t name_components = 5;
  Party party;
  party.line = nad.line;
  party.key = nad.at(1);
  const auto add = [&party](std::string name, std::string value) {
    if (!value.empty()) party.values.emplace_back(std::move(name), std::move(value));
  };
  add("Partnerrolle", std::string(nad.at(0)));
  add("Anschrift", joined(nad, 2, "\n"));
  for (std::size_t i = 0; i < name_components; ++i)
    add(fmt::format("Name {}", i + 1), std::string(nad.at(3, i)));
  add("Straße", joined(nad, 4, " "));
  add("Ort", std::string(nad.at(5)));
  add("Region", std::string(nad.at(6)));
  add("PLZ", std::string(nad.at(7)));
  add("Land", std::string(nad.at(8)));
  return party;
}

class PartinFile {
 public:
  PartinFile(std::string_view text, ImportSink& sink) : text_(text), sink_(sink), columns_(sink) {}

  void read() {
    sink_.begin_table("");
    EdifactSegments segments(text_);
    while (auto segment = segments.next()) take(*segment);
    close();
    if (has_message_ && !has_end_)
      sink_.decided({"end", "the interchange lacks its end", "no segment UNZ; it may be cut off", ""});
    for (const std::string& tag : left_out_)
      sink_.decided({"segments", fmt::format("{} left out", tag), "no contact data", ""});
  }

 private:
  void take(const EdifactSegment& segment) {
    const bool is_damaged =
        text_.substr(segment.begin, segment.end - segment.begin).find('\0') != std::string_view::npos;
    if (is_damaged) return reject(segment, "the segment holds a NUL byte");
    if (segment.is_overlong) return reject(segment, "the segment has more parts than any has");
    if (!segment.is_whole) return reject(segment, "the segment is cut off");
    if (segment.tag == "UNH") begin_message(segment);
    if (segment.tag == "UNZ") has_end_ = true;
    if (segment.tag == "UNT" || segment.tag == "UNS" || segment.tag == "UNH") return close();
    if (segment.tag == "NAD") return begin_party(segment);
    if (party_) take_detail(segment);
  }

  void begin_message(const EdifactSegment& segment) {
    has_message_ = true;
    if (segment.at(1) == "PARTIN") return;
    throw Error(ErrorKind::input_unusable,
                fmt::format("the EDIFACT message is of type {}, which is no list of parties; send PARTIN",
                            segment.at(1).empty() ? "none" : text::scrub(segment.at(1))));
  }

  void begin_party(const EdifactSegment& segment) {
    close();
    party_ = party_of(segment);
  }

  void take_detail(const EdifactSegment& segment) {
    if (segment.tag == "RFF") {
      const std::string_view name = meaning_of(references, segment.at(0));
      if (!name.empty()) party_->values.emplace_back(name, segment.at(0, 1));
    } else if (segment.tag == "CTA") {
      party_->persons.push_back(
          {{{"Ansprechpartner", std::string(segment.at(1, 1).empty() ? segment.at(1) : segment.at(1, 1))}}});
    } else if (segment.tag == "COM") {
      const std::string_view name = meaning_of(communications, segment.at(0, 1));
      Values& values = party_->persons.empty() ? party_->communications : party_->persons.back().values;
      if (!name.empty()) values.emplace_back(name, segment.at(0));
    } else if (left_out_.size() < 100) {
      left_out_.insert(text::scrub(segment.tag));
    }
  }

  void close() {
    if (!party_) return;
    if (party_->persons.empty()) party_->persons.emplace_back();
    for (std::size_t i = 0; i < party_->persons.size(); ++i) give(party_->persons[i], i == 0);
    party_.reset();
  }

  void give(const Person& person, bool is_first) {
    columns_.begin_record();
    if (!party_->key.empty()) columns_.add("Partnernummer", party_->key);
    add(party_->values);
    if (is_first) add(party_->communications);
    add(person.values);
    sink_.record({RecordKind::contact, {"", "", party_->line, ++record_}, columns_.cells()});
  }

  void add(const Values& values) {
    for (const auto& [name, value] : values) columns_.add(name, text::trim(value));
  }

  void reject(const EdifactSegment& segment, const char* what) {
    close();
    const std::string_view raw = text_.substr(segment.begin, segment.end - segment.begin);
    sink_.reject({Severity::reject,
                  "edifact.segment",
                  {"", "", segment.line, ++record_},
                  "",
                  what,
                  "fetch the file again"},
                 raw);
  }

  std::string_view text_;
  ImportSink& sink_;
  RecordColumns columns_;
  std::optional<Party> party_;
  bool has_message_ = false;
  bool has_end_ = false;
  std::uint64_t record_ = 0;
  std::set<std::string> left_out_;
};

std::string decoded(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  const text::EncodingGuess guess = text::detect_encoding(bytes);
  EdifactSegments segments(bytes.substr(guess.bom_bytes));
  const auto interchange = segments.next();
  const std::string_view level =
      interchange && interchange->tag == "UNB" ? interchange->at(0) : std::string_view{};
  std::string charset(meaning_of(charsets, level));
  std::string reason = fmt::format("the interchange is of level {}", level);
  if (!options.encoding.empty()) {
    charset = options.encoding;
    reason = "as asked for";
  } else if (charset.empty()) {
    charset = text::to_text(guess.encoding);
    reason = guess.reason;
  }
  sink.decided({"encoding", charset, reason, reading_option::encoding});
  return format::to_utf8(bytes.substr(guess.bom_bytes), charset, text::Encoding::windows_1252);
}

int recognises(std::string_view head) {
  constexpr int certain = 95;
  head.remove_prefix(text::detect_encoding(head).bom_bytes);
  if (head.starts_with("UNB+")) return certain;
  constexpr std::size_t una_bytes = 9;
  if (!head.starts_with("UNA") || head.size() < una_bytes) return 0;
  std::string_view behind = head.substr(una_bytes);
  while (!behind.empty() && (behind.front() == '\r' || behind.front() == '\n')) behind.remove_prefix(1);
  return behind.starts_with("UNB") ? certain : 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  if (bytes.empty()) return;
  if (recognises(bytes) == 0)
    throw Error(
        ErrorKind::input_unusable,
        "this is no EDIFACT interchange: it begins with neither UNA nor UNB; let Kartei find out the format");
  const std::string text = decoded(bytes, options, sink);
  PartinFile(text, sink).read();
}

}  // namespace

constinit const Importer partin_importer{
    "partin", "EDIFACT: PARTIN, party information", "edi txt", "--encoding", recognises, read};

}  // namespace kartei::importers
