/// Stages are read as written, and what makes no sense is refused with its line.
#include "selling/pipeline.hpp"

#include <gtest/gtest.h>

#include "model/error.hpp"

namespace kartei::selling {
namespace {

constexpr const char* two_stages = R"([[stage]]
name = "Anfrage"
probability = 20
stale_after = 7
[[stage]]
name = "Angebot"
probability = 60
stale_after = 30
)";

TEST(Pipeline, has_its_stages_in_their_order) {
  const Pipeline pipeline = read_pipeline(two_stages, "mine.toml");
  EXPECT_EQ(names_of(pipeline), (std::vector<std::string_view>{"Anfrage", "Angebot"}));
  ASSERT_NE(find_stage(pipeline, "Angebot"), nullptr);
  EXPECT_EQ(find_stage(pipeline, "Angebot")->probability, 60);
  EXPECT_EQ(find_stage(pipeline, "angebot"), nullptr);
}

TEST(Pipeline, that_is_shipped_becomes_likelier_with_each_stage) {
  int before = 0;
  for (const Stage& stage : shipped_pipeline()) {
    EXPECT_GT(stage.probability, before) << stage.name;
    before = stage.probability;
  }
}

struct Refused {
  std::string toml, says;
};

TEST(Pipeline, refuses_what_makes_no_sense) {
  for (const auto& [toml, says] : std::vector<Refused>{
           {"", "stage"},
           {"[[stage]]\nname = \"a\"\nprobability = 120\nstale_after = 7\n", "mine.toml:3: probability"},
           {"[[stage]]\nname = \"a\"\nprobability = 20\n", "stale_after"},
           {"[[stage]]\nname = \"won\"\nprobability = 20\nstale_after = 7\n", "mine.toml:2: name"},
           {std::string(two_stages) + "[[stage]]\nname = \"Angebot\"\nprobability = 1\nstale_after = 1\n",
            "mine.toml:10: name: stands there twice"},
           {"[[stage]]\nname = \"a\"\nchance = 20\n", "chance"},
           {"[[stage\n", "no valid TOML"}}) {
    SCOPED_TRACE(toml);
    try {
      (void)read_pipeline(toml, "mine.toml");
      ADD_FAILURE() << "was read";
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::configuration);
      EXPECT_NE(std::string(error.what()).find(says), std::string::npos) << error.what();
    }
  }
}

}  // namespace
}  // namespace kartei::selling
