#include "sim/plant/plant_events.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

constexpr double same_instant_s = 1e-6;

template <class Specs>
std::vector<UnitDuty> duties(const Specs& specs, const EquipmentStartParameters& start) {
  std::vector<UnitDuty> list;
  for (const auto& bank : specs) list.emplace_back(bank.count, running_units(bank), start);
  return list;
}

template <class Stage>
int units_of(const Stage& stage) {
  return stage ? stage->equipment.count - stage->equipment.standby : 0;
}

}  // namespace

PlantEvents::PlantEvents(const Scenario& s) : power_(s.power), events_(s.events) {
  feeds.resize(power_.named_feeds ? power_.named_feeds->feeds.size() : 1);
  if (events_.empty()) return;
  for (std::size_t i = 0; i < events_.size(); ++i) {
    const double at_s = s.run.start_s + events_[i].at_s;
    // A leak is felt when the reserve is gone.
    const bool leaks = events_[i].action == EventAction::leak;
    const double felt_s = leaks ? events_[i].reserve_m3 / events_[i].value : 0;
    if (felt_s >= events_[i].duration_s) continue;
    changes_.push_back({at_s + felt_s, i, true});
    if (std::isfinite(events_[i].duration_s)) changes_.push_back({at_s + events_[i].duration_s, i, false});
  }
  std::stable_sort(changes_.begin(), changes_.end(),
                   [](const Change& a, const Change& b) { return a.time_s < b.time_s; });
  air = duties(s.air_units, s.restart.air);
  compressors = duties(s.air_units, s.restart.chillers);
  cdus = duties(s.cdus, s.restart.cdus);
  chillers = duties(s.chillers, s.restart.chillers);
  towers = duties(s.towers, s.restart.heat_rejection);
  dry_coolers = duties(s.dry_coolers, s.restart.heat_rejection);
  for (const auto& loop : s.loops)
    pumps.emplace_back(loop.pumps.count, running_units(loop.pumps), s.restart.pumps);
  zone_shift_K.assign(s.hall.zones.size(), 0);
  cdu_shift_K.assign(s.cdus.size(), 0);
  loop_shift_K.assign(s.loops.size(), 0);
  zone_setpoint_K.resize(s.hall.zones.size());
  cdu_setpoint_K.resize(s.cdus.size());
  loop_setpoint_K.resize(s.loops.size());
  load.resize(s.loads.size());
  air_valve.assign(s.air_units.size(), 1);
  cdu_valve.assign(s.cdus.size(), 1);
  row_valve.assign(s.racks.size(), 1);
  door_share.assign(s.racks.size(), 1);
  doors_out.assign(s.racks.size(), 0);
  loop_empty.assign(s.loops.size(), false);
  cdu_empty.assign(s.cdus.size(), false);
  lost_by_feed_.resize(events_.size());
  if (power_.batteries) {
    battery_ = power_.batteries->parameters;
    strings_ = power_.batteries->count - power_.batteries->standby;
  }
}

UnitDuty* PlantEvents::duty(EventTarget target, std::size_t index) {
  switch (target) {
    case EventTarget::air:
      return &air[index];
    case EventTarget::liquid:
      return &cdus[index];
    case EventTarget::pumps:
      return &pumps[index];
    case EventTarget::chillers:
      return &chillers[index];
    case EventTarget::towers:
      return &towers[index];
    case EventTarget::dry_coolers:
      return &dry_coolers[index];
    default:
      return nullptr;
  }
}

void PlantEvents::switch_units(const EventSpec& event, bool off) {
  const int units = static_cast<int>(event.count);
  if (auto* bank = duty(event.target, event.index)) {
    off ? bank->fail(units) : bank->restore(units);
    if (event.target == EventTarget::air)
      off ? compressors[event.index].fail(units) : compressors[event.index].restore(units);
  } else if (event.target == EventTarget::doors) {
    doors_out[event.index] = std::max(0, doors_out[event.index] + (off ? units : -units));
  } else {
    count_out(event, off ? units : -units);
  }
}

void PlantEvents::stick_valve(const EventSpec& event, bool begins) {
  const double opening = begins ? event.share : 1;
  if (event.target == EventTarget::air) air_valve[event.index] = opening;
  if (event.target == EventTarget::liquid) cdu_valve[event.index] = opening;
  if (event.target == EventTarget::racks) row_valve[event.index] = opening;
}

// Without water at their suction the pumps lift nothing.
void PlantEvents::leak_out(const EventSpec& event, bool begins) {
  if (event.target == EventTarget::loops) loop_empty[event.index] = begins;
  if (event.target == EventTarget::liquid) cdu_empty[event.index] = begins;
}

// One of two feeds carries a share of every bank. Units of a bank are counted upwards: a bank of one stops.
void PlantEvents::lose_feed(const EventSpec& event, bool begins) {
  auto& lost = lost_by_feed_[static_cast<std::size_t>(&event - events_.data())];
  std::size_t k = 0;
  if (begins) lost.clear();
  for (auto* banks : {&air, &compressors, &cdus, &pumps, &chillers, &towers, &dry_coolers})
    for (auto& bank : *banks) {
      if (begins) {
        lost.push_back(static_cast<int>(std::ceil(event.share * bank.working() - 1e-9)));
        bank.fail(lost.back());
      } else if (k < lost.size()) {
        bank.restore(lost[k++]);
      }
    }
  if (event.target != EventTarget::feeds) {
    feed_share = begins ? event.share : 0;
    return;
  }
  feeds[event.index].is_lost = begins;
}

void PlantEvents::carry_out(const EventSpec& event, bool begins) {
  using enum EventAction;
  const auto control = [&](auto& zones, auto& banks, auto& loops, auto value) {
    if (event.target == EventTarget::zones) zones[event.index] = value;
    if (event.target == EventTarget::liquid) banks[event.index] = value;
    if (event.target == EventTarget::loops) loops[event.index] = value;
  };
  const auto if_begins = begins ? std::optional<double>(event.value) : std::nullopt;
  switch (event.action) {
    case off:
      return switch_units(event, begins);
    case on:
      return switch_units(event, false);
    case degrade:
      return derate(event, begins ? event.share : 1);
    case feed_loss:
      return lose_feed(event, begins);
    case setpoint:
      return control(zone_setpoint_K, cdu_setpoint_K, loop_setpoint_K, if_begins);
    case sensor_bias:
      return control(zone_shift_K, cdu_shift_K, loop_shift_K, begins ? -event.value : 0.0);
    case EventAction::load:
      this->load[event.index] = if_begins;
      return;
    case heat_wave:
      heat_wave_K += begins ? event.value : -event.value;
      return;
    case EventAction::water_cut:
      this->water_cut = begins;
      return;
    case valve_stuck:
      return stick_valve(event, begins);
    case leak:
      return leak_out(event, begins);
    case utility_loss:
      utility_losses_ += begins ? 1 : -1;
      return;
  }
}

void PlantEvents::settle_buses(double time_s) {
  on_generators = utility_losses_ > 0 && time_s >= generators_ready_s_ - same_instant_s;
  const bool all_lost = std::ranges::all_of(feeds, [](const auto& feed) { return feed.is_lost; });
  const bool distribution =
      !all_lost && (!power_.transformers || transformers_out < power_.transformers->equipment.count);
  mains_alive = (utility_losses_ == 0 || on_generators) && distribution;
  const bool modules = !power_.ups || ups_out < power_.ups->equipment.count;
  const auto all_out = [](const auto& stage, int out) { return stage && out >= stage->equipment.count; };
  ups_alive = !all_lost && (mains_alive || (power_.ups && state_of_charge > 0)) && modules &&
              !all_out(power_.pdus, pdus_out) && !all_out(power_.busways, busways_out);
}

bool PlantEvents::apply(double time_s, const Draw& draw) {
  const auto first = next_;
  const bool mains = mains_alive, ups = ups_alive, was_away = utility_losses_ > 0;
  const int sets_out = generators_out;
  for (; next_ < changes_.size() && changes_[next_].time_s <= time_s + same_instant_s; ++next_)
    carry_out(events_[changes_[next_].event], changes_[next_].begins);
  // After all that happens at this instant: sets that fail with the utility do not start.
  if (utility_losses_ > 0 && !was_away) {
    lost_W_ = draw.site_W;
    generators_ready_s_ = std::numeric_limits<double>::infinity();
    ask_generators(time_s);
  } else if (utility_losses_ > 0 && generators_out != sets_out) {
    ask_generators(time_s);
  }
  for (std::size_t i = 0; i < chillers.size() && i < draw.chillers_wanted.size(); ++i)
    chillers[i].want(draw.chillers_wanted[i]);
  settle_buses(time_s);
  return next_ != first || mains != mains_alive || ups != ups_alive;
}

double PlantEvents::next_change_s(double time_s) const {
  double next_s = std::numeric_limits<double>::infinity();
  for (std::size_t i = next_; i < changes_.size(); ++i)
    if (changes_[i].time_s > time_s + same_instant_s) {
      next_s = changes_[i].time_s;
      break;
    }
  if (utility_losses_ > 0 && generators_ready_s_ > time_s + same_instant_s)
    next_s = std::min(next_s, generators_ready_s_);
  return next_s;
}

BatteryInputs PlantEvents::battery_inputs(double ups_W) const {
  return {.output_power_W = ups_W, .unit_count = strings_, .state_of_charge = state_of_charge};
}

double PlantEvents::battery_left_s(const Draw& draw) const {
  if (mains_alive || !ups_alive) return std::numeric_limits<double>::infinity();
  if (!power_.batteries) return state_of_charge * std::max(power_.autonomy_s, 1e-3);
  const auto y = battery_outputs(battery_, battery_inputs(draw.ups_W));
  return y.overload > 0 ? 1e-3 : std::max(y.ride_through_s, 1e-3);
}

bool PlantEvents::moving() const {
  for (const auto* banks : {&air, &compressors, &cdus, &pumps, &chillers, &towers, &dry_coolers})
    for (const auto& bank : *banks)
      if (bank.moving()) return true;
  return false;
}

void PlantEvents::advance(double step_s, const Draw& draw) {
  const bool air_power = power_.air_on_ups ? ups_alive : mains_alive;
  const bool pump_power = power_.pumps_on_ups ? ups_alive : mains_alive;
  const auto run = [&](std::vector<UnitDuty>& banks, bool powered) {
    for (auto& bank : banks) bank.advance(powered, step_s);
  };
  run(air, air_power);
  run(compressors, mains_alive);
  run(cdus, pump_power);
  run(pumps, pump_power);
  run(towers, mains_alive);
  run(dry_coolers, mains_alive);
  for (std::size_t i = 0; i < chillers.size(); ++i)
    chillers[i].advance(mains_alive && (i >= draw.chiller_may_run.size() || draw.chiller_may_run[i]), step_s);
  if (!power_.ups || step_s > 1e20) return;
  if (mains_alive) {
    if (power_.batteries)
      state_of_charge = battery_step(battery_, battery_inputs(0), 1e12, step_s).state_of_charge;
    else
      state_of_charge = std::min(1.0, state_of_charge + step_s / (4 * 3600));
  } else if (ups_alive) {
    // The interval ends with the batteries at the latest.
    const double left_s = battery_left_s(draw);
    state_of_charge *= std::max(0.0, 1 - step_s / left_s);
    if (step_s >= left_s - same_instant_s) state_of_charge = 0;
  }
}

}  // namespace thermohall
