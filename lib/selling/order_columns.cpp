#include "selling/order_columns.hpp"

#include <algorithm>

#include "mapping/header.hpp"
#include "text/text.hpp"

namespace kartei::selling {
namespace {

struct FieldNames {
  std::string_view field;
  std::string_view names;  ///< blank-separated
};

constexpr std::array<FieldNames, order_field_count> fields{{
    {"number",
     "auftragsnummer auftragsnr auftragnr bestellnummer bestellnr ordernumber orderno ordernr orderid "
     "belegnummer belegnr "
     "rechnungsnummer rechnungsnr rechnungnr invoicenumber invoiceno auftrag order bestellung nummer number "
     "nr no"},
    {"date",
     "auftragsdatum bestelldatum orderdate belegdatum rechnungsdatum invoicedate buchungsdatum datum date"},
    {"customer",
     "kundennummer kundennr kundenr kdnr kundenkey debitorennummer debitorennr debitornr debitor "
     "customernumber "
     "customerno customerid customer kunde"},
    {"party", "party partyid adressnummer adresse"},
    {"amount",
     "nettobetrag netto nettowert netamount auftragswert ordervalue betrag summe umsatz amount total revenue "
     "value wert "
     "gesamtbetrag bruttobetrag brutto"},
    {"currency", "waehrung whg currency currencycode"},
    {"subject", "betreff bezeichnung beschreibung artikel leistung produkt subject description product item"},
    {"state", "status auftragsstatus state orderstatus"},
}};

struct StateWord {
  std::string_view word;
  std::string_view state;
};
constexpr auto state_words = std::to_array<StateWord>({{"", "open"},
                                                       {"open", "open"},
                                                       {"offen", "open"},
                                                       {"bestellt", "open"},
                                                       {"delivered", "delivered"},
                                                       {"geliefert", "delivered"},
                                                       {"shipped", "delivered"},
                                                       {"invoiced", "invoiced"},
                                                       {"berechnet", "invoiced"},
                                                       {"fakturiert", "invoiced"},
                                                       {"paid", "paid"},
                                                       {"bezahlt", "paid"},
                                                       {"cancelled", "cancelled"},
                                                       {"canceled", "cancelled"},
                                                       {"storniert", "cancelled"},
                                                       {"storno", "cancelled"}});

std::optional<std::uint32_t> column_of(OrderField field, std::span<const std::string> keys) {
  for (const std::string_view name : text::words(names_of(field))) {
    const auto found = std::ranges::find(keys, name);
    if (found != keys.end()) return static_cast<std::uint32_t>(found - keys.begin());
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_text(OrderField field) { return fields[static_cast<std::size_t>(field)].field; }

std::string_view names_of(OrderField field) { return fields[static_cast<std::size_t>(field)].names; }

OrderColumns order_columns(std::span<const std::string> header) {
  std::vector<std::string> keys;
  for (const std::string& name : header) keys.push_back(mapping::header_key(name));
  OrderColumns columns;
  for (std::size_t field = 0; field < order_field_count; ++field)
    columns[field] = column_of(static_cast<OrderField>(field), keys);
  return columns;
}

std::optional<std::string_view> order_state(std::string_view word) {
  const auto* found = std::ranges::find(state_words, text::to_lower(text::trim(word)), &StateWord::word);
  return found == state_words.end() ? std::nullopt : std::optional(found->state);
}

}  // namespace kartei::selling
