#include "normalise/language.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/text.hpp"

namespace kartei::normalise {
namespace {

struct LanguageName {
  std::string_view name;  ///< by text::fold_ae()
  std::string_view code;
};

constexpr auto languages = std::to_array<LanguageName>(
    {{"de", "de"},           {"deutsch", "de"},     {"german", "de"},       {"d", "de"},
     {"ger", "de"},          {"deu", "de"},         {"en", "en"},           {"englisch", "en"},
     {"english", "en"},      {"e", "en"},           {"eng", "en"},          {"fr", "fr"},
     {"franzoesisch", "fr"}, {"french", "fr"},      {"francais", "fr"},     {"it", "it"},
     {"italienisch", "it"},  {"italian", "it"},     {"italiano", "it"},     {"es", "es"},
     {"spanisch", "es"},     {"spanish", "es"},     {"nl", "nl"},           {"niederlaendisch", "nl"},
     {"dutch", "nl"},        {"pl", "pl"},          {"polnisch", "pl"},     {"polish", "pl"},
     {"cs", "cs"},           {"tschechisch", "cs"}, {"tr", "tr"},           {"tuerkisch", "tr"},
     {"turkish", "tr"},      {"ru", "ru"},          {"russisch", "ru"},     {"hu", "hu"},
     {"ungarisch", "hu"},    {"pt", "pt"},          {"portugiesisch", "pt"}});

}  // namespace

std::string read_language(std::string_view written) {
  const std::string folded = text::fold_ae(written);
  const std::vector<std::string_view> words = text::words(folded);
  if (words.empty()) return {};
  const auto* found = std::ranges::find(languages, words.front(), &LanguageName::name);
  return found == languages.end() ? std::string{} : std::string(found->code);
}

}  // namespace kartei::normalise
