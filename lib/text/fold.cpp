#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>

#include "model/error.hpp"
#include "text/latin_folds.hpp"
#include "text/space.hpp"
#include "text/text.hpp"
#include "text/utf8.hpp"

namespace kartei::text {

namespace {

enum class Umlaut { with_e, without };

constexpr char32_t combining_diaeresis = 0x0308;
constexpr char32_t combining_double_acute = 0x030B;

constexpr std::array<char, 256> make_ascii_folds() {
  std::array<char, 256> folds{};
  for (std::size_t c = '0'; c <= '9'; ++c) folds[c] = static_cast<char>(c);
  for (std::size_t c = 'a'; c <= 'z'; ++c) folds[c] = folds[c - 'a' + 'A'] = static_cast<char>(c);
  return folds;
}

/// The small letter or digit; NUL for every other sign.
char folded_ascii(char c) {
  static constexpr std::array<char, 256> folds = make_ascii_folds();
  return folds[static_cast<unsigned char>(c)];
}

bool is_mark(char32_t c) { return c >= 0x0300 && c <= 0x036F; }

/// Signs within a word, which a comparison does not see: D'Angelo and Dangelo, soft hyphens.
bool is_silent(char32_t c) {
  return c == '\'' || c == '`' || c == 0xAD || c == 0xB4 || (c >= 0x02B9 && c <= 0x02BF) || c == 0x2018 ||
         c == 0x2019 || is_mark(c) || blank_kind(c) == Blank::empty;
}

bool has_latin_fold(char32_t c) {
  return (c >= first_latin_fold && c <= last_latin_fold) ||
         (c >= first_additional_fold && c <= last_additional_fold);
}

/// Scripts are above the combining marks; from U+2000 to U+2BFF stand punctuation and symbols.
bool is_other_script(char32_t c) {
  return c >= 0x0370 && (c < 0x2000 || c >= 0x2C00) && c != replacement_character;
}

/// ICU's transliterators hold no state of a text, so one serves all threads.
const icu::Transliterator& to_latin() {
  static const std::unique_ptr<const icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<const icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    if (U_FAILURE(status))
      throw Error(ErrorKind::failed, "ICU cannot transliterate; reinstall the package libicu");
    return made;
  }();
  return *transliterator;
}

std::string transliterated(std::string_view text) {
  icu::UnicodeString unicode =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  to_latin().transliterate(unicode);
  std::string out;
  unicode.toUTF8String(out);
  return out;
}

class Folder {
 public:
  Folder(std::string_view text, Umlaut umlaut) : text_(text), umlaut_(umlaut) {
    if (text.size() > short_bytes) out_.reserve(text.size() + 8);
  }

  std::string run() && {
    while (at_ < text_.size()) {
      if (folded_ascii(text_[at_]) != 0) {
        letters_of_ascii();
      } else if (static_cast<unsigned char>(text_[at_]) < 0x80) {
        sign(text_[at_++]);
      } else {
        beyond_ascii(code_point_at(text_, at_));
      }
    }
    return std::move(out_);
  }

 private:
  /// All that follow one another, at once.
  void letters_of_ascii() {
    begin_letter();
    for (; at_ < text_.size(); ++at_) {
      const char folded = folded_ascii(text_[at_]);
      if (folded == 0) break;
      out_ += folded;
    }
    decomposed_umlaut(out_.back());
  }

  void sign(char c) { word_ended_ |= c != '\'' && c != '`'; }

  void beyond_ascii(CodePoint c) {
    if (c.valid && has_latin_fold(c.value)) {
      latin(c.value);
    } else if (c.valid && is_other_script(c.value) && blank_kind(c.value) == Blank::none) {
      other_script();
      return;
    } else if (!is_silent(c.value) && c.valid) {
      word_ended_ = true;
    }
    at_ += c.bytes;
  }

  void latin(char32_t c) {
    const std::string_view folded = latin_fold(c);
    if (folded.empty()) {
      word_ended_ = true;
      return;
    }
    begin_letter();
    out_ += folded;
    if (umlaut_ == Umlaut::with_e && is_written_with_e(c)) out_ += 'e';
  }

  /// "u" and U+0308, as macOS writes file names and exports.
  void decomposed_umlaut(char base) {
    if (umlaut_ == Umlaut::without || at_ >= text_.size()) return;
    if (static_cast<unsigned char>(text_[at_]) != 0xCC) return;
    const char32_t mark = code_point_at(text_, at_).value;
    const bool diaeresis = mark == combining_diaeresis && (base == 'a' || base == 'o' || base == 'u');
    const bool double_acute = mark == combining_double_acute && (base == 'o' || base == 'u');
    if (diaeresis || double_acute) out_ += 'e';
  }

  /// Letters of one script go through ICU together: Greek reads "ου" as one sound.
  void other_script() {
    const std::size_t start = at_;
    while (at_ < text_.size()) {
      const CodePoint c = code_point_at(text_, at_);
      if (!c.valid || !(is_other_script(c.value) || is_mark(c.value)) || blank_kind(c.value) != Blank::none)
        break;
      at_ += c.bytes;
    }
    for (const char c : transliterated(text_.substr(start, at_ - start))) latin_letter(c);
  }

  /// What ICU leaves beyond ASCII it could not read; such signs are dropped.
  void latin_letter(char c) {
    if (const char folded = folded_ascii(c); folded != 0) {
      begin_letter();
      out_ += folded;
    } else if (c == ' ' || c == '-') {
      word_ended_ = true;
    }
  }

  /// A letter follows, perhaps the first of a word.
  void begin_letter() {
    if (word_ended_ && !out_.empty()) out_ += ' ';
    word_ended_ = false;
  }

  static constexpr std::size_t short_bytes = 12;  // up to here the result needs no memory of its own

  std::string_view text_;
  Umlaut umlaut_;
  std::size_t at_ = 0;
  std::string out_;
  bool word_ended_ = false;
};

}  // namespace

std::string fold_ae(std::string_view text) { return Folder(text, Umlaut::with_e).run(); }

std::string fold_a(std::string_view text) { return Folder(text, Umlaut::without).run(); }

}  // namespace kartei::text
