#include "qualify/lead_note.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "text/text.hpp"

namespace kartei::qualify {
namespace {

struct FunctionWord {
  std::string_view stem;  ///< folded beginning of a word
  std::string_view function;
};

/// The first that fits holds, so the special stands before the general.
constexpr std::array function_words{
    FunctionWord{"geschaeftsf", "Geschäftsleitung"},
    FunctionWord{"geschaeftsleit", "Geschäftsleitung"},
    FunctionWord{"inhaber", "Geschäftsleitung"},
    FunctionWord{"vorstand", "Geschäftsleitung"},
    FunctionWord{"owner", "Geschäftsleitung"},
    FunctionWord{"prokurist", "Geschäftsleitung"},
    FunctionWord{"einkauf", "Einkauf"},
    FunctionWord{"einkaeufer", "Einkauf"},
    FunctionWord{"beschaffung", "Einkauf"},
    FunctionWord{"purchas", "Einkauf"},
    FunctionWord{"procurement", "Einkauf"},
    FunctionWord{"buyer", "Einkauf"},
    FunctionWord{"produktion", "Produktion"},
    FunctionWord{"fertigung", "Produktion"},
    FunctionWord{"werksleit", "Produktion"},
    FunctionWord{"betriebsleit", "Produktion"},
    FunctionWord{"production", "Produktion"},
    FunctionWord{"technik", "Technik"},
    FunctionWord{"technisch", "Technik"},
    FunctionWord{"konstrukt", "Technik"},
    FunctionWord{"entwickl", "Technik"},
    FunctionWord{"engineer", "Technik"},
    FunctionWord{"ingenieur", "Technik"},
    FunctionWord{"qualitaet", "Qualität"},
    FunctionWord{"vertrieb", "Vertrieb"},
    FunctionWord{"verkauf", "Vertrieb"},
    FunctionWord{"sales", "Vertrieb"},
    FunctionWord{"marketing", "Marketing"},
    FunctionWord{"logistik", "Logistik"},
    FunctionWord{"logistic", "Logistik"},
    FunctionWord{"lager", "Logistik"},
    FunctionWord{"edv", "IT"},
    FunctionWord{"administrator", "IT"},
    FunctionWord{"finanz", "Finanzen"},
    FunctionWord{"buchhalt", "Finanzen"},
    FunctionWord{"controll", "Finanzen"},
    FunctionWord{"personal", "Personal"},
    FunctionWord{"assisten", "Assistenz"},
    FunctionWord{"sekretar", "Assistenz"},
};

/// Short words, that would begin too many others.
constexpr std::array whole_function_words{
    FunctionWord{"gf", "Geschäftsleitung"},
    FunctionWord{"ceo", "Geschäftsleitung"},
    FunctionWord{"chef", "Geschäftsleitung"},
    FunctionWord{"cfo", "Finanzen"},
    FunctionWord{"cto", "Technik"},
    FunctionWord{"cio", "IT"},
    FunctionWord{"it", "IT"},
    FunctionWord{"hr", "Personal"},
    FunctionWord{"qs", "Qualität"},
};

enum class Topic : std::uint8_t { none, need, follow_up };

struct TopicWord {
  std::string_view stem;
  Topic topic;
  std::string_view channel;
};

constexpr std::array topic_words{
    TopicWord{"rueckruf", Topic::follow_up, "phone"},
    TopicWord{"rueckmeld", Topic::follow_up, ""},
    TopicWord{"zurueckruf", Topic::follow_up, "phone"},
    TopicWord{"anruf", Topic::follow_up, "phone"},
    TopicWord{"ruft", Topic::follow_up, "phone"},
    TopicWord{"telefon", Topic::follow_up, "phone"},
    TopicWord{"call", Topic::follow_up, "phone"},
    TopicWord{"meld", Topic::follow_up, ""},
    TopicWord{"wiedervorlage", Topic::follow_up, ""},
    TopicWord{"nachfass", Topic::follow_up, ""},
    TopicWord{"termin", Topic::follow_up, "meeting"},
    TopicWord{"besuch", Topic::follow_up, "meeting"},
    TopicWord{"treffen", Topic::follow_up, "meeting"},
    TopicWord{"meeting", Topic::follow_up, "meeting"},
    TopicWord{"visit", Topic::follow_up, "meeting"},
    TopicWord{"demo", Topic::follow_up, "meeting"},
    TopicWord{"angebot", Topic::follow_up, "email"},
    TopicWord{"quote", Topic::follow_up, "email"},
    TopicWord{"offer", Topic::follow_up, "email"},
    TopicWord{"mail", Topic::follow_up, "email"},
    TopicWord{"follow", Topic::follow_up, ""},
    TopicWord{"bedarf", Topic::need, ""},
    TopicWord{"benoetig", Topic::need, ""},
    TopicWord{"braucht", Topic::need, ""},
    TopicWord{"projekt", Topic::need, ""},
    TopicWord{"project", Topic::need, ""},
    TopicWord{"need", Topic::need, ""},
    TopicWord{"start", Topic::need, ""},
    TopicWord{"liefer", Topic::need, ""},
    TopicWord{"kauf", Topic::need, ""},
    TopicWord{"investition", Topic::need, ""},
};

bool begins_with_any(std::string_view word, std::initializer_list<std::string_view> stems) {
  return std::ranges::any_of(stems, [&](std::string_view stem) { return word.starts_with(stem); });
}

std::string_view function_of(std::string_view word) {
  for (const FunctionWord& one : whole_function_words)
    if (word == one.stem) return one.function;
  for (const FunctionWord& one : function_words)
    if (word.starts_with(one.stem)) return one.function;
  return {};
}

const TopicWord* topic_of(std::string_view word) {
  for (const TopicWord& one : topic_words)
    if (word.starts_with(one.stem)) return &one;
  return word == "wv" ? topic_of("wiedervorlage") : nullptr;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Parts of a note, without those of numbers ("1,5 Mio") and of abbreviations ("ca. 20").
std::vector<std::string> clauses_of(std::string_view note) {
  std::vector<std::string> clauses(1);
  for (std::size_t i = 0; i < note.size(); ++i) {
    const char c = note[i];
    const char next = i + 1 < note.size() ? note[i + 1] : ' ';
    const bool parts_numbers = i > 0 && is_digit(note[i - 1]) && is_digit(next);
    if (c == ';' || c == '\n' || c == '|' || (c == ',' && !parts_numbers))
      clauses.emplace_back();
    else
      clauses.back() += c;
  }
  std::erase_if(clauses, [](const std::string& clause) { return text::trim(clause).empty(); });
  return clauses;
}

struct Unit {
  std::string_view word;
  double factor;
  std::string_view currency;
};

constexpr std::array units{
    Unit{"teur", 1e3, "EUR"}, Unit{"t€", 1e3, "EUR"},   Unit{"k€", 1e3, "EUR"}, Unit{"keur", 1e3, "EUR"},
    Unit{"tchf", 1e3, "CHF"}, Unit{"kchf", 1e3, "CHF"}, Unit{"tsd", 1e3, ""},   Unit{"mio", 1e6, ""},
    Unit{"mill", 1e6, ""},    Unit{"eur", 1, "EUR"},    Unit{"€", 1, "EUR"},    Unit{"chf", 1, "CHF"},
    Unit{"sfr", 1, "CHF"},    Unit{"usd", 1, "USD"},    Unit{"k", 1e3, ""},     Unit{"m", 1e6, ""},
};

const Unit* unit_at(std::string_view rest) {
  const auto found =
      std::ranges::find_if(units, [&](const Unit& unit) { return rest.starts_with(unit.word); });
  if (found == units.end()) return nullptr;
  const std::string_view behind = rest.substr(found->word.size());
  const bool is_word =
      behind.empty() || !((behind.front() >= 'a' && behind.front() <= 'z') || is_digit(behind.front()));
  return is_word || found->word == "mill" || found->word == "tsd" ? &*found : nullptr;
}

/// "1.500", "1,5" at the beginning; taken off `rest`.
std::optional<double> take_amount(std::string_view& rest) {
  std::string digits;
  std::size_t end = 0;
  while (end < rest.size() && (is_digit(rest[end]) || rest[end] == '.' || rest[end] == ',')) ++end;
  std::string_view written = rest.substr(0, end);
  while (!written.empty() && !is_digit(written.back())) written.remove_suffix(1);
  if (written.empty() || !is_digit(written.front())) return std::nullopt;
  rest.remove_prefix(written.size());
  const std::size_t mark = written.find_last_of(".,");
  const bool has_fraction = mark != std::string_view::npos && written.size() - mark != 4;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (is_digit(written[i])) digits += written[i];
    if (i == mark && has_fraction) digits += '.';
  }
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string_view without_blanks(std::string_view rest) {
  while (rest.starts_with(' ') || rest.starts_with('.')) rest.remove_prefix(1);
  return rest;
}

bool take_hyphen(std::string_view& rest) {
  const std::string_view trimmed = without_blanks(rest);
  for (const std::string_view hyphen : {"-", "–", "bis ", "to "}) {
    if (!trimmed.starts_with(hyphen)) continue;
    rest = without_blanks(trimmed.substr(hyphen.size()));
    return true;
  }
  return false;
}

std::optional<VolumeRange> volume_at(std::string_view rest, bool is_expected) {
  const auto from = take_amount(rest);
  if (!from) return std::nullopt;
  const Unit* own = unit_at(without_blanks(rest));
  if (own != nullptr) rest = without_blanks(rest).substr(own->word.size());
  std::optional<double> until;
  if (take_hyphen(rest)) until = take_amount(rest);
  const Unit* unit = unit_at(without_blanks(rest));
  if (unit == nullptr || !until) unit = own;
  if (unit == nullptr && !is_expected) return std::nullopt;
  double factor = unit == nullptr ? 1 : unit->factor;
  std::string_view currency = unit == nullptr ? "" : unit->currency;
  if (currency.empty()) {
    const std::size_t at = rest.find_first_of(' ');
    const Unit* second = at == std::string_view::npos ? nullptr : unit_at(without_blanks(rest.substr(at)));
    currency = second == nullptr || second->factor != 1 ? "EUR" : second->currency;
  }
  const double from_factor = own != nullptr ? own->factor : factor;
  return VolumeRange{std::llround(*from * from_factor),
                     std::llround(until.value_or(*from) * (until ? factor : from_factor)),
                     std::string(currency)};
}

class NoteReader {
 public:
  explicit NoteReader(Day day) : day_(day) {}

  void read(const std::string& clause) {
    words_.clear();
    const std::string folded = text::fold_ae(clause);
    for (const std::string_view word : text::words(folded)) words_.emplace_back(word);
    understood_ = false;
    read_words();
    read_times();
    read_volume(text::to_lower(clause));
    if (!understood_) note_.rest.emplace_back(text::trim(clause));
  }

  LeadNote take() { return std::move(note_); }

 private:
  void read_words() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string_view word = words_[i];
      if (begins_with_any(word, {"entscheid", "decider", "decision"})) note_.decides = understood_ = true;
      if (begins_with_any(word, {"dringend", "eilig", "eilt", "urgent", "sofort", "asap"}))
        note_.is_urgent = understood_ = true;
      if (const std::string_view function = function_of(word); !function.empty() && note_.function.empty()) {
        note_.function = function;
        understood_ = true;
      }
      if (word.find("leit") != std::string_view::npos || word.ends_with("chef") || word.starts_with("chef") ||
          begins_with_any(word, {"head", "direktor", "director", "manager"}))
        note_.leads = note_.leads || !note_.function.empty();
      if (const TopicWord* topic = topic_of(word); topic != nullptr && topic->topic == Topic::follow_up) {
        understood_ = true;
        if (note_.channel.empty()) note_.channel = topic->channel;
      }
    }
    if (note_.function == "Geschäftsleitung") note_.leads = true;
  }

  struct PlacedTime {
    std::size_t place = 0;
    Period period;
  };

  void read_times() {
    for (std::size_t i = 0; i < words_.size();) {
      const auto reading = read_period(std::span(words_).subspan(i), day_);
      if (!reading) {
        ++i;
        continue;
      }
      assign(i, reading->period);
      i += reading->words;
      understood_ = true;
    }
  }

  void assign(std::size_t place, const Period& period) {
    std::optional<Period>& to = topic_at(place) == Topic::follow_up ? note_.follow_up : note_.need;
    if (!to) to = period;
  }

  [[nodiscard]] Topic topic_at(std::size_t place) const {
    for (std::size_t i = place; i-- > 0;)
      if (const TopicWord* topic = topic_of(words_[i])) return topic->topic;
    for (std::size_t i = place; i < words_.size(); ++i)
      if (const TopicWord* topic = topic_of(words_[i])) return topic->topic;
    return Topic::none;
  }

  void read_volume(const std::string& clause) {
    const bool is_expected =
        clause.find("budget") != std::string::npos || clause.find("volumen") != std::string::npos ||
        clause.find("umsatz") != std::string::npos || clause.find("volume") != std::string::npos;
    for (std::size_t i = 0; i < clause.size() && !note_.volume; ++i) {
      if (!is_digit(clause[i]) ||
          (i > 0 && (is_digit(clause[i - 1]) || clause[i - 1] == '.' || clause[i - 1] == ',')))
        continue;
      note_.volume = volume_at(std::string_view(clause).substr(i), is_expected);
    }
    if (note_.volume) understood_ = true;
  }

  Day day_;
  LeadNote note_;
  std::vector<std::string> words_;
  bool understood_ = false;
};

}  // namespace

bool LeadNote::empty() const {
  return function.empty() && !decides && !is_urgent && !need && !volume && !follow_up && channel.empty();
}

LeadNote read_lead_note(std::string_view note, Day day) {
  NoteReader reader(day);
  for (const std::string& clause : clauses_of(note)) reader.read(clause);
  return reader.take();
}

}  // namespace kartei::qualify
