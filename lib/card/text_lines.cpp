#include "card/text_lines.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "card/job_words.hpp"
#include "normalise/academic_title.hpp"
#include "normalise/company_name.hpp"
#include "normalise/folded_word.hpp"
#include "normalise/known_name.hpp"
#include "normalise/legal_form.hpp"
#include "normalise/mail_domain.hpp"
#include "normalise/person_name.hpp"
#include "normalise/person_or_company.hpp"
#include "text/text.hpp"

namespace kartei::card {
namespace {

std::string letters_of(std::string_view text) {
  std::string key = text::fold_ae(text);
  std::erase(key, ' ');
  return key;
}

/// What mailbox and web address tell of the names: "j.weissenborn" and "weissenborn-buero".
struct Clues {
  std::vector<std::string> mailbox_words;
  std::string mailbox;               ///< letters only
  std::vector<std::string> domains;  ///< letters only, without "www" and ending
};

void add_domain(std::string_view host, Clues& clues) {
  host = host.substr(0, host.find('/'));
  if (const std::size_t scheme = host.find("://"); scheme != std::string_view::npos)
    host.remove_prefix(scheme + 3);
  const std::vector<std::string_view> parts = text::split(host, '.');
  if (parts.size() < 2) return;
  if (const std::string name = letters_of(parts[parts.size() - 2]); name.size() >= 3)
    clues.domains.push_back(name);
}

Clues clues_of(std::span<const CardField> fields) {
  Clues clues;
  for (const CardField& field : fields) {
    if (field.part == CardPart::web) add_domain(text::to_lower(field.value), clues);
    if (field.part != CardPart::email) continue;
    const std::string mail = text::to_lower(field.value);
    const std::size_t at = mail.find('@');
    if (clues.mailbox.empty()) {
      const std::string folded = text::fold_ae(mail.substr(0, at));
      for (const std::string_view word : text::words(folded)) clues.mailbox_words.emplace_back(word);
      clues.mailbox = letters_of(mail.substr(0, at));
    }
    if (!normalise::is_freemail(std::string_view(mail).substr(at + 1)))
      add_domain(mail.substr(at + 1), clues);
  }
  return clues;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Words of the name that stand in the mailbox; its last word counts most.
int mailbox_score(std::string_view line, const Clues& clues) {
  const std::string folded = text::fold_ae(line);
  int score = 0;
  for (const std::string_view word : text::words(folded)) {
    if (word.size() < 3) continue;
    const bool is_word = std::ranges::find(clues.mailbox_words, word) != clues.mailbox_words.end();
    if (is_word || clues.mailbox.find(word) != std::string::npos) score += 30;
  }
  return std::min(score, 50);
}

/// Whether the whole line, its beginning, or a longer word of it is in the name of the web site.
bool has_domain(std::string_view line, const Clues& clues) {
  constexpr std::size_t long_word = 5;
  const std::string letters = letters_of(line);
  const std::string folded = text::fold_ae(line);
  return std::ranges::any_of(clues.domains, [&](const std::string& domain) {
    return letters.find(domain) != std::string::npos ||
           std::ranges::any_of(text::words(folded), [&](std::string_view word) {
             return word.size() >= long_word && domain.find(word) != std::string::npos;
           });
  });
}

bool is_sentence(std::string_view line) {
  return line.ends_with('!') || line.ends_with('?') || (line.ends_with('.') && text::words(line).size() > 3);
}

bool is_only_legal_form(std::string_view line) {
  const auto place = normalise::find_legal_form("X " + std::string(line));
  return place && place->begin <= 2 && place->end >= line.size();
}

bool is_only_title(std::string_view line) {
  const auto words = normalise::name_words(line);
  return !words.empty() && normalise::leading_titles(words).words == words.size();
}

int name_score(std::string_view line, const Clues& clues) {
  const auto words = normalise::name_words(line);
  const std::size_t titles = normalise::leading_titles(words).words;
  const std::size_t others = words.size() - titles;
  if (others < 1 || others > 5 || has_digit(line)) return 0;
  int score = others >= 2 ? 15 : -15;
  score += titles > 0 ? 25 : 0;
  if (normalise::is_known_first_name(words[titles])) score += 30;
  if (normalise::looks_like_person(line)) score += 15;
  score += mailbox_score(line, clues);
  if (normalise::find_legal_form(line)) score -= 80;
  if (names_position(line) || names_department(line)) score -= 60;
  if (line.find('&') != std::string_view::npos || line.find('+') != std::string_view::npos) score -= 40;
  return score;
}

int company_score(std::string_view line, const Clues& clues) {
  int score = normalise::names_a_company(line) ? 15 : -10;
  if (normalise::find_legal_form(line)) score += 70;
  if (has_domain(line, clues)) score += 45;
  if (names_position(line) || names_department(line)) score -= 40;
  if (text::words(line).size() > 8 || is_sentence(line)) score -= 40;
  return score;
}

std::uint8_t percent(int score) { return static_cast<std::uint8_t>(std::clamp(score, 30, 98)); }

/// Texts as they get their parts; what has none in the end is a note.
class Assignment {
 public:
  Assignment(std::span<const TextLine> texts, const Clues& clues) : clues_(clues) {
    for (const TextLine& text : texts) entries_.push_back({text, std::nullopt, 0});
    join_legal_forms();
  }

  std::vector<CardField> fields(std::vector<CardField> others) && {
    split_roles();
    give_best(CardPart::name, name_score, 40);
    add_titles();
    give_best(CardPart::company, company_score, 15);
    join_company();
    for (Entry& entry : entries_) {
      if (entry.part || is_sentence(entry.text.text)) continue;
      if (names_position(entry.text.text))
        give(entry, CardPart::position, 90);
      else if (names_department(entry.text.text))
        give(entry, CardPart::department, 85);
    }
    return merged(std::move(others));
  }

 private:
  struct Entry {
    TextLine text;
    std::optional<CardPart> part;
    std::uint8_t confidence = 0;
  };

  static void give(Entry& entry, CardPart part, std::uint8_t confidence) {
    entry.part = part;
    entry.confidence = confidence;
  }

  /// "Weißenborn Bürobedarf" and "GmbH & Co. KG" in two lines.
  void join_legal_forms() {
    for (std::size_t i = 1; i < entries_.size(); ++i) {
      TextLine& above = entries_[i - 1].text;
      if (entries_[i].text.line > above.line + 2 || !is_only_legal_form(entries_[i].text.text)) continue;
      above.text += " " + entries_[i].text.text;
      entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  /// "KRÜGER & SÖHNE" above "Maschinenbau GmbH & Co. KG".
  void join_company() {
    for (std::size_t i = 1; i < entries_.size(); ++i) {
      Entry& above = entries_[i - 1];
      if (entries_[i].part != CardPart::company || above.part || above.text.line + 1 != entries_[i].text.line)
        continue;
      const bool belongs =
          normalise::find_legal_form(entries_[i].text.text) && has_domain(above.text.text, clues_);
      if (!belongs) return;
      entries_[i].text.text = above.text.text + " " + entries_[i].text.text;
      entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(i) - 1);
      return;
    }
  }

  /// "Inh. Petra Kern" is a position and a name.
  void split_roles() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const std::string line = entries_[i].text.text;
      const std::size_t blank = line.find(' ');
      if (blank == std::string::npos || !is_role_before_name(line.substr(0, blank))) continue;
      const std::string rest(text::trim(line.substr(blank)));
      if (!normalise::looks_like_person(rest) && mailbox_score(rest, clues_) == 0) continue;
      Entry role = entries_[i];
      role.text.text = line.substr(0, line[blank - 1] == ':' ? blank - 1 : blank);
      give(role, CardPart::position, 95);
      entries_[i].text.text = rest;
      entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(i), role);
      ++i;
    }
  }

  void give_best(CardPart part, int (*score)(std::string_view, const Clues&), int least) {
    Entry* best = nullptr;
    int highest = least - 1;
    for (Entry& entry : entries_) {
      if (entry.part) continue;
      const int points = score(entry.text.text, clues_);
      if (points > highest) {
        highest = points;
        best = &entry;
      }
    }
    if (best != nullptr) give(*best, part, percent(highest));
  }

  /// Degrees in a line of their own belong to the name beside them.
  void add_titles() {
    const auto name = std::ranges::find(
        entries_, CardPart::name, [](const Entry& entry) { return entry.part.value_or(CardPart::note); });
    if (name == entries_.end()) return;
    for (Entry& entry : entries_) {
      if (entry.part || names_position(entry.text.text) || !is_only_title(entry.text.text)) continue;
      const bool is_before = entry.text.line < name->text.line;
      name->text.text =
          is_before ? entry.text.text + " " + name->text.text : name->text.text + ", " + entry.text.text;
      entry.text.text.clear();
    }
    std::erase_if(entries_, [](const Entry& entry) { return entry.text.text.empty(); });
  }

  std::vector<CardField> merged(std::vector<CardField> others) {
    std::vector<CardField> all;
    std::size_t taken = 0;
    for (Entry& entry : entries_) {
      for (; taken < entry.text.before; ++taken) all.push_back(std::move(others[taken]));
      all.push_back({entry.part.value_or(CardPart::note), std::move(entry.text.text), entry.confidence});
    }
    for (; taken < others.size(); ++taken) all.push_back(std::move(others[taken]));
    return all;
  }

  const Clues& clues_;
  std::vector<Entry> entries_;
};

}  // namespace

std::vector<CardField> with_texts(std::span<const TextLine> texts, std::vector<CardField> fields) {
  const Clues clues = clues_of(fields);
  return Assignment(texts, clues).fields(std::move(fields));
}

}  // namespace kartei::card
