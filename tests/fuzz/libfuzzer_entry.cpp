#include <cstddef>
#include <cstdint>

#include "tests/fuzz/target.hpp"

// The name is libFuzzer's. What is thrown ends the program, and libFuzzer keeps the input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kartei::fuzz::try_input({reinterpret_cast<const char*>(data), size});
  return 0;
}
