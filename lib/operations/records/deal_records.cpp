#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/error.hpp"
#include "operations/deal/deal_change.hpp"
#include "operations/records/record_kind.hpp"
#include "operations/typed_value.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

std::span<const ColumnRole> deal_roles() {
  static const std::array roles{
      ColumnRole{"title", {"title", "Titel", "Bezeichnung", "Vorgang", "Opportunity", "Opportunity Name"}},
      ColumnRole{"need", {"need", "Bedarf"}},
      ColumnRole{"date",
                 {"date", "realisation date", "Realisierung", "Termin", "Abschlussdatum", "close date"}},
      ColumnRole{"volume", {"volume", "Volumen", "Betrag", "Wert", "amount", "value"}},
      ColumnRole{"currency", {"currency", "Währung"}},
      ColumnRole{"probability", {"probability", "Wahrscheinlichkeit"}},
      ColumnRole{"stage", {"stage", "Stufe", "Phase"}},
      ColumnRole{"situation", {"situation", "Situation"}},
      ColumnRole{"goal", {"goal", "Ziel"}},
      ColumnRole{"competition", {"competition", "Wettbewerb"}},
      ColumnRole{"owner", {"owner", "Zuständig", "Betreuer", "Verkäufer"}},
      ColumnRole{"outcome", {"outcome", "Ausgang"}},
      ColumnRole{"reason", {"reason", "outcome reason", "Begründung"}},
      ColumnRole{"closed", {"closed", "closed on", "abgeschlossen am"}},
  };
  return roles;
}

/// "won", "lost", or empty: still open.
std::string outcome_of(const std::string& word) {
  const std::string folded = text::fold_ae(word);
  if (folded.empty() || folded == "open" || folded == "offen") return {};
  if (folded == "won" || folded == "gewonnen") return "won";
  if (folded == "lost" || folded == "verloren") return "lost";
  throw Error(ErrorKind::usage, fmt::format("outcome '{}' is none; write won, lost or nothing", word));
}

class DealRecords final : public RecordKind {
 public:
  explicit DealRecords(const RecordSetting& setting) : setting_(setting), titles_(setting.store) {}

  [[nodiscard]] std::string_view word() const override { return "deal"; }
  [[nodiscard]] std::span<const ColumnRole> roles() const override { return deal_roles(); }
  [[nodiscard]] std::string_view demanded() const override { return "title"; }

  std::int64_t add(const RecordRow& row, std::span<const RecordParty> parties) override {
    DealChange wanted = change_of(row, parties, {});
    wanted.stage = row.cell("stage");
    const DealId deal = put_deal(setting_.store, wanted, setting_.pipeline, setting_.environment,
                                 setting_.operation, titles_);
    end(deal, row);
    note(deal);
    return deal.value;
  }

  bool change(std::int64_t record, const RecordRow& row, std::span<const RecordParty> parties,
              std::span<const RecordParty> without) override {
    const auto known = store::find_deal(setting_.store, {record});
    if (!known) return false;
    DealChange wanted = change_of(row, parties, known->realisation_date);
    wanted.without = words_of(without);
    bool is_changed =
        change_deal(setting_.store, known->id, wanted, setting_.environment, setting_.operation, titles_);
    const std::string stage = row.given("stage").value_or("");
    if (!stage.empty() && known->is_open() && stage != known->stage) {
      store::Deal moved = known_deal(setting_.store, known->id);
      demand_stage(setting_.pipeline, stage);
      moved.stage = stage;
      is_changed = update(moved) || is_changed;
    }
    is_changed = end(known->id, row) || is_changed;
    note(known->id);
    return is_changed;
  }

  [[nodiscard]] bool has_party(std::int64_t record, const RecordParty& party) const override {
    return std::ranges::any_of(
        store::parties_of_deal(setting_.store, {record}), [&](const store::DealParty& one) {
          return one.party == party.party && one.role == (party.role.empty() ? "customer" : party.role);
        });
  }

 private:
  [[nodiscard]] DealChange change_of(const RecordRow& row, std::span<const RecordParty> parties,
                                     const std::optional<Day>& known_date) const {
    DealChange change;
    DealWords& words = change.words;
    words.title = row.given("title");
    words.need = row.given("need");
    if (row.says("volume") || row.says("currency")) words.volume = row.cell("volume");
    if (words.volume && !words.volume->empty() && !row.cell("currency").empty())
      *words.volume += " " + row.cell("currency");
    words.probability = row.given("probability");
    words.situation = row.given("situation");
    words.goal = row.given("goal");
    words.competition = row.given("competition");
    if (row.says("owner") && !row.cell("owner").empty())
      words.owner = OwnerWord{row.cell("owner"), setting_.takes_new_owners};
    if (outcome_of(row.cell("outcome")).empty() && !is_day(row.cell("date"), known_date))
      words.date = row.given("date");
    change.parties = words_of(parties);
    return change;
  }

  static std::vector<std::string> words_of(std::span<const RecordParty> parties) {
    std::vector<std::string> words;
    for (const RecordParty& party : parties)
      words.push_back(std::to_string(party.party.value) + (party.role.empty() ? "" : ":" + party.role));
    return words;
  }

  /// What is known already may have passed meanwhile.
  static bool is_day(const std::string& cell, const std::optional<Day>& known) {
    return known && !cell.empty() && typed_day("date", cell) == *known;
  }

  /// A list tells how deals ended long ago: their days may have passed, and why may be forgotten.
  bool end(DealId number, const RecordRow& row) {
    const std::string outcome = outcome_of(row.cell("outcome"));
    if (!row.says("outcome") && !row.says("reason") && !row.says("closed") && !row.says("date")) return false;
    store::Deal deal = known_deal(setting_.store, number);
    if (outcome.empty()) return false;
    deal.outcome = outcome;
    deal.outcome_reason = row.cell("reason");
    deal.closed_on = typed_day("closed", row.cell("closed"));
    if (!row.cell("date").empty()) deal.realisation_date = typed_day("date", row.cell("date"));
    return update(deal);
  }

  bool update(const store::Deal& deal) {
    return store::update_deal(setting_.store, deal, setting_.environment.now, setting_.operation);
  }

  void note(DealId deal) {
    titles_.note(known_deal(setting_.store, deal), store::parties_of_deal(setting_.store, deal));
  }

  const RecordSetting& setting_;
  OpenTitles titles_;
};

}  // namespace

std::unique_ptr<RecordKind> deal_records(const RecordSetting& setting) {
  return std::make_unique<DealRecords>(setting);
}

}  // namespace kartei::operations
