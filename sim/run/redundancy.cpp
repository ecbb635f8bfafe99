#include "sim/run/redundancy.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace thermohall {
namespace {

constexpr double most_growth = 4, growth_within = 1e-3;
constexpr double worse_K = 0.5, worse_share = 0.02;  // of a limit that is exceeded already

double highest(const DesignPoint& point, std::string_view column) {
  double value = std::numeric_limits<double>::quiet_NaN();
  for (const double v : point_column(point, "rack", column))
    if (v > 0) value = std::fmax(value, v);
  return value;
}

int needed_units(const UnitCapacity& c) {
  if (c.demand <= 0) return 0;
  if (c.one <= 0) return c.installed + 1;
  return static_cast<int>(std::min(1e6, std::ceil(c.demand / c.one - 1e-6)));
}

SystemMargin margin_of(const Scenario& s, const UnitCapacity& c) {
  SystemMargin m;
  m.capacity = c;
  const int running = c.installed - c.standby;
  // With two feeds the worst is the loss of one.
  const bool paired = s.power.feeds > 1 && c.kind == "power" && c.target != EventTarget::none &&
                      c.target != EventTarget::generators;
  const int left = paired ? c.installed / 2 : std::min(running, c.installed - 1);
  m.needed = needed_units(c);
  const auto margin = [&](double units) {
    const double capacity = units * c.one;
    return capacity > 0 ? 1 - c.demand / capacity : (c.demand > 0 ? -1.0 : 0.0);
  };
  m.margin = margin(running);
  m.margin_one_out = margin(left);
  m.unit_load = c.one > 0 ? 1 - m.margin : std::numeric_limits<double>::quiet_NaN();
  m.redundancy = redundancy_label(c.installed, m.needed);
  m.required = s.redundancy.required[static_cast<std::size_t>(c.system)];
  m.met = !c.required || redundancy_met(m.required, c.installed, m.needed);
  return m;
}

class Search {
 public:
  Search(const Scenario& s, const WeatherYear& weather, const DesignWeather& design)
      : s_(s), hour_(design_hour(weather, design)) {}

  DesignPoint solve(const DesignCase& c) const { return solve_design_point(s_, hour_, c); }

  // Limits that bind, from the one that binds first.
  std::vector<Bottleneck> bottlenecks(std::size_t wanted) {
    const auto beyond = binding(1);
    for (double g = 1; g <= most_growth && binding(g) < wanted + beyond; g *= 1.25) {
    }
    std::vector<Bottleneck> found;
    for (std::size_t i = 0; i < point(1).excess.size(); ++i)
      if (const double g = binds_at(i); g > 1 && g < most_growth * 1.25) {
        const auto& limit = limits_[i];
        found.push_back({limit.unit, limit.kind, limit.text, g, it_power_W(g)});
      }
    std::stable_sort(found.begin(), found.end(),
                     [](const Bottleneck& a, const Bottleneck& b) { return a.growth < b.growth; });
    if (found.size() > wanted) found.resize(wanted);
    return found;
  }

 private:
  struct Point {
    double it_power_W = 0;
    std::vector<double> excess;
  };
  const Point& point(double growth) {
    const auto known = at_.find(growth);
    if (known != at_.end()) return known->second;
    const DesignPoint y = solve({.growth = growth});
    limits_ = design_limits(s_, y, {});
    Point p{y.meters[Meter::it_power], {}};
    for (const auto& limit : limits_) p.excess.push_back(limit.excess);
    return at_.emplace(growth, std::move(p)).first->second;
  }
  std::size_t binding(double growth) {
    const auto& e = point(growth).excess;
    return static_cast<std::size_t>(std::count_if(e.begin(), e.end(), [](double x) { return x > 0; }));
  }
  double it_power_W(double growth) {
    const auto below = std::prev(at_.lower_bound(growth));  // the last size that holds
    return below->second.it_power_W * growth / below->first;
  }
  // Smallest growth at which limit `i` binds; infinite when it does not within what was looked at.
  double binds_at(std::size_t i) {
    double low = 0, high = std::numeric_limits<double>::infinity();
    for (const auto& [growth, p] : at_)
      if (p.excess[i] > 0) {
        high = growth;
        break;
      } else {
        low = growth;
      }
    while (high < 1e9 && high - low > growth_within * high && low > 0) {
      const double middle = 0.5 * (low + high);
      (point(middle).excess[i] > 0 ? high : low) = middle;
    }
    return high;
  }

  const Scenario& s_;
  DesignHour hour_;
  std::map<double, Point> at_;
  std::vector<DesignLimit> limits_;
};

// Of the same limit in another list; below zero when it is not there.
double excess_of(const std::vector<DesignLimit>& limits, const DesignLimit& like) {
  for (const auto& limit : limits)
    if (limit.unit == like.unit && limit.kind == like.kind) return limit.excess;
  return -1;
}

EventSpec one_out(const UnitCapacity& c) {
  EventSpec event;
  event.id = "out";
  event.action = EventAction::off;
  event.target = c.target;
  event.index = c.index;
  event.unit = c.unit;
  event.count = 1;
  return event;
}

}  // namespace

std::string redundancy_label(int installed, int needed) {
  if (needed == 0) return "not needed";
  if (installed < needed) return "short";
  if (installed >= 2 * needed) return "2N";
  return installed == needed ? "N" : "N+" + std::to_string(installed - needed);
}

bool redundancy_met(RedundancyLevel asked, int installed, int needed) {
  const int more = installed - needed;
  switch (asked) {
    case RedundancyLevel::n:
      return more >= 0;
    case RedundancyLevel::n_plus_1:
      return more >= 1;
    case RedundancyLevel::n_plus_2:
      return more >= 2;
    default:
      return installed >= 2 * needed;
  }
}

RedundancyAnswer redundancy_of(const Scenario& s, std::shared_ptr<const WeatherYear> weather,
                               const DesignWeather& design, std::size_t first_limits) {
  RedundancyAnswer answer;
  Search search(s, *weather, design);
  const DesignPoint normal = search.solve({});
  const auto before = design_limits(s, normal, {});
  answer.it_power_W = normal.meters[Meter::it_power];
  // Both kinds of load of a system share the trial with one unit out.
  std::map<std::string, SystemMargin> tried;
  for (const auto& capacity : unit_capacities(s, normal)) {
    auto m = margin_of(s, capacity);
    if (capacity.target == EventTarget::none) {
      m.holds_one_out = m.margin_one_out >= -1e-9;
      if (!m.holds_one_out) m.limit_one_out = "the others are overloaded";
      m.inlet_one_out_K = m.chip_one_out_K = std::numeric_limits<double>::quiet_NaN();
    } else if (const auto known = tried.find(capacity.unit); known != tried.end()) {
      m.holds_one_out = known->second.holds_one_out;
      m.limit_one_out = known->second.limit_one_out;
      m.inlet_one_out_K = known->second.inlet_one_out_K;
      m.chip_one_out_K = known->second.chip_one_out_K;
    } else {
      const std::vector<EventSpec> out{one_out(capacity)};
      const DesignPoint y = search.solve({.growth = 1, .events = out});
      m.inlet_one_out_K = highest(y, "inlet_temperature");
      m.chip_one_out_K = highest(y, "chip_temperature");
      const auto after = design_limits(s, y, out);
      for (const auto& limit : after) {
        const double normal_excess = excess_of(before, limit);
        const double worse = limit.excess - std::max(0.0, normal_excess);
        const double little = normal_excess <= 0 ? 0 : limit.in_kelvin() ? worse_K : worse_share;
        if (limit.excess <= 0 || worse <= little) continue;
        // The system itself says it best.
        if (m.holds_one_out || limit.unit == capacity.unit) m.limit_one_out = limit.unit + ": " + limit.text;
        m.holds_one_out = false;
      }
      tried.emplace(capacity.unit, m);
    }
    answer.maintainable = answer.maintainable && m.holds_one_out;
    answer.systems.push_back(std::move(m));
  }
  for (const auto& limit : before)
    if (limit.excess > 0) answer.beyond.push_back(limit);
  if (first_limits > 0) answer.bottlenecks = search.bottlenecks(first_limits);
  return answer;
}

}  // namespace thermohall
