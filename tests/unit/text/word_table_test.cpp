#include "text/word_table.hpp"

#include <gtest/gtest.h>

#include <string>

namespace kartei::text {
namespace {

struct Sound {
  std::string_view animal;
  std::string_view sound;
};

constexpr auto sounds = word_table(std::to_array<Sound>({{"dog", "woof"},
                                                         {"cow", "moo"},
                                                         {"cat", "meow"},
                                                         {"Cat", "MEOW"},
                                                         {"duck", "quack"},
                                                         {"öchslein", "muh"}}),
                                   &Sound::animal);

TEST(WordTable, finds_each_entry_by_its_whole_word) {
  for (const std::string_view animal : {"dog", "cow", "cat", "Cat", "duck", "öchslein"}) {
    ASSERT_NE(sounds.find(animal), nullptr) << animal;
    EXPECT_EQ(sounds.find(animal)->animal, animal);
  }
  EXPECT_EQ(sounds.find("cat")->sound, "meow");
  EXPECT_EQ(sounds.find("Cat")->sound, "MEOW");
}

TEST(WordTable, finds_no_other_word) {
  for (const std::string_view other : {"", "c", "ca", "cats", "CAT", "zebra", "\xFF", "dogcow", " cat"})
    EXPECT_EQ(sounds.find(other), nullptr) << other;
}

TEST(WordTable, can_be_a_set_of_words) {
  constexpr auto few = word_set(std::to_array<std::string_view>({"und", "u", "et", "&"}));
  for (const std::string_view word : {"und", "u", "et", "&"}) EXPECT_TRUE(few.contains(word)) << word;
  for (const std::string_view word : {"", "un", "unde", "e", "UND"}) EXPECT_FALSE(few.contains(word)) << word;
}

}  // namespace
}  // namespace kartei::text
