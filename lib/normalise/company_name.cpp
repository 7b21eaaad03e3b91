#include "normalise/company_name.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "normalise/ascii.hpp"
#include "normalise/legal_form.hpp"
#include "text/text.hpp"

namespace kartei::normalise {
namespace {

/// Words that persons' names do not have, by text::fold_ae().
constexpr auto company_words = std::to_array<std::string_view>({"firma",
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
                                                                "elektro"});

/// Ends of compound words, by text::fold_ae().
constexpr auto company_ends = std::to_array<std::string_view>(
    {"technik", "verband", "werke", "handel", "verein", "institut", "gesellschaft", "verwaltung", "betriebe",
     "maschinen", "systeme", "versicherung"});

bool is_company_word(std::string_view word) {
  if (std::ranges::find(company_words, word) != company_words.end()) return true;
  return std::ranges::any_of(company_ends, [&](std::string_view end) {
    return word.size() > end.size() + 2 && word.ends_with(end);
  });
}

bool takes_company_salutation(std::string_view& name) {
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

/// What is left of the name around the legal form, without loose signs.
std::string core_of(std::string_view name, const LegalFormPlace& form) {
  constexpr std::string_view loose = " ,-&+/";
  std::string_view before = name.substr(0, form.begin);
  std::string_view after = name.substr(form.end);
  const std::size_t last = before.find_last_not_of(loose);
  before = last == std::string_view::npos ? std::string_view{} : before.substr(0, last + 1);
  const std::size_t first = after.find_first_not_of(loose);
  after = first == std::string_view::npos ? std::string_view{} : after.substr(first);
  std::string core(before);
  if (!core.empty() && !after.empty()) core += ' ';
  core += after;
  return core;
}

}  // namespace

CompanyName read_company(std::string_view written, std::string_view addition) {
  CompanyName company;
  company.name = without_company_salutation(text::trim(written));
  addition = text::trim(addition);
  if (!addition.empty()) company.name += (company.name.empty() ? "" : " ") + std::string(addition);
  company.core = company.name;
  if (const std::optional<LegalFormPlace> form = find_legal_form(company.name)) {
    std::string core = core_of(company.name, *form);
    if (!core.empty()) company.core = std::move(core);
    company.legal_form = form->canonical;
  }
  return company;
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
