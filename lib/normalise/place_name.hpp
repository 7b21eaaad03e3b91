/// Names of places as people write them: abbreviated, with additions, districts, office numbers.
#pragma once

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

/// Whether a written city means the reference's place, as PlaceName::may_be(); of a place with two names
/// ("Biel/Bienne") either.
[[nodiscard]] bool is_same_place(std::string_view city, std::string_view place);

}  // namespace kartei::normalise
