#include "sim/run/priced_runs.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "sim/base/calendar.h"
#include "sim/plant/plant.h"
#include "sim/run/air_fields.h"
#include "sim/run/event_answers.h"
#include "sim/run/site_footprint.h"
#include "sim/scenario/weather_source.h"

namespace thermohall {

std::vector<RunOutcome> run_priced_scenarios(std::span<const Scenario> scenarios,
                                             const std::string& library_directory, std::stop_token stop) {
  if (scenarios.empty()) return {};
  const Scenario& hall = scenarios.front();
  std::vector<std::string> warnings = hall.warnings;
  const auto weather = load_weather(hall.site, library_directory, warnings);
  Plant plant(hall, weather);
  std::optional<AirFields> air;
  if (hall.airflow.couple) air.emplace(hall, plant, stop);
  Recorder recorder(plant.channels(),
                    {.output_interval_s = hall.run.output_interval_s,
                     .rack_interval_s = hall.run.rack_interval_s,
                     .record_racks = false,
                     .rack_inlet_limit_K = plant.rack_inlet_limits_K(),
                     .rack_weight = {plant.rack_weights().begin(), plant.rack_weights().end()},
                     .first_event_s = first_event_s(hall),
                     .recommended_K = hall.limits.recommended_K,
                     .allowable_K = hall.limits.allowable_K},
                    nullptr, hall.run.start_s);
  std::vector<TariffMeter> meters(scenarios.size(), {.first_weekday = first_weekday_of_year});
  SiteMeter site(hall.footprint ? &*hall.footprint : nullptr);
  const auto bill = [&](double time_s, double duration_s, const FacilityMeters& facility) {
    const double power_W = facility.total_power_W(), energy_J = power_W * duration_s;
    for (std::size_t i = 0; i < scenarios.size(); ++i)
      add_energy(meters[i], scenarios[i].cost.tariff, time_s, duration_s, energy_J);
    site.add(time_s, duration_s, facility, power_W);
  };
  const SimulationReport report = simulate(plant, hall.run, recorder, bill, {}, stop, air ? &*air : nullptr);
  const AirFields::Report of_air = air ? air->finish() : AirFields::Report{};
  warnings.insert(warnings.end(), of_air.notes.begin(), of_air.notes.end());
  RunOutcome common{.status = report.status,
                    .message = report.message,
                    .metrics = {},
                    .warnings = warnings,
                    .audit = {},
                    .second_law_excess_K = 0,
                    .solver = report.solver};
  if (const ChannelGroup* racks = recorder.newest("rack")) common.binding = binding_limit(*racks, recorder);
  judge_balances(common, recorder.totals());
  site.finish();
  std::vector<RunOutcome> outcomes(scenarios.size(), common);
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    Scenario priced = scenarios[i];
    priced.site.carbon_intensity_kg_J = site.mean_intensity_kg_J(priced.site.carbon_intensity_kg_J);
    const CostResult cost =
        cost_of_run(priced, recorder.totals(), meters[i], carbon_per_year_kg(priced, recorder.totals()));
    outcomes[i].metrics = run_metrics(priced, recorder, cost);
    EconomicAnswers answers = economic_answers(priced, recorder.totals(), site, cost);
    std::ranges::copy(of_air.metrics, std::back_inserter(outcomes[i].metrics));
    std::ranges::move(answers.metrics, std::back_inserter(outcomes[i].metrics));
  }
  return outcomes;
}

}  // namespace thermohall
