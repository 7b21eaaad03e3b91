/// Work split over threads so that the result does not depend on how many there are.
#pragma once

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

  /// As run(), and tells the progress from the calling thread.
  void run_with_progress(std::size_t count, const std::function<void(std::size_t)>& task) const;

 private:
  void run(std::size_t count, const std::function<void(std::size_t)>& task, bool tell) const;

  unsigned threads_;
  std::function<void(double)> progress_;
};

}  // namespace kartei::match
