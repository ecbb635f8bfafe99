#include "sim/scenario/weather_source.h"

#include <filesystem>

#include "models/weather/synthetic_year.h"
#include "sim/scenario/climate_library.h"
#include "sim/scenario/weather_file.h"

namespace thermohall {
namespace {

std::string climate_file(const std::string& library_directory) {
  return (std::filesystem::path(library_directory) / "climates.yaml").string();
}

[[noreturn]] void throw_unknown_climate(const ClimateLibrary& climates, const std::string& id,
                                        const SourceLocation& location) {
  std::vector<std::string_view> names;
  std::string known;
  for (const auto& [name, climate] : climates) {
    names.push_back(name);
    known += (known.empty() ? "" : ", ") + name;
  }
  Diagnostics diagnostics;
  diagnostics.error(
      location, location.file.empty() ? "--climate" : "site.climate",
      "no built-in climate is called " + quote(id) + did_you_mean(id, names) + "; there are " + known);
  throw ScenarioError(diagnostics);
}

}  // namespace

void require_climate(const std::string& id, const std::string& library_directory,
                     const SourceLocation& location) {
  const auto climates = read_climate_library(climate_file(library_directory));
  if (!climates.contains(id)) throw_unknown_climate(climates, id, location);
}

void require_weather(const SiteSpec& site, const std::string& library_directory) {
  if (site.weather_file.empty()) {
    require_climate(site.climate, library_directory, site.location);
  } else {
    read_epw(site.weather_file);
  }
}

std::shared_ptr<const WeatherYear> load_weather(const SiteSpec& site, const std::string& library_directory,
                                                std::vector<std::string>& warnings) {
  if (!site.weather_file.empty()) {
    WeatherFile file = read_epw(site.weather_file);
    for (const auto& item : file.warnings.sorted()) warnings.push_back(to_string(item));
    return std::make_shared<const WeatherYear>(std::move(file.year));
  }
  const auto climates = read_climate_library(climate_file(library_directory));
  const auto found = climates.find(site.climate);
  if (found == climates.end()) throw_unknown_climate(climates, site.climate, site.location);
  return std::make_shared<const WeatherYear>(synthetic_year(found->second));
}

}  // namespace thermohall
