#include "sim/run/loop_metrics.h"

#include <algorithm>

#include "sim/scenario/scenario.h"

namespace thermohall {
namespace {

constexpr double J_per_kWh = 3.6e6;

Metric own(const char* key, double value, const char* unit, const char* name, const char* definition) {
  return {key, value, unit, name, definition, "this program"};
}

}  // namespace

std::vector<Metric> loop_metrics(const Scenario& scenario, const RunTotals& totals) {
  std::vector<Metric> list;
  const auto& loops = scenario.loops;
  const bool tanks = std::any_of(loops.begin(), loops.end(), [](const auto& l) { return l.tank != nullptr; });
  const bool pipes = std::any_of(loops.begin(), loops.end(), [](const auto& l) { return l.pipe != nullptr; });
  const bool networks = std::any_of(scenario.cdus.begin(), scenario.cdus.end(),
                                    [](const auto& bank) { return bank.hydraulics != nullptr; });
  if (tanks) {
    list.push_back(own("tank_discharge", totals[Meter::tank_discharge] / J_per_kWh, "kWh",
                       "cold given by tanks", "Heat that tanks took from the water of their loops."));
    list.push_back(own("tank_charge", totals[Meter::tank_charge] / J_per_kWh, "kWh", "cold put into tanks",
                       "Heat that charging tanks gave to the water of their loops."));
  }
  if (tanks || pipes)
    list.push_back(own("storage_gain", totals[Meter::ambient_gain] / J_per_kWh, "kWh",
                       "heat gain of tanks and pipes",
                       "Net heat that tanks and pipes of the loops took up from their surroundings."));
  if (networks && totals.duration_s > 0) {
    const double flow_m3 = totals[Meter::network_flow];
    list.push_back(own("flow_maldistribution", totals[Meter::flow_maldistribution] / totals.duration_s, "1",
                       "maldistribution of the coolant",
                       "Greatest less least flow of a rack over the mean of its network; the worst network, "
                       "mean over the run. An outcome of the pipes."));
    list.push_back(own("pump_pressure", flow_m3 > 0 ? totals[Meter::hydraulic_power] / flow_m3 : 0, "Pa",
                       "pressure rise of the rack pumps",
                       "Work that the pumps of the networks do on the coolant over its volume. An outcome."));
  }
  return list;
}

}  // namespace thermohall
