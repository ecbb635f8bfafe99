#include "sim/scenario/weather_extremes.h"

#include <algorithm>
#include <fstream>

#include "sim/scenario/delimited_text.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

std::optional<double> fifty_year_dry_bulb_K(std::string_view design_conditions) {
  constexpr std::ptrdiff_t place = 16;
  constexpr double coldest_C = -30, hottest_C = 70;  // of the hottest day of fifty years, anywhere
  const auto fields = comma_fields(design_conditions);
  if (fields.empty() || fields.front() != "DESIGN CONDITIONS") return {};
  const auto extremes = std::find(fields.begin(), fields.end(), std::string_view("Extremes"));
  if (fields.end() - extremes <= place) return {};
  const auto value_C = number_of(*(extremes + place));
  if (!value_C || *value_C < coldest_C || *value_C > hottest_C) return {};
  return *value_C + 273.15;
}

std::optional<double> fifty_year_dry_bulb_K(const SiteSpec& site) {
  if (site.weather_file.empty()) return {};
  std::ifstream file(site.weather_file, std::ios::binary);
  std::string line;
  if (!std::getline(file, line) || !std::getline(file, line)) return {};
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return fifty_year_dry_bulb_K(line);
}

}  // namespace thermohall
