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

}  // namespace

std::vector<std::string> climate_ids(const std::string& library_directory) {
  std::vector<std::string> ids;
  for (const auto& [id, climate] : read_climate_library(climate_file(library_directory))) ids.push_back(id);
  return ids;
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
  if (found == climates.end()) {
    std::vector<std::string_view> names;
    std::string known;
    for (const auto& [id, climate] : climates) {
      names.push_back(id);
      known += (known.empty() ? "" : ", ") + id;
    }
    Diagnostics diagnostics;
    diagnostics.error(site.location, "site.climate",
                      "no built-in climate is called " + quote(site.climate) +
                          did_you_mean(site.climate, names) + "; there are " + known);
    throw ScenarioError(diagnostics);
  }
  return std::make_shared<const WeatherYear>(synthetic_year(found->second));
}

}  // namespace thermohall
