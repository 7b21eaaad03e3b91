/// Work split over threads so that the result does not depend on how many there are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>

namespace kartei::match {

class Workers {
 public:
  /// `threads` of at least 1, the calling one among them.
  explicit Workers(unsigned threads, std::function<void(double fraction)> progress = {});

  /// Calls task(0) to task(count - 1), each once, in any order and at the same time; returns when all are
  /// done. Tasks must not touch the same things. An exception of a task ends the work and is passed on.
  void run(std::size_t count, const std::function<void(std::size_t)>& task) const;

  /// The same where a single task is little work: a thread takes a thousand after one another.
  template <class Task>
  void run_in_pieces(std::size_t count, const Task& task) const {
    constexpr std::size_t piece = 1'000;
    run((count + piece - 1) / piece, [&](std::size_t n) {
      for (std::size_t i = n * piece; i < std::min(count, (n + 1) * piece); ++i) task(i);
    });
  }

  /// As run(), and tells the progress from the calling thread.
  void run_with_progress(std::size_t count, const std::function<void(std::size_t)>& task) const;

 private:
  void run(std::size_t count, const std::function<void(std::size_t)>& task, bool tell) const;

  unsigned threads_;
  std::function<void(double)> progress_;
};

}  // namespace kartei::match
