#pragma once

#include <QJsonObject>
#include <QString>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace thermohall::gui {

/// What a run told of itself at one moment (docs/formats/progress.md). Not a number: it did not tell.
struct LiveSample {
  static constexpr double none = std::numeric_limits<double>::quiet_NaN();
  struct Loop {
    QString id;
    double supply_K = none, return_K = none;
  };
  double time_s = 0;  ///< since 1970, in the standard time of the site
  double it_power_W = none, total_power_W = none;
  double pue = none;  ///< of all so far
  double rack_inlet_max_K = none, chip_max_K = none;
  std::vector<Loop> loops;
};

/// Nothing when the object tells no time.
std::optional<LiveSample> live_sample(const QJsonObject& live);

/// Adds one that is later than the last; of very long runs every second one goes, so that the list stays
/// short.
void add_sample(std::vector<LiveSample>& samples, const LiveSample& sample);

/// "14 Jul 15:00 · PUE 1.243 · IT 2,320 kW · rack inlet 24.1 °C · chip 62.3 °C"; what is not told is left
/// out.
QString live_text(const LiveSample& sample);

}  // namespace thermohall::gui
