#include <algorithm>

#include "sim/scenario/loop_network_section.h"
#include "sim/scenario/network_parts.h"
#include "sim/scenario/reader_context.h"

namespace thermohall {
namespace {

void read_valve(ReaderContext& c, Section& parent, std::string_view key,
                std::optional<ControlValveParameters>& valve) {
  const YamlNode& map = parent.mapping(key);
  if (!parent.has(key)) return;
  ControlValveParameters p{};
  read_parameters(map, parent.path_of(key),
                  parameter_table(static_cast<const ControlValveParameters*>(nullptr)), p, c.diagnostics);
  note_assumptions(c, parent.path_of(key), {}, p);
  valve = p;
}

// What a branch says itself goes before what holds for each.
void read_branch(ReaderContext& c, Section& s, bool needs_coil, const HydraulicFluid& fluid,
                 LoopBranchSpec& branch) {
  read_network_pipe(c, s, "main", branch.main);
  read_network_pipe(c, s, "pipe", branch.pipe);
  read_measured_point(c, s, "coil", needs_coil, fluid, branch.coil);
  read_valve(c, s, "valve", branch.valve);
  if (s.has("balancing_kv"))
    branch.balancing_kv_m3_s = s.quantity("balancing_kv", "m3/s", 1e-8, 10);
  else
    s.leave({"balancing_kv"});
  branch.design_flow_m3_s = s.quantity("design_flow", "m3/s", 1e-9, 100, branch.design_flow_m3_s);
  s.finish();
}

void read_branches(ReaderContext& c, Section& s, const HydraulicFluid& fluid, LoopNetworkSpec& n) {
  LoopBranchSpec each;
  if (s.has("each")) {
    Section section(s.mapping("each"), s.path_of("each"), c.diagnostics);
    read_branch(c, section, false, fluid, each);
  } else {
    s.leave({"each"});
  }
  const bool has_coil = each.coil.reference_pressure_drop_Pa > 0;
  for_each_section(s.mapping("branches", true), s.path_of("branches"), c.diagnostics,
                   [&](const std::string& id, Section& section) {
                     LoopBranchSpec branch = each;
                     branch.unit = id;
                     branch.location = section.location();
                     read_branch(c, section, !has_coil, fluid, branch);
                     n.branches.push_back(std::move(branch));
                   });
  if (s.has("branches") && n.branches.empty()) s.error("branches", "names no unit of the loop");
}

}  // namespace

void read_loop_network(ReaderContext& c, Section& loop_section, LoopSpec& loop) {
  if (!loop_section.has("hydraulics")) return loop_section.leave({"hydraulics"});
  Section s(loop_section.mapping("hydraulics"), loop_section.path_of("hydraulics"), c.diagnostics);
  LoopNetworkSpec n;
  n.location = s.location();
  const HydraulicFluid fluid = hydraulic_fluid(loop.coolant, loop.supply_setpoint_K);
  read_network_pump(c, s, loop.pumps.origin, n.pump);
  n.control = static_cast<LoopPumpControl>(std::max(0, s.word("control", {"pressure", "speed"}, 0)));
  if (n.control == LoopPumpControl::pressure)
    n.pressure_difference_Pa = s.quantity("pressure_difference", "Pa", 1, 1e7);
  else
    s.leave({"pressure_difference"});
  read_measured_point(c, s, "plant", true, fluid, n.plant);
  read_measured_point(c, s, "strainer", false, fluid, n.strainer);
  n.minimum_flow_m3_s = s.quantity("minimum_flow", "m3/s", 0, 100, 0.0);
  read_valve(c, s, "bypass", n.bypass);
  n.reverse_return = s.flag("reverse_return", false);
  n.is_balanced = s.word("balancing", {"given", "computed"}, 0) == 1;
  read_branches(c, s, fluid, n);
  std::vector<std::string> ids;
  for (const auto& branch : n.branches) ids.push_back(branch.unit);
  if (const auto sensor = s.reference("sensor", ids, "branch", false); !sensor.empty())
    n.sensor = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), sensor) - ids.begin());
  else
    n.sensor = ids.empty() ? 0 : ids.size() - 1;
  s.finish();
  loop.hydraulics = std::make_shared<const LoopNetworkSpec>(std::move(n));
}

}  // namespace thermohall
