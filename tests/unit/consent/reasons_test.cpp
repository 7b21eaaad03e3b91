#include "consent/reasons.hpp"

#include <gtest/gtest.h>

#include "consent/rule_set.hpp"
#include "consent/rules.hpp"

namespace kartei::consent {
namespace {

constexpr std::array languages{Language::german, Language::english};

TEST(Reasons, have_a_sentence_in_both_languages_for_every_code) {
  for (int code = 0; code <= static_cast<int>(ReasonCode::frequency_cap); ++code) {
    Reason reason;
    reason.code = static_cast<ReasonCode>(code);
    SCOPED_TRACE(to_text(reason.code));
    EXPECT_NE(sentence(reason, Language::german), sentence(reason, Language::english));
    EXPECT_FALSE(sentence(reason, Language::german).ends_with('.'));
  }
}

TEST(Reasons, tell_which_proof_is_missing) {
  Reason reason;
  reason.code = ReasonCode::no_proof;
  reason.evidence_found = 3;
  reason.evidence_required = 4;
  EXPECT_EQ(sentence(reason, Language::german),
            "Nachweis reicht nicht: erfasst ist Stufe 3 (unterschriebenes Papier oder Aufzeichnung), "
            "verlangt Stufe 4 "
            "(bestätigtes Double-Opt-in)");
  reason.lacks_wording = true;
  reason.evidence_found = 4;
  EXPECT_EQ(sentence(reason, Language::english), "the proof is not enough: the wording agreed to is missing");
}

TEST(Reasons, never_say_that_something_is_legal) {
  for (const Language language : languages) {
    for (const Outcome outcome :
         {Outcome::allow, Outcome::allow_with_duties, Outcome::review, Outcome::deny}) {
      Verdict verdict;
      verdict.outcome = outcome;
      verdict.rule_set = shipped_rule_set().id;
      const std::string said = sentence(verdict, language);
      SCOPED_TRACE(said);
      EXPECT_NE(said.find("dach-2026-1"), std::string::npos);
      for (const std::string_view word : {"legal", "lawful", "erlaubt", "zulässig", "rechtmäßig"})
        EXPECT_EQ(said.find(word), std::string::npos);
    }
  }
}

TEST(Duties, come_with_the_channel) {
  EXPECT_EQ(sentence(Duty::unsubscribe_link, Language::german),
            "Abmeldelink oder Abmeldeadresse in jeder Nachricht");
  EXPECT_NE(sentence(Duty::objection_notice, Language::english).find("21(4)"), std::string_view::npos);
}

TEST(Duties, of_quiet_hours_say_when_and_where) {
  struct Row {
    QuietHours hours;
    std::string_view german;
  };
  for (const Row& row : std::initializer_list<Row>{
           {{"DE", "20:00", "08:00", {"sat", "sun"}}, "Ruhezeit einhalten (DE: 20:00-08:00; Sa, So)"},
           {{"", "20:00", "08:00", {}}, "Ruhezeit einhalten (20:00-08:00)"},
           {{"CH", "", "", {"sun"}}, "Ruhezeit einhalten (CH: So)"},
       })
    EXPECT_EQ(sentence(Duty::quiet_hours, row.hours, Language::german), row.german);
  EXPECT_EQ(sentence(Duty::log_use, {}, Language::german), sentence(Duty::log_use, Language::german));
}

TEST(Rules, are_thirteen_in_order_and_are_questions_in_both_languages) {
  const auto list = rules();
  ASSERT_EQ(list.size(), 13U);
  for (std::size_t i = 0; i < list.size(); ++i) EXPECT_EQ(list[i].id, "G" + std::to_string(i + 1));
  for (const Rule& rule : list) {
    EXPECT_TRUE(rule.question.ends_with('?')) << rule.id;
    EXPECT_TRUE(rule.german_question.ends_with('?')) << rule.id;
  }
}

}  // namespace
}  // namespace kartei::consent
