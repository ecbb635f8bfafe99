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

/// Throws what load_weather would throw, without making the year.
void require_weather(const SiteSpec& site, const std::string& library_directory);

/// Throws ScenarioError, naming what there is, when no built-in climate has this id.
void require_climate(const std::string& id, const std::string& library_directory,
                     const SourceLocation& location);

}  // namespace thermohall
