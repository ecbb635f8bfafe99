#include "sim/cli/progress_line.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "sim/cli/usage_error.h"

namespace thermohall {

ProgressStyle progress_style(const std::string& asked, bool quiet) {
  if (asked == "json") return ProgressStyle::json;
  if (asked == "none" || quiet) return ProgressStyle::none;
  if (asked == "bar") return ProgressStyle::bar;
  if (!asked.empty() && asked != "auto")
    throw UsageError("--progress is auto, bar, json or none, not '" + asked + "'");
  return isatty(fileno(stderr)) != 0 ? ProgressStyle::bar : ProgressStyle::none;
}

ProgressLine::ProgressLine(ProgressStyle style, std::string label)
    : style_(style), label_(std::move(label)), begin_(Clock::now()), last_(begin_ - std::chrono::hours(1)) {}

void ProgressLine::show(double share, const std::string& detail,
                        const std::function<nlohmann::ordered_json()>& live) {
  if (style_ == ProgressStyle::none) return;
  const auto now = Clock::now();
  constexpr std::chrono::milliseconds pause(100);
  if (now - last_ < pause && (style_ == ProgressStyle::bar || share < 1)) return;
  last_ = now;
  share = std::clamp(share, 0.0, 1.0);
  const double passed_s = std::chrono::duration<double>(now - begin_).count();
  const double left_s = share > 0 ? passed_s * (1 - share) / share : 0;
  if (style_ == ProgressStyle::json) {
    nlohmann::ordered_json line{
        {"progress", share}, {"seconds_left", left_s}, {"label", label_}, {"detail", detail}};
    if (live) line["live"] = live();
    fmt::print(stdout, "{}\n", line.dump());
    std::fflush(stdout);
    return;
  }
  constexpr int width = 30;
  const auto filled = static_cast<std::size_t>(share * width);
  fmt::print(stderr, "\r{} [{}{}] {:3.0f} %  {:.0f} s left  {}\033[K", label_, std::string(filled, '#'),
             std::string(width - filled, '.'), 100 * share, left_s, detail);
  std::fflush(stderr);
  shown_ = true;
}

void ProgressLine::done() {
  if (shown_) fmt::print(stderr, "\r\033[K");
  shown_ = false;
}

}  // namespace thermohall
