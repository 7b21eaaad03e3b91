/// The mistakes of real lists, done to complete rows.
#pragma once

#include "generate/random.hpp"
#include "generate/record.hpp"

namespace kartei::generate {

/// What changes in the life of a person between two rows about them: a move, a marriage, another mailbox.
/// Notes what happened into `mistakes`.
void live_on(Person& person, std::string& mistakes, Random& random);

/// Does up to three mistakes to the row, most often one, and notes them.
void make_mistakes(Record& record, Random& random);

}  // namespace kartei::generate
