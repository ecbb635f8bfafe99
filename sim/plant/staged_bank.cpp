#include "sim/plant/staged_bank.h"

#include <algorithm>
#include <cmath>

namespace thermohall {

// The state of rest before a run begins with the least units and adds what it needs.
StagedBank::StagedBank(const BankStagingSpec& spec, int count, int most)
    : spec_(spec), most_(most), units_(static_cast<std::size_t>(count)) {
  spec_.staging.min_count = std::clamp(spec_.staging.min_count, 1.0, static_cast<double>(most));
  running_ = static_cast<int>(spec_.staging.min_count);
  for (int i = 0; i < running_; ++i) units_[static_cast<std::size_t>(i)].is_running = true;
  stage_.count = running_;
  fill_record();
}

// The units that run fail first.
void StagedBank::set_failed(int failed) {
  int now = static_cast<int>(std::ranges::count_if(units_, [](const auto& u) { return !u.is_available; }));
  for (const bool running : {true, false})
    for (auto& unit : units_)
      if (now < failed && unit.is_available && unit.is_running == running) {
        unit.is_available = false;
        ++now;
      }
  for (auto unit = units_.rbegin(); unit != units_.rend() && now > failed; ++unit)
    if (!unit->is_available) {
      unit->is_available = true;
      --now;
    }
}

int StagedBank::sample(double load, int failed, double interval_s) {
  if (!counts_)
    for (auto& unit : units_) unit.starts = 0;
  counts_ = true;
  set_failed(failed);
  load_ = std::isfinite(load) ? std::max(0.0, load) : load_;
  StagingParameters limits = spec_.staging;
  limits.max_count = std::max(0, std::min(most_, static_cast<int>(units_.size()) - failed));
  limits.min_count = std::min(limits.min_count, limits.max_count);
  const int wanted = staging_step(limits, stage_, load_, 1, interval_s);
  running_ = lead_lag_step(spec_.lead_lag, lead_lag_, units_, wanted, interval_s);
  fill_record();
  return running_;
}

int StagedBank::add_when_short(double load) {
  load_ = std::isfinite(load) ? std::max(0.0, load) : load_;
  const double up = spec_.staging.stage_up_load;
  if (load_ <= up * running_ || running_ >= most_) return running_;
  const int wanted = std::min(most_, std::max(running_ + 1, static_cast<int>(std::ceil(load_ / up))));
  LeadLagState at_once{};
  stage_ = {wanted, 0, 0};
  running_ = lead_lag_step({0, 0, 0}, at_once, units_, wanted, 0);
  fill_record();
  return running_;
}

double StagedBank::share_of(double units) const { return load_ > 0 ? std::min(1.0, units / load_) : 1; }

void StagedBank::fill_record() {
  double starts = 0, least_s = 1e300, most_s = 0;
  for (const auto& unit : units_) {
    starts += unit.starts;
    least_s = std::min(least_s, unit.run_time_s);
    most_s = std::max(most_s, unit.run_time_s);
  }
  record = {static_cast<double>(running_), starts, least_s, most_s};
}

}  // namespace thermohall
