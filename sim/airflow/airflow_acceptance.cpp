#include "sim/airflow/airflow_acceptance.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

constexpr std::size_t warmest_racks = 3;

// Air a hand's breadth before the middle of a rack, at the height of the sensors.
double sensor_K(const RoomCellFields& f, const RoomRackPlace& r, double height_m) {
  const double off_m = 0.6 * std::max(f.dx_m, f.dy_m);
  double x = r.x_m + r.length_m / 2, y = r.y_m + r.width_m / 2;
  switch (r.facing) {
    case Facing::north:
      y = r.y_m - off_m;
      break;
    case Facing::south:
      y = r.y_m + r.width_m + off_m;
      break;
    case Facing::west:
      x = r.x_m - off_m;
      break;
    case Facing::east:
      x = r.x_m + r.length_m + off_m;
      break;
  }
  const auto cell = [](double p, double low, double step, int n) {
    return std::clamp(static_cast<int>(std::floor((p - low) / step)), 0, n - 1);
  };
  const int i = cell(x, f.x0_m, f.dx_m, f.nx), j = cell(y, f.y0_m, f.dy_m, f.ny),
            k = cell(height_m, f.z0_m, f.dz_m, f.nz);
  return f.temperature_K[static_cast<std::size_t>((k * f.ny + j) * f.nx + i)];
}

AcceptanceCase judged(AcceptanceCase c, const AirflowRun& run, const AcceptanceRules& rules, double limit_K) {
  if (!run.possible()) {
    c.message = run.result.messages.empty() ? "the hall cannot be computed" : run.result.messages.front();
    return c;
  }
  c.converged = run.answer.converged;
  c.coldest_inlet_K = 1e9;
  double flow = 0, sum = 0;
  for (std::size_t r = 0; r < run.result.racks.size(); ++r) {
    for (const auto& s : run.result.racks[r].segments) {
      const double inlet_K = s.inlet_mean_K;
      flow += s.flow_m3_s, sum += s.flow_m3_s * inlet_K;
      if (inlet_K > c.hottest_inlet_K) c.hottest_inlet_K = inlet_K, c.hottest_rack = run.answer.racks[r].id;
      c.coldest_inlet_K = std::min(c.coldest_inlet_K, inlet_K);
      c.above_recommended += inlet_K > rules.recommended_K ? 1 : 0;
      const auto bin = std::upper_bound(rules.bin_edges_K.begin(), rules.bin_edges_K.end(), inlet_K) -
                       rules.bin_edges_K.begin();
      ++c.bins[static_cast<std::size_t>(bin)];
    }
    c.hottest_sensor_K = std::max(c.hottest_sensor_K,
                                  sensor_K(run.result.cells, run.model.racks[r],
                                           std::min(rules.sensor_height_m, run.model.racks[r].top_m - 0.1)));
  }
  c.mean_inlet_K = flow > 0 ? sum / flow : 0;
  c.passed = c.hottest_inlet_K <= limit_K;
  return c;
}

double warmest_band_K(const RoomRackResult& rack) {
  double warmest = 0;
  for (const auto& s : rack.segments) warmest = std::max(warmest, s.inlet_mean_K);
  return warmest;
}

struct PlannedCase {
  std::string id, title;
  RoomModelOptions options;
  AirOperatingPoint point;
};

std::vector<PlannedCase> planned(const Scenario& scenario, const AirOperatingPoint& point,
                                 const AirflowRun& normal) {
  std::vector<PlannedCase> cases;
  for (const auto& unit : normal.model.units)
    if (unit.unit >= 0) cases.push_back({"I2 " + unit.id, unit.id + " out", {.units_out = {unit.id}}, point});
  std::vector<std::size_t> order(normal.result.racks.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return warmest_band_K(normal.result.racks[a]) > warmest_band_K(normal.result.racks[b]);
  });
  if (order.empty()) return cases;
  std::vector<std::string> worst, row;
  for (std::size_t i = 0; i < std::min(warmest_racks, order.size()); ++i)
    worst.push_back(normal.model.racks[order[i]].id);
  const int group = normal.model.racks[order[0]].group;
  for (const auto& r : normal.model.racks)
    if (r.group == group) row.push_back(r.id);
  cases.push_back({"I3",
                   "the warmest racks at full load, " + worst.front() + " first",
                   {},
                   at_load(scenario, point, worst)});
  cases.push_back({"I4", "the row of " + worst.front() + " at full load", {}, at_load(scenario, point, row)});
  return cases;
}

std::vector<std::string> all_racks(const AirOperatingPoint& point) {
  std::vector<std::string> ids;
  for (const auto& r : point.racks) ids.push_back(r.id);
  return ids;
}

}  // namespace

AirOperatingPoint at_load(const Scenario& scenario, AirOperatingPoint point,
                          const std::vector<std::string>& racks, double share) {
  std::vector<double> before(point.zones.size()), after(point.zones.size());
  std::size_t at = 0;
  for (const auto& group : scenario.racks)
    for (int n = 0; n < group.count && at < point.racks.size(); ++n, ++at) {
      RackAir& r = point.racks[at];
      const auto zone = static_cast<std::size_t>(group.zone);
      before[zone] += r.flow_m3_s;
      if (std::find(racks.begin(), racks.end(), r.id) != racks.end()) {
        r.heat_W *= share * r.full_load;
        r.flow_m3_s *= share * r.full_load;
        r.full_load = 1 / share;
      }
      after[zone] += r.flow_m3_s;
    }
  for (std::size_t b = 0; b < point.banks.size(); ++b) {
    const AirUnitBank& bank = scenario.air_units[b];
    const auto zone = static_cast<std::size_t>(bank.zone);
    if (before[zone] <= 0) continue;
    const double most_m3_s = point.banks[b].rated_flow_m3_s * (bank.count - bank.standby);
    const double wanted_m3_s = point.banks[b].flow_m3_s * after[zone] / before[zone];
    point.banks[b].flow_m3_s = std::max(point.banks[b].flow_m3_s, std::min(wanted_m3_s, most_m3_s));
  }
  return point;
}

double acceptance_limit_K(const Scenario& scenario) {
  constexpr double usual_K = 302.55, evaporative_K = 306.45;
  if (const auto& stated = scenario.airflow.acceptance.inlet_limit_K) return *stated;
  const auto& banks = scenario.air_units;
  return std::any_of(banks.begin(), banks.end(),
                     [](const auto& b) { return b.indirect_evaporative.has_value(); })
             ? evaporative_K
             : usual_K;
}

bool AcceptanceSheet::passed() const {
  return all_cases && std::all_of(cases.begin(), cases.end(), [](const auto& c) { return c.passed; }) &&
         (!rules.transient || (transient && transient->passed));
}

AcceptanceSheet airflow_acceptance(const Scenario& scenario, const AirOperatingPoint& design,
                                   const std::function<bool(double, const std::string&)>& progress) {
  const AcceptanceRules& rules = scenario.airflow.acceptance;
  AcceptanceSheet sheet{.rules = rules, .limit_K = acceptance_limit_K(scenario), .cases = {}, .worst = {}};
  const AirOperatingPoint point =
      rules.load ? at_load(scenario, design, all_racks(design), *rules.load) : design;
  double share = 0;
  std::string title = "normal operation";
  bool cancelled = false;
  const RoomAirCallback going = [&](const RoomAirProgress&) {
    cancelled = cancelled || (progress && !progress(share, title));
    return !cancelled;
  };
  const AirflowRun normal = run_airflow(scenario, point, {}, going);
  if (cancelled) return sheet;
  sheet.cases.push_back(judged({.id = "I1", .title = "normal operation"}, normal, rules, sheet.limit_K));
  if (!normal.possible()) return sheet;
  double heat_W = 0;
  for (const auto& r : normal.answer.racks) heat_W += r.power_W;
  if (heat_W > 0) sheet.supply_air_m3_J = normal.answer.metric("supply_flow") / heat_W;
  const auto rest = planned(scenario, point, normal);
  for (std::size_t i = 0; i < rest.size(); ++i) {
    share = static_cast<double>(i + 1) / static_cast<double>(rest.size() + 1), title = rest[i].title;
    const AirflowRun run = run_airflow(scenario, rest[i].point, rest[i].options, going, &normal.result);
    if (cancelled) break;
    sheet.cases.push_back(judged({.id = rest[i].id, .title = rest[i].title}, run, rules, sheet.limit_K));
  }
  const auto worst =
      std::max_element(sheet.cases.begin(), sheet.cases.end(),
                       [](const auto& a, const auto& b) { return a.hottest_inlet_K < b.hottest_inlet_K; });
  sheet.worst = worst->id;
  sheet.all_cases = sheet.cases.size() == rest.size() + 1;
  return sheet;
}

}  // namespace thermohall
