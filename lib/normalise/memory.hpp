/// What a pure function made of texts it met before.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace kartei::normalise {

/// Remembers results by text, up to a bound; then it forgets all and begins anew. Nothing depends on what it
/// remembers but the time that is spent.
template <class Result>
class Memory {
 public:
  /// The result for `key`, made by `make` when it is not remembered. Valid until the next call.
  template <class Make>
  const Result& get(std::string_view key, Make make) {
    const auto found = results_.find(key);
    if (found != results_.end()) return found->second;
    if (results_.size() >= most_entries) results_.clear();
    return results_.emplace(std::string(key), make()).first->second;
  }

 private:
  static constexpr std::size_t most_entries = 1U << 15U;

  struct Hash {
    // NOLINTNEXTLINE(readability-identifier-naming): the standard library looks for this name
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  std::unordered_map<std::string, Result, Hash, std::equal_to<>> results_;
};

}  // namespace kartei::normalise
