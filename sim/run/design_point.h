#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/weather/weather_year.h"
#include "sim/plant/channels.h"
#include "sim/plant/facility.h"
#include "sim/run/steady_state.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// Outdoor air of a design point; what is not given is taken from the hottest hour of the site's year.
struct DesignWeather {
  std::optional<double> dry_bulb_K{}, wet_bulb_K{};
  int hours_later = 0;  ///< loads and weather of so many hours after the hottest one
};

/// A design other than as written: as many times the racks, units out of service.
struct DesignCase {
  double growth = 1;                ///< every rack stands for so many
  std::vector<EventSpec> events{};  ///< in force from the beginning; the scenario's own are left out
};

/// The hall at rest at one outdoor state, loads as they are at the hour of the design weather.
struct DesignPoint {
  WeatherSample weather{};
  SteadyResult steady{};
  FacilityMeters meters{};
  /// One recorded group with its values, column after column over computed entries.
  struct Group {
    ChannelGroup group;
    std::vector<double> values;
  };
  std::vector<Group> groups;
};

/// A year in which it is always the hour of the design weather.
struct DesignHour {
  std::shared_ptr<const WeatherYear> year;
  double time_s = 0;
};
DesignHour design_hour(const WeatherYear& weather, const DesignWeather& design);

/// For several designs at the same hour.
DesignPoint solve_design_point(const Scenario& scenario, const DesignHour& hour, const DesignCase& variant);

DesignPoint solve_design_point(const Scenario& scenario, std::shared_ptr<const WeatherYear> weather,
                               const DesignWeather& design, const DesignCase& variant = {});

}  // namespace thermohall
