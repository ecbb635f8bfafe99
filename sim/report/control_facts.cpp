#include "sim/report/control_facts.h"

#include <algorithm>
#include <cmath>

#include "sim/results/results_reader.h"

namespace thermohall {
namespace {

double largest(const std::vector<double>& values) {
  return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}
double smallest(const std::vector<double>& values) {
  return values.empty() ? 0 : *std::min_element(values.begin(), values.end());
}
double last(const std::vector<double>& values) { return values.empty() ? 0 : values.back(); }

// Mean over time; the bounds are pairs.
double mean(const std::vector<double>& values, const std::vector<double>& bounds) {
  double sum = 0, length_s = 0;
  for (std::size_t i = 0; i < values.size() && 2 * i + 1 < bounds.size(); ++i) {
    sum += values[i] * (bounds[2 * i + 1] - bounds[2 * i]);
    length_s += bounds[2 * i + 1] - bounds[2 * i];
  }
  return length_s > 0 ? sum / length_s : 0;
}

void read_controllers(const ResultsFile& file, const char* group, bool is_pressure, ControlFacts& facts) {
  if (!file.has_group(group)) return;
  const auto bounds = file.time_bounds(group);
  const auto ids = file.ids(group);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto set = file.series(group, "set_point", i), measured = file.series(group, "measured", i);
    std::vector<double> off, size;
    for (std::size_t k = 0; k < std::min(set.size(), measured.size()); ++k) {
      off.push_back(measured[k] - set[k]);
      size.push_back(std::abs(off.back()));
    }
    facts.controllers.push_back({ids[i], is_pressure, last(set), last(measured), std::max(0.0, largest(off)),
                                 std::min(0.0, smallest(off)), mean(size, bounds),
                                 last(file.series(group, "output", i))});
  }
}

void read_feeds(const ResultsFile& file, ControlFacts& facts) {
  const auto bounds = file.time_bounds("feed");
  const auto ids = file.ids("feed");
  const double length_s = bounds.empty() ? 0 : bounds.back() - bounds.front();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto of = [&](const char* column) { return file.series("feed", column, i); };
    facts.feeds.push_back({ids[i], mean(of("alive"), bounds), mean(of("it_power"), bounds),
                           largest(of("busway_load")), largest(of("pdu_load")), largest(of("ups_load")),
                           largest(of("transformer_load")), largest(of("worst_loading")),
                           mean(of("limited"), bounds) * length_s});
  }
}

}  // namespace

ControlFacts read_control_facts(const ResultsFile& file) {
  ControlFacts facts;
  read_controllers(file, "temperature_control", false, facts);
  read_controllers(file, "pressure_control", true, facts);
  if (file.has_group("set_point_reset")) {
    const auto bounds = file.time_bounds("set_point_reset");
    const auto ids = file.ids("set_point_reset");
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const auto set = file.series("set_point_reset", "set_point", i);
      facts.set_points.push_back({ids[i], smallest(set), mean(set, bounds), largest(set),
                                  mean(file.series("set_point_reset", "supply", i), bounds)});
    }
  }
  if (file.has_group("pump_pressure")) {
    const auto bounds = file.time_bounds("pump_pressure");
    const auto ids = file.ids("pump_pressure");
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const auto set = file.series("pump_pressure", "set_point", i);
      facts.pressures.push_back({ids[i], smallest(set), mean(set, bounds), largest(set),
                                 largest(file.series("pump_pressure", "widest_valve", i)),
                                 mean(file.series("pump_pressure", "requests", i), bounds)});
    }
  }
  if (file.has_group("staging")) {
    const auto bounds = file.time_bounds("staging");
    const auto ids = file.ids("staging");
    for (std::size_t i = 0; i < ids.size(); ++i)
      facts.staging.push_back({ids[i], mean(file.series("staging", "running", i), bounds),
                               last(file.series("staging", "starts", i)),
                               last(file.series("staging", "least_run_time", i)),
                               last(file.series("staging", "most_run_time", i))});
  }
  if (file.has_group("changeover")) {
    const auto bounds = file.time_bounds("changeover");
    const auto ids = file.ids("changeover");
    for (std::size_t i = 0; i < ids.size(); ++i)
      facts.changeovers.push_back({ids[i], mean(file.series("changeover", "allowed", i), bounds),
                                   last(file.series("changeover", "changes", i))});
  }
  if (file.has_group("feed")) read_feeds(file, facts);
  return facts;
}

}  // namespace thermohall
