#include "sim/plant/unit_duty.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {
constexpr double nearly_still = 1e-3;  // a coasting rotor below this speed moves nothing
constexpr double no_end_s = 1e20;
}  // namespace

UnitDuty::UnitDuty(int count, int wanted, const EquipmentStartParameters& start)
    : units_(static_cast<std::size_t>(count)), wanted_(wanted), start_(start) {
  for (std::size_t i = static_cast<std::size_t>(wanted); i < units_.size(); ++i)
    units_[i].state = {.share = 0, .off_s = 1e9, .waited_s = 0};
}

int UnitDuty::failed() const {
  return static_cast<int>(
      std::count_if(units_.begin(), units_.end(), [](const Unit& u) { return u.failed; }));
}

int UnitDuty::in_place() const { return std::min(wanted_, working()); }

void UnitDuty::fail(int units) {
  for (const bool resting : {false, true})
    for (auto& unit : units_) {
      if (units <= 0) return;
      if (unit.failed || (unit.state.share <= 0) != resting) continue;
      unit.failed = true;
      unit.state = {.share = 0, .off_s = 1e9, .waited_s = 0};
      --units;
    }
}

void UnitDuty::restore(int units) {
  // The last failed first: those in front would push running ones aside.
  for (auto unit = units_.rbegin(); unit != units_.rend() && units > 0; ++unit) {
    if (!unit->failed) continue;
    unit->failed = false;
    --units;
  }
}

void UnitDuty::advance(bool powered, double step_s) {
  powered_ = powered;
  moving_ = false;
  double sum = 0;
  // Units that run already are asked before those at rest, so that a repaired unit waits as a spare.
  int asked = 0;
  std::vector<bool> runs(units_.size(), false);
  for (const bool resting : {false, true})
    for (std::size_t i = 0; i < units_.size() && asked < wanted_; ++i) {
      const bool rests = units_[i].state.share <= 0 && units_[i].state.waited_s <= 0;
      if (units_[i].failed || runs[i] || rests != resting) continue;
      runs[i] = true;
      ++asked;
    }
  for (std::size_t i = 0; i < units_.size(); ++i) {
    auto& state = units_[i].state;
    if (units_[i].failed) continue;
    if (!runs[i]) {
      state = {.share = 0, .off_s = 1e9, .waited_s = 0};
      continue;
    }
    if (step_s >= no_end_s) {
      state = powered ? EquipmentStartState{} : EquipmentStartState{.share = 0, .off_s = 1e9, .waited_s = 0};
      sum += state.share;
      continue;
    }
    const double mean = equipment_start_step(start_, state, powered, 1, step_s);
    if (!powered && state.share < nearly_still) state.share = 0;
    moving_ = moving_ || (powered ? state.share < 1 : state.share > 0);
    sum += mean;
  }
  share_ = asked > 0 ? degraded_ * sum / asked : 0;
}

}  // namespace thermohall
