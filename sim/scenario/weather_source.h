#pragma once

#include <memory>
#include <string>

#include "models/weather/weather_year.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// The weather a site names: the synthetic year of a built-in climate or a weather file. Throws ScenarioError
/// when it is missing or unreadable. Warnings of the file are added to `warnings`.
std::shared_ptr<const WeatherYear> load_weather(const SiteSpec& site, const std::string& library_directory,
                                                std::vector<std::string>& warnings);

/// Ids of the built-in climates.
std::vector<std::string> climate_ids(const std::string& library_directory);

}  // namespace thermohall
