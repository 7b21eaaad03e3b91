#include "importers/ldif.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "format/charset.hpp"
#include "format/ldif_lines.hpp"
#include "importers/record_columns.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

using format::LdifLine;

/// Attributes that say nothing of a contact, or nothing that is text; in small letters.
constexpr auto left_out = std::to_array<std::string_view>(
    {"dn", "objectclass", "changetype", "control", "version", "jpegphoto", "photo", "thumbnailphoto", "audio",
     "usercertificate", "usersmimecertificate", "cacertificate", "userpassword", "unicodepwd"});

/// Those of them that nobody misses.
constexpr auto of_every_entry =
    std::to_array<std::string_view>({"dn", "objectclass", "changetype", "version"});

constexpr auto classes_of_lists = std::to_array<std::string_view>(
    {"groupofnames", "groupofuniquenames", "group", "posixgroup", "mozillaablist"});

bool is_in(std::span<const std::string_view> list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

/// An entry between its first line and the empty line behind it.
struct Entry {
  std::uint64_t line = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<LdifLine> attributes;
  const char* fault = nullptr;  ///< why it is no contact
  const char* mend = "";
};

class LdifFile {
 public:
  LdifFile(std::string_view bytes, ImportSink& sink) : bytes_(bytes), sink_(sink), columns_(sink) {}

  void read() {
    sink_.begin_table("");
    format::LdifLines lines(bytes_);
    for (auto line = lines.next(); line; line = lines.next()) {
      if (line->kind == LdifLine::Kind::entry_end) {
        close();
      } else {
        take(std::move(*line));
      }
    }
    close();
    if (left_out_ > 0)
      sink_.decided({"attributes", fmt::format("{} left out", left_out_), "pictures, keys, passwords", ""});
  }

 private:
  void take(LdifLine line) {
    if (entry_.attributes.empty() && entry_.fault == nullptr) {
      entry_.line = line.line;
      entry_.begin = line.begin;
    }
    entry_.end = line.end;
    if (line.kind == LdifLine::Kind::stray) {
      refuse("a line is no attribute", "write NAME: VALUE, or begin the line with a blank if it goes on");
      return;
    }
    if (line.value.find('\0') != std::string::npos && !is_in(left_out, line.key))
      refuse("the entry holds a NUL byte", "remove it; the file was damaged, or is no text");
    if (line.key == "dn") entry_.line = line.line;
    judge(line);
    entry_.attributes.push_back(std::move(line));
  }

  void judge(const LdifLine& line) {
    if (line.key == "objectclass" && is_in(classes_of_lists, text::to_lower(text::trim(line.value))))
      refuse("a list of members is not taken", "import the entries of its members");
    if (line.key == "changetype" && text::trim(line.value) != "add")
      refuse("a change of an entry, not the entry", "export the entries themselves");
  }

  void refuse(const char* fault, const char* mend) {
    if (entry_.fault != nullptr) return;
    entry_.fault = fault;
    entry_.mend = mend;
  }

  /// The line "version: 1" alone is the file's head.
  void close() {
    const Entry entry = std::exchange(entry_, {});
    const bool is_head =
        std::ranges::all_of(entry.attributes, [](const LdifLine& line) { return line.key == "version"; });
    if (entry.fault == nullptr && is_head) return;
    ++record_;
    entry.fault == nullptr ? give(entry) : reject(entry);
  }

  void give(const Entry& entry) {
    columns_.begin_record();
    for (const LdifLine& line : entry.attributes) {
      if (!is_in(left_out, line.key)) {
        columns_.add(line.name, text::trim(format::to_utf8(line.value, "", text::Encoding::windows_1252)));
      } else if (!is_in(of_every_entry, line.key)) {
        ++left_out_;
      }
    }
    sink_.record({RecordKind::contact, {"", "", entry.line, record_}, columns_.cells()});
  }

  void reject(const Entry& entry) {
    sink_.reject({Severity::reject, "ldif.entry", {"", "", entry.line, record_}, "", entry.fault, entry.mend},
                 format::to_utf8(bytes_.substr(entry.begin, entry.end - entry.begin), "",
                                 text::Encoding::windows_1252));
  }

  std::string_view bytes_;
  ImportSink& sink_;
  RecordColumns columns_;
  Entry entry_;
  std::uint64_t record_ = 0;
  std::uint64_t left_out_ = 0;
};

int recognises(std::string_view head) {
  constexpr int certain = 100;
  const text::EncodingGuess guess = text::detect_encoding(head);
  format::LdifLines lines(head.substr(guess.bom_bytes));
  for (auto line = lines.next(); line; line = lines.next()) {
    if (line->kind == LdifLine::Kind::entry_end) continue;
    if (line->key == "version" && text::trim(line->value) == "1") continue;
    return line->key == "dn" && line->value.find('=') != std::string::npos ? certain : 0;
  }
  return 0;
}

void read(std::string_view bytes, const ImportOptions&, ImportSink& sink) {
  LdifFile(bytes.substr(text::detect_encoding(bytes).bom_bytes), sink).read();
}

}  // namespace

constinit const Importer ldif_importer{
    "ldif", "LDIF address books: Thunderbird, LDAP directories", "ldif ldi", "", recognises, read};

}  // namespace kartei::importers
