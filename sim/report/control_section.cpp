#include <fmt/core.h>

#include <cmath>

#include "sim/report/report_parts.h"
#include "sim/report/report_sections.h"

namespace thermohall {
namespace {

std::string percent(double share) { return shown_number(100 * share, 3) + "\u00A0%"; }
std::string hours(double time_s) { return shown_number(time_s / 3600, 4) + "\u00A0h"; }
std::string celsius(double value_K) { return shown_number(value_K - 273.15, 4) + "\u00A0\u00B0C"; }

std::string whole(double value) { return fmt::format("{:.0f}", value); }

std::string amount(const ControllerRow& c, double value) {
  constexpr double nothing = 5e-4;  // below what anything is stored with
  return shown_number(std::abs(value) < nothing ? 0 : value, 3) + (c.is_pressure ? "\u00A0Pa" : "\u00A0K");
}
std::string level(const ControllerRow& c, double value) {
  return c.is_pressure ? shown_number(value, 4) + "\u00A0Pa" : celsius(value);
}

ReportTable controllers(const ControlFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& c : facts.controllers)
    rows.push_back({c.id, level(c, c.set_point), level(c, c.measured), amount(c, c.highest_over),
                    amount(c, c.lowest_under), amount(c, c.mean_off), shown_number(c.output, 3)});
  return {.columns = {{"Controller"},
                      {"Set-point (input)", true},
                      {"Outcome", true},
                      {"Most above", true},
                      {"Most below", true},
                      {"Mean off", true},
                      {"Output", true}},
          .rows = std::move(rows),
          .kind = ReportTable::Kind::dense};
}

ReportTable set_points(const ControlFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& p : facts.set_points)
    rows.push_back({p.id, celsius(p.lowest_K), celsius(p.mean_K), celsius(p.highest_K), celsius(p.supply_K)});
  return {.columns = {{"Reset of"},
                      {"Lowest set-point (input)", true},
                      {"Mean", true},
                      {"Highest", true},
                      {"Mean supply (outcome)", true}},
          .rows = std::move(rows)};
}

ReportTable pressures(const ControlFacts& facts) {
  const auto shown = [](double value_Pa) { return shown_number(value_Pa / 1e3, 3) + "\u00A0kPa"; };
  std::vector<std::vector<RichText>> rows;
  for (const auto& p : facts.pressures)
    rows.push_back({p.id, shown(p.lowest_Pa), shown(p.mean_Pa), shown(p.highest_Pa), percent(p.widest_valve),
                    shown_number(p.mean_requests, 2)});
  return {.columns = {{"Pressure of"},
                      {"Lowest set-point (input)", true},
                      {"Mean", true},
                      {"Highest", true},
                      {"Widest valve (outcome)", true},
                      {"Mean requests", true}},
          .rows = std::move(rows)};
}

ReportTable staging(const ControlFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& s : facts.staging)
    rows.push_back(
        {s.id, shown_number(s.mean_running, 3), whole(s.starts), hours(s.least_run_s), hours(s.most_run_s)});
  return {.columns = {{"Staged bank"},
                      {"Mean running", true},
                      {"Starts", true},
                      {"Least run time", true},
                      {"Most run time", true}},
          .rows = std::move(rows)};
}

ReportTable changeovers(const ControlFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& c : facts.changeovers) rows.push_back({c.id, percent(c.allowed_share), whole(c.changes)});
  return {.columns = {{"Free cooling of"}, {"Allowed", true}, {"Changes", true}}, .rows = std::move(rows)};
}

ReportTable feeds(const ControlFacts& facts) {
  std::vector<std::vector<RichText>> rows;
  for (const auto& f : facts.feeds)
    rows.push_back({f.id, percent(f.alive_share), shown_quantity(f.it_power_W, "W"), percent(f.busway),
                    percent(f.pdu), percent(f.ups), percent(f.transformer), percent(f.worst_loading),
                    shown_number(f.beyond_s / 60, 3) + "\u00A0min"});
  return {.columns = {{"Feed"},
                      {"Alive", true},
                      {"Mean IT power", true},
                      {"Busways", true},
                      {"PDUs", true},
                      {"UPS", true},
                      {"Transformers", true},
                      {"Of limit", true},
                      {"Beyond", true}},
          .rows = std::move(rows),
          .kind = ReportTable::Kind::dense};
}

}  // namespace

ReportSection control_section(const ReportRuns& runs) {
  ReportSection section{"controls", "Controls and feeds", "Controls", {}};
  bool any_feed = false;
  for (const ReportRun& run : runs) {
    const auto& facts = run.controls;
    if (facts.controllers.empty() && facts.set_points.empty() && facts.pressures.empty() &&
        facts.staging.empty() && facts.changeovers.empty() && facts.feeds.empty())
      continue;
    if (runs.size() > 1) add(section.blocks, heading(run.name));
    if (!facts.controllers.empty()) add(section.blocks, {controllers(facts)});
    if (!facts.set_points.empty()) add(section.blocks, {set_points(facts)});
    if (!facts.pressures.empty()) add(section.blocks, {pressures(facts)});
    if (!facts.staging.empty()) add(section.blocks, {staging(facts)});
    if (!facts.changeovers.empty()) add(section.blocks, {changeovers(facts)});
    if (!facts.feeds.empty()) add(section.blocks, {feeds(facts)});
    any_feed = any_feed || !facts.feeds.empty();
  }
  if (section.blocks.empty()) return section;
  add(section.blocks,
      note("Set-points are inputs, all else outcomes. Set-point, outcome and output of a controller "
           "are those at the end of the run; run times and starts count from its beginning."));
  if (any_feed)
    add(section.blocks,
        note("Loads of a feed are the highest of the run over the rating of its running units; "
             "of limit: over what the stage may carry, normally or with a feed lost."));
  return section;
}

}  // namespace thermohall
