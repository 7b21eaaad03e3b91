#include "match/model.hpp"

#include <algorithm>
#include <array>

namespace kartei::match {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 9> last_name_levels{
    "exact", "spelling", "sounds_alike", "typo", "part", "birth_name", "swapped", "similar", "other"};
constexpr std::array<std::string_view, 8> first_name_levels{"exact", "nickname", "part",    "sounds_alike",
                                                            "typo",  "initial",  "similar", "other"};
constexpr std::array<std::string_view, 3> generation_levels{"exact", "one_side", "other"};
constexpr std::array<std::string_view, 2> gender_levels{"exact", "other"};
constexpr std::array<std::string_view, 5> company_levels{"exact", "same_words", "rare_word", "typo", "other"};
constexpr std::array<std::string_view, 2> legal_form_levels{"exact", "other"};
constexpr std::array<std::string_view, 3> id_levels{"exact", "slip", "other"};
constexpr std::array<std::string_view, 7> street_levels{
    "number", "alike", "near_number", "street", "other_number", "alike_street", "other"};
constexpr std::array<std::string_view, 5> place_levels{"postcode", "one_digit", "city", "area", "other"};
constexpr std::array<std::string_view, 3> addition_levels{"exact", "alike", "other"};
constexpr std::array<std::string_view, 3> phone_levels{"exact", "one_digit", "other"};
constexpr std::array<std::string_view, 4> email_levels{"exact", "typo", "mailbox", "other"};
constexpr std::array<std::string_view, 6> birth_date_levels{"exact",     "swapped",    "one_digit",
                                                            "two_parts", "two_digits", "other"};

struct FeatureWords {
  std::string_view name;
  Words levels;
};

// In the order of Feature.
constexpr std::array<FeatureWords, feature_count> feature_words{{
    {"last_name", last_name_levels},
    {"first_name", first_name_levels},
    {"generation", generation_levels},
    {"gender", gender_levels},
    {"company", company_levels},
    {"employer", company_levels},
    {"legal_form", legal_form_levels},
    {"street", street_levels},
    {"place", place_levels},
    {"addition", addition_levels},
    {"phone", phone_levels},
    {"mobile", phone_levels},
    {"email", email_levels},
    {"birth_date", birth_date_levels},
    {"vat_id", id_levels},
    {"register_id", id_levels},
}};

}  // namespace

std::string_view to_text(Feature feature) { return feature_words[static_cast<std::size_t>(feature)].name; }

std::optional<Feature> feature_from_text(std::string_view text) {
  const auto found = std::ranges::find(feature_words, text, &FeatureWords::name);
  if (found == feature_words.end()) return std::nullopt;
  return static_cast<Feature>(found - feature_words.begin());
}

std::span<const std::string_view> levels_of(Feature feature) {
  return feature_words[static_cast<std::size_t>(feature)].levels;
}

const Model& shipped_model() {
  static const Model model = model_from_text(shipped_model_text(), "german.toml");
  return model;
}

}  // namespace kartei::match
