#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "match/duplicates.hpp"
#include "match/pair_rules.hpp"
#include "text/joined.hpp"

namespace kartei::match {

namespace {

std::string joined(const Interner& texts, std::span<const ValueId> ids) {
  std::string all;
  for (const ValueId id : ids) {
    if (!all.empty()) all += ", ";
    all += texts.text(id);
  }
  return all;
}

std::string date_text(std::uint32_t date) {
  if (date == 0) return "";
  std::string digits = std::to_string(date);
  digits.insert(0, 8 - std::min<std::size_t>(digits.size(), 8), '0');
  return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
}

std::string_view generation_text(Generation generation) {
  switch (generation) {
    case Generation::unknown:
      return "";
    case Generation::junior:
      return "jun.";
    case Generation::senior:
      return "sen.";
    case Generation::third:
      return "III";
  }
  return "";
}

std::string_view gender_text(Gender gender) {
  switch (gender) {
    case Gender::female:
      return "female";
    case Gender::male:
      return "male";
    default:
      return "";
  }
}

std::string raw(const NamePool& names, ValueId id) { return id == 0 ? "" : std::string(names.raw(id)); }

std::string address_text(const Table& table, const Row& row, Feature feature) {
  const auto text = [&](ValueId id) { return std::string(table.texts().text(id)); };
  const auto one = [&](const AddressRow& address) {
    if (feature == Feature::addition) return raw(table.streets(), address.addition);
    return feature == Feature::street
               ? text::joined({raw(table.streets(), address.street), text(address.house_number)})
               : text::joined({text(address.postcode), raw(table.cities(), address.city)});
  };
  std::string all;
  for (const AddressRow& address : table.addresses(row)) text::append_part(all, one(address), ", ");
  return all;
}

std::string value_of(const Table& table, const Row& row, Feature feature) {
  const bool is_person = row.kind == PartyKind::person;
  switch (feature) {
    case Feature::last_name:
      return raw(table.last_names(), row.last_name);
    case Feature::first_name:
      return raw(table.first_names(), row.first_name);
    case Feature::generation:
      return std::string(generation_text(row.generation));
    case Feature::company:
      return is_person ? "" : raw(table.companies(), row.company);
    case Feature::employer:
      return is_person ? raw(table.companies(), row.company) : "";
    case Feature::legal_form:
      return std::string(table.texts().text(row.legal_form));
    case Feature::gender:
      return is_person ? std::string(gender_text(row.gender)) : "";
    case Feature::street:
    case Feature::place:
    case Feature::addition:
      return address_text(table, row, feature);
    case Feature::phone:
      return joined(table.texts(), table.landlines(row));
    case Feature::mobile:
      return joined(table.texts(), table.mobiles(row));
    case Feature::email:
      return joined(table.texts(), table.emails(row));
    case Feature::birth_date:
      return date_text(row.birth_date);
    case Feature::vat_id:
      return std::string(table.texts().text(row.vat_id));
    case Feature::register_id:
      return std::string(table.texts().text(row.register_id));
  }
  return "";
}

std::string with_blanks(std::string_view word) {
  std::string text(word);
  std::ranges::replace(text, '_', ' ');
  return text;
}

bool share_a_key(const KeyMaker& keys, const BlockingPass& pass, std::uint32_t a, std::uint32_t b) {
  std::vector<KeyPart> parts;
  for (const std::string& word : pass.key) parts.push_back(key_part_from_text(word).value());
  KeyMaker::Scratch scratch_a;
  KeyMaker::Scratch scratch_b;
  const std::span<const std::uint64_t> keys_a = keys.keys_of(a, parts, scratch_a);
  const std::span<const std::uint64_t> keys_b = keys.keys_of(b, parts, scratch_b);
  return std::ranges::find_first_of(keys_a, keys_b) != keys_a.end();
}

// What speaks for two people who are alike for a reason, beyond what fields say against two at random.
FieldExplanation relation_of(const Comparison& comparison, const Model& model) {
  FieldExplanation relation;
  for (std::size_t n = 0; n < model.relations.size(); ++n) {
    const std::int32_t weight = comparison.against_relations[n] - comparison.against_strangers;
    if (weight >= relation.weight) continue;
    relation.field = model.relations[n].name;
    relation.weight = weight;
  }
  return relation;
}

double probability_of(std::int32_t score) { return 1 / (1 + std::exp2(-score / 1000.0)); }

std::optional<std::int32_t> score_in(std::span<const ScoredPair> pairs, std::uint32_t a, std::uint32_t b) {
  const auto place = [](const ScoredPair& pair) { return std::pair(pair.a, pair.b); };
  const std::pair wanted(std::min(a, b), std::max(a, b));
  const auto found = std::ranges::lower_bound(pairs, wanted, {}, place);
  if (found == pairs.end() || place(*found) != wanted) return {};
  return found->score;
}

Explanation explained(const Table& table, const Model& model, const Comparer& comparer, std::uint32_t a,
                      std::uint32_t b) {
  Explanation explanation;
  explanation.prior = comparer.prior();
  explanation.is_comparable = table[a].kind == table[b].kind;
  Comparison comparison;
  if (explanation.is_comparable) comparison = comparer.compare(a, b);
  for (std::size_t i = 0; i < feature_count; ++i) {
    const auto feature = static_cast<Feature>(i);
    FieldExplanation field{with_blanks(to_text(feature)), value_of(table, table[a], feature),
                           value_of(table, table[b], feature), "not compared", comparison.weight(feature)};
    if (field.a.empty() && field.b.empty()) continue;
    const Level level = comparison.level(feature);
    if (level != not_compared) field.level = with_blanks(levels_of(feature)[level - 1U]);
    explanation.fields.push_back(std::move(field));
  }
  if (!explanation.is_comparable) {
    explanation.score = explanation.prior;
    return explanation;
  }
  explanation.relation = relation_of(comparison, model);
  explanation.score = comparison.score;
  explanation.probability = probability_of(explanation.score);
  explanation.obstacles = list_of(obstacles_of(table, comparison, table[a], table[b]));
  const KeyMaker keys(table, comparer.company_words());
  for (const BlockingPass& pass : model.passes) {
    if (share_a_key(keys, pass, a, b)) explanation.passes.push_back(pass.name);
  }
  return explanation;
}

}  // namespace

Explanation explain(const Table& table, const Model& model, std::uint32_t a, std::uint32_t b) {
  return explained(table, model, Comparer(table, model), a, b);
}

Explanation explain(const Table& table, const Result& result, std::uint32_t a, std::uint32_t b) {
  const Comparer comparer(table, result.model, result.known);
  Explanation explanation = explained(table, result.model, comparer, a, b);
  std::optional<std::int32_t> score = score_in(result.links, a, b);
  if (!score) score = score_in(result.doubtful, a, b);
  if (!score) return explanation;
  explanation.lone = *score - explanation.score;
  explanation.score = *score;
  explanation.probability = probability_of(*score);
  return explanation;
}

}  // namespace kartei::match
