#include "card/job_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "format/word_list.hpp"
#include "text/text.hpp"

namespace kartei::card {
namespace {

/// Whole words, folded.
constexpr std::string_view positions =
    "inhaber inhaberin geschaeftsfuehrer geschaeftsfuehrerin geschaeftsfuehrung gf vorstand vorstaendin ceo "
    "cfo cto coo "
    "cmo cio cso managing director president vice chief officer head manager managerin leiter leiterin "
    "leitung "
    "prokurist prokuristin partner partnerin gesellschafter gesellschafterin direktor direktorin chef chefin "
    "berater beraterin consultant referent referentin sachbearbeiter sachbearbeiterin assistent assistentin "
    "assistant "
    "assistenz sekretaerin engineer ingenieur ingenieurin entwickler entwicklerin developer architekt "
    "architektin "
    "architect meister meisterin techniker technikerin rechtsanwalt rechtsanwaeltin anwalt anwaeltin notar "
    "notarin "
    "steuerberater steuerberaterin wirtschaftspruefer wirtschaftsprueferin arzt aerztin facharzt fachaerztin "
    "zahnarzt "
    "zahnaerztin apotheker apothekerin therapeut therapeutin physiotherapeut physiotherapeutin makler "
    "maklerin "
    "verkaeufer verkaeuferin einkaeufer einkaeuferin buchhalter buchhalterin disponent disponentin monteur "
    "fotograf "
    "fotografin designer designerin grafiker grafikerin redakteur redakteurin journalist journalistin "
    "professor "
    "professorin dozent dozentin trainer trainerin coach analyst analystin specialist spezialist "
    "spezialistin "
    "representative repraesentant beauftragter beauftragte praesident praesidentin owner founder gruender "
    "gruenderin "
    "buyer controller controllerin koordinator koordinatorin coordinator supervisor lead executive associate "
    "sprecher "
    "sprecherin buergermeister buergermeisterin hausverwalter gutachter gutachterin sachverstaendiger "
    "sachverstaendige psychologe psychologin logopaedin ergotherapeutin hebamme tischlermeister";

/// Ends of German compounds: "Vertriebsleiterin", "Kundenberater", "Elektromeister".
constexpr auto position_endings = std::to_array<std::string_view>(
    {"leiter",       "leiterin",     "leitung",     "berater",      "beraterin",   "meister",
     "meisterin",    "ingenieur",    "ingenieurin", "fuehrer",      "fuehrerin",   "referent",
     "referentin",   "manager",      "managerin",   "assistent",    "assistentin", "assistenz",
     "entwickler",   "entwicklerin", "techniker",   "technikerin",  "anwalt",      "anwaeltin",
     "beauftragter", "beauftragte",  "vertreter",   "vertreterin",  "betreuer",    "betreuerin",
     "planer",       "planerin",     "arzt",        "aerztin",      "therapeut",   "therapeutin",
     "direktor",     "direktorin",   "bearbeiter",  "bearbeiterin", "kaufmann",    "kauffrau",
     "makler",       "maklerin",     "wirt",        "wirtin",       "pruefer",     "prueferin",
     "spezialist",   "spezialistin", "chef",        "chefin",       "architekt",   "architektin",
     "koordinator",  "koordinatorin"});

constexpr std::string_view department_marks =
    "abteilung abt bereich geschaeftsbereich fachbereich department dept "
    "division ressort team referat dezernat stabsstelle";

constexpr std::string_view departments =
    "einkauf vertrieb verkauf innendienst aussendienst marketing personal personalabteilung personalwesen "
    "buchhaltung "
    "rechnungswesen finanzen finance controlling logistik logistics versand lager produktion production "
    "fertigung "
    "entwicklung forschung research development konstruktion engineering qualitaetssicherung "
    "qualitaetsmanagement "
    "kundendienst kundenservice kundenbetreuung service support sales purchasing procurement hr human "
    "resources it edv "
    "recht legal presse kommunikation communications export import projektmanagement operations "
    "administration "
    "verwaltung disposition beschaffung technik facility management account key accounting international "
    "customer "
    "relations public corporate business und and fuer of quality technischer";

bool is_position_word(std::string_view word) {
  return format::in_word_list(positions, word) ||
         std::ranges::any_of(position_endings, [&](std::string_view ending) {
           return word.size() > ending.size() + 2 && word.ends_with(ending);
         });
}

}  // namespace

bool names_position(std::string_view line) {
  const std::string folded = text::fold_ae(line);
  return std::ranges::any_of(text::words(folded), is_position_word);
}

bool names_department(std::string_view line) {
  const std::string folded = text::fold_ae(line);
  const auto words = text::words(folded);
  if (words.empty() || words.size() > 6) return false;
  if (format::in_word_list(department_marks, words.front()) && words.size() > 1) return true;
  return std::ranges::all_of(words,
                             [](std::string_view word) { return format::in_word_list(departments, word); });
}

bool is_role_before_name(std::string_view word) {
  return format::in_word_list("inh inhaber inhaberin gf geschaeftsfuehrer geschaeftsfuehrerin dir owner",
                              text::fold_ae(word));
}

}  // namespace kartei::card
