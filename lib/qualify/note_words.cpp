#include "qualify/note_words.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

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
    FunctionWord{"besitzer", "Geschäftsleitung"},
    FunctionWord{"eigentuemer", "Geschäftsleitung"},
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
    FunctionWord{"werkleit", "Produktion"},
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
};

/// Short words, that would begin too many others.
constexpr std::array whole_function_words{
    FunctionWord{"gf", "Geschäftsleitung"},
    FunctionWord{"ceo", "Geschäftsleitung"},
    FunctionWord{"gl", "Geschäftsleitung"},
    FunctionWord{"chef", "Geschäftsleitung"},
    FunctionWord{"chefin", "Geschäftsleitung"},
    FunctionWord{"ek", "Einkauf"},
    FunctionWord{"ekl", "Einkauf"},
    FunctionWord{"vk", "Vertrieb"},
    FunctionWord{"vkl", "Vertrieb"},
    FunctionWord{"cfo", "Finanzen"},
    FunctionWord{"cto", "Technik"},
    FunctionWord{"cio", "IT"},
    FunctionWord{"it", "IT"},
    FunctionWord{"hr", "Personal"},
    FunctionWord{"qs", "Qualität"},
};

constexpr std::array topic_words{
    TopicWord{"rueckruf", NoteTopic::follow_up, "phone"},
    TopicWord{"rueckmeld", NoteTopic::follow_up, ""},
    TopicWord{"zurueckruf", NoteTopic::follow_up, "phone"},
    TopicWord{"anruf", NoteTopic::follow_up, "phone"},
    TopicWord{"ruft", NoteTopic::follow_up, "phone"},
    TopicWord{"telefon", NoteTopic::follow_up, "phone"},
    TopicWord{"zurueckzuruf", NoteTopic::follow_up, "phone"},
    TopicWord{"call", NoteTopic::follow_up, "phone"},
    TopicWord{"meld", NoteTopic::follow_up, ""},
    TopicWord{"wiedervorlage", NoteTopic::follow_up, ""},
    TopicWord{"nachfass", NoteTopic::follow_up, ""},
    TopicWord{"termin", NoteTopic::follow_up, "meeting"},
    TopicWord{"besuch", NoteTopic::follow_up, "meeting"},
    TopicWord{"treffen", NoteTopic::follow_up, "meeting"},
    TopicWord{"meeting", NoteTopic::follow_up, "meeting"},
    TopicWord{"visit", NoteTopic::follow_up, "meeting"},
    TopicWord{"demo", NoteTopic::follow_up, "meeting"},
    TopicWord{"angebot", NoteTopic::follow_up, "email"},
    TopicWord{"quote", NoteTopic::follow_up, "email"},
    TopicWord{"offer", NoteTopic::follow_up, "email"},
    TopicWord{"mail", NoteTopic::follow_up, "email"},
    TopicWord{"follow", NoteTopic::follow_up, ""},
    TopicWord{"bedarf", NoteTopic::need, ""},
    TopicWord{"benoetig", NoteTopic::need, ""},
    TopicWord{"braucht", NoteTopic::need, ""},
    TopicWord{"projekt", NoteTopic::need, ""},
    TopicWord{"project", NoteTopic::need, ""},
    TopicWord{"need", NoteTopic::need, ""},
    TopicWord{"start", NoteTopic::need, ""},
    TopicWord{"liefer", NoteTopic::need, ""},
    TopicWord{"kauf", NoteTopic::need, ""},
    TopicWord{"investition", NoteTopic::need, ""},
};

/// Short words, that would begin too many others.
constexpr std::array whole_topic_words{
    TopicWord{"wv", NoteTopic::follow_up, ""},
    TopicWord{"rr", NoteTopic::follow_up, "phone"},
};

using Words = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view word, Words words) { return std::ranges::find(words, word) != words.end(); }

bool begins_with_any(std::string_view word, Words stems) {
  return std::ranges::any_of(stems, [&](std::string_view stem) { return word.starts_with(stem); });
}

bool holds_any(std::string_view word, Words parts) {
  return std::ranges::any_of(
      parts, [&](std::string_view part) { return word.find(part) != std::string_view::npos; });
}

}  // namespace

std::string_view function_of(std::string_view word) {
  if (holds_any(word, {"assisten", "sekretar", "sekretaer"})) return "Assistenz";
  for (const FunctionWord& one : whole_function_words)
    if (word == one.stem) return one.function;
  for (const FunctionWord& one : function_words)
    if (word.starts_with(one.stem)) return one.function;
  return {};
}

bool says_lead(std::string_view word) {
  if (begins_with_any(word,
                      {"leiter", "leitend", "leitet", "head", "direktor", "director", "manager", "chef"}))
    return true;
  return is_one_of(word, {"leitung", "ekl", "vkl"}) || word.ends_with("chef") || word.ends_with("chefin") ||
         (!function_of(word).empty() && word.find("leit") != std::string_view::npos);
}

bool says_decider(std::string_view word) {
  return begins_with_any(word, {"entscheider", "entscheidet", "entscheidungstr", "entscheidungsbefug",
                                "decider", "decisionmaker"});
}

bool says_urgent(std::string_view word) {
  return begins_with_any(word, {"dringend", "eilig", "eilt", "urgent", "sofort", "asap"});
}

bool says_no(std::string_view word) {
  return word.starts_with("kein") ||
         is_one_of(word, {"nicht", "ohne", "nie", "niemals", "weder", "no", "not", "never", "without"});
}

bool says_interest(std::string_view word) {
  return begins_with_any(word, {"interesse", "interest", "bedarf", "need", "demand"});
}

bool says_volume(std::string_view word) {
  return holds_any(word, {"budget", "volumen", "volume", "umsatz"}) || begins_with_any(word, {"etat"});
}

const TopicWord* topic_of(std::string_view word) {
  for (const TopicWord& one : whole_topic_words)
    if (word == one.stem) return &one;
  for (const TopicWord& one : topic_words)
    if (word.starts_with(one.stem)) return &one;
  return nullptr;
}

}  // namespace kartei::qualify
