#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/report/cooling_verdict.h"
#include "sim/report/report_sections.h"
#include "sim/report/shown_number.h"

namespace thermohall {
namespace {

// A figure of one design in the unit that suits all; "" when it is not there.
std::string figure_of(const ReportRuns& runs, std::size_t index, const std::string& key) {
  const MetricRow row = metric_row(runs, key);
  if (!std::isfinite(row.values[index])) return {};
  const ShownUnit unit = shown_unit(row.unit, row.largest, key);
  return shown_number(unit.value(row.values[index]), unit.digits) +
         (unit.label.empty() ? "" : "\u00A0" + unit.label);
}

// The complete design with the lowest or highest value of a metric, for the same work; the count of designs
// when there is none.
std::size_t best_of(const ReportRuns& runs, const std::string& key, bool highest = false) {
  const MetricRow row = judged_row(runs, key);
  std::size_t best = runs.size();
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!std::isfinite(row.values[i]) || !runs[i].complete()) continue;
    if (best == runs.size() ||
        (highest ? row.values[i] > row.values[best] : row.values[i] < row.values[best]))
      best = i;
  }
  return best;
}

// The change against the baseline for the same work, in brackets; "" for the baseline itself.
std::string against_baseline(const ReportRuns& runs, std::size_t index, const std::string& key) {
  const MetricRow row = judged_row(runs, key);
  if (index == 0 || !std::isfinite(row.values.front())) return {};
  const ShownUnit unit = shown_unit(row.unit, row.largest, key);
  return " (" + change_text(row.values[index], row.values.front(), unit, row.unit) +
         (work_basis(runs).differs() && grows_with_work(key) ? " per kWh of IT)" : ")");
}

// Said where totals are judged by what they do.
std::string for_the_work(const ReportRuns& runs) {
  return work_basis(runs).differs() ? " per kWh of IT" : "";
}

std::string ride_through_answer(const ReportRuns& runs) {
  const std::size_t longest = best_of(runs, "ride_through", true), shortest = best_of(runs, "ride_through");
  if (longest == runs.size()) return "Not part of this run: no loss of cooling was simulated.";
  const std::string time = at_least(runs[longest], "ride_through") + figure_of(runs, longest, "ride_through");
  if (runs.size() == 1)
    return time + (at_least(runs[0], "ride_through").empty() ? " until the first rack is above its limit."
                                                             : ": no limit is reached within the run.");
  return fmt::format("Longest: {}, {}; shortest: {}, {}.", runs[longest].name, time, runs[shortest].name,
                     at_least(runs[shortest], "ride_through") + figure_of(runs, shortest, "ride_through"));
}

std::string year_answer(const ReportRuns& runs) {
  const std::size_t best = runs.size() == 1 ? 0 : best_of(runs, "total_energy");
  if (best == runs.size() || figure_of(runs, best, "total_energy").empty())
    return "The files hold no energy of the period.";
  std::string text;
  const auto append = [&](const std::string& before, const std::string& figure, const std::string& after) {
    if (!figure.empty()) text += (text.empty() ? "" : ", ") + before + figure + after;
  };
  append("", figure_of(runs, best, "total_energy"), against_baseline(runs, best, "total_energy"));
  append("", figure_of(runs, best, "water_volume"), " of water");
  append("", figure_of(runs, best, "carbon_mass"), " CO\u2082e");
  append("PUE ", figure_of(runs, best, "pue"), "");
  append("TUE ", figure_of(runs, best, "tue"), "");
  return (runs.size() == 1 ? "" : "Least energy" + for_the_work(runs) + ": " + runs[best].name + ", ") +
         text + ".";
}

std::string cost_answer(const ReportRuns& runs) {
  const char* key = metric_row(runs, "cost_of_ownership").computed ? "cost_of_ownership" : "capex";
  const std::size_t best = runs.size() == 1 ? 0 : best_of(runs, key);
  if (best == runs.size() || figure_of(runs, best, key).empty())
    return "Not part of this run: the scenario has no costs.";
  const bool owned = std::string_view(key) == "cost_of_ownership";
  const std::string capital = figure_of(runs, best, "capex");
  std::string text = owned ? figure_of(runs, best, key) + " to own" + against_baseline(runs, best, key) : "";
  if (!capital.empty())
    text += (text.empty() ? "" : ", ") + capital + " to build" + against_baseline(runs, best, "capex");
  return (runs.size() == 1 ? "" : "Least" + for_the_work(runs) + ": " + runs[best].name + ", ") + text + ".";
}

std::string crossover_answer(const ReportRuns& runs) {
  if (runs.size() == 1)
    return "A single run cannot tell: compare designs, or run a study over "
           "rack density.";
  const std::size_t owned = best_of(runs, "cost_of_ownership"), energy = best_of(runs, "total_energy");
  if (owned == runs.size() && energy == runs.size()) return "The runs do not tell.";
  const std::string at =
      work_basis(runs).differs() ? "At these densities, per kWh of IT," : "At this density";
  if (owned == runs.size()) return fmt::format("{} {} needs the least energy.", at, runs[energy].name);
  std::string text = fmt::format("{} {} costs least to own", at, runs[owned].name);
  if (energy == owned) text += " and needs the least energy";
  if (energy != owned && energy != runs.size())
    text += fmt::format("; {} needs the least energy", runs[energy].name);
  if (cooling_verdict(runs[owned]).answer == CoolingAnswer::too_warm)
    text += fmt::format(", but {} breaks a temperature limit", runs[owned].name);
  return text + ".";
}

}  // namespace

std::string cooling_summary(const ReportRuns& runs) {
  if (runs.size() > 1) {
    const auto cool = std::count_if(runs.begin(), runs.end(), [](const ReportRun& run) {
      const CoolingAnswer answer = cooling_verdict(run).answer;
      return answer == CoolingAnswer::yes || answer == CoolingAnswer::thin_margin;
    });
    return fmt::format("{} of {} designs keep every rack within its limits.", cool, runs.size());
  }
  const CoolingVerdict verdict = cooling_verdict(runs.front());
  if (!verdict.inlet_max_K) return "The file holds no rack inlet temperatures.";
  std::string text = fmt::format("The worst inlet{} reaches {}",
                                 verdict.worst_rack.empty() ? "" : ", rack " + verdict.worst_rack + ",",
                                 shown_quantity(verdict.inlet_max_K, "K"));
  if (!verdict.margin_K) return text + ".";
  return text + fmt::format(", {}\u00A0K {} its limit of {}.", shown_number(std::abs(*verdict.margin_K), 2),
                            *verdict.margin_K < 0 ? "above" : "below", shown_quantity(verdict.limit_K, "K"));
}

ReportBlocks short_answers(const ReportRuns& runs) {
  ReportTable table{.columns = {{"Question"}, {"Answer"}}, .rows = {}};
  const auto answer = [&](const char* question, std::string text) {
    table.rows.push_back({TextPart{question, TextStyle::strong}, std::move(text)});
  };
  answer("Will it stay cool?", cooling_summary(runs));
  answer("How long when cooling fails?", ride_through_answer(runs));
  answer("What does a year cost in energy, water, carbon?", year_answer(runs));
  answer("What does it cost to build and own?", cost_answer(runs));
  answer("Where does air stop and liquid start to win?", crossover_answer(runs));
  return {heading("In short"), {std::move(table)}};
}

}  // namespace thermohall
