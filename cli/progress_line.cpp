#include "cli/progress_line.hpp"

#include <fmt/format.h>

#include <chrono>
#include <iostream>

#include "cli/terminal.hpp"

namespace kartei::cli {
namespace {

using Clock = std::chrono::steady_clock;

class Line {
 public:
  Line() = default;
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  ~Line() {
    if (drawn_) std::cerr << "\r\033[K" << std::flush;
  }

  void update(std::string_view stage, std::uint64_t done, std::uint64_t total) {
    const auto now = Clock::now();
    if (stage != stage_) {
      stage_ = stage;
      stage_start_ = now;
    }
    if (now - start_ < std::chrono::seconds(1) || now - last_ < std::chrono::milliseconds(100)) return;
    last_ = now;
    drawn_ = true;
    std::cerr << "\r\033[K" << text(done, total, std::chrono::duration<double>(now - stage_start_).count())
              << std::flush;
  }

 private:
  [[nodiscard]] std::string text(std::uint64_t done, std::uint64_t total, double seconds) const {
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    if (total == 0) return fmt::format("{}: {} ({:.0f}/s)", stage_, done, rate);
    const double left = rate > 0 && total > done ? static_cast<double>(total - done) / rate : 0;
    return fmt::format("{}: {} of {} ({:.0f}/s, {:.0f} s left)", stage_, done, total, rate, left);
  }

  Clock::time_point start_ = Clock::now();
  Clock::time_point stage_start_ = start_;
  Clock::time_point last_ = start_;
  std::string stage_;
  bool drawn_ = false;
};

}  // namespace

operations::Progress progress_line() {
  if (!is_terminal_stderr()) return [](std::string_view, std::uint64_t, std::uint64_t) {};
  return [line = std::make_shared<Line>()](std::string_view stage, std::uint64_t done, std::uint64_t total) {
    line->update(stage, done, total);
  };
}

}  // namespace kartei::cli
