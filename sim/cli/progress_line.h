#pragma once

#include <chrono>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace thermohall {

enum class ProgressStyle { none, bar, json };

/// "bar" on a terminal, nothing elsewhere; "json" when asked for; nothing when quiet. Throws UsageError for
/// an unknown word.
ProgressStyle progress_style(const std::string& asked, bool quiet);

/// Shows how far a computation is, at most ten times a second: a bar with the time left, or JSON lines.
class ProgressLine {
 public:
  ProgressLine(ProgressStyle style, std::string label);
  /// `live` is asked for only when a JSON line is due and becomes its member of that name.
  void show(double share, const std::string& detail,
            const std::function<nlohmann::ordered_json()>& live = nullptr);
  void done();

 private:
  using Clock = std::chrono::steady_clock;
  ProgressStyle style_;
  std::string label_;
  Clock::time_point begin_, last_;
  bool shown_ = false;
};

}  // namespace thermohall
