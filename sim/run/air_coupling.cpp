#include "sim/run/air_coupling.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "sim/run/air_operating_point.h"

namespace thermohall {
namespace {

constexpr double step = 0.005, most = 0.95;

struct ZoneMean {
  double supply_K = 0, hot_K = 0;
};

std::vector<ZoneMean> zone_means(const Scenario& scenario, const AirOperatingPoint& point,
                                 const AirflowRun& run) {
  const std::size_t count = scenario.hall.zones.size();
  std::vector<ZoneMean> means(count);
  std::vector<double> supply(count), racks(count);
  for (std::size_t b = 0; b < scenario.air_units.size(); ++b) {
    const auto z = static_cast<std::size_t>(scenario.air_units[b].zone);
    supply[z] += point.banks[b].flow_m3_s;
    means[z].supply_K += point.banks[b].flow_m3_s * point.banks[b].supply_K;
  }
  for (std::size_t r = 0; r < run.answer.racks.size(); ++r) {
    const auto z = static_cast<std::size_t>(run.model.racks[r].zone);
    racks[z] += run.answer.racks[r].flow_m3_s;
    means[z].hot_K += run.answer.racks[r].flow_m3_s * run.answer.racks[r].exhaust_K;
  }
  for (std::size_t z = 0; z < count; ++z) {
    if (supply[z] > 0) means[z].supply_K /= supply[z];
    if (racks[z] > 0) means[z].hot_K /= racks[z];
  }
  return means;
}

struct Field {
  AirOperatingPoint point;
  AirflowRun run;
};
Field solved(const Scenario& scenario, const std::shared_ptr<const WeatherYear>& weather,
             const DesignWeather& design, const RoomAirResult* start) {
  Field field;
  field.point = air_operating_point(scenario, solve_design_point(scenario, weather, design));
  field.run = run_airflow(scenario, field.point, {}, {}, start);
  return field;
}

}  // namespace

std::vector<double> field_recirculation(const Scenario& scenario, const AirOperatingPoint& point,
                                        const AirflowRun& run) {
  const auto means = zone_means(scenario, point, run);
  std::vector<double> shares;
  for (std::size_t r = 0; r < run.answer.racks.size(); ++r) {
    const ZoneMean& zone = means[static_cast<std::size_t>(run.model.racks[r].zone)];
    const double rise_K = zone.hot_K - zone.supply_K;
    const double share = rise_K > 0.5 ? (run.answer.racks[r].inlet_mean_K - zone.supply_K) / rise_K : 0;
    shares.push_back(std::clamp(std::round(share / step) * step, 0.0, most));
  }
  return shares;
}

AirCoupling couple_air(Scenario& scenario, std::shared_ptr<const WeatherYear> weather) {
  AirCoupling coupling;
  const Field first = solved(scenario, weather, {}, nullptr);
  if (!first.run.possible()) {
    coupling.notes.push_back(
        "airflow.couple: the air of the hall cannot be computed, zone fractions are used: " +
        (first.run.result.messages.empty() ? std::string("no reason given")
                                           : first.run.result.messages.front()));
    return coupling;
  }
  const auto shares = field_recirculation(scenario, first.point, first.run);
  for (auto& group : scenario.racks) group.member_recirculation.clear();
  for (std::size_t r = 0; r < shares.size(); ++r) {
    auto& group = scenario.racks[static_cast<std::size_t>(first.run.model.racks[r].group)];
    const double other =
        group.recirculation.value_or(scenario.hall.zones[static_cast<std::size_t>(group.zone)].recirculation);
    group.member_recirculation.resize(static_cast<std::size_t>(group.count), other);
    group.member_recirculation[static_cast<std::size_t>(first.run.model.racks[r].member)] = shares[r];
  }
  const Field second = solved(scenario, weather, {.hours_later = 12}, &first.run.result);
  if (second.run.possible()) {
    const auto others = field_recirculation(scenario, second.point, second.run);
    const auto means = zone_means(scenario, first.point, first.run);
    for (std::size_t r = 0; r < std::min(shares.size(), others.size()); ++r) {
      const ZoneMean& zone = means[static_cast<std::size_t>(first.run.model.racks[r].zone)];
      coupling.reuse_error_K =
          std::max(coupling.reuse_error_K, std::abs(shares[r] - others[r]) * (zone.hot_K - zone.supply_K));
    }
  }
  coupling.notes.push_back(fmt::format(
      "airflow.couple: {} racks take their recirculation, {:.1f} to {:.1f} %, from one air field at the "
      "hottest hour; with the "
      "field of twelve hours later an inlet would differ by up to {:.1f} K",
      shares.size(), shares.empty() ? 0 : 100 * *std::min_element(shares.begin(), shares.end()),
      shares.empty() ? 0 : 100 * *std::max_element(shares.begin(), shares.end()), coupling.reuse_error_K));
  if (!first.run.answer.converged)
    coupling.notes.push_back("airflow.couple: " + first.run.answer.convergence);
  return coupling;
}

}  // namespace thermohall
