#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/report/plot_style.h"
#include "sim/report/report_parts.h"
#include "sim/report/report_sections.h"

namespace thermohall {
namespace {

constexpr double zero_celsius_K = 273.15;
constexpr std::size_t listed_racks = 20;

std::string celsius(double value_K) { return shown_number(value_K - zero_celsius_K, 3); }
std::string whole(double value) { return fmt::format("{:.0f}", value); }
std::string percent(double share) {
  return std::isfinite(share) ? shown_number(100 * share, 3) : missing_figure;
}

// Racks of a plan and whatever a cut meets.
std::vector<AirSliceBody> bodies(const AirFacts& facts, const AirSliceFacts& slice) {
  std::vector<AirSliceBody> list;
  for (const auto& box : facts.boxes) {
    AirSliceBody body{box.id, box.x_m, box.y_m, box.length_m, box.width_m, std::nan(""), ' '};
    if (slice.normal == 'z') {
      if (slice.position_m < box.bottom_m || slice.position_m > box.top_m) continue;
      for (const auto& rack : facts.racks)
        if (rack.id == box.id) body.inlet_C = rack.mean_K - zero_celsius_K, body.facing = box.facing;
    } else {
      const bool across_x = slice.normal == 'x';
      const double low = across_x ? box.x_m : box.y_m, length = across_x ? box.length_m : box.width_m;
      if (slice.position_m < low || slice.position_m > low + length) continue;
      body.a_m = across_x ? box.y_m : box.x_m;
      body.length_m = across_x ? box.width_m : box.length_m;
      body.b_m = box.bottom_m;
      body.height_m = box.top_m - box.bottom_m;
    }
    list.push_back(std::move(body));
  }
  return list;
}

void add_slices(const AirFacts& facts, ReportBlocks& blocks) {
  if (!facts.plan.empty())
    add(blocks,
        figure(fmt::format("Air temperature {} m above the floor", shown_number(facts.plan.position_m, 2)),
               "racks in the colour of their mean inlet, the dark bar marks the cold front; north up",
               AirSliceChart{
                   .text = {"Plan of air temperatures", "Air temperature by place on a level plane.", ""},
                   .slice = facts.plan,
                   .bodies = bodies(facts, facts.plan),
                   .tallest = 460}));
  if (!facts.cut.empty())
    add(blocks,
        figure(fmt::format("Cut through the warmest rack, {}, at {} = {} m", facts.cut_rack, facts.cut.normal,
                           shown_number(facts.cut.position_m, 3)),
               "from the floor (or the void below it) to the ceiling",
               AirSliceChart{.text = {"Cut of air temperatures", "Air temperature on an upright plane.", ""},
                             .slice = facts.cut,
                             .bodies = bodies(facts, facts.cut),
                             .tallest = 300}));
}

ReportBlock inlet_table(const AirFacts& facts) {
  std::vector<const AirRackRow*> order;
  for (const auto& rack : facts.racks) order.push_back(&rack);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto* a, const auto* b) { return a->mean_K > b->mean_K; });
  if (order.size() > listed_racks) order.resize(listed_racks);
  std::vector<std::vector<RichText>> rows;
  for (const auto* r : order)
    rows.push_back({r->id, celsius(r->low_K), celsius(r->mid_K), celsius(r->top_K), celsius(r->mean_K),
                    celsius(r->limit_K), celsius(r->exhaust_K), shown_quantity(r->power_W, "W"),
                    percent(r->capture_cold), percent(r->capture_hot)});
  return {ReportTable{.columns = {{"Rack"},
                                  {"Low \u00B0C", true},
                                  {"Middle \u00B0C", true},
                                  {"Top \u00B0C", true},
                                  {"Mean \u00B0C", true},
                                  {"Limit \u00B0C", true},
                                  {"Exhaust \u00B0C", true},
                                  {"Heat", true},
                                  {"Cold CI %", true},
                                  {"Hot CI %", true}},
                      .rows = std::move(rows),
                      .kind = ReportTable::Kind::dense}};
}

// Inlets of all height bands by half kelvin, with the edges by which acceptances count.
ReportBlocks inlet_histogram(const AirFacts& facts) {
  constexpr double bin_C = 0.5;
  std::vector<double> inlets_C;
  for (const auto& r : facts.racks)
    for (const double value_K : {r.low_K, r.mid_K, r.top_K})
      if (std::isfinite(value_K)) inlets_C.push_back(value_K - zero_celsius_K);
  if (inlets_C.empty()) return {};
  const auto [least, most] = std::minmax_element(inlets_C.begin(), inlets_C.end());
  Histogram chart{.text = {"Inlet temperatures", "Height bands of racks by their mean inlet temperature.",
                           "height bands of racks"},
                  .x_axis = "mean inlet of a height band [\u00B0C]",
                  .lower = {},
                  .upper = {},
                  .values = {}};
  const double first_C = bin_C * std::floor(*least / bin_C);
  const auto count = static_cast<std::size_t>(std::floor((*most - first_C) / bin_C)) + 1;
  for (std::size_t i = 0; i < count; ++i) {
    chart.lower.push_back(first_C + bin_C * static_cast<double>(i));
    chart.upper.push_back(chart.lower.back() + bin_C);
    chart.values.push_back(0);
  }
  for (const double inlet_C : inlets_C)
    ++chart.values[std::min(count - 1, static_cast<std::size_t>((inlet_C - first_C) / bin_C))];
  const double shown_to_C = std::max(*most, 30.0) + 1;
  chart.limits = {{27, "27 recommended", std::string(thin_margin_colour)}};
  for (const double edge_C : {29.4, 32.2, 35.0, 37.0, 45.0})
    if (edge_C < shown_to_C) chart.limits.push_back({edge_C, shown_input(edge_C), std::string(limit_colour)});
  chart.x_range.include(first_C);
  chart.x_range.include(shown_to_C);
  return {figure("Inlets by temperature", "edges of the acceptance rules: 29.4, 32.2, 35, 37, 45 \u00B0C",
                 std::move(chart))};
}

ReportTable index_table(const ReportRun& run) {
  ReportTable table{.columns = {{"Figure"}, {"Value", true}, {"Meaning"}}, .rows = {}};
  constexpr std::pair<const char*, const char*> shown[] = {{"supply_heat_index", "SHI"},
                                                           {"return_heat_index", "RHI"},
                                                           {"rack_cooling_index_high", "RCI high"},
                                                           {"rack_cooling_index_low", "RCI low"},
                                                           {"return_temperature_index", "RTI"},
                                                           {"hottest_inlet", "Hottest inlet"},
                                                           {"coldest_inlet", "Coldest inlet"},
                                                           {"supply_temperature", "Supply air"},
                                                           {"return_temperature", "Return air"},
                                                           {"supply_flow", "Supply flow"},
                                                           {"rack_flow", "Flow of the racks"},
                                                           {"floor_leakage", "Floor leakage"},
                                                           {"racks_above_limit", "Racks above their limit"},
                                                           {"mass_residual", "Mass residual"},
                                                           {"energy_residual", "Energy residual"}};
  for (const auto& [key, name] : shown) {
    const Metric* m = find_metric(run, key);
    if (m == nullptr) continue;
    const bool is_flow = m->unit == "m3 s-1";
    table.rows.push_back(
        {name, is_flow ? shown_number(m->value, 3) + "\u00A0m\u00B3/s" : shown_quantity(m->value, m->unit),
         m->definition});
  }
  return table;
}

void add_causes(const AirFacts& facts, ReportBlocks& blocks) {
  add(blocks, heading("Racks that breathe warm air"));
  if (facts.offenders.empty()) return add(blocks, note("No rack breathes noticeable exhaust."));
  std::vector<std::vector<RichText>> rows;
  for (const auto& o : facts.offenders) rows.push_back({o.rack, o.cause, o.explanation});
  add(blocks, {ReportTable{.columns = {{"Rack"}, {"Likely cause"}, {"Why"}}, .rows = std::move(rows)}});
  if (facts.fixes.empty()) return;
  std::vector<std::vector<RichText>> fixes;
  for (const auto& f : facts.fixes)
    fixes.push_back({f.title, whole(f.racks), TextPart{f.edits, TextStyle::code}});
  add(blocks, {ReportTable{.columns = {{"Suggestion"}, {"For racks", true}, {"Change of the scenario"}},
                           .rows = std::move(fixes),
                           .kind = ReportTable::Kind::dense}});
}

TextPart verdict(const std::string& words) {
  return {words.empty() ? "not computed" : words, TextStyle::badge,
          words == "passed"       ? Tone::good
          : words == "not passed" ? Tone::bad
                                  : Tone::thin};
}

void add_transient(const AirFacts& facts, ReportBlocks& blocks) {
  if (facts.transient.empty()) return;
  RichText text = fmt::format("Utility lost for {} s: ", whole(facts.transient_outage_s));
  text += verdict(facts.transient);
  if (!facts.transient_message.empty())
    text += RichText(" " + facts.transient_message);
  else
    text += RichText(fmt::format(" {} s above the limit{} ({} s allowed).", whole(facts.transient_above_s),
                                 facts.transient_worst.empty() ? "" : " at rack " + facts.transient_worst,
                                 whole(facts.transient_allowed_s)));
  add(blocks, paragraph(std::move(text)));
  if (facts.transient_time_s.empty()) return;
  LineChart chart{.text = {"Temperatures after the loss", "Supply air and warmest rack inlet over time.",
                           "temperature [\u00B0C]"},
                  .x_axis = "time after the loss [s]",
                  .series = {}};
  chart.series.push_back({"warmest height band", facts.transient_time_s, facts.transient_hottest_C,
                          std::string(limit_colour), false, true});
  chart.series.push_back({"supply air", facts.transient_time_s, facts.transient_supply_C,
                          std::string(accent_colour), false, true});
  const std::vector<double> ends{facts.transient_time_s.front(), facts.transient_time_s.back()};
  const double limit_C = facts.limit_K - zero_celsius_K;
  chart.series.push_back({"limit", ends, {limit_C, limit_C}, std::string(thin_margin_colour), true, true});
  add(blocks,
      figure("Loss of the utility", "air of the hall in time, driven by the plant", std::move(chart)));
}

void add_acceptance(const AirFacts& facts, ReportBlocks& blocks) {
  if (facts.acceptance.empty()) return;
  add(blocks, heading("Acceptance"));
  add(blocks, paragraph(RichText(fmt::format("Limit {} \u00B0C at every height band of every rack: ",
                                             celsius(facts.limit_K))) +
                        verdict(facts.verdict)));
  ReportTable table{.columns = {{"Case"},
                                {""},
                                {"Hottest \u00B0C", true},
                                {"Sensor \u00B0C", true},
                                {"Mean \u00B0C", true}},
                    .rows = {},
                    .kind = ReportTable::Kind::dense};
  for (std::size_t b = 0; b < facts.acceptance.front().bins.size(); ++b)
    table.columns.push_back(
        {b < facts.edges_K.size() ? "<\u00A0" + celsius(facts.edges_K[b]) : std::string("above"), true});
  table.columns.push_back({"Verdict"});
  for (const auto& c : facts.acceptance) {
    std::vector<RichText> row{c.id, c.title, celsius(c.hottest_K), celsius(c.sensor_K), celsius(c.mean_K)};
    for (const double n : c.bins) row.push_back(whole(n));
    row.push_back(verdict(c.passed > 0 ? "passed" : "not passed"));
    table.rows.push_back(std::move(row));
  }
  add(blocks, {std::move(table)});
  add(blocks,
      note(
          "Numbers under the temperatures: height bands of racks below that edge and above the one before."));
  add_transient(facts, blocks);
}

}  // namespace

ReportSection air_section(const ReportRuns& runs) {
  ReportSection section{"air", "Air of the hall", "Air", {}};
  ReportBlocks& blocks = section.blocks;
  for (const ReportRun& run : runs) {
    const AirFacts& facts = run.air;
    if (facts.empty()) continue;
    if (runs.size() > 1) add(blocks, heading(run.name));
    if (!facts.racks.empty()) {
      add_slices(facts, blocks);
      add(blocks, heading("Figures"));
      add(blocks, {index_table(run)});
      for (const auto& text : {facts.accuracy, facts.convergence})
        if (!text.empty()) add(blocks, note(text));
      add(blocks, heading(fmt::format("Warmest racks, of {}", facts.racks.size())));
      add(blocks, inlet_table(facts));
      add(blocks,
          note("CI: capture index. Cold: share of the rack's air that comes straight from supplies. Hot: "
               "share of its exhaust that returns take before a rack draws it."));
      add(blocks, inlet_histogram(facts));
      add_causes(facts, blocks);
    }
    add_acceptance(facts, blocks);
  }
  return section;
}

}  // namespace thermohall
