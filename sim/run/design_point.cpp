#include "sim/run/design_point.h"

#include <algorithm>

#include "models/properties/moist_air.h"
#include "sim/plant/plant.h"

namespace thermohall {

DesignHour design_hour(const WeatherYear& weather, const DesignWeather& design) {
  const auto& hot = weather.dry_bulb_temperature_K;
  const auto hottest = static_cast<std::size_t>(std::max_element(hot.begin(), hot.end()) - hot.begin());
  const auto hour = (hottest + static_cast<std::size_t>(design.hours_later)) % hot.size();
  auto still = std::make_shared<WeatherYear>(weather);
  const double dry_bulb_K = design.dry_bulb_K.value_or(hot[hour]);
  const double wet_bulb_K =
      std::min(dry_bulb_K, design.wet_bulb_K.value_or(weather.wet_bulb_temperature_K[hour]));
  const double pressure_Pa = weather.pressure_Pa[hour];
  const auto n = hot.size();
  still->dry_bulb_temperature_K.assign(n, dry_bulb_K);
  still->wet_bulb_temperature_K.assign(n, wet_bulb_K);
  still->humidity_ratio.assign(n, humidity_ratio_from_wet_bulb(dry_bulb_K, wet_bulb_K, pressure_Pa));
  still->pressure_Pa.assign(n, pressure_Pa);
  return {still, 3600 * (static_cast<double>(hour) + 1)};
}

DesignPoint solve_design_point(const Scenario& scenario, const DesignHour& hour, const DesignCase& variant) {
  std::optional<Scenario> changed;
  if (!variant.events.empty()) {
    changed = scenario;
    changed->run.start_s = 0;  // what is out is out from the beginning
    changed->events = variant.events;
  }
  Plant plant(changed ? *changed : scenario, hour.year);
  plant.multiply_racks(variant.growth);
  std::vector<double> state_K(plant.state_count());
  plant.initial_state(state_K);
  DesignPoint point;
  if (changed) plant.begin_interval(hour.time_s, hour.time_s, steady_step_s);
  point.steady = solve_steady(plant, hour.time_s, 0, state_K, 1e-5);
  point.weather = weather_at(*hour.year, hour.time_s);
  point.meters = plant.meters();
  for (auto& group : plant.channels()) {
    std::vector<double> values(group.columns.size() * group.computed_count);
    group.read(values);
    group.records.clear();  // they point into the plant, which ends here
    point.groups.push_back({std::move(group), std::move(values)});
  }
  return point;
}

DesignPoint solve_design_point(const Scenario& scenario, std::shared_ptr<const WeatherYear> weather,
                               const DesignWeather& design, const DesignCase& variant) {
  return solve_design_point(scenario, design_hour(*weather, design), variant);
}

}  // namespace thermohall
