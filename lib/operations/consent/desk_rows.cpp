#include "operations/consent/desk_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

#include "model/error.hpp"
#include "operations/consent/desk_columns.hpp"
#include "operations/input/told_moment.hpp"
#include "text/text.hpp"

namespace kartei::operations {
namespace {

struct EvidenceKind {
  std::string_view word;
  consent::How how;
};
constexpr std::array<EvidenceKind, 3> evidence_kinds{{{"Papier", consent::How::paper},
                                                      {"Aufzeichnung", consent::How::phone_recording},
                                                      {"Vermerk", consent::How::in_person}}};

[[noreturn]] void refuse(const std::string& what) { throw Error(ErrorKind::usage, what); }

ColumnRoles columns_of(const FileTable& table) {
  std::vector<ColumnRole> roles;
  std::vector<std::string> told;
  for (const std::string_view name : desk_columns) {
    roles.push_back({name, {}});
    told.push_back(fmt::format("{}={}", name, name));
  }
  return {table, roles, told};
}

class DeskReader {
 public:
  DeskReader(const FileTable& table, Moment now) : table_(table), columns_(columns_of(table)), now_(now) {}

  FilledRows run() {
    for (const FileRow& row : table_.rows) {
      if (is_open(row)) {
        ++filled_.open;
        continue;
      }
      try {
        filled_.rows.push_back(read(row));
      } catch (const Error& error) {
        filled_.rejected.add(table_, row, error.what());
      }
    }
    reject_copies();
    reject_repeats();
    return std::move(filled_);
  }

 private:
  [[nodiscard]] std::string cell(const FileRow& row, std::string_view column) const {
    return std::string(columns_.cell(row, column));
  }

  [[nodiscard]] bool is_open(const FileRow& row) const {
    return std::ranges::all_of(std::array{desk::offer, desk::call, desk::file},
                               [&](std::string_view column) { return columns_.cell(row, column).empty(); });
  }

  [[nodiscard]] FilledRow read(const FileRow& row) const {
    FilledRow filled;
    filled.row = &row;
    filled.identity = identity_of(row);
    filled.act = act_of(row, filled.identity);
    filled.is_presumed = columns_.cell(row, desk::file).empty();
    if (filled.is_presumed)
      fill_presumed(row, filled.act);
    else
      fill_proven(row, filled.act);
    return filled;
  }

  [[nodiscard]] DeskIdentity identity_of(const FileRow& row) const {
    const std::string number = cell(row, desk::party);
    DeskIdentity identity;
    const char* const end = number.data() + number.size();
    if (std::from_chars(number.data(), end, identity.party.value).ptr != end || number.empty())
      refuse(fmt::format("{}: \"{}\" is no number of a party; leave that column as it was", desk::party,
                         number));
    identity.name = cell(row, desk::name);
    identity.company = cell(row, desk::company);
    identity.channel = cell(row, desk::channel);
    identity.purpose = cell(row, desk::purpose);
    identity.value = cell(row, desk::value);
    return identity;
  }

  [[nodiscard]] ConsentAct act_of(const FileRow& row, const DeskIdentity& identity) const {
    const auto channel = channel_from_text(identity.channel);
    if (!channel)
      refuse(fmt::format("{}: \"{}\" is none; leave that column as it was", desk::channel, identity.channel));
    ConsentAct act;
    act.channel = *channel;
    // A consent is to a value; who has none on file is named by number.
    act.subject = identity.value.empty() || act.channel == Channel::post
                      ? std::to_string(identity.party.value)
                      : identity.value;
    act.purpose = identity.purpose;
    act.at = moment_of(row);
    act.origin = "consent review";
    return act;
  }

  [[nodiscard]] Moment moment_of(const FileRow& row) const {
    const std::string told = cell(row, desk::day);
    if (told.empty()) return now_;
    const auto moment = told_moment(told);
    if (!moment) refuse(fmt::format("{}: \"{}\" is no day", desk::day, told));
    if (*moment > now_) refuse(fmt::format("{}: {} lies in the future", desk::day, told));
    return *moment;
  }

  void fill_presumed(const FileRow& row, ConsentAct& act) const {
    const std::string offer = cell(row, desk::offer);
    const std::string call = cell(row, desk::call);
    if (offer.empty() || call.empty())
      refuse(fmt::format("presumed consent needs facts for both \"{}\" and \"{}\"", desk::offer, desk::call));
    if (text::fold_ae(offer) == text::fold_ae(call))
      refuse("one sentence cannot justify both the offer and the contact");
    act.basis = consent::Basis::presumed_b2b;
    act.how = consent::How::in_person;
    act.facts = {{consent::FactKind::offer, offer}, {consent::FactKind::call, call}};
  }

  void fill_proven(const FileRow& row, ConsentAct& act) const {
    if (!columns_.cell(row, desk::offer).empty() || !columns_.cell(row, desk::call).empty())
      refuse("give either facts of presumed consent or an evidence file, not both");
    const auto* kind = std::ranges::find(evidence_kinds, columns_.cell(row, desk::kind), &EvidenceKind::word);
    if (kind == evidence_kinds.end())
      refuse(fmt::format("{}: write Papier, Aufzeichnung or Vermerk", desk::kind));
    act.how = kind->how;
    act.evidence_path = cell(row, desk::file);
    act.wording = cell(row, desk::wording);
    if (act.wording.empty())
      refuse(fmt::format("{}: a consent needs the wording that was agreed to", desk::wording));
  }

  /// A justification is about one person: the same words for two are about nobody.
  void reject_copies() {
    std::map<std::string, std::set<DeskIdentity>> justified;
    for (const FilledRow& filled : filled_.rows)
      if (filled.is_presumed) justified[words_of(filled)].insert(filled.identity);
    reject_if([&](const FilledRow& filled) {
      return filled.is_presumed && justified.at(words_of(filled)).size() > 1
                 ? "others carry the same justification; a copied one justifies nobody"
                 : std::string();
    });
  }

  void reject_repeats() {
    std::map<DeskIdentity, std::uint64_t> first;
    reject_if([&](const FilledRow& filled) {
      const auto [known, is_first] = first.emplace(filled.identity, filled.row->line);
      return is_first ? std::string() : fmt::format("repeats row {}; one row is one decision", known->second);
    });
  }

  static std::string words_of(const FilledRow& filled) {
    return text::fold_ae(filled.act.facts[0].text + " | " + filled.act.facts[1].text);
  }

  /// Those for which `reason` says one.
  template <class Reason>
  void reject_if(Reason reason) {
    std::vector<FilledRow> kept;
    for (FilledRow& filled : filled_.rows) {
      const std::string said = reason(filled);
      if (said.empty())
        kept.push_back(std::move(filled));
      else
        filled_.rejected.add(table_, *filled.row, said);
    }
    filled_.rows = std::move(kept);
  }

  const FileTable& table_;
  ColumnRoles columns_;
  Moment now_;
  FilledRows filled_;
};

}  // namespace

bool is_desk(const FileTable& table) {
  return std::ranges::all_of(desk_columns, [&](std::string_view name) {
    return std::ranges::find(table.columns, name) != table.columns.end();
  });
}

FilledRows read_filled_rows(const FileTable& table, Moment now) { return DeskReader(table, now).run(); }

}  // namespace kartei::operations
