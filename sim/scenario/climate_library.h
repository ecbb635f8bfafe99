#pragma once

#include <functional>
#include <map>
#include <string>

#include "models/weather/climate_statistics.h"

namespace thermohall {

/// Climates by id ("ashburn").
using ClimateLibrary = std::map<std::string, ClimateStatistics, std::less<>>;

/// Reads a library file of climates, `format: thermohall-library 1` with a mapping `climates:`; the keys and
/// units are those of scenarios/library/climates.yaml.
/// @throws ScenarioError with all faults of the file, each with its line, also when it cannot be read.
ClimateLibrary read_climate_library(const std::string& path);

/// The same for a text; `file` names it in messages.
ClimateLibrary parse_climate_library(const std::string& text, const std::string& file);

}  // namespace thermohall
