#include "normalise/role_mailbox.hpp"

#include <algorithm>
#include <array>

#include "normalise/ascii.hpp"

namespace kartei::normalise {
namespace {

/// Sorted.
constexpr auto role_names = std::to_array<std::string_view>({"admin",
                                                             "anfrage",
                                                             "anfragen",
                                                             "bestellung",
                                                             "bewerbung",
                                                             "buchhaltung",
                                                             "buero",
                                                             "contact",
                                                             "datenschutz",
                                                             "disposition",
                                                             "edv",
                                                             "einkauf",
                                                             "email",
                                                             "empfang",
                                                             "event",
                                                             "events",
                                                             "export",
                                                             "gemeinde",
                                                             "geschaeftsfuehrung",
                                                             "gf",
                                                             "hallo",
                                                             "hello",
                                                             "help",
                                                             "hilfe",
                                                             "hostmaster",
                                                             "hotel",
                                                             "hr",
                                                             "info",
                                                             "invoice",
                                                             "it",
                                                             "jobs",
                                                             "kanzlei",
                                                             "karriere",
                                                             "kontakt",
                                                             "kundendienst",
                                                             "kundenservice",
                                                             "logistik",
                                                             "mail",
                                                             "mailbox",
                                                             "marketing",
                                                             "newsletter",
                                                             "no-reply",
                                                             "noreply",
                                                             "office",
                                                             "order",
                                                             "personal",
                                                             "post",
                                                             "postmaster",
                                                             "poststelle",
                                                             "praxis",
                                                             "presse",
                                                             "rathaus",
                                                             "rechnung",
                                                             "rechnungen",
                                                             "redaktion",
                                                             "reservierung",
                                                             "rezeption",
                                                             "sales",
                                                             "sekretariat",
                                                             "service",
                                                             "shop",
                                                             "stadt",
                                                             "support",
                                                             "team",
                                                             "technik",
                                                             "verkauf",
                                                             "vertrieb",
                                                             "verwaltung",
                                                             "webmaster",
                                                             "werkstatt",
                                                             "zentrale"});

/// Before a place or department: "info.berlin", "kontakt-nord".
constexpr auto openings = std::to_array<std::string_view>({"info", "kontakt", "service", "vertrieb"});

}  // namespace

bool is_role_mailbox(std::string_view local) {
  const std::string name = ascii_lower(local.substr(0, local.find('+')));
  if (std::ranges::binary_search(role_names, std::string_view(name))) return true;
  const std::string_view first = std::string_view(name).substr(0, name.find_first_of(".-_"));
  return first.size() < name.size() && std::ranges::find(openings, first) != openings.end();
}

}  // namespace kartei::normalise
