#include "importers/vcard.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "format/charset.hpp"
#include "format/vcard_lines.hpp"
#include "format/vcard_property.hpp"
#include "importers/record_columns.hpp"
#include "importers/vcard_card.hpp"
#include "importers/vcard_encoding.hpp"
#include "text/text.hpp"

namespace kartei::importers {
namespace {

/// A card between its BEGIN and its END.
struct OpenCard {
  std::uint64_t line = 0;
  std::size_t begin = 0;  ///< offset of its first byte
  std::vector<format::VcardProperty> properties;
  std::string stray;  ///< lines that are no property
};

class VcardFile {
 public:
  VcardFile(const VcardText& text, ImportSink& sink) : text_(text), sink_(sink), columns_(sink) {}

  void read() {
    sink_.begin_table("");
    format::VcardLines lines(text_.bytes());
    for (auto line = lines.next(); line; line = lines.next()) read_line(*line);
    if (card_) reject_open_card();
    report();
  }

 private:
  /// Whether decoding left a mark that the file did not have.
  static bool is_damaged(const CardContent& content, std::string_view raw) {
    constexpr std::string_view mark = "\uFFFD";
    return raw.find(mark) == std::string_view::npos &&
           std::ranges::any_of(content.values, [&](const CardValue& value) {
             return value.value.find(mark) != std::string::npos;
           });
  }

  void read_line(const format::VcardLine& line) {
    if (nested_ > 0) {
      read_nested(line);
    } else if (format::is_vcard_mark(line.text, "BEGIN")) {
      read_begin(line);
    } else if (!card_) {
      ++(text::trim(line.text).empty() ? empty_lines_ : outside_lines_);
    } else if (format::is_vcard_mark(line.text, "END")) {
      close(line.end);
    } else if (!text::trim(line.text).empty()) {
      read_property(line);
    }
  }

  /// Lines of a card inside of a card (AGENT of vCard 2.1).
  void read_nested(const format::VcardLine& line) {
    if (format::is_vcard_mark(line.text, "BEGIN")) ++nested_;
    if (format::is_vcard_mark(line.text, "END")) --nested_;
  }

  void read_begin(const format::VcardLine& line) {
    const bool is_agent = card_ && !card_->properties.empty() && card_->properties.back().name == "AGENT" &&
                          text::trim(card_->properties.back().value).empty() && agent_line_ + 1 == line.line;
    if (is_agent) {
      open_nested();
      return;
    }
    if (card_) close(line.begin);
    card_.emplace();
    card_->line = line.line;
    card_->begin = line.begin;
  }

  void open_nested() {
    nested_ = 1;
    ++nested_cards_;
  }

  void read_property(const format::VcardLine& line) {
    auto property = format::parse_vcard_property(line, text_.fallback());
    if (!property) {
      read_stray(line);
      return;
    }
    if (property->name == "AGENT") {
      agent_line_ = line.line;
      if (format::is_vcard_mark(property->value, "BEGIN")) open_nested();
    }
    card_->properties.push_back(std::move(*property));
  }

  /// A line that is no property goes on with the one before: somebody forgot to fold it.
  void read_stray(const format::VcardLine& line) {
    const std::string text = format::to_utf8(line.text, "", text_.fallback());
    if (card_->properties.empty())
      card_->stray += text + '\n';
    else
      card_->properties.back().value += "\\n" + text;
  }

  void close(std::size_t end) {
    ++record_;
    const CardContent content = read_card(card_->properties);
    binaries_ += content.binaries;
    if (text_.bytes().substr(card_->begin, end - card_->begin).find('\0') != std::string_view::npos) {
      reject("vcard.nul", "the card holds a NUL byte", "remove it; the file was damaged, or is no text", end);
    } else if (is_damaged(content, text_.bytes().substr(card_->begin, end - card_->begin))) {
      reject("vcard.undecodable", "the card holds bytes that are no letters in its encoding",
             "save the file as UTF-8, or tell its encoding with --encoding", end);
    } else if (content.is_group) {
      reject("vcard.group", "a group of contacts is not taken yet", "import the cards of its members", end);
    } else {
      give(content);
    }
    card_.reset();
  }

  void give(const CardContent& content) {
    columns_.begin_record();
    columns_.add_more(text::trim(card_->stray));
    for (const CardValue& value : content.values) columns_.add(value.column, value.value);
    sink_.record({RecordKind::contact, {"", "", card_->line, record_}, columns_.cells()});
  }

  void reject(std::string code, std::string what, std::string fix, std::size_t end) {
    const std::string_view raw = text_.bytes().substr(card_->begin, end - card_->begin);
    sink_.reject({Severity::reject,
                  std::move(code),
                  {"", "", card_->line, record_},
                  "",
                  std::move(what),
                  std::move(fix)},
                 format::to_utf8(raw, "", text_.fallback()));
  }

  void reject_open_card() {
    ++record_;
    reject("vcard.not_closed", "the file ends before the card does; it may have been cut off",
           "fetch the file again, or check the card and end it with END:VCARD", text_.bytes().size());
  }

  void report() {
    if (empty_lines_ > 0) sink_.skipped("empty", empty_lines_);
    if (outside_lines_ > 0) sink_.skipped("preamble", outside_lines_);
    if (binaries_ > 0) {
      sink_.decided(
          {"binary properties", fmt::format("{} left out", binaries_), "photos, logos, sounds, keys", ""});
    }
    if (nested_cards_ > 0) {
      sink_.decided(
          {"nested cards", fmt::format("{} left out", nested_cards_), "an agent's card is no contact", ""});
    }
  }

  const VcardText& text_;
  ImportSink& sink_;
  RecordColumns columns_;
  std::optional<OpenCard> card_;
  std::uint64_t record_ = 0;
  std::uint64_t agent_line_ = 0;
  std::uint64_t nested_ = 0;
  std::uint64_t nested_cards_ = 0;
  std::uint64_t binaries_ = 0;
  std::uint64_t empty_lines_ = 0;
  std::uint64_t outside_lines_ = 0;
};

int recognises(std::string_view head) {
  constexpr int begins_with_card = 100;
  constexpr int holds_card = 70;
  const VcardText text(head, {});
  format::VcardLines lines(text.bytes());
  bool is_first = true;
  for (auto line = lines.next(); line; line = lines.next()) {
    if (format::is_vcard_mark(line->text, "BEGIN")) return is_first ? begins_with_card : holds_card;
    if (!text::trim(line->text).empty()) is_first = false;
  }
  return 0;
}

void read(std::string_view bytes, const ImportOptions& options, ImportSink& sink) {
  const VcardText text(bytes, options);
  sink.decided(text.decision());
  VcardFile(text, sink).read();
}

}  // namespace

const Importer vcard_importer{
    "vcard", "address cards: vCard 2.1, 3.0 and 4.0", "vcf vcard", "--encoding", &recognises, &read};

}  // namespace kartei::importers
