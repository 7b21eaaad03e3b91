/// Work done by several threads whose results come out in the order of the input: the thread count
/// changes the time, never the bytes.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace kartei::operations {

/// One producer thread, `workers` worker threads, the caller consumes.
///
/// At most 4 chunks per worker are under way, so memory does not depend on the length of the input.
/// An exception of any side ends the others and comes out of run().
template <class Chunk>
class OrderedPipeline {
 public:
  using Push = std::function<void(Chunk)>;

  /// Requires: workers >= 1. `make_work` is called once per worker thread, in that thread, so that its
  /// caches belong to one thread.
  void run(unsigned workers, const std::function<void(const Push&)>& produce,
           const std::function<std::function<void(Chunk&)>()>& make_work,
           const std::function<void(Chunk&)>& consume) {
    limit_ = std::size_t{4} * workers;
    std::vector<std::jthread> threads;
    threads.emplace_back(
        [&] { guarded([&] { produce([this](Chunk chunk) { push(std::move(chunk)); }); }, true); });
    for (unsigned i = 0; i < workers; ++i)
      threads.emplace_back([&] { guarded([&] { work(make_work()); }, false); });
    guarded([&] { consume_all(consume); }, false);
    threads.clear();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Slot {
    Chunk chunk;
    bool is_done = false;
  };
  struct Cancelled {};  ///< ends a side after another failed; never leaves run()

  /// Runs one side; its first failure is kept and ends the others.
  template <class Side>
  void guarded(const Side& side, bool is_producer) {
    std::exception_ptr failure;
    try {
      side();
    } catch (const Cancelled&) {
      failure = nullptr;  // another side has failed and kept its reason
    } catch (...) {       // carried over to the caller's thread, whatever it is
      failure = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    if (failure && !failure_) failure_ = failure;
    if (is_producer) is_produced_ = true;
    changed_.notify_all();
  }

  void push(Chunk chunk) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return failure_ || slots_.size() < limit_; });
    if (failure_) throw Cancelled();
    slots_.push_back(std::make_unique<Slot>(Slot{std::move(chunk)}));
    waiting_.push_back(slots_.back().get());
    changed_.notify_all();
  }

  void work(const std::function<void(Chunk&)>& transform) {
    while (Slot* slot = next_waiting()) {
      transform(slot->chunk);
      const std::lock_guard lock(mutex_);
      slot->is_done = true;
      changed_.notify_all();
    }
  }

  Slot* next_waiting() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return failure_ || !waiting_.empty() || is_produced_; });
    if (failure_) throw Cancelled();
    if (waiting_.empty()) return nullptr;
    Slot* slot = waiting_.front();
    waiting_.pop_front();
    return slot;
  }

  void consume_all(const std::function<void(Chunk&)>& consume) {
    while (const std::unique_ptr<Slot> slot = next_done()) consume(slot->chunk);
  }

  std::unique_ptr<Slot> next_done() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] {
      return failure_ || (!slots_.empty() && slots_.front()->is_done) || (slots_.empty() && is_produced_);
    });
    if (failure_) throw Cancelled();
    if (slots_.empty()) return nullptr;
    std::unique_ptr<Slot> slot = std::move(slots_.front());
    slots_.pop_front();
    changed_.notify_all();
    return slot;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Slot>> slots_;  ///< in order of input, done or not
  std::deque<Slot*> waiting_;                ///< of these, not yet taken by a worker
  std::size_t limit_ = 0;
  bool is_produced_ = false;
  std::exception_ptr failure_;
};

}  // namespace kartei::operations
