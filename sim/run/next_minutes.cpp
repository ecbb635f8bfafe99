#include "sim/run/next_minutes.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/run/design_limits.h"
#include "sim/scenario/weather_source.h"

namespace thermohall {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double water_USD_m3 = 2000, restart_USD = 20000, battery_USD_J = 300 / 3.6e6;
constexpr double colder_K = 3, faster = 0.5, more_time = 2, least_water_m3 = 5;

double sum(const std::vector<double>& values) {
  double total = 0;
  for (const double v : values) total += std::isfinite(v) ? v : 0;
  return total;
}

class Remedies {
 public:
  Remedies(const Scenario& s, const DesignPoint& point) : s_(s), point_(point) {}

  std::vector<Remedy> all() {
    const bool loses_power = std::ranges::any_of(
        s_.events, [](const EventSpec& e) { return e.action == EventAction::utility_loss; });
    if (loses_power && s_.power.ups) {
      on_ups();
      batteries();
    }
    water();
    restart();
    colder();
    return std::move(list_);
  }

 private:
  Scenario& add(std::string name, double cost_USD, std::string text) {
    list_.push_back({std::move(name), s_, cost_USD, std::move(text)});
    return list_.back().scenario;
  }
  // A UPS in a zone cannot feed cooling; the extra modules stand outdoors of the white space.
  static void move_out(Scenario& s) {
    if (s.power.ups) s.power.ups->heat_to = outdoors;
  }
  void on_ups() {
    const auto& ups = s_.power.ups->equipment;
    const double USD_W = ups.cost ? ups.cost->cost_USD / ups.parameters.rated_power_W : unknown;
    const double fans_W = sum(point_column(point_, "air_unit", "fan_power"));
    const double pumps_W =
        sum(point_column(point_, "cdu", "pump_power")) + sum(point_column(point_, "loop", "pump_power"));
    const auto text = [&](double power_W) {
      return std::isfinite(USD_W)
                 ? fmt::format("{:.0f} kW of UPS at {:.0f} USD/kW", power_W / 1e3, USD_W * 1e3)
                 : fmt::format("{:.0f} kW of UPS", power_W / 1e3);
    };
    const auto put = [&](const char* name, bool fans, bool pumps, double power_W) {
      auto& s = add(name, power_W * USD_W, text(power_W));
      s.power.air_on_ups = s.power.air_on_ups || fans;
      s.power.pumps_on_ups = s.power.pumps_on_ups || pumps;
      move_out(s);
    };
    const bool fans = !s_.power.air_on_ups && fans_W > 0, pumps = !s_.power.pumps_on_ups && pumps_W > 0;
    if (fans) put("room fans on the UPS", true, false, fans_W);
    if (pumps) put("pumps on the UPS", false, true, pumps_W);
    if (fans && pumps) put("room fans and pumps on the UPS", true, true, fans_W + pumps_W);
  }
  void batteries() {
    const double load_W = sum(point_column(point_, "ups", "output_power"));
    if (s_.power.batteries) {
      const auto& b = *s_.power.batteries;
      auto& s = add("twice the batteries", b.cost ? b.count * b.cost->cost_USD : unknown,
                    fmt::format("{} strings more", b.count));
      s.power.batteries->count *= 2;
      s.power.batteries->standby *= 2;
    } else {
      auto& s = add("twice the battery time", load_W * s_.power.autonomy_s * battery_USD_J,
                    fmt::format("{:.0f} kWh more", load_W * s_.power.autonomy_s / 3.6e6));
      s.power.autonomy_s *= more_time;
    }
  }
  void water() {
    if (s_.loops.empty()) return;
    double more_m3 = 0;
    for (const auto& loop : s_.loops) more_m3 += std::max(least_water_m3, loop.volume_m3);
    auto& s = add("a buffer as big as each loop", water_USD_m3 * more_m3,
                  fmt::format("{:.0f} m3 of water", more_m3));
    for (auto& loop : s.loops) loop.volume_m3 += std::max(least_water_m3, loop.volume_m3);
  }
  void restart() {
    int chillers = 0;
    for (const auto& bank : s_.chillers) chillers += bank.count;
    auto& s = add("everything restarts in half the time", chillers > 0 ? restart_USD * chillers : unknown,
                  fmt::format("{} chillers", chillers));
    auto& r = s.restart;
    for (auto* start : {&r.air, &r.cdus, &r.pumps, &r.chillers, &r.heat_rejection}) {
      start->restart_delay_s *= faster;
      start->ramp_time_s *= faster;
    }
  }
  void colder() {
    auto& s = add(fmt::format("supply {:.0f} K colder", colder_K), 0, "energy every day");
    for (auto& zone : s.hall.zones) zone.supply_setpoint_K -= colder_K;
    for (auto& bank : s.cdus) bank.supply_setpoint_K -= colder_K;
    for (auto& loop : s.loops) loop.supply_setpoint_K -= colder_K;
  }

  const Scenario& s_;
  const DesignPoint& point_;
  std::vector<Remedy> list_;
};

RemedyResult answer(const Remedy& remedy, const RunOutcome& outcome) {
  RemedyResult r{.name = remedy.name,
                 .cost_text = remedy.cost_text,
                 .status = outcome.status,
                 .cost_USD = remedy.cost_USD};
  for (const auto& m : outcome.metrics) {
    if (m.key == "ride_through") r.ride_through_s = 60 * m.value;
    if (m.key == "ride_through_open") r.open = m.value > 0;
    if (m.key == "rack_inlet_max") r.inlet_max_K = m.value;
  }
  return r;
}

}  // namespace

std::vector<Remedy> remedies_of(const Scenario& scenario, const std::string& library_directory) {
  std::vector<std::string> warnings;
  const auto weather = load_weather(scenario.site, library_directory, warnings);
  return Remedies(scenario, solve_design_point(scenario, weather, {})).all();
}

std::vector<RemedyResult> next_minutes(const Scenario& scenario, const RunOptions& options, int jobs) {
  std::vector<Remedy> remedies{{"as designed", scenario, 0, ""}};
  for (auto& r : remedies_of(scenario, options.library_directory)) remedies.push_back(std::move(r));
  std::vector<FailureCase> cases;
  for (const auto& r : remedies) cases.push_back({r.name, r.scenario});
  std::vector<RemedyResult> results;
  const auto outcomes = run_failures(cases, options, jobs);
  for (const auto& remedy : remedies)
    for (const auto& o : outcomes)
      if (o.name == remedy.name) results.push_back(answer(remedy, o.outcome));
  if (results.empty()) return results;
  for (auto& r : results) r.gained_s = r.ride_through_s - results.front().ride_through_s;
  std::stable_sort(results.begin() + 1, results.end(),
                   [](const RemedyResult& a, const RemedyResult& b) { return a.gained_s > b.gained_s; });
  return results;
}

}  // namespace thermohall
