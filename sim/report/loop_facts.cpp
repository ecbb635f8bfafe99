#include "sim/report/loop_facts.h"

#include <algorithm>
#include <cmath>

#include "sim/results/results_reader.h"

namespace thermohall {
namespace {

// A column of one group over the run, item by item.
class Series {
 public:
  Series(const ResultsFile& file, std::string group)
      : file_(file), group_(std::move(group)), bounds_(file.time_bounds(group_)) {}

  double mean(const char* column, std::size_t item) const {
    const double length_s = duration_s();
    return length_s > 0 ? integral(column, item) / length_s : 0;
  }
  double integral(const char* column, std::size_t item) const {
    const auto values = file_.series(group_, column, item);
    double sum = 0;
    for (std::size_t i = 0; i < values.size() && 2 * i + 1 < bounds_.size(); ++i)
      if (std::isfinite(values[i])) sum += values[i] * (bounds_[2 * i + 1] - bounds_[2 * i]);
    return sum;
  }
  double lowest(const char* column, std::size_t item) const {
    const auto values = file_.series(group_, column, item);
    return values.empty() ? 0 : *std::min_element(values.begin(), values.end());
  }
  double highest(const char* column, std::size_t item) const {
    const auto values = file_.series(group_, column, item);
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
  }
  double last(const char* column, std::size_t item) const {
    const auto values = file_.series(group_, column, item);
    return values.empty() ? 0 : values.back();
  }

 private:
  double duration_s() const { return bounds_.empty() ? 0 : bounds_.back() - bounds_.front(); }

  const ResultsFile& file_;
  std::string group_;
  std::vector<double> bounds_;
};

}  // namespace

LoopFacts read_loop_facts(const ResultsFile& file) {
  LoopFacts facts;
  if (file.has_group("hydraulics")) {
    const Series s(file, "hydraulics");
    const auto ids = file.ids("hydraulics");
    for (std::size_t i = 0; i < ids.size(); ++i)
      facts.networks.push_back({ids[i], s.mean("flow", i), s.mean("pump_pressure", i),
                                s.mean("pump_speed", i), s.mean("pump_power", i),
                                s.mean("least_flow_ratio", i), s.mean("greatest_flow_ratio", i),
                                s.mean("least_tray_ratio", i), s.lowest("npsh_margin", i)});
  }
  if (file.has_group("loop_network")) {
    const Series s(file, "loop_network");
    const auto ids = file.ids("loop_network");
    for (std::size_t i = 0; i < ids.size(); ++i)
      facts.loop_networks.push_back({ids[i], s.mean("flow", i), s.mean("bypass_flow", i), s.mean("pumps", i),
                                     s.mean("pump_pressure", i), s.mean("pump_speed", i),
                                     s.mean("pump_power", i), s.lowest("least_flow_ratio", i),
                                     s.lowest("npsh_margin", i)});
  }
  if (file.has_group("loop_branch")) {
    const Series s(file, "loop_branch");
    const auto ids = file.ids("loop_branch");
    for (std::size_t i = 0; i < ids.size(); ++i)
      facts.loop_branches.push_back({ids[i], s.mean("flow", i), s.mean("flow_ratio", i),
                                     s.mean("pressure_difference", i), s.mean("valve_pressure_drop", i),
                                     s.mean("valve_opening", i), s.lowest("valve_authority", i),
                                     s.lowest("flow_ratio", i), s.highest("velocity", i)});
  }
  if (file.has_group("tank")) {
    const Series s(file, "tank");
    const auto ids = file.ids("tank");
    for (std::size_t i = 0; i < ids.size(); ++i)
      facts.tanks.push_back({ids[i], s.integral("discharge", i), s.integral("charge_power", i),
                             s.integral("ambient_gain", i), s.lowest("charge", i), s.last("charge", i)});
  }
  if (file.has_group("pipe")) {
    const Series s(file, "pipe");
    const auto ids = file.ids("pipe");
    for (std::size_t i = 0; i < ids.size(); ++i)
      facts.pipes.push_back({ids[i], s.mean("delay", i), s.integral("ambient_gain", i)});
  }
  return facts;
}

}  // namespace thermohall
