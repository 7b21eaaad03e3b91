/// One name under way: words are taken from both ends of each column until first and last name are left.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/contact.hpp"
#include "normalise/folded_word.hpp"
#include "normalise/salutation.hpp"

namespace kartei::normalise {

/// Collects the parts of one name. Each read_ function takes one column.
class NameReader {
 public:
  void read_salutation(std::string_view column);
  void read_title(std::string_view column);
  void read_first(std::string_view column);
  void read_last(std::string_view column);
  void read_suffix(std::string_view column);
  void read_birth_name(std::string_view column);
  void read_whole(std::string_view column);

  [[nodiscard]] const PersonName& name() const { return name_; }
  [[nodiscard]] Addressee addressee() const { return addressee_; }
  /// Of a couple's salutation, in the order written: "Herrn und Frau".
  [[nodiscard]] const std::array<Gender, 2>& genders() const { return genders_; }
  [[nodiscard]] bool was_swapped() const { return was_swapped_; }
  [[nodiscard]] const std::string& not_understood() const { return not_understood_; }

 private:
  using Words = std::vector<FoldedWord>;

  void take_front(Words& words);
  void take_front_of_last_name(Words& words);
  void take_leading_nobility(Words& words);
  void take_back(Words& words, std::size_t keep);
  void take_birth_name(Words& words);
  void take_salutation(Words& words);
  void take_titles(Words& words);
  void take_trailing_title(Words& words);
  void take_part_after_comma(std::string_view part);
  [[nodiscard]] bool is_first_name_behind(std::string_view part) const;
  void split_whole(const Words& words);
  void add_suffix(std::string_view suffix);

  PersonName name_;
  Addressee addressee_ = Addressee::unknown;
  std::array<Gender, 2> genders_{};
  bool was_swapped_ = false;
  std::string not_understood_;
};

}  // namespace kartei::normalise
