/// What tells whether a party still is what dedupe compared last time.
#pragma once

#include <cstdint>

#include "match/comparand.hpp"

namespace kartei::operations {

/// A hash of all that a comparison looks at in a party, and of the shipped model: with another model
/// everybody is new. The same in every run and on every machine.
[[nodiscard]] std::uint64_t compared_stamp(const match::Comparand& party);

/// A hash of a party's number: what is said about two of them is added to the stamps of both.
[[nodiscard]] std::uint64_t number_stamp(std::int64_t number);

}  // namespace kartei::operations
