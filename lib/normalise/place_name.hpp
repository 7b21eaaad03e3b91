/// Names of places as people write them: abbreviated, with additions, districts, office numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kartei::normalise {

/// A place's name taken apart, its words folded by text::fold_ae() and well-known short and foreign forms in
/// the local one ("Ffm", "Munich", "Genf"). Words that only link ("am", "a. d.", "OT") and numbers of post
/// offices ("Bern 8") are left out.
class PlaceName {
 public:
  explicit PlaceName(std::string_view written);

  [[nodiscard]] bool empty() const { return name_.empty(); }

  /// The name's own words in one: "bad homburg".
  [[nodiscard]] std::string name() const;

  /// Of the name, folded; NUL when it is empty.
  [[nodiscard]] char first_letter() const;

  /// Whether both may mean one place, given that they have one postcode: equal, or one says more than the
  /// other ("Offenbach", "Offenbach am Main"; "Hamburg", "Hamburg-Altona"; "Wien", "Wien, Innere Stadt"),
  /// abbreviated or not ("Frankfurt a. M.", "Frankfurt/M.", "Ludwigsh."). Never "Frankfurt am Main" for
  /// "Frankfurt (Oder)".
  [[nodiscard]] bool may_be(const PlaceName& other) const;

 private:
  struct Word {
    std::string folded;
    bool is_cut = false;  ///< a dot stands behind it
  };
  using Words = std::vector<Word>;

  static bool may_be_one(const Word& a, const Word& b, bool is_first);
  static bool begins_alike(const Word& a, const Word& b);
  static bool is_shortened(const Word& a, const Word& b);
  static bool agree(const Words& a, const Words& b, bool (*may_be_one_word)(const Word&, const Word&));

  Words name_;
  Words addition_;  ///< of several places of one name: "Main" of "Frankfurt am Main"
  Words district_;
};

/// A city and the district that is marked as such: "Offenbach OT Bieber", "Offenbach (Ortsteil Bieber)".
struct CityAndDistrict {
  std::string_view city;
  std::string_view district;  ///< empty when none is marked; "Hamburg-Altona" stays one name
};

[[nodiscard]] CityAndDistrict split_district(std::string_view written);

/// A city as it was written, to be held against many places of the reference; it must outlive this.
class WrittenCity {
 public:
  explicit WrittenCity(std::string_view written) : written_(written) {}

  [[nodiscard]] bool empty() const { return written_.empty(); }

  /// Whether it means the place, as PlaceName::may_be(); of a place with two names ("Biel/Bienne") either.
  [[nodiscard]] bool may_be(std::string_view place) const;

  [[nodiscard]] const PlaceName& name() const;

 private:
  [[nodiscard]] bool begins_otherwise(std::string_view place) const;

  std::string_view written_;
  mutable std::optional<PlaceName> name_;  ///< taken apart when letters alone do not tell
};

}  // namespace kartei::normalise
