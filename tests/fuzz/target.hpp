/// A fuzz target: any bytes, and what must hold of what Kartei makes of them. Each <name>_target.cpp defines
/// try_input(); it is linked with libFuzzer's entry (scripts/fuzz), or with replay.cpp for the ordinary
/// tests.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace kartei::fuzz {

/// What does not hold. No Error, so that no target takes it for a refusal of its input.
class BrokenPromise : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// Throws BrokenPromise with the promise's words when it does not hold.
inline void require(bool holds, std::string_view promise) {
  if (!holds) throw BrokenPromise(std::string(promise));
}

/// Hands the input to what the target is for. Throws where a promise is broken.
void try_input(std::string_view input);

}  // namespace kartei::fuzz
