#include "qualify/lead_note.hpp"

#include <algorithm>

#include "qualify/note_clauses.hpp"
#include "qualify/note_words.hpp"
#include "text/text.hpp"

namespace kartei::qualify {
namespace {

using std::chrono::days;

/// So many words behind a "kein" do not hold.
constexpr std::size_t reach_of_no = 3;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool says_before(std::string_view word) { return is_one_of(word, {"vor", "before"}); }
bool says_until(std::string_view word) { return is_one_of(word, {"bis", "until", "till"}); }

class NoteReader {
 public:
  explicit NoteReader(Day day) : day_(day) {}

  void read(const std::string& clause) {
    adds_ = false;
    clause_ = clause;
    read_volume();
    read_no();
    read_times();
    read_person();
    read_mood();
    if (!adds_) note_.rest.push_back(clause);
  }

  LeadNote take() { return std::move(note_); }

 private:
  /// The other words are read without it: "1.5 Mio" is no day in May.
  void read_volume() {
    std::string lower = text::to_lower(clause_);
    if (const auto found = find_volume(lower)) {
      if (!note_.volume) {
        note_.volume = found->volume;
        adds_ = true;
      }
      lower.replace(found->begin, found->end - found->begin, " # ");
    }
    words_.clear();
    const std::string folded = text::fold_ae(lower);
    for (const std::string_view word : text::words(folded)) words_.emplace_back(word);
  }

  void read_no() {
    holds_.assign(words_.size(), true);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!says_no(words_[i]) || says_limit(i + 1)) continue;
      const bool is_all = i + 1 == words_.size();
      const std::size_t until = std::min(words_.size(), i + 1 + reach_of_no);
      for (std::size_t at = is_all ? 0 : i + 1; at < until; ++at) holds_[at] = false;
    }
  }

  [[nodiscard]] bool says_limit(std::size_t place) const {
    return place < words_.size() && (says_before(words_[place]) || says_until(words_[place]));
  }

  [[nodiscard]] bool has_no_before(std::size_t place) const {
    return std::any_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(place), says_no);
  }

  void read_times() {
    has_limit_ = false;
    for (std::size_t i = 0; i < words_.size();) {
      const auto reading = read_period(std::span(words_).subspan(i), day_);
      if (reading && reading->period) assign(i, *reading->period);
      i += reading ? reading->words : 1;
    }
  }

  /// "vor Weihnachten", "nicht vor Mai", "kein Bedarf bis Ostern": what that means for when to begin.
  [[nodiscard]] Period meant(std::size_t place, const Period& period) {
    const bool is_before = place > 0 && says_before(words_[place - 1]);
    const bool is_until = place > 0 && says_until(words_[place - 1]);
    has_limit_ = (is_before || is_until) && has_no_before(place);
    if (is_before && !has_limit_) return {period.first - days(7), period.first - days(1)};
    if (is_until && has_limit_) return {period.last + days(1), period.last + days(1)};
    return period;
  }

  void assign(std::size_t place, const Period& period) {
    const Period told = meant(place, period);
    const std::size_t about = topic_at(place);
    const bool is_known = about < words_.size();
    if (is_known && !holds_[about] && !has_limit_) return;
    const bool is_follow_up = is_known && topic_of(words_[about])->topic == NoteTopic::follow_up;
    std::optional<Period>& to = is_follow_up ? note_.follow_up : note_.need;
    if (to) return;
    to = told;
    adds_ = true;
  }

  /// The word of the topic before a place, else the one behind it, else the end.
  [[nodiscard]] std::size_t topic_at(std::size_t place) const {
    for (std::size_t i = place; i-- > 0;)
      if (topic_of(words_[i]) != nullptr) return i;
    for (std::size_t i = place; i < words_.size(); ++i)
      if (topic_of(words_[i]) != nullptr) return i;
    return words_.size();
  }

  /// "needs it in May" has nothing to do with computers.
  [[nodiscard]] bool is_pronoun(std::string_view word) const {
    return word == "it" && clause_.find("IT") == std::string::npos;
  }

  /// "Assistenz der Geschäftsführung" leads nothing.
  [[nodiscard]] std::string_view function_in_clause() const {
    std::string_view function;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string_view one = function_of(words_[i]);
      if (one.empty() || !holds_[i] || is_pronoun(words_[i])) continue;
      if (function.empty() || one == "Assistenz") function = one;
    }
    return function;
  }

  void read_person() {
    const std::string_view function = function_in_clause();
    if (function.empty() || (!note_.function.empty() && note_.function != function)) return;
    adds_ = adds_ || note_.function.empty();
    note_.function = function;
    if (function == "Assistenz") return;
    note_.leads = note_.leads || function == "Geschäftsleitung" || any_holds(says_lead);
  }

  void read_mood() {
    if (!note_.decides && any_holds(says_decider)) note_.decides = adds_ = true;
    if (!note_.is_urgent && any_holds(says_urgent)) note_.is_urgent = adds_ = true;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!holds_[i] && says_interest(words_[i]) && !has_limit_) note_.declines = adds_ = true;
      const TopicWord* topic = topic_of(words_[i]);
      if (holds_[i] && topic != nullptr && topic->topic == NoteTopic::follow_up && note_.channel.empty())
        note_.channel = topic->channel;
    }
  }

  [[nodiscard]] bool any_holds(bool (*says)(std::string_view)) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (holds_[i] && says(words_[i])) return true;
    return false;
  }

  Day day_;
  LeadNote note_;
  std::string clause_;
  std::vector<std::string> words_;  ///< of the clause, folded
  std::vector<bool> holds_;         ///< of each, whether no "kein" takes it away
  bool has_limit_ = false;          ///< the time says until when something does not hold
  bool adds_ = false;
};

}  // namespace

bool LeadNote::empty() const {
  return function.empty() && !decides && !is_urgent && !declines && !need && !volume && !follow_up;
}

LeadNote read_lead_note(std::string_view note, Day day) {
  NoteReader reader(day);
  for (const std::string& clause : clauses_of(note)) reader.read(clause);
  return reader.take();
}

}  // namespace kartei::qualify
