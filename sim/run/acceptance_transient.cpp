#include "sim/run/acceptance_transient.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "models/room_air/room_air_transient.h"
#include "sim/plant/plant.h"
#include "sim/run/air_operating_point.h"
#include "sim/run/hottest_hour.h"
#include "sim/run/simulation.h"
#include "sim/scenario/weather_source.h"

namespace thermohall {
namespace {

constexpr double before_s = 120, after_s = 1800, sample_s = 5, room_step_s = 1;
constexpr int steps_a_sample = 5;
constexpr double least_flow = 1e-3;  // of the air before: still air needs no other equations
constexpr double settled_K = 0.5;    // of the supply, against that before the loss
constexpr double rack_unit_m = 0.04445;

// What the plant gives the room at an instant; of the racks in the order of the scenario.
struct Instant {
  double time_s;  // from the loss on
  AirOperatingPoint point;
  std::vector<double> power_W;
};

std::vector<double> rack_powers_W(const std::vector<ChannelGroup>& groups) {
  std::vector<double> powers;
  for (const auto& g : groups) {
    if (g.name != "rack") continue;
    std::size_t column = 0;
    while (column < g.columns.size() && g.columns[column].key != "it_power") ++column;
    const std::size_t items = std::max(g.computed_count, g.cohort_of_item.size());
    for (std::size_t i = 0; i < items; ++i)
      powers.push_back(g.records[g.cohort_of_item.empty() ? i : g.cohort_of_item[i]][column]);
  }
  return powers;
}

Scenario hall_without_utility(const Scenario& scenario, const std::string& library_directory) {
  const AcceptanceRules& rules = scenario.airflow.acceptance;
  Scenario hall = hottest_hour(scenario, library_directory);
  hall.run.start_s -= before_s;
  hall.run.duration_s = before_s + rules.outage_s + after_s;
  hall.run.record_racks = false;
  hall.airflow.couple = false;
  EventSpec loss;
  loss.id = "acceptance";
  loss.at_s = before_s;
  loss.duration_s = rules.outage_s;
  loss.action = EventAction::utility_loss;
  hall.events = {loss};
  if (rules.dry_bulb_K) {
    std::vector<std::string> warnings;
    const auto weather = load_weather(hall.site, library_directory, warnings);
    const auto& year = weather->dry_bulb_temperature_K;
    EventSpec extreme;
    extreme.id = "extreme day";
    extreme.action = EventAction::heat_wave;
    extreme.value = *rules.dry_bulb_K - *std::max_element(year.begin(), year.end());
    hall.events.push_back(extreme);
  }
  return hall;
}

double mean_supply_K(const AirOperatingPoint& point) {
  double flow = 0, sum = 0;
  for (const auto& b : point.banks) flow += b.flow_m3_s, sum += b.flow_m3_s * b.supply_K;
  return flow > 0 ? sum / flow : point.banks.empty() ? 0 : point.banks.front().supply_K;
}

double ratio(double now, double before) { return before > 0 ? std::max(least_flow, now / before) : 1; }

// The room at rest before the loss, driven on by the plant.
class RoomThroughLoss {
 public:
  RoomThroughLoss(const Scenario& scenario, const std::vector<Instant>& plant, const std::stop_token& stop)
      : scenario_(scenario),
        plant_(plant),
        steady_(run_airflow(scenario, plant.front().point, {},
                            [&](const RoomAirProgress&) { return !stop.stop_requested(); })) {
    if (!steady_.possible()) return;
    RoomGeometry& g = steady_.model.geometry;
    const AcceptanceRules& rules = scenario.airflow.acceptance;
    for (std::size_t r = 0; r < g.racks.size(); ++r) {
      const auto& group = scenario.racks[static_cast<std::size_t>(steady_.model.racks[r].group)];
      const double mass_J_K =
          acceptance_rack_mass_J_K(rules, scenario.rack_types[static_cast<std::size_t>(group.type)]);
      for (auto& s : g.racks[r].segments) {
        s.heat_capacity_J_K = mass_J_K / static_cast<double>(g.racks[r].segments.size());
        s.air_effectiveness = rules.effectiveness;
      }
    }
    for (auto& u : g.units) u.capacity_W = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < plant.front().point.racks.size(); ++i)
      for (std::size_t r = 0; r < steady_.model.racks.size(); ++r)
        if (steady_.model.racks[r].id == plant.front().point.racks[i].id) item_of_rack_.push_back(i);
  }

  const AirflowRun& steady() const { return steady_; }

  RoomGeometry operation(std::size_t at) const {
    const Instant &first = plant_.front(), &now = plant_[at];
    RoomGeometry g = steady_.model.geometry;
    for (std::size_t r = 0; r < g.racks.size(); ++r) {
      const std::size_t i = item_of_rack_[r];
      const double air = ratio(now.point.racks[i].flow_m3_s, first.point.racks[i].flow_m3_s);
      const double heat = first.power_W[i] > 0 ? now.power_W[i] / first.power_W[i] : 1;
      for (auto& s : g.racks[r].segments) s.flow_m3_s *= air, s.power_W *= heat;
    }
    std::vector<double> air(g.units.size(), 1);
    for (const auto& u : steady_.model.units) {
      if (u.unit < 0) continue;
      const auto b = static_cast<std::size_t>(u.bank), unit = static_cast<std::size_t>(u.unit);
      air[unit] = ratio(now.point.banks[b].flow_m3_s, first.point.banks[b].flow_m3_s);
      g.units[unit].supply_temperature_K = now.point.banks[b].supply_K;
    }
    for (auto& s : g.supplies)
      if (s.unit >= 0)
        s.flow_m3_s *= air[static_cast<std::size_t>(s.unit)];
      else
        s.flow_m3_s *= all_air(now, first), s.temperature_K = mean_supply_K(now.point);
    for (auto& r : g.returns)
      if (r.unit >= 0) r.flow_m3_s *= air[static_cast<std::size_t>(r.unit)];
    return g;
  }

 private:
  static double all_air(const Instant& now, const Instant& first) {
    double after = 0, before = 0;
    for (const auto& b : now.point.banks) after += b.flow_m3_s;
    for (const auto& b : first.point.banks) before += b.flow_m3_s;
    return ratio(after, before);
  }

  const Scenario& scenario_;
  const std::vector<Instant>& plant_;
  AirflowRun steady_;
  std::vector<std::size_t> item_of_rack_;
};

void follow_racks(const RoomAirResult& room, double limit_K, double step_s, AcceptanceTransient& out) {
  double hottest_K = 0;
  for (std::size_t r = 0; r < room.racks.size(); ++r) {
    double rack_K = 0;
    for (const auto& s : room.racks[r].segments) rack_K = std::max(rack_K, s.inlet_mean_K);
    AcceptanceTransientRack& rack = out.racks[r];
    if (rack_K > limit_K) rack.above_s += step_s;
    rack.hottest_inlet_K = std::max(rack.hottest_inlet_K, rack_K);
    hottest_K = std::max(hottest_K, rack_K);
  }
  out.hottest_K.push_back(hottest_K);
}

void judge(AcceptanceTransient& out, int racks_off) {
  for (const auto& r : out.racks) {
    if (r.above_s > out.above_s) out.above_s = r.above_s, out.worst_rack = r.id;
    if (r.hottest_inlet_K > out.hottest_inlet_K)
      out.hottest_inlet_K = r.hottest_inlet_K, out.hottest_rack = r.id;
    out.racks_above += r.above_s > 0 ? 1 : 0;
  }
  out.racks_off = racks_off;
  out.computed = true;
  out.passed = out.above_s <= out.allowed_s && racks_off == 0;
}

}  // namespace

double acceptance_rack_mass_J_K(const AcceptanceRules& rules, const RackType& type) {
  if (!rules.servers) return type.rack.air_heat_capacity_J_K;
  const double units = std::floor(type.rack.height_m / rack_unit_m);
  return (rules.steel_kg_U * units + rules.server_kg * *rules.servers) * rules.heat_J_kgK;
}

AcceptanceTransient acceptance_transient(const Scenario& scenario, const std::string& library_directory,
                                         const std::function<bool(double, const std::string&)>& progress,
                                         std::stop_token stop) {
  const AcceptanceRules& rules = scenario.airflow.acceptance;
  AcceptanceTransient out{.allowed_s = rules.allowed_above_s, .outage_s = rules.outage_s};
  const Scenario hall = hall_without_utility(scenario, library_directory);
  std::vector<std::string> warnings;
  Plant plant(hall, load_weather(hall.site, library_directory, warnings));
  const auto groups = plant.channels();
  Recorder recorder(groups,
                    {.output_interval_s = hall.run.output_interval_s,
                     .rack_interval_s = hall.run.rack_interval_s,
                     .record_racks = false,
                     .rack_inlet_limit_K = plant.rack_inlet_limits_K(),
                     .rack_weight = {plant.rack_weights().begin(), plant.rack_weights().end()},
                     .first_event_s = hall.run.start_s + before_s},
                    nullptr, hall.run.start_s);
  std::vector<Instant> instants;
  const auto report = simulate(
      plant, hall.run, recorder,
      [&](double time_s, double, const FacilityMeters&) {
        const double now_s = time_s - hall.run.start_s - before_s;
        if (now_s < 0) instants.clear();  // the last one before the loss is the state to begin from
        if (instants.empty() || now_s >= instants.back().time_s + sample_s)
          instants.push_back({now_s, present_air(hall, groups), rack_powers_W(groups)});
      },
      {}, stop);
  if (report.status != "complete") {
    out.message = report.message.empty() ? report.status : report.message;
    return out;
  }
  Scenario coarse = hall;
  coarse.airflow.mode = AirflowMode::preview;
  const RoomThroughLoss room(coarse, instants, stop);
  if (stop.stop_requested()) {
    out.message = "cancelled";
    return out;
  }
  if (!room.steady().possible()) {
    out.message = room.steady().result.messages.empty() ? "the hall cannot be computed"
                                                        : room.steady().result.messages.front();
    return out;
  }
  RoomAirTransient air(room.operation(0), room.steady().model.settings, &room.steady().result);
  for (const auto& r : room.steady().model.racks) out.racks.push_back({.id = r.id});
  const double limit_K = acceptance_limit_K(scenario), begin_K = mean_supply_K(instants.front().point);
  const double end_s = instants.back().time_s;
  std::size_t at = 0;
  while (air.time_s() < end_s) {
    std::size_t next = at;
    while (next + 1 < instants.size() && instants[next + 1].time_s <= air.time_s()) ++next;
    if (next != at && !air.set_operation(room.operation(next))) {
      out.message = air.messages().empty() ? "the air cannot be balanced" : air.messages().back();
      return out;
    }
    at = next;
    for (int n = 0; n < steps_a_sample; ++n) air.step(room_step_s);
    out.time_s.push_back(air.time_s());
    out.supply_K.push_back(mean_supply_K(instants[at].point));
    follow_racks(air.result(), limit_K, sample_s, out);
    if (progress && !progress(air.time_s() / end_s, fmt::format("utility lost, {:.0f} s", air.time_s()))) {
      out.message = "cancelled";
      return out;
    }
    const bool over = air.time_s() > rules.outage_s && out.hottest_K.back() <= limit_K &&
                      std::abs(out.supply_K.back() - begin_K) < settled_K;
    if (over) break;
  }
  out.watched_s = air.time_s();
  int off = 0;
  for (std::size_t i = 0; i < instants.front().power_W.size(); ++i)
    off += instants.front().power_W[i] > 0 && std::any_of(instants.begin(), instants.end(),
                                                          [&](const Instant& n) { return n.power_W[i] <= 0; })
               ? 1
               : 0;
  judge(out, off);
  return out;
}

}  // namespace thermohall
