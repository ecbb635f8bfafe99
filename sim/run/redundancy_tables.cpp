#include "sim/results/results_writer.h"
#include "sim/run/redundancy.h"

namespace thermohall {

void write_redundancy(ResultsWriter& writer, const RedundancyAnswer& answer) {
  std::vector<std::string> system, kind, unit, redundancy, asked, limit;
  std::vector<double> installed, standby, needed, demand, one, load, margin, out, met, holds, inlet, chip;
  for (const auto& m : answer.systems) {
    const auto& c = m.capacity;
    system.push_back(c.unit);
    kind.push_back(c.kind);
    unit.emplace_back(c.kind == "flow" ? "m3/s" : "W");
    installed.push_back(c.installed);
    standby.push_back(c.standby);
    needed.push_back(m.needed);
    demand.push_back(c.demand);
    one.push_back(c.one);
    load.push_back(m.unit_load);
    margin.push_back(m.margin);
    out.push_back(m.margin_one_out);
    redundancy.push_back(m.redundancy);
    asked.emplace_back(redundancy_level_names[static_cast<std::size_t>(m.required)]);
    met.push_back(m.met ? 1 : 0);
    holds.push_back(m.holds_one_out ? 1 : 0);
    limit.push_back(m.limit_one_out);
    inlet.push_back(m.inlet_one_out_K);
    chip.push_back(m.chip_one_out_K);
  }
  if (!system.empty())
    writer.write_table(
        {.name = "redundancy",
         .dimension = "row",
         .ids = {},
         .columns = {{"system", "", "units, in the words of events", system},
                     {"kind", "", "heat, flow or power", kind},
                     {"unit", "", "unit of demand and unit_capacity", unit},
                     {"installed", "1", "units", installed},
                     {"standby", "1", "of these at rest", standby},
                     {"needed", "1", "units that carry the demand", needed},
                     {"demand", "", "asked of the system at the design point, in `unit`", demand},
                     {"unit_capacity", "", "of one unit there, in `unit`", one},
                     {"unit_load", "1", "demand over capacity of the running units", load},
                     {"margin", "1", "capacity left of the running units", margin},
                     {"margin_one_out", "1", "the same with one unit out", out},
                     {"redundancy", "", "units beyond the need", redundancy},
                     {"required", "", "redundancy asked for", asked},
                     {"met", "1", "1: as asked for", met},
                     {"holds_one_out", "1", "1: the hall holds all limits with one unit out", holds},
                     {"limit_one_out", "", "what does not hold then", limit},
                     {"inlet_one_out", "K", "highest rack inlet then", inlet},
                     {"chip_one_out", "K", "highest chip then", chip}}});
  std::vector<std::string> where, what, text;
  std::vector<double> growth, power;
  for (const auto& b : answer.bottlenecks) {
    where.push_back(b.unit);
    what.push_back(b.kind);
    text.push_back(b.text);
    growth.push_back(b.growth);
    power.push_back(b.it_power_W);
  }
  if (where.empty()) return;
  writer.write_table({.name = "bottleneck",
                      .dimension = "rank",
                      .ids = {},
                      .columns = {{"unit", "", "what is at its limit", where},
                                  {"kind", "", "heat, flow, power, inlet or chip", what},
                                  {"text", "", "what happens beyond", text},
                                  {"growth", "1", "racks over those of the design", growth},
                                  {"it_power", "W", "IT power of the hall there", power}}});
}

}  // namespace thermohall
