#include "sim/run/run_scenario.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iterator>
#include <memory>

#include "sim/base/calendar.h"
#include "sim/plant/plant.h"
#include "sim/results/results_writer.h"
#include "sim/run/air_fields.h"
#include "sim/run/event_answers.h"
#include "sim/run/plan_table.h"
#include "sim/run/redundancy.h"
#include "sim/run/results_tables.h"
#include "sim/run/site_footprint.h"
#include "sim/scenario/weather_source.h"

namespace thermohall {
namespace {

const ChannelGroup& rack_group(const std::vector<ChannelGroup>& groups) {
  for (const auto& group : groups)
    if (group.name == "rack") return group;
  return groups.front();  // a plant always records its racks
}

std::vector<std::string> warnings_of(const Scenario& scenario, const Recorder& recorder,
                                     const SimulationReport& report, const EnergyAudit& audit) {
  std::vector<std::string> list = scenario.warnings;
  for (const auto& f : recorder.flags())
    list.push_back(fmt::format("{} {}: {} for {:.1f} h", f.group, f.id,
                               f.flag == "outside_range" ? "outside its fitted or rated range" : f.flag,
                               f.seconds / 3600));
  if (!stands_for_a_year(recorder.totals()))
    list.push_back(
        fmt::format("the run covers {:.3g} h: costs of a year and of ownership are not extrapolated from it",
                    recorder.totals().duration_s / 3600));
  if (report.unsettled_intervals > 0)
    list.push_back(
        fmt::format("{} planning intervals did not settle fully; their residual change is in the state only, "
                    "energy is balanced",
                    report.unsettled_intervals));
  if (!audit.closes())
    list.push_back(fmt::format("energy balance is off by {:.2e} (site) and {:.2e} (components) of IT energy",
                               audit.site, audit.components));
  return list;
}

void write_statistics(ResultsWriter& writer, const SimulationReport& report) {
  const std::pair<std::string, double> statistics[] = {
      {"steps", static_cast<double>(report.solver.steps)},
      {"rejected_steps", static_cast<double>(report.solver.rejected_steps)},
      {"evaluations", static_cast<double>(report.solver.evaluations)},
      {"smallest_step_s", report.solver.smallest_step_s},
      {"largest_step_s", report.solver.largest_step_s},
      {"unsettled_intervals", static_cast<double>(report.unsettled_intervals)}};
  writer.write_solver_statistics(statistics);
}

// Brings what was recorded to the disk every two seconds of the clock: others can read it while the run goes
// on, and a killed run leaves it. Not where files are to be equal byte by byte, for the clock decides what a
// checkpoint stores.
class Checkpoints {
 public:
  explicit Checkpoints(ResultsWriter* writer)
      : writer_(std::getenv("SOURCE_DATE_EPOCH") ? nullptr : writer) {}
  void pass() {
    const auto now = std::chrono::steady_clock::now();
    if (!writer_ || now - last_ < interval) return;
    writer_->checkpoint();
    last_ = std::chrono::steady_clock::now();  // a slow disk is not kept busy with checkpoints alone
  }

 private:
  static constexpr std::chrono::seconds interval{2};
  ResultsWriter* writer_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace

void judge_balances(RunOutcome& outcome, const RunTotals& totals) {
  outcome.audit = energy_audit(totals);
  outcome.second_law_excess_K = totals.second_law_excess_K;
  if (outcome.status == "complete" && !outcome.audit.closes()) {
    outcome.status = "failed";
    outcome.message =
        fmt::format("the energy balance does not close: residual {:.2e} of IT energy, tolerance {:.0e}",
                    std::max(outcome.audit.site, outcome.audit.components), audit_tolerance);
  }
  if (outcome.status == "complete" && outcome.second_law_excess_K > second_law_tolerance_K) {
    outcome.status = "failed";
    outcome.message =
        fmt::format("an exchange of heat breaks the second law by {:.3g} K", outcome.second_law_excess_K);
  }
}

RunOutcome run_scenario(const Scenario& scenario, const RunOptions& options) {
  RunOutcome outcome;
  Scenario annotated = scenario;
  const auto weather = load_weather(scenario.site, options.library_directory, annotated.warnings);
  Plant plant(annotated, weather);
  std::optional<AirFields> air;
  if (scenario.airflow.couple) air.emplace(annotated, plant, options.stop);

  std::unique_ptr<ResultsWriter> writer;
  if (!options.output_path.empty()) {
    writer = std::make_unique<ResultsWriter>(
        options.output_path,
        RunHeader{.title = scenario.name, .version = options.version, .commit = options.commit});
    writer->set_attribute("site", scenario.site.place.empty() ? weather->name : scenario.site.place);
    if (!scenario.site.climate.empty()) writer->set_attribute("climate", scenario.site.climate);
    if (!scenario.site.weather_file.empty()) writer->set_attribute("weather", scenario.site.weather_file);
    writer->set_attribute("mode", scenario.run.mode == RunMode::dynamic ? "dynamic" : "quasi_steady");
    if (!options.case_hash.empty()) writer->set_attribute("case_hash", options.case_hash);
    writer->set_attribute("utc_offset_h", weather->utc_offset_h);
    writer->set_attribute("ownership_horizon_years", scenario.cost.horizon_years);
    writer->set_attribute("energy_price_USD_kWh", scenario.cost.tariff.default_price_USD_J * 3.6e6);
  }
  const auto groups = plant.channels();
  Recorder recorder(groups,
                    {.output_interval_s = scenario.run.output_interval_s,
                     .rack_interval_s = scenario.run.rack_interval_s,
                     .record_racks = scenario.run.record_racks,
                     .rack_inlet_limit_K = plant.rack_inlet_limits_K(),
                     .rack_weight = {plant.rack_weights().begin(), plant.rack_weights().end()},
                     .first_event_s = first_event_s(scenario),
                     .recommended_K = scenario.limits.recommended_K,
                     .allowable_K = scenario.limits.allowable_K},
                    writer.get(), scenario.run.start_s);

  TariffMeter meter{.first_weekday = first_weekday_of_year};
  SiteMeter site(scenario.footprint ? &*scenario.footprint : nullptr);
  const auto bill = [&](double time_s, double duration_s, const FacilityMeters& meters) {
    const double power_W = meters.total_power_W();
    add_energy(meter, scenario.cost.tariff, time_s, duration_s, power_W * duration_s);
    site.add(time_s, duration_s, meters, power_W);
  };
  if (writer) {  // what a reader of an unfinished run needs
    write_plan(*writer, scenario);
    write_events(*writer, scenario);
  }
  Checkpoints checkpoints(writer.get());
  const auto progress = [&](const Progress& now) {
    checkpoints.pass();
    if (options.progress) options.progress(now);
  };
  const SimulationReport report =
      simulate(plant, scenario.run, recorder, bill, progress, options.stop, air ? &*air : nullptr);
  const AirFields::Report of_air = air ? air->finish() : AirFields::Report{};

  outcome.status = report.status;
  outcome.message = report.message;
  outcome.solver = report.solver;
  judge_balances(outcome, recorder.totals());
  site.finish();
  annotated.site.carbon_intensity_kg_J = site.mean_intensity_kg_J(annotated.site.carbon_intensity_kg_J);
  const CostResult cost =
      cost_of_run(annotated, recorder.totals(), meter, carbon_per_year_kg(annotated, recorder.totals()));
  outcome.metrics = run_metrics(annotated, recorder, cost);
  outcome.binding = binding_limit(rack_group(groups), recorder);
  outcome.warnings = warnings_of(annotated, recorder, report, outcome.audit);
  EconomicAnswers answers = economic_answers(annotated, recorder.totals(), site, cost);
  std::ranges::copy(of_air.notes, std::back_inserter(outcome.warnings));
  std::ranges::copy(of_air.metrics, std::back_inserter(outcome.metrics));
  std::ranges::move(answers.metrics, std::back_inserter(outcome.metrics));
  std::ranges::move(answers.warnings, std::back_inserter(outcome.warnings));
  if (writer) {
    write_tables(*writer, rack_group(groups), recorder, cost);
    for (const auto& table : answers.tables) writer->write_table(table);
    if (air) air->write(*writer);
    // Thousands of variants do without: it takes as long as a good part of a year.
    if (options.case_hash.empty()) write_redundancy(*writer, redundancy_of(scenario, weather, {}));
    if (!outcome.binding.limit.empty()) {
      writer->set_attribute("worst_rack", outcome.binding.rack);
      writer->set_attribute("binding_limit", outcome.binding.limit);
    }
    write_provenance(*writer, scenario);
    write_statistics(*writer, report);
    writer->write_warnings(outcome.warnings);
    if (!outcome.message.empty()) writer->set_attribute("message", outcome.message);
    writer->write_metrics(outcome.metrics);
    writer->finish(outcome.status);
  }
  return outcome;
}

}  // namespace thermohall
