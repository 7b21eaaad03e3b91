#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "match/key_parts.hpp"
#include "match/model.hpp"
#include "model/error.hpp"

namespace kartei::match {

namespace {

constexpr double milli = 1000;
constexpr std::size_t most_passes = 32;

class ModelReader {
 public:
  ModelReader(const toml::table& root, std::string_view name) : root_(root), name_(name) {}

  Model read() {
    Model model;
    refuse_unknown_tables();
    const toml::table& settings = table_of(root_, "model");
    model.duplicates_per_row = number(settings, "model", "duplicates_per_row");
    model.merge_at = bits(settings, "merge_at");
    model.link_at = bits(settings, "link_at");
    model.review_at = bits(settings, "review_at");
    if (model.duplicates_per_row <= 0) fail("model.duplicates_per_row", "must be above 0");
    if (model.merge_at < model.link_at || model.link_at < model.review_at) {
      fail("model", "needs merge_at >= link_at >= review_at");
    }
    for (std::size_t i = 0; i < feature_count; ++i) model.features[i] = feature(static_cast<Feature>(i));
    read_relations(model);
    read_passes(model);
    return model;
  }

 private:
  [[noreturn]] void fail(const std::string& where, const std::string& what) const {
    throw Error(ErrorKind::configuration, std::string(name_) + ": " + where + " " + what +
                                              "; compare it with what kartei config model prints");
  }

  void refuse_unknown_tables() const {
    for (const auto& [key, node] : root_) {
      const std::string_view word = key.str();
      bool known = word == "model" || word == "relation" || word == "pass";
      for (std::size_t i = 0; i < feature_count; ++i)
        known = known || word == to_text(static_cast<Feature>(i));
      if (!known) fail("[" + std::string(word) + "]", "is no field that is compared");
    }
  }

  [[nodiscard]] const toml::table& table_of(const toml::table& parent, std::string_view key) const {
    const toml::table* table = parent[key].as_table();
    if (table == nullptr) fail("[" + std::string(key) + "]", "is missing");
    return *table;
  }

  [[nodiscard]] double number(const toml::table& table, std::string_view where, std::string_view key) const {
    const std::optional<double> value = table[key].value<double>();
    if (!value || !std::isfinite(*value))
      fail(std::string(where) + "." + std::string(key), "must be a number");
    return *value;
  }

  [[nodiscard]] std::int32_t bits(const toml::table& table, std::string_view key) const {
    return static_cast<std::int32_t>(std::lround(milli * number(table, "model", key)));
  }

  [[nodiscard]] FeatureModel feature(Feature feature) const {
    const toml::table& table = table_of(root_, to_text(feature));
    FeatureModel model;
    if (table.contains("rarest")) model.rarest = number(table, to_text(feature), "rarest");
    if (table.contains("strangers")) model.strangers = number(table, to_text(feature), "strangers");
    const std::span<const std::string_view> words = levels_of(feature);
    for (const auto& [key, node] : table) {
      const std::string_view word = key.str();
      if (word != "rarest" && word != "strangers" && std::ranges::find(words, word) == words.end()) {
        fail(std::string(to_text(feature)) + "." + std::string(word), "is no level of this field");
      }
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      model.levels[i + 1] =
          level(table, std::string(to_text(feature)) + "." + std::string(words[i]), words[i]);
    }
    return model;
  }

  [[nodiscard]] LevelWeight level(const toml::table& table, const std::string& where,
                                  std::string_view word) const {
    const toml::table* entry = table[word].as_table();
    if (entry == nullptr) fail(where, "is missing");
    LevelWeight level;
    level.m = number(*entry, where, "m");
    level.u = number(*entry, where, "u");
    level.by_rarity = (*entry)["by_rarity"].value_or(false);
    if (level.m <= 0 || level.m > 1 || level.u <= 0 || level.u > 1) {
      fail(where, "needs m and u above 0 and not above 1");
    }
    level.weight = static_cast<std::int32_t>(std::lround(milli * std::log2(level.m / level.u)));
    return level;
  }

  [[nodiscard]] std::vector<std::string> parts(const toml::table& pass, const std::string& where,
                                               std::string_view key) const {
    std::vector<std::string> words;
    const toml::array* array = pass[key].as_array();
    if (array == nullptr) return words;
    for (const toml::node& node : *array) {
      const std::string word = node.value_or(std::string());
      if (!key_part_from_text(word)) fail(where, "names \"" + word + "\", which is no part of a key");
      words.push_back(word);
    }
    return words;
  }

  void read_relations(Model& model) const {
    const toml::array* relations = root_["relation"].as_array();
    if (relations == nullptr) return;
    if (relations->size() > most_relations) fail("[[relation]]", "stands there more than 4 times");
    for (const toml::node& node : *relations) {
      const toml::table* table = node.as_table();
      if (table == nullptr) fail("[[relation]]", "must be tables");
      model.relations.push_back(relation(*table, model));
    }
  }

  [[nodiscard]] Relation relation(const toml::table& table, const Model& model) const {
    Relation relation;
    relation.name = table["name"].value_or(std::string());
    const std::string where = "relation \"" + relation.name + "\"";
    relation.kind = kind(table, where);
    relation.pairs_per_row = number(table, where, "pairs_per_row");
    if (relation.name.empty() || relation.pairs_per_row <= 0)
      fail(where, "needs a name, and pairs_per_row above 0");
    for (const auto& [key, node] : table) {
      if (key.str() == "name" || key.str() == "between" || key.str() == "pairs_per_row") continue;
      const std::optional<Feature> feature = feature_from_text(key.str());
      if (!feature || !node.is_table())
        fail(where + "." + std::string(key.str()), "is no field that is compared");
      const auto index = static_cast<std::size_t>(*feature);
      relation.tells[index] = true;
      relation.shares[index] =
          shares(*node.as_table(), where + "." + std::string(key.str()), *feature, model.features[index]);
    }
    return relation;
  }

  [[nodiscard]] PartyKind kind(const toml::table& table, const std::string& where) const {
    const auto between = table["between"].value_or(std::string());
    if (between != "persons" && between != "organisations")
      fail(where + ".between", R"(must be "persons" or "organisations")");
    return between == "persons" ? PartyKind::person : PartyKind::organisation;
  }

  // Levels that are not named share what the named ones leave, as they do among strangers.
  [[nodiscard]] std::array<double, max_levels> shares(const toml::table& table, const std::string& where,
                                                      Feature feature, const FeatureModel& model) const {
    const std::span<const std::string_view> words = levels_of(feature);
    std::array<double, max_levels> shares{};
    double named = 0;
    double unnamed_among_strangers = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!table.contains(words[i])) {
        unnamed_among_strangers += model.levels[i + 1].u;
        continue;
      }
      shares[i + 1] = number(table, where, words[i]);
      named += shares[i + 1];
      if (shares[i + 1] <= 0) fail(where + "." + std::string(words[i]), "must be above 0");
    }
    if (named >= 1) fail(where, "has shares that come to 1 or more; leave some for the other levels");
    for (const auto& [key, node] : table) {
      if (std::ranges::find(words, key.str()) == words.end())
        fail(where + "." + std::string(key.str()), "is no level of this field");
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (shares[i + 1] == 0) shares[i + 1] = (1 - named) * model.levels[i + 1].u / unnamed_among_strangers;
    }
    return shares;
  }

  [[nodiscard]] std::uint32_t rows(const toml::node& node, const std::string& where) const {
    const auto rows = node.value_exact<std::int64_t>();
    if (!rows || *rows < 2 || *rows > std::numeric_limits<std::uint32_t>::max()) {
      fail(where, "needs a number of rows of at least 2 as largest");
    }
    return static_cast<std::uint32_t>(*rows);
  }

  void read_passes(Model& model) const {
    const toml::array* passes = root_["pass"].as_array();
    if (passes == nullptr || passes->empty()) fail("[[pass]]", "is missing");
    if (passes->size() > most_passes) fail("[[pass]]", "stands there more than 32 times");
    for (const toml::node& node : *passes) {
      const toml::table* table = node.as_table();
      if (table == nullptr) fail("[[pass]]", "must be tables");
      BlockingPass pass;
      pass.name = (*table)["name"].value_or(std::string());
      const std::string where = "pass \"" + pass.name + "\"";
      pass.key = parts(*table, where, "key");
      pass.refine = parts(*table, where, "refine");
      if (const toml::node* largest = table->get("largest")) pass.largest = rows(*largest, where);
      if (pass.name.empty() || pass.key.empty()) fail(where, "needs a name and a key");
      model.passes.push_back(std::move(pass));
    }
  }

  const toml::table& root_;
  std::string_view name_;
};

}  // namespace

Model model_from_text(std::string_view text, std::string_view name) {
  try {
    const toml::table root = toml::parse(text, name);
    return ModelReader(root, name).read();
  } catch (const toml::parse_error& error) {
    throw Error(ErrorKind::configuration, std::string(name) + ":" +
                                              std::to_string(error.source().begin.line) + ": " +
                                              std::string(error.description()) + "; write it as TOML");
  }
}

}  // namespace kartei::match
