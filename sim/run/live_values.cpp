#include "sim/run/live_values.h"

#include <algorithm>
#include <vector>

#include "sim/run/recorder.h"

namespace thermohall {
namespace {

// One column of a group, or nothing.
std::vector<double> column(const ChannelGroup& group, std::string_view key) {
  std::vector<double> values;
  for (std::size_t c = 0; c < group.columns.size(); ++c)
    if (group.columns[c].key == key)
      for (const double* record : group.records) values.push_back(record[c]);
  return values;
}

// The warmest of those that take air, or of all where `air_m3_s` is empty; zero kelvin stands for none.
double warmest_K(std::span<const double> temperatures_K, std::span<const double> air_m3_s) {
  double warmest = 0;
  for (std::size_t i = 0; i < temperatures_K.size(); ++i)
    if (air_m3_s.empty() || air_m3_s[i] > 0) warmest = std::max(warmest, temperatures_K[i]);
  return warmest > 0 ? warmest : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

LiveValues live_values(const Recorder& recorder) {
  LiveValues live;
  live.time_s = recorder.time_s();
  live.it_power_W = recorder.newest_meters()[Meter::it_power];
  live.total_power_W = recorder.newest_meters().total_power_W();
  if (const double it_J = recorder.totals()[Meter::it_power]; it_J > 0)
    live.pue = recorder.totals().total_energy_J() / it_J;
  if (const auto* racks = recorder.newest("rack")) {
    live.rack_inlet_max_K = warmest_K(column(*racks, "inlet_temperature"), column(*racks, "air_flow"));
    live.chip_max_K = warmest_K(column(*racks, "chip_temperature"), {});
  }
  if (const auto* loops = recorder.newest("loop")) {
    const auto supply_K = column(*loops, "supply_temperature"),
               return_K = column(*loops, "return_temperature");
    for (std::size_t i = 0; i < std::min({loops->ids.size(), supply_K.size(), return_K.size()}); ++i)
      live.loops.push_back({loops->ids[i], supply_K[i], return_K[i]});
  }
  return live;
}

}  // namespace thermohall
