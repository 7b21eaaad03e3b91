#include "normalise/company_name.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "normalise/ascii.hpp"
#include "normalise/company_parts.hpp"
#include "normalise/legal_form.hpp"
#include "text/joined.hpp"
#include "text/text.hpp"
#include "text/word_table.hpp"

namespace kartei::normalise {
namespace {

/// Words that persons' names do not have, by text::fold_ae().
constexpr auto company_words = text::word_set(std::to_array<std::string_view>({"firma",
                                                                               "verein",
                                                                               "verband",
                                                                               "stadt",
                                                                               "gemeinde",
                                                                               "landkreis",
                                                                               "landratsamt",
                                                                               "amt",
                                                                               "hotel",
                                                                               "gasthof",
                                                                               "gasthaus",
                                                                               "restaurant",
                                                                               "praxis",
                                                                               "apotheke",
                                                                               "klinik",
                                                                               "klinikum",
                                                                               "krankenhaus",
                                                                               "autohaus",
                                                                               "baeckerei",
                                                                               "metzgerei",
                                                                               "schreinerei",
                                                                               "tischlerei",
                                                                               "kanzlei",
                                                                               "institut",
                                                                               "universitaet",
                                                                               "hochschule",
                                                                               "schule",
                                                                               "gymnasium",
                                                                               "akademie",
                                                                               "museum",
                                                                               "stiftung",
                                                                               "bank",
                                                                               "sparkasse",
                                                                               "volksbank",
                                                                               "versicherung",
                                                                               "werke",
                                                                               "stadtwerke",
                                                                               "verlag",
                                                                               "druckerei",
                                                                               "spedition",
                                                                               "transporte",
                                                                               "logistik",
                                                                               "handel",
                                                                               "grosshandel",
                                                                               "maschinenbau",
                                                                               "anlagenbau",
                                                                               "metallbau",
                                                                               "holzbau",
                                                                               "bau",
                                                                               "technik",
                                                                               "elektrotechnik",
                                                                               "systeme",
                                                                               "software",
                                                                               "consulting",
                                                                               "beratung",
                                                                               "services",
                                                                               "service",
                                                                               "solutions",
                                                                               "group",
                                                                               "gruppe",
                                                                               "holding",
                                                                               "gebr",
                                                                               "gebrueder",
                                                                               "soehne",
                                                                               "sohn",
                                                                               "nachf",
                                                                               "partner",
                                                                               "partners",
                                                                               "company",
                                                                               "club",
                                                                               "kirche",
                                                                               "pfarramt",
                                                                               "ministerium",
                                                                               "kammer",
                                                                               "innung",
                                                                               "steuerberatung",
                                                                               "ingenieurbuero",
                                                                               "architekten",
                                                                               "rechtsanwaelte",
                                                                               "zentrum",
                                                                               "center",
                                                                               "studio",
                                                                               "agentur",
                                                                               "buero",
                                                                               "werkstatt",
                                                                               "shop",
                                                                               "laden",
                                                                               "genossenschaft",
                                                                               "gesellschaft",
                                                                               "industrie",
                                                                               "international",
                                                                               "immobilien",
                                                                               "hausverwaltung",
                                                                               "reisebuero",
                                                                               "blumen",
                                                                               "fahrraeder",
                                                                               "moebel",
                                                                               "sanitaer",
                                                                               "optik",
                                                                               "fliesen",
                                                                               "getraenke",
                                                                               "weingut",
                                                                               "brauerei",
                                                                               "reisen",
                                                                               "schuhe",
                                                                               "kuechen",
                                                                               "elektro"}));

/// Ends of compound words, by text::fold_ae().
constexpr auto company_ends = std::to_array<std::string_view>(
    {"technik", "verband", "werke", "handel", "verein", "institut", "gesellschaft", "verwaltung", "betriebe",
     "maschinen", "systeme", "versicherung", "betrieb", "praxis", "therapie", "salon", "handlung",
     "meisterei"});

bool is_company_word(std::string_view word) {
  if (company_words.contains(word)) return true;
  return std::ranges::any_of(company_ends, [&](std::string_view end) {
    return word.size() > end.size() + 2 && word.ends_with(end);
  });
}

bool has_sign_of_a_name(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return is_letter(c) || is_digit(c); });
}

bool takes_company_salutation(std::string_view& name) {
  for (const std::string_view word : {"firma", "fa"})
    if (equals_ignoring_case(name, word)) name = {};
  for (const std::string_view word : {"firma ", "fa. ", "fa.", "fa "}) {
    if (name.size() <= word.size() || !equals_ignoring_case(name.substr(0, word.size()), word)) continue;
    name = text::trim(name.substr(word.size()));
    return true;
  }
  return false;
}

std::string_view without_company_salutation(std::string_view name) {
  while (takes_company_salutation(name)) {
  }
  return name;
}

/// How many signs from the last letter on belong to the name: its bracket is closed, "Swisscom (Schweiz)".
std::size_t closing(std::string_view name, std::size_t last) {
  const std::string_view letters = name.substr(0, last + 1);
  const bool is_open = std::ranges::count(letters, '(') > std::ranges::count(letters, ')');
  return is_open && name.substr(last + 1).starts_with(')') ? 2 : 1;
}

/// What is left of the name around the legal form, without loose signs.
std::string core_of(std::string_view name, const LegalFormPlace& form) {
  constexpr std::string_view loose = " ,-&+/()";
  std::string_view before = name.substr(0, form.begin);
  std::string_view after = name.substr(form.end);
  const std::size_t last = before.find_last_not_of(loose);
  before =
      last == std::string_view::npos ? std::string_view{} : before.substr(0, last + closing(before, last));
  const std::size_t first = after.find_first_not_of(" ,-&+/).");
  after = first == std::string_view::npos ? std::string_view{} : after.substr(first);
  return text::joined({before, after});
}

/// Takes the legal form out of `text`; empty when it holds none, or nothing else.
std::string_view take_legal_form(std::string& text) {
  const std::optional<LegalFormPlace> form = find_legal_form(text);
  if (!form) return {};
  std::string core = core_of(text, *form);
  if (!core.empty()) text = std::move(core);
  return form->canonical;
}

/// The name without what is told elsewhere. It stays as written as long as nothing of that stands in it.
std::string name_of(std::string_view written, const CompanyParts& parts) {
  const bool is_told_elsewhere =
      !parts.department.empty() || !parts.attention.empty() || !parts.care_of.empty();
  if (!is_told_elsewhere) return std::string(written);
  std::string name = parts.name;
  if (!parts.owner.empty()) name += " Inh. " + parts.owner;
  if (!parts.formerly.empty()) name += " vorm. " + parts.formerly;
  text::append_part(name, parts.state);
  return name;
}

}  // namespace

CompanyReading read_company(std::string_view written, std::string_view addition) {
  std::string whole(without_company_salutation(text::trim(written)));
  addition = text::trim(addition);
  text::append_part(whole, addition);
  if (!has_sign_of_a_name(whole)) return {};
  CompanyParts parts = split_company(whole);
  CompanyReading reading;
  reading.company.name = name_of(whole, parts);
  reading.company.core = parts.name.empty() ? reading.company.name : std::move(parts.name);
  reading.company.legal_form = take_legal_form(reading.company.core);
  if (!parts.owner.empty() && reading.company.legal_form.empty()) {
    reading.company.legal_form = take_legal_form(parts.owner);  // "Inh. Sabine Kern e.K."
  }
  reading.owner = std::move(parts.owner);
  reading.formerly = std::move(parts.formerly);
  reading.state = std::move(parts.state);
  reading.branch = std::move(parts.branch);
  reading.department = std::move(parts.department);
  reading.attention = std::move(parts.attention);
  reading.care_of = std::move(parts.care_of);
  return reading;
}

Diagnostic no_company(std::string_view written) {
  return warning("company.no_name", quoted(written) + " names no company", "write its name");
}

bool looks_like_company(std::string_view written) {
  if (has_digit(written) || written.find('&') != std::string_view::npos ||
      written.find('+') != std::string_view::npos) {
    return true;
  }
  if (find_legal_form(written)) return true;
  const std::string folded = text::fold_ae(written);
  return std::ranges::any_of(text::words(folded), is_company_word);
}

}  // namespace kartei::normalise
