#include <cmath>

#include "sim/report/report_parts.h"
#include "sim/report/report_sections.h"

namespace thermohall {
namespace {

std::string percent(double share) { return shown_number(100 * share, 3) + "\u00A0%"; }
std::string energy(double value_J) { return shown_number(value_J / 3.6e6, 4) + "\u00A0kWh"; }

ReportTable networks(const LoopFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& n : facts.networks)
    rows.push_back({n.id, shown_number(60e3 * n.flow_m3_s, 4) + "\u00A0L/min",
                    shown_number(n.pump_pressure_Pa / 1e3, 3) + "\u00A0kPa", percent(n.pump_speed),
                    shown_quantity(n.pump_power_W, "W"), percent(n.least_flow), percent(n.greatest_flow),
                    percent(n.least_tray), shown_number(n.least_npsh_margin_m, 3) + "\u00A0m"});
  return {.columns = {{"Pipe network"},
                      {"Flow", true},
                      {"Pump pressure", true},
                      {"Speed", true},
                      {"Pump power", true},
                      {"Least rack", true},
                      {"Greatest rack", true},
                      {"Least tray", true},
                      {"Suction margin", true}},
          .rows = std::move(rows),
          .kind = ReportTable::Kind::dense};
}

ReportTable loop_networks(const LoopFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& n : facts.loop_networks)
    rows.push_back({n.id, shown_number(1e3 * n.flow_m3_s, 4) + "\u00A0L/s",
                    shown_number(1e3 * n.bypass_m3_s, 3) + "\u00A0L/s", shown_number(n.pumps, 2),
                    shown_number(n.pump_pressure_Pa / 1e3, 3) + "\u00A0kPa", percent(n.pump_speed),
                    shown_quantity(n.pump_power_W, "W"), percent(n.least_flow_ratio),
                    shown_number(n.least_npsh_margin_m, 3) + "\u00A0m"});
  return {.columns = {{"Loop"},
                      {"Flow", true},
                      {"Bypass", true},
                      {"Pumps", true},
                      {"Pump pressure", true},
                      {"Speed", true},
                      {"Pump power", true},
                      {"Least branch", true},
                      {"Suction margin", true}},
          .rows = std::move(rows),
          .kind = ReportTable::Kind::dense};
}

ReportTable loop_branches(const LoopFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& b : facts.loop_branches) {
    const bool has_valve = std::isfinite(b.authority);
    const auto of_valve = [&](std::string text) {
      return has_valve ? std::move(text) : std::string("\u2013");
    };
    rows.push_back({b.id, shown_number(1e3 * b.flow_m3_s, 3) + "\u00A0L/s", percent(b.flow_ratio),
                    percent(b.least_flow_ratio), shown_number(b.difference_Pa / 1e3, 3) + "\u00A0kPa",
                    of_valve(shown_number(b.valve_Pa / 1e3, 3) + "\u00A0kPa"), of_valve(percent(b.opening)),
                    of_valve(shown_number(b.authority, 2)), shown_number(b.velocity_m_s, 2) + "\u00A0m/s"});
  }
  return {.columns = {{"Branch"},
                      {"Flow", true},
                      {"Of what is asked", true},
                      {"Lowest", true},
                      {"Difference", true},
                      {"Valve", true},
                      {"Opening", true},
                      {"Authority", true},
                      {"Velocity", true}},
          .rows = std::move(rows),
          .kind = ReportTable::Kind::dense};
}

ReportTable tanks(const LoopFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& t : facts.tanks)
    rows.push_back({t.id, energy(t.discharge_J), energy(t.charge_J), energy(t.gain_J),
                    percent(t.lowest_charge), percent(t.last_charge)});
  return {.columns = {{"Tank of loop"},
                      {"Cold given", true},
                      {"Cold taken", true},
                      {"Gain from outside", true},
                      {"Lowest charge", true},
                      {"Charge at the end", true}},
          .rows = std::move(rows)};
}

ReportTable pipes(const LoopFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& p : facts.pipes)
    rows.push_back({p.id, shown_number(p.delay_s, 3) + "\u00A0s", energy(p.gain_J)});
  return {.columns = {{"Pipes of loop"}, {"Delay one way", true}, {"Gain from outside", true}},
          .rows = std::move(rows)};
}

}  // namespace

ReportSection loop_section(const ReportRuns& runs) {
  ReportSection section{"loops", "Pipes and tanks", "Pipes", {}};
  for (const ReportRun& run : runs) {
    const auto& facts = run.loops;
    if (facts.networks.empty() && facts.loop_networks.empty() && facts.tanks.empty() && facts.pipes.empty())
      continue;
    if (runs.size() > 1) add(section.blocks, heading(run.name));
    if (!facts.networks.empty()) add(section.blocks, {networks(facts)});
    if (!facts.loop_networks.empty()) add(section.blocks, {loop_networks(facts)});
    if (!facts.loop_branches.empty()) add(section.blocks, {loop_branches(facts)});
    if (!facts.tanks.empty()) add(section.blocks, {tanks(facts)});
    if (!facts.pipes.empty()) add(section.blocks, {pipes(facts)});
  }
  if (!section.blocks.empty())
    add(section.blocks,
        note("Outcomes, as means over the run. Racks and trays by the mean of their network; the "
             "suction margin is the lowest of the run beyond what the pumps need. Branches of loops by the "
             "flow they ask for; "
             "authority of a valve below 0.3 controls poorly."));
  return section;
}

}  // namespace thermohall
