#include <fmt/core.h>

#include <algorithm>
#include <numbers>

#include "models/hydraulics/npsh.h"
#include "sim/base/quantity.h"
#include "sim/scenario/loop_network_layout.h"
#include "sim/scenario/loop_network_section.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

constexpr double least_authority = 0.3, highest_velocity_m_s = 3, least_share = 0.97;

// Every branch feeds somebody, and everybody on the loop has a branch.
bool names_all(ReaderContext& c, const LoopSpec& loop) {
  const std::string path = "cooling.plant.loops." + loop.id + ".hydraulics.branches";
  const auto consumers = loop_consumers(c.scenario, loop);
  bool good = true;
  for (const auto& branch : loop.hydraulics->branches) {
    if (std::any_of(consumers.begin(), consumers.end(), [&](const auto& u) { return u.id == branch.unit; }))
      continue;
    std::string known;
    for (const auto& u : consumers) known += (known.empty() ? "" : ", ") + u.id;
    c.diagnostics.error(branch.location, path + '.' + branch.unit,
                        "is no unit on this loop; there are: " + (known.empty() ? "none" : known));
    good = false;
  }
  for (const auto& u : consumers) {
    const auto& list = loop.hydraulics->branches;
    if (std::any_of(list.begin(), list.end(), [&](const auto& branch) { return branch.unit == u.id; }))
      continue;
    c.diagnostics.error(loop.hydraulics->location, path,
                        "has no branch for " + quote(u.id) + ", which draws from this loop; add one");
    good = false;
  }
  return good;
}

void check_branch(ReaderContext& c, const LoopBranchSpec& branch, const std::string& path,
                  const DistributionFlow& y, double wanted_m3_s) {
  const auto warn = [&](std::string_view key, std::string message) {
    c.diagnostics.warning(branch.location, path + (key.empty() ? "" : '.' + std::string(key)),
                          std::move(message));
  };
  if (y.flow_m3_s < least_share * wanted_m3_s)
    warn("", fmt::format("gets {:.0f} % of its design flow of {} with all valves open",
                         100 * y.flow_m3_s / wanted_m3_s, format_quantity(wanted_m3_s, "m3/s")));
  if (y.authority < least_authority)
    warn("valve", fmt::format("has an authority of {:.2f} at the design flow; below {} it controls poorly, "
                              "take a smaller Kv",
                              y.authority, least_authority));
  if (y.velocity_m_s > highest_velocity_m_s)
    warn("pipe", fmt::format("runs at {:.1f} m/s at the design flow; above {} m/s pipes erode and sound",
                             y.velocity_m_s, highest_velocity_m_s));
  if (y.main_velocity_m_s > highest_velocity_m_s)
    warn("main", fmt::format("runs at {:.1f} m/s at the design flow; above {} m/s pipes erode and sound",
                             y.main_velocity_m_s, highest_velocity_m_s));
}

void check_pump(ReaderContext& c, const LoopSpec& loop, const DistributionState& y, double density_kg_m3) {
  const auto& pump = loop.hydraulics->pump;
  const std::string path = "cooling.plant.loops." + loop.id + ".hydraulics.pump";
  const auto& at = loop.hydraulics->location;
  const double area_m2 = std::numbers::pi / 4 * pump.suction_diameter_m * pump.suction_diameter_m;
  const auto npsh =
      npsh_outputs({pump.npsh_required_m, pump.npsh_margin_m, water_mole_fraction(loop.coolant)},
                   {.flow_m3_s = y.one_pump_m3_s,
                    .relative_speed = y.speed,
                    .suction_pressure_Pa = y.suction_Pa,
                    .temperature_K = loop.supply_setpoint_K + loop.design_temperature_difference_K,
                    .density_kg_m3 = density_kg_m3,
                    .suction_velocity_m_s = y.one_pump_m3_s / area_m2});
  if (npsh.cavitation > 0)
    c.diagnostics.warning(
        at, path + ".suction_pressure",
        fmt::format("leaves a suction head {:.1f} m above what the pumps need at the design "
                    "flow, less than the margin of {:.1f} m; they cavitate",
                    npsh.margin_m, pump.npsh_margin_m));
  if (y.is_outside_range)
    c.diagnostics.warning(at, path + ".pressure",
                          fmt::format("ends before the flow of {} that each pump has to move",
                                      format_quantity(y.one_pump_m3_s, "m3/s")));
}

}  // namespace

void check_loop_networks(ReaderContext& c) {
  for (const auto& loop : c.scenario.loops) {
    if (!loop.hydraulics || !names_all(c, loop) || c.diagnostics.has_errors()) continue;
    const auto consumers = branch_consumers(c.scenario, loop);
    DistributionNetwork network = design_network(loop, consumers);
    std::vector<double> wanted_m3_s;
    for (std::size_t i = 0; i < consumers.size(); ++i)
      wanted_m3_s.push_back(consumers[i].running * network.layout().branches[i].design_flow_m3_s);
    const auto& y = network.solve(wanted_m3_s, 0);
    for (std::size_t i = 0; i < consumers.size(); ++i) {
      const auto& branch = loop.hydraulics->branches[i];
      check_branch(c, branch, "cooling.plant.loops." + loop.id + ".hydraulics.branches." + branch.unit,
                   y.branches[i], wanted_m3_s[i]);
    }
    check_pump(c, loop, y, network.fluid().density_kg_m3);
  }
}

}  // namespace thermohall
