#include "importers/idoc.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "importers/decoded_text.hpp"
#include "importers/idoc_segments.hpp"
#include "importers/record_columns.hpp"
#include "model/error.hpp"
#include "text/encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

constexpr std::string_view flags_column = "SAP-Kennzeichen";
constexpr std::string_view delete_function = "003";

/// A field that tells a block, and what it means.
struct Flag {
  std::string_view field;
  std::string_view meaning;
  bool has_reason;  ///< its value says more than that it is set
};
constexpr std::array flags{Flag{"LOEVM", "Löschvormerkung", false}, Flag{"AUFSD", "Auftragssperre", true},
                           Flag{"FAKSD", "Fakturasperre", true},    Flag{"LIFSD", "Liefersperre", true},
                           Flag{"SPERR", "Buchungssperre", false},  Flag{"SPERM", "Einkaufssperre", false}};

/// Fields of other segments that are a company's, too.
constexpr auto taken_elsewhere = std::to_array<std::string_view>({"INTAD", "E_MAIL", "SMTP_ADDR", "STCEG"});

/// A company's fields that its contact persons share, and what they are called in their table.
constexpr auto shared_fields =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"NAME1", "KNA1-NAME1"},
                                                                  {"NAME2", "KNA1-NAME2"},
                                                                  {"STRAS", "STRAS"},
                                                                  {"PFACH", "PFACH"},
                                                                  {"PSTLZ", "PSTLZ"},
                                                                  {"ORT01", "ORT01"},
                                                                  {"LAND1", "LAND1"}});

bool is_company(const IdocSegment& segment) { return segment.type == "E1KNA1M" || segment.type == "E1LFA1M"; }

std::string_view key_of(const IdocSegment& company) {
  const std::string_view key = company.value(company.type == "E1KNA1M" ? "KUNNR" : "LIFNR");
  return key.substr(std::min(key.find_first_not_of('0'), key.size()));
}

bool is_number(std::string_view value) {
  return value.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string flags_of(const IdocSegment& segment) {
  std::string words;
  const auto add = [&words](std::string_view word) {
    words += fmt::format("{}{}", words.empty() ? "" : "; ", word);
  };
  if (segment.value("MSGFN") == delete_function) add("gelöscht");
  for (const Flag& flag : flags) {
    const std::string_view value = segment.value(flag.field);
    if (!value.empty())
      add(flag.has_reason ? fmt::format("{} {}", flag.meaning, value) : std::string(flag.meaning));
  }
  return words;
}

bool is_flag(std::string_view field) {
  return field == "MSGFN" || std::ranges::find(flags, field, &Flag::field) != flags.end();
}

/// Both tables are made by one of these; what only one of them does, the other leaves alone.
class Table : public IdocHandler {
 public:
  Table(ImportSink& sink, std::string name) : sink_(sink), columns_(sink), name_(std::move(name)) {}

  void idoc(const std::string& type) override {
    close();
    idoc_type_ = type;
    company_ = {};
  }

  void segment(IdocSegment segment) override {
    if (is_company(segment)) {
      close();
      company_ = segment;
      begin(segment);
    } else {
      part(segment);
    }
  }

  [[nodiscard]] const std::string& idoc_type() const { return idoc_type_; }
  [[nodiscard]] std::uint64_t records() const { return record_; }

 protected:
  virtual void begin(const IdocSegment& company) = 0;
  virtual void part(const IdocSegment& segment) = 0;
  virtual void close() = 0;

  /// Before the first column of it: a table without records is none.
  void begin_record() {
    begin_table();
    columns_.begin_record();
  }
  void give(std::uint64_t line) {
    sink_.record({RecordKind::contact, {"", name_, line, ++record_}, columns_.cells()});
  }
  void reject(std::uint64_t line, std::string_view raw, const char* what, const char* mend) {
    begin_table();
    sink_.reject({Severity::reject, "idoc.segment", {"", name_, line, ++record_}, "", what, mend}, raw);
  }

  ImportSink& sink_;
  RecordColumns columns_;
  IdocSegment company_;

 private:
  void begin_table() {
    if (!std::exchange(is_begun_, true)) sink_.begin_table(name_);
  }

  std::string name_;
  bool is_begun_ = false;
  std::string idoc_type_;
  std::uint64_t record_ = 0;
};

class Companies final : public Table {
 public:
  explicit Companies(ImportSink& sink) : Table(sink, "Stammdaten") {}

  [[nodiscard]] bool has_persons() const { return has_persons_; }

  void finish() {
    close();
    if (flagged_ > 0)
      sink_.decided({"flags", fmt::format("{} of {} are to be deleted, or blocked", flagged_, records()),
                     fmt::format("the column \"{}\" tells", flags_column), ""});
    for (const auto& [type, count] : left_out_)
      sink_.decided({"segments", fmt::format("{} left out", type), fmt::format("{} of them", count), ""});
  }

  void unknown(const std::string& type) override { ++left_out_[type]; }
  void broken(std::uint64_t line, std::string_view raw, const char* what, const char* mend) override {
    close();
    company_ = {};
    reject(line, raw, what, mend);
  }

 private:
  void begin(const IdocSegment& company) override {
    begin_record();
    is_open_ = true;
    const std::string_view key_field = company.type == "E1KNA1M" ? "KUNNR" : "LIFNR";
    for (const auto& [field, value] : company.fields)
      if (!is_flag(field))
        columns_.add(field, field == key_field ? key_of(company) : std::string_view(value));
    const std::string words = flags_of(company);
    if (words.empty()) return;
    columns_.add(std::string(flags_column), words);
    ++flagged_;
  }

  void part(const IdocSegment& segment) override {
    if (segment.type == "E1KNVKM") {
      has_persons_ = true;
      return;
    }
    bool is_taken = false;
    for (const auto& [field, value] : segment.fields) {
      if (!is_open_ || std::ranges::find(taken_elsewhere, field) == taken_elsewhere.end()) continue;
      columns_.add(field, value);
      is_taken = true;
    }
    if (!is_taken) ++left_out_[segment.type];
  }

  void close() override {
    if (is_open_) give(company_.line);
    is_open_ = false;
  }

  bool is_open_ = false;
  bool has_persons_ = false;
  std::uint64_t flagged_ = 0;
  std::map<std::string, std::uint64_t> left_out_;
};

class ContactPersons final : public Table {
 public:
  explicit ContactPersons(ImportSink& sink) : Table(sink, "Ansprechpartner") {}

  void unknown(const std::string&) override {}
  void broken(std::uint64_t, std::string_view, const char*, const char*) override { company_ = {}; }

 private:
  void begin(const IdocSegment&) override {}
  void close() override {}

  void part(const IdocSegment& person) override {
    if (person.type != "E1KNVKM") return;
    if (company_.type.empty()) {
      reject(person.line, fmt::format("{} {}", person.value("NAMEV"), person.value("NAME1")),
             "a contact person without a customer before it", "send the IDoc with its segment E1KNA1M");
      return;
    }
    begin_record();
    const std::string_view number = person.value("PARNR");
    columns_.add(company_.type == "E1KNA1M" ? "KUNNR/PARNR" : "LIFNR/PARNR",
                 fmt::format("{}/{}", key_of(company_),
                             number.substr(std::min(number.find_first_not_of('0'), number.size()))));
    for (const auto& [field, name] : shared_fields) columns_.add(std::string(name), company_.value(field));
    for (const auto& [field, value] : person.fields) add(field, value);
    columns_.add(std::string(flags_column), flags_of(company_));
    give(person.line);
  }

  /// Codes of departments and functions say nothing without SAP's own tables.
  void add(const std::string& field, const std::string& value) {
    if (is_flag(field) || field == "PARNR") return;
    if ((field == "PAFKT" || field == "ABTNR") && is_number(value)) return;
    columns_.add(field == "NAME1" ? "KNVK-NAME1" : field, value);
  }
};

void read_idocs(std::string_view bytes, const std::string& encoding, std::string_view text,
                IdocHandler& handler) {
  if (text.empty())
    read_xml_idocs(bytes, encoding, handler);
  else
    read_flat_idocs(text, handler);
}

[[noreturn]] void refuse(const std::string& type) {
  throw Error(
      ErrorKind::input_unusable,
      fmt::format("the IDoc ({}) holds no customers or suppliers that can be read; send DEBMAS or CREMAS",
                  type.empty() ? "of no type" : type));
}

bool is_xml(std::string_view bytes) { return text::trim(bytes.substr(0, 1024)).starts_with('<'); }

int recognises(std::string_view head) {
  constexpr int certain = 96;
  const text::EncodingGuess guess = text::detect_encoding(head);
  const std::string text = text::to_utf8(head.substr(guess.bom_bytes), guess.encoding);
  const auto has = [&text](std::string_view word) { return text.find(word) != std::string::npos; };
  if (!text.starts_with('<') && is_xml(text)) return 0;
  if (!is_xml(text))
    return text.starts_with("EDI_DC") || text.starts_with("E2KNA1M") || text.starts_with("E2LFA1M") ? certain
                                                                                                    : 0;
  return has("<EDI_DC40") || has("E1KNA1M") || has("E1LFA1M") || has("E2KNA1M") ? certain : 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  const text::EncodingGuess guess = text::detect_encoding(bytes);
  const bool xml = is_xml(text::to_utf8(bytes.substr(guess.bom_bytes, 4096), guess.encoding));
  std::optional<DecodedText> decoded;
  if (!xml) decoded.emplace(bytes, options, sink);
  const std::string_view text = decoded ? decoded->view() : std::string_view{};
  if (!xml && text.empty()) return;
  Companies companies(sink);
  read_idocs(bytes, options.encoding, text, companies);
  companies.finish();
  if (companies.records() == 0) refuse(companies.idoc_type());
  if (!companies.has_persons()) return;
  ContactPersons persons(sink);
  read_idocs(bytes, options.encoding, text, persons);
}

}  // namespace

constinit const Importer idoc_importer{
    "idoc",         "SAP's IDocs of customers and suppliers: DEBMAS, CREMAS; flat or XML",
    "idoc txt xml", "--encoding",
    recognises,     read};

}  // namespace kartei::importers
