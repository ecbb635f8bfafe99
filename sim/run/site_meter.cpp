#include "sim/run/site_meter.h"

#include <algorithm>
#include <cmath>

#include "sim/base/calendar.h"

namespace thermohall {
namespace {

constexpr double day_s = 86400, hour_s = 3600;

bool in_drought(const FootprintSpec& f, int month) {
  if (f.drought_limit_m3_s <= 0) return false;
  return f.drought_first_month <= f.drought_last_month
             ? month >= f.drought_first_month && month <= f.drought_last_month
             : month >= f.drought_first_month || month <= f.drought_last_month;
}

}  // namespace

void SiteMeter::add(double time_s, double duration_s, const FacilityMeters& meters, double power_W) {
  if (!(duration_s > 0)) return;
  const double water_m3_s = (meters[Meter::water] + meters[Meter::water_humidifier]) / 1000;
  peak_it_W_ = std::max(peak_it_W_, meters[Meter::it_power]);
  peak_power_W_ = std::max(peak_power_W_, power_W);
  const double end_s = time_s + duration_s;
  // Cut at hours, and so at days too; a little more than rounding, so that no empty piece is left.
  for (double from_s = time_s; from_s < end_s - 1e-6;) {
    const double hour = std::floor((from_s + 1e-6) / hour_s);
    const double to_s = std::min(end_s, (hour + 1) * hour_s);
    const double day = std::floor((from_s + 1e-6) / day_s);
    if (!(day == day_)) {
      close_day();
      day_ = day;
    }
    day_water_m3_ += water_m3_s * (to_s - from_s);
    if (footprint_ != nullptr && !footprint_->hourly_intensity_kg_J.empty()) {
      const auto& list = footprint_->hourly_intensity_kg_J;
      const auto count = static_cast<double>(list.size());
      const auto at = static_cast<std::size_t>(hour - std::floor(hour / count) * count);
      energy_J_ += power_W * (to_s - from_s);
      carbon_kg_ += power_W * (to_s - from_s) * list[std::min(at, list.size() - 1)];
    }
    from_s = to_s;
  }
}

void SiteMeter::close_day() {
  if (std::isnan(day_)) return;
  ++days_;
  peak_day_water_m3_ = std::max(peak_day_water_m3_, day_water_m3_);
  if (footprint_ != nullptr) {
    const int month = calendar_at((day_ + 0.5) * day_s).month;
    if (footprint_->water_limit_m3_s > 0 && day_water_m3_ > footprint_->water_limit_m3_s * day_s)
      ++days_over_limit_;
    if (in_drought(*footprint_, month)) {
      const double excess_m3 = day_water_m3_ - footprint_->drought_limit_m3_s * day_s;
      if (excess_m3 > 0) ++drought_days_over_;
      drought_excess_m3_ += std::max(0.0, excess_m3);
    }
  }
  day_water_m3_ = 0;
}

void SiteMeter::finish() {
  close_day();
  day_ = std::numeric_limits<double>::quiet_NaN();
}

double SiteMeter::mean_intensity_kg_J(double fallback) const {
  return energy_J_ > 0 ? carbon_kg_ / energy_J_ : fallback;
}

}  // namespace thermohall
