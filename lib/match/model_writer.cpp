#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "match/model.hpp"
#include "model/error.hpp"

namespace kartei::match {

namespace {

class ModelWriter {
 public:
  explicit ModelWriter(const Model& model) : model_(model) {}

  std::string write() {
    add("[model]\nduplicates_per_row = {:.6f}\nmerge_at = {}\nlink_at = {}\nreview_at = {}\n",
        model_.duplicates_per_row, bits(model_.merge_at), bits(model_.link_at), bits(model_.review_at));
    for (std::size_t i = 0; i < feature_count; ++i) write_feature(static_cast<Feature>(i));
    for (const Relation& relation : model_.relations) write_relation(relation);
    for (const BlockingPass& pass : model_.passes) write_pass(pass);
    return std::move(text_);
  }

 private:
  template <class... Values>
  void add(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Values>(values)...);
  }

  static std::string bits(std::int32_t milli_bits) { return fmt::format("{:.3f}", milli_bits / 1000.0); }

  static std::string list_of(const std::vector<std::string>& words) {
    return words.empty() ? "[]" : fmt::format("[\"{}\"]", fmt::join(words, "\", \""));
  }

  void write_feature(Feature feature) {
    const FeatureModel& model = model_.of(feature);
    add("\n[{}]\n", to_text(feature));
    if (model.rarest > 0) add("rarest = {:.8f}\nstrangers = {:.3f}\n", model.rarest, model.strangers);
    std::size_t level = 0;
    for (const std::string_view word : levels_of(feature)) {
      const LevelWeight& weight = model.levels[++level];
      add("{:<12} = {{ m = {:.6f}, u = {:.8f}{} }}\n", word, weight.m, weight.u,
          weight.by_rarity ? ", by_rarity = true" : "");
    }
  }

  // The last level goes without saying: it has what the others leave.
  void write_relation(const Relation& relation) {
    add("\n[[relation]]\nname = \"{}\"\nbetween = \"{}\"\npairs_per_row = {:.6f}\n", relation.name,
        relation.kind == PartyKind::person ? "persons" : "organisations", relation.pairs_per_row);
    for (std::size_t i = 0; i < feature_count; ++i) {
      if (!relation.tells[i]) continue;
      const auto words = levels_of(static_cast<Feature>(i));
      std::vector<std::string> shares;
      for (std::size_t level = 1; level < words.size(); ++level) {
        shares.push_back(fmt::format("{} = {:.8f}", words[level - 1], relation.shares[i][level]));
      }
      add("{:<10} = {{ {} }}\n", to_text(static_cast<Feature>(i)), fmt::join(shares, ", "));
    }
  }

  void write_pass(const BlockingPass& pass) {
    add("\n[[pass]]\nname = \"{}\"\nkey = {}\nrefine = {}\n", pass.name, list_of(pass.key),
        list_of(pass.refine));
    if (pass.largest != usual_largest_block) add("largest = {}\n", pass.largest);
  }

  const Model& model_;
  std::string text_;
};

}  // namespace

std::string model_text(const Model& model) { return ModelWriter(model).write(); }

void refuse_senseless(const Model& model) {
  for (std::size_t i = 0; i < feature_count; ++i) {
    const auto feature = static_cast<Feature>(i);
    const LevelWeight& best = model.features[i].levels[1];
    if (best.m > best.u) continue;
    throw Error(
        ErrorKind::input_unusable,
        fmt::format("the list teaches no model: in {} strangers agree as often as duplicates; look at "
                    "what that column holds, or use the model that Kartei ships",
                    to_text(feature)));
  }
}

}  // namespace kartei::match
