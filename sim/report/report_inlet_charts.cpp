#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/report/cooling_verdict.h"
#include "sim/report/plot_style.h"
#include "sim/report/plot_svg.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

constexpr double zero_celsius_K = 273.15;
constexpr std::size_t listed_racks = 20,
                      listed_racks_each = 10;  // of one design, of each of several

// Bins in degrees Celsius with their share in percent.
struct InletShares {
  std::vector<double> lower, upper, share;
};

InletShares shares_of_hours(const ReportRun& run) {
  InletShares shares;
  double total = 0;
  for (const InletBin& bin : run.inlet_bins) total += bin.rack_hours;
  if (!(total > 0)) return shares;
  for (const InletBin& bin : run.inlet_bins) {
    shares.lower.push_back(bin.lower_K - zero_celsius_K);
    shares.upper.push_back(bin.upper_K - zero_celsius_K);
    shares.share.push_back(100 * bin.rack_hours / total);
  }
  return shares;
}

// Without a histogram over time: how the highest inlets of the racks spread, by kelvin.
InletShares shares_of_racks(const ReportRun& run) {
  PlotRange range;
  for (const ReportRack& rack : run.racks) range.include(rack.inlet_max_K - zero_celsius_K);
  InletShares shares;
  if (range.empty() || range.highest - range.lowest > 200) return shares;
  std::size_t count = 0;
  const double first = std::floor(range.lowest);
  for (double edge = first; edge <= range.highest; ++edge) {
    shares.lower.push_back(edge);
    shares.upper.push_back(edge + 1);
    shares.share.push_back(0);
  }
  for (const ReportRack& rack : run.racks) {
    if (!std::isfinite(rack.inlet_max_K)) continue;
    ++shares.share[static_cast<std::size_t>(rack.inlet_max_K - zero_celsius_K - first)];
    ++count;
  }
  for (double& share : shares.share) share *= 100 / static_cast<double>(count);
  return shares;
}

ReportBlocks histograms(const ReportRuns& runs) {
  const bool over_time =
      std::any_of(runs.begin(), runs.end(), [](const ReportRun& run) { return !run.inlet_bins.empty(); });
  std::vector<InletShares> all;
  PlotRange x_range, y_range;
  for (const ReportRun& run : runs) {
    all.push_back(over_time ? shares_of_hours(run) : shares_of_racks(run));
    for (std::size_t i = 0; i < all.back().share.size(); ++i) {
      if (all.back().share[i] <= 0) continue;
      x_range.include(all.back().lower[i]);
      x_range.include(all.back().upper[i]);
      y_range.include(all.back().share[i]);
    }
  }
  if (x_range.empty()) return {};
  x_range.include(recommended_inlet_K - zero_celsius_K - 1);
  x_range.include(allowable_a1_inlet_K - zero_celsius_K + 3);
  const std::string weight = over_time ? "share of rack-hours [%]" : "share of racks [%]";
  ReportFigure figure{"Rack inlet temperatures",
                      over_time ? "% of rack-hours by kelvin; one scale for all designs; the end "
                                  "bins hold what lies beyond"
                                : "% of racks by their highest inlet; one scale for all designs",
                      {}};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    Histogram chart{.text = {"Rack inlet temperatures, " + runs[i].name,
                             "Share of rack-hours or racks in each kelvin of inlet air "
                             "temperature.",
                             weight},
                    .x_axis = i + 1 < runs.size() ? ""
                              : over_time         ? "rack inlet temperature [\u00B0C]"
                                                  : "highest rack inlet temperature [\u00B0C]",
                    .lower = all[i].lower,
                    .upper = all[i].upper,
                    .values = all[i].share,
                    .limits = {{recommended_inlet_K - zero_celsius_K, "27 \u00B0C recommended",
                                std::string(thin_margin_colour)},
                               {allowable_a1_inlet_K - zero_celsius_K, "32 \u00B0C allowable, class A1",
                                std::string(limit_colour)}},
                    .colour = std::string(series_colour(i)),
                    .x_range = x_range,
                    .y_range = y_range,
                    .height = runs.size() > 1 ? 130.0 : 190.0};
    figure.parts.push_back({runs.size() > 1 ? design_label(runs, i) : RichText(), std::move(chart)});
  }
  return {{std::move(figure)}};
}

std::string shown_celsius(double value_K) { return shown_number(value_K - zero_celsius_K, 3); }

ReportTable warmest_racks(const ReportRun& run, std::size_t listed) {
  std::vector<const ReportRack*> order;
  for (const ReportRack& rack : run.racks)
    if (std::isfinite(rack.inlet_max_K)) order.push_back(&rack);
  const std::size_t count = std::min(listed, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
                    [](const ReportRack* a, const ReportRack* b) { return a->inlet_max_K > b->inlet_max_K; });
  std::vector<std::vector<RichText>> rows;
  for (std::size_t i = 0; i < count; ++i) {
    const ReportRack& rack = *order[i];
    rows.push_back({rack.id, shown_celsius(rack.inlet_max_K), shown_celsius(rack.inlet_mean_K),
                    shown_celsius(rack.inlet_limit_K), shown_celsius(rack.chip_max_K),
                    shown_number(rack.hours_above_limit, 3), shown_number(rack.throttled_hours, 3),
                    shown_quantity(rack.energy_J, "J")});
  }
  return {.columns = {{"Rack"},
                      {"Inlet max \u00B0C", true},
                      {"Inlet mean \u00B0C", true},
                      {"Limit \u00B0C", true},
                      {"Chip max \u00B0C", true},
                      {"Hours above limit", true},
                      {"Throttled hours", true},
                      {"Energy", true}},
          .rows = std::move(rows)};
}

}  // namespace

ReportSection inlet_charts_section(const ReportRuns& runs) {
  ReportSection section{"inlets", "Rack inlets", "Rack inlets", histograms(runs)};
  for (const ReportRun& run : runs) {
    add_details(
        section.blocks,
        {fmt::format("Warmest racks{}, of {}", runs.size() == 1 ? "" : ", " + run.name, run.racks.size()),
         {{warmest_racks(run, runs.size() == 1 ? listed_racks : listed_racks_each)}}});
  }
  if (section.blocks.empty()) add(section.blocks, paragraph("The files hold no rack inlet temperatures."));
  return section;
}

}  // namespace thermohall
