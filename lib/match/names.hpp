/// The distinct names of a table with all that comparing and blocking need of them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "match/interner.hpp"

namespace kartei::match {

/// One name, folded. Two names with equal `folded` differ in case, blanks, hyphens, ß and umlauts only.
struct Name {
  ValueId folded = 0;             ///< umlauts written out, words joined: "muellerluedenscheidt"
  ValueId dotless = 0;            ///< umlauts without their dots: "mullerludenscheidt"
  std::uint64_t phonetic = 0;     ///< Kölner code of the joined words, packed
  std::uint32_t words_begin = 0;  ///< its words, when there are two or more: "mueller", "luedenscheidt"
  std::uint32_t words_end = 0;
};

/// A pool of names: last names, first names or company names each have their own.
class NamePool {
 public:
  NamePool();
  /// The number of the name; 0 when no letter or digit is in it, or when it says nothing ("unbekannt").
  [[nodiscard]] ValueId add(std::string_view text);
  /// The number of a name that is compared by the form that `compared_as` makes of it.
  [[nodiscard]] ValueId add(std::string_view text, std::string (*compared_as)(std::string_view text));
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  [[nodiscard]] const Name& operator[](ValueId id) const { return names_[id]; }
  /// As it was first added.
  [[nodiscard]] std::string_view raw(ValueId id) const { return raw_.text(raw_of_[id]); }
  /// Text of `folded`, `dotless` or a word.
  [[nodiscard]] std::string_view text(ValueId folded) const { return folds_.text(folded); }
  [[nodiscard]] std::span<const ValueId> words(const Name& name) const {
    return std::span(words_).subspan(name.words_begin, name.words_end - name.words_begin);
  }
  /// Kölner codes of the words, packed; one for one.
  [[nodiscard]] std::span<const std::uint64_t> word_phonetics(const Name& name) const {
    return std::span(word_phonetics_).subspan(name.words_begin, name.words_end - name.words_begin);
  }
  /// How many numbers folded forms and words take: the size of an array indexed by them.
  [[nodiscard]] std::size_t folded_size() const { return folds_.size(); }

 private:
  [[nodiscard]] ValueId add_new(std::string_view text, std::string_view compared_as, ValueId raw);

  Interner raw_;
  Interner folds_;
  std::vector<ValueId> name_of_raw_;  ///< raw number to name; 0 also for texts without letters
  std::vector<ValueId> raw_of_;
  std::vector<Name> names_;
  std::vector<ValueId> words_;
  std::vector<std::uint64_t> word_phonetics_;
};

}  // namespace kartei::match
