#include "match/workers.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <vector>

namespace kartei::match {

namespace {

// Who ends, after the last task or by an exception, leaves none to begin.
class NoneLeft {
 public:
  NoneLeft(std::atomic<std::size_t>& next, std::size_t count) : next_(next), count_(count) {}
  NoneLeft(const NoneLeft&) = delete;
  NoneLeft& operator=(const NoneLeft&) = delete;
  ~NoneLeft() { next_ = count_; }

 private:
  std::atomic<std::size_t>& next_;
  std::size_t count_;
};

}  // namespace

Workers::Workers(unsigned threads, std::function<void(double fraction)> progress)
    : threads_(std::max(threads, 1U)), progress_(std::move(progress)) {}

void Workers::run(std::size_t count, const std::function<void(std::size_t)>& task) const {
  run(count, task, false);
}

void Workers::run_with_progress(std::size_t count, const std::function<void(std::size_t)>& task) const {
  run(count, task, static_cast<bool>(progress_));
}

void Workers::run(std::size_t count, const std::function<void(std::size_t)>& task, bool tell) const {
  std::atomic<std::size_t> next{0};
  const auto work = [&](bool telling) {
    const NoneLeft at_end(next, count);
    for (std::size_t n = next++; n < count; n = next++) {
      task(n);
      if (telling) progress_(static_cast<double>(n + 1) / static_cast<double>(count));
    }
  };
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < std::min<std::size_t>(threads_, count); ++i) {
    others.push_back(std::async(std::launch::async, work, false));
  }
  work(tell);
  for (std::future<void>& other : others) other.get();
}

}  // namespace kartei::match
