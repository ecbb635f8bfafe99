#include "sim/run/hottest_hour.h"

#include <algorithm>

#include "sim/scenario/weather_source.h"

namespace thermohall {

Scenario hottest_hour(const Scenario& scenario, const std::string& library_directory) {
  Scenario hour = scenario;
  std::vector<std::string> warnings;
  const auto weather = load_weather(hour.site, library_directory, warnings);
  const auto& hot = weather->dry_bulb_temperature_K;
  hour.run.mode = RunMode::dynamic;
  hour.run.start_s = 3600 * (static_cast<double>(std::max_element(hot.begin(), hot.end()) - hot.begin()) + 1);
  hour.run.duration_s = 3600;
  hour.run.step_s = 1;
  hour.run.control_interval_s = 5;
  hour.run.output_interval_s = hour.run.rack_interval_s = 5;
  return hour;
}

}  // namespace thermohall
