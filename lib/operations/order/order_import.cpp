#include "operations/order/order_import.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>

#include "model/error.hpp"
#include "normalise/date.hpp"
#include "normalise/money.hpp"
#include "operations/input/input_format.hpp"
#include "operations/journalled_change.hpp"
#include "selling/order_columns.hpp"
#include "store/golden.hpp"
#include "store/orders.hpp"
#include "store/parties.hpp"
#include "store/sources.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

using selling::OrderField;

/// Why a row cannot be used.
struct Refusal {
  OrderField field;
  std::string what;
  std::string fix;
};

bool is_same(const store::Order& a, const store::Order& b) {
  return a.ordered_on == b.ordered_on && a.amount_cents == b.amount_cents && a.currency == b.currency &&
         a.subject == b.subject && a.state == b.state && a.leader == b.leader;
}

class OrderSink final : public importers::ImportSink {
 public:
  OrderSink(store::Store& store, const std::string& file, const OrderImportChoices& choices, Day today,
            OperationId operation, RejectsFile& rejects)
      : store_(store),
        file_(file),
        choices_(choices),
        today_(today),
        operation_(operation),
        rejects_(rejects) {}

  void decided(const Decision&) override {}
  void skipped(std::string_view, std::uint64_t) override {}
  void begin_table(std::string_view name) override {
    head_ = {};
    head_.name = name;
    is_known_ = false;
  }
  void column(std::string_view name) override { head_.columns.emplace_back(name); }

  void reject(const Diagnostic& diagnostic, std::string_view raw) override {
    ++summary.rows;
    ReadRow row;
    row.raw = raw;
    row.place = diagnostic.place;
    add_reject(row, diagnostic);
  }

  void record(const RawRecord& record) override {
    if (!is_known_) demand_columns();
    ++summary.rows;
    cells_ = record.cells;
    try {
      take(order_of_row());
    } catch (const Refusal& refusal) {
      ReadRow row;
      row.place = record.place;
      row.cells = record.cells;
      add_reject(row, {Severity::reject, "order.refused", record.place, std::string(to_text(refusal.field)),
                       refusal.what, refusal.fix});
    }
  }

  OrderImportSummary summary;

 private:
  void demand_columns() {
    columns_ = selling::order_columns(head_.columns);
    is_known_ = true;
    for (const OrderField field : {OrderField::number, OrderField::date, OrderField::amount})
      if (!place_of(field)) refuse_table(field);
    if (!place_of(OrderField::customer) && !place_of(OrderField::party)) refuse_table(OrderField::customer);
  }

  [[noreturn]] void refuse_table(OrderField field) const {
    throw Error(ErrorKind::input_unusable,
                fmt::format("no column is called as the {} of an order is; give it one of these names: {}",
                            to_text(field), names_of(field)));
  }

  [[nodiscard]] std::optional<std::uint32_t> place_of(OrderField field) const {
    return columns_[static_cast<std::size_t>(field)];
  }

  [[nodiscard]] std::string_view cell(OrderField field) const {
    const auto place = place_of(field);
    if (!place) return {};
    for (const RawCell& cell : cells_)
      if (cell.column == *place) return text::trim(cell.value);
    return {};
  }

  [[nodiscard]] store::Order order_of_row() const {
    store::Order order;
    order.source = choices_.source;
    order.number = text::squeeze(cell(OrderField::number));
    if (order.number.empty()) throw Refusal{OrderField::number, "there is none", "an order is known by it"};
    order.party = order.leader = customer();
    order.ordered_on = day();
    take_amount(order);
    order.subject = text::squeeze(cell(OrderField::subject));
    const auto state = selling::order_state(cell(OrderField::state));
    if (!state)
      throw Refusal{OrderField::state, fmt::format("\"{}\" is not understood", cell(OrderField::state)),
                    "write offen, geliefert, berechnet, bezahlt or storniert"};
    order.state = *state;
    return order;
  }

  [[nodiscard]] PartyId customer() const {
    const std::string_view key = cell(OrderField::customer);
    if (!key.empty()) {
      if (const auto party = store::party_by_external_key(store_, choices_.source, key)) return buyer(*party);
      throw Refusal{OrderField::customer, fmt::format("{} knows nobody by \"{}\"", choices_.source, key),
                    "import the customer first"};
    }
    const std::string_view digits = cell(OrderField::party);
    PartyId number;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
    const bool is_number = error == std::errc() && end == digits.data() + digits.size();
    if (const auto party = is_number ? store::find_party(store_, number) : std::nullopt) return party->leader;
    throw Refusal{OrderField::customer,
                  digits.empty() ? "there is none" : fmt::format("there is no party \"{}\"", digits),
                  "say whose order it is"};
  }

  /// Where the key is of a row that names a person and a company, the company buys.
  [[nodiscard]] PartyId buyer(PartyId leader) const {
    const auto golden = store::read_golden(store_, leader);
    return golden && !golden->affiliations.empty() ? golden->affiliations.front().organisation : leader;
  }

  [[nodiscard]] Day day() const {
    const std::string_view text = cell(OrderField::date);
    const auto day = normalise::read_date(text).day;
    if (!day) throw Refusal{OrderField::date, fmt::format("\"{}\" is no day", text), "write 22.11.2026"};
    if (*day > today_)
      throw Refusal{OrderField::date, fmt::format("\"{}\" has not come yet", text),
                    "write the day it was given"};
    return *day;
  }

  void take_amount(store::Order& order) const {
    const std::string_view text = cell(OrderField::amount);
    const std::string currency = text::to_upper(cell(OrderField::currency));
    const auto amount =
        normalise::read_money(text, currency.size() == 3 ? currency : choices_.currency).amount;
    if (!amount)
      throw Refusal{OrderField::amount, fmt::format("\"{}\" is no amount", text), "write 1.234,56 EUR"};
    if (amount->currency.empty())
      throw Refusal{OrderField::currency, "there is none", "add a column Währung, or say --currency EUR"};
    order.amount_cents = amount->cents;
    order.currency = amount->currency;
  }

  void take(const store::Order& order) {
    const auto [earlier, is_first] = numbers_.try_emplace(order.number, order);
    if (!is_first && !is_same(earlier->second, order))
      throw Refusal{OrderField::number, fmt::format("\"{}\" stands above with other values", order.number),
                    "deliver one row an order"};
    auto known = store::order_by_number(store_, order.source, order.number);
    if (!known) {
      store::insert_order(store_, order, operation_);
      ++summary.added;
    } else if (is_same(*known, order)) {
      ++summary.unchanged;
    } else {
      const store::Order before = *known;
      known = order;
      known->id = before.id;
      known->deal = before.deal;
      if (order.leader == before.leader) known->party = before.party;
      store::update_order(store_, *known, operation_);
      ++summary.changed;
    }
  }

  void add_reject(ReadRow& row, const Diagnostic& finding) {
    row.place.file = file_;
    row.place.table = head_.name;
    row.findings.push_back(finding);
    ++summary.rejected;
    rejects_.add(head_, row);
  }

  store::Store& store_;
  const std::string& file_;
  const OrderImportChoices& choices_;
  Day today_;
  OperationId operation_;
  RejectsFile& rejects_;
  TableHead head_;
  bool is_known_ = false;
  selling::OrderColumns columns_{};
  std::span<const RawCell> cells_;
  std::map<std::string, store::Order, std::less<>> numbers_;  ///< of this file
};

store::Counts counts_of(const OrderImportSummary& summary) {
  return {{"rows", summary.rows},
          {"added", summary.added},
          {"changed", summary.changed},
          {"unchanged", summary.unchanged},
          {"rejected", summary.rejected}};
}

void demand_source(store::Store& store, const std::string& name) {
  if (!store::find_source(store, name))
    throw Error(
        ErrorKind::usage,
        fmt::format(
            "there is no source '{}'; `kartei source list` names them: customers are known by the keys "
            "of theirs",
            name));
}

}  // namespace

OrderImportSummary import_orders(store::Store& store, const std::string& path,
                                 const OrderImportChoices& choices, const Environment& environment,
                                 RejectsFile& rejects) {
  const InputFile input = read_input(path);
  JournalledChange change(store, "order import", environment);
  demand_source(store, choices.source);
  OrderSink sink(store, input.name, choices, environment.today(), change.id(), rejects);
  read_with(importer_for(input, choices.from), input, choices.import, sink);
  OrderImportSummary summary = sink.summary;
  if (summary.rows == 0)
    throw Error(ErrorKind::input_unusable, input.name + ": there are no rows in it; ask where it comes from");
  store::RunDraft run{"order import", environment.now, input.name, input.sha256, counts_of(summary), {}};
  if (summary.added + summary.changed == 0) {
    change.discard();
    if (!environment.dry_run) store::record_run(store, run);
    return summary;
  }
  run.operation = change.id();
  store::record_run(store, run);
  stop_if_asked(environment);
  summary.operation = change.finish(run.counts);
  return summary;
}

}  // namespace kartei::operations
