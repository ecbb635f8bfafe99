#pragma once

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "models/properties/moist_air.h"
#include "models/weather/weather_year.h"
#include "sim/plant/plant.h"
#include "sim/scenario/scenario_reader.h"
#include "sim/scenario/weather_source.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {

/// Small halls as scenario text. Types come from the shipped library (THERMOHALL_LIBRARY).
namespace small_halls {

inline const std::string head = R"(format: thermohall-scenario 1
site: {climate: ashburn, grid: ashburn}
loads:
  work: {mean: 60 %, amplitude: 30 %, peak_time: 15 h, weekend: 0.8}
power:
  transformers: {type: dry-type-500kva, count: 2}
  ups: {type: double-conversion-250kw, count: 2}
  pdus: {type: floor-pdu-300kva, count: 2, heat_to: hall}
cost:
  tariff: {type: ashburn}
  water: 2.5 USD/m3
  discount_rate: 8 %
  years: 10
)";

inline std::string zone(const std::string& supply, const std::string& more = "") {
  return "hall:\n  length: 12 m\n  width: 10 m\n  height: 4 m\n  zones:\n    hall:\n"
         "      containment: partial\n      supply_setpoint: " +
         supply +
         "\n      minimum_air_share: 30 %\n      lighting: 8 W/m2\n      ventilation: 0.05 m3/s\n"
         "      minimum_dew_point: 2 degC\n      maximum_dew_point: 15 degC\n"
         "      humidifier_energy: 0.75 kWh/kg\n      metal_heat_capacity: 10 MJ/K\n"
         "      metal_conductance: 1 kW/K\n" +
         more;
}

/// Ten air-cooled racks, CRAHs, a water-cooled chiller and towers.
inline const std::string chiller = head + zone("20 degC") + R"(
rows:
  A: {type: cpu-2u-15kw, count: 10, load: work, x: 2 m, y: 2 m}
cooling:
  air:
    crah: {type: crah-100kw, count: 4, standby: 1, loop: chilled}
  plant:
    loops:
      chilled:
        coolant: water
        supply_setpoint: 12 degC
        design_temperature_difference: 6 K
        volume: 4 m3
        pumps: {type: variable-speed-10ls, count: 2, standby: 1}
        chillers: chillers
    chillers:
      chillers: {type: water-cooled-scroll-207kw, count: 3, standby: 1, condenser: towers}
    towers:
      towers:
        type: york-500kw
        count: 1
        minimum_setpoint: 10 degC
        condenser_setpoint: 18 degC
        pumps: {type: variable-speed-25ls, count: 1}
)";

/// The same with free cooling: the towers behind a plate exchanger.
inline const std::string free_cooling = [] {
  std::string text = chiller;
  const std::string before = "        chillers: chillers\n";
  text.insert(text.find(before), "        towers: towers\n        exchanger: {type: plate-500kw}\n");
  return text;
}();

/// Four cold-plate racks on a CDU with dry coolers; a fan wall on the same loop for the air side.
inline const std::string cold_plate = head + zone("27 degC") + R"(
rows:
  A: {type: gb200-nvl72, count: 4, load: work, liquid: cdu, x: 2 m, y: 2 m}
cooling:
  air:
    fan-walls: {type: fan-wall-warm-200kw, count: 2, standby: 1, loop: mild}
  liquid:
    cdu:
      type: cdu-row-600kw
      count: 2
      standby: 1
      loop: warm
      supply_setpoint: 40 degC
      coolant: propylene_glycol
      glycol: 25 %
      volume: 1 m3
  plant:
    loops:
      warm:
        coolant: propylene_glycol
        glycol: 30 %
        supply_setpoint: 35 degC
        design_temperature_difference: 10 K
        volume: 3 m3
        pumps: {type: variable-speed-25ls, count: 2, standby: 1}
        dry_coolers: warm-coolers
      mild:
        coolant: propylene_glycol
        glycol: 30 %
        supply_setpoint: 20 degC
        design_temperature_difference: 6 K
        volume: 2 m3
        pumps: {type: variable-speed-4ls, count: 2, standby: 1}
        dry_coolers: mild-coolers
        chillers: trim
    chillers:
      trim: {type: air-cooled-scroll-199kw, count: 2, standby: 1}
    dry_coolers:
      warm-coolers: {type: warm-water-1200kw, count: 2, standby: 1}
      mild-coolers: {type: dry-400kw, count: 1}
)";

inline const std::string dx_room = head + zone("22 degC") + R"(
rows:
  A: {type: edge-cabinet-5kw, count: 4, load: work, x: 1 m, y: 1.5 m}
cooling:
  air:
    in-row: {type: dx-edge-12kw, count: 3, standby: 1}
)";

inline const std::string immersion = head + zone("26 degC") + R"(
rows:
  A: {type: b200-immersion-73kw, count: 4, load: work, liquid: tanks, x: 2 m, y: 2 m}
cooling:
  air:
    room-units: {type: dx-crac-30kw, count: 2, standby: 1}
  liquid:
    tanks: {type: cdu-immersion-500kw, count: 2, standby: 1, loop: warm, supply_setpoint: 40 degC, coolant: water, volume: 1 m3}
  plant:
    loops:
      warm:
        coolant: propylene_glycol
        glycol: 30 %
        supply_setpoint: 36 degC
        design_temperature_difference: 8 K
        volume: 3 m3
        pumps: {type: variable-speed-25ls, count: 2, standby: 1}
        dry_coolers: coolers
    dry_coolers:
      coolers: {type: adiabatic-800kw, count: 1}
)";

/// Rear doors on the chilled loop, a CRAH for the rest.
inline const std::string rear_doors = head + zone("22 degC", "      air_margin: -80 %\n") + R"(
rows:
  A: {type: cpu-2u-15kw, count: 8, load: work, rear_door: {type: passive-20kw, water: chilled, leaving_air_setpoint: 24 degC}, x: 2 m, y: 2 m}
  B: {type: cpu-2u-15kw, count: 2, load: work, rear_door: {type: active-60kw, water: chilled, leaving_air_setpoint: 23 degC}, x: 2 m, y: 6 m}
cooling:
  air:
    crah: {type: crah-100kw, count: 2, standby: 1, loop: chilled}
  plant:
    loops:
      chilled:
        coolant: water
        supply_setpoint: 17 degC
        design_temperature_difference: 6 K
        volume: 4 m3
        pumps: {type: variable-speed-25ls, count: 2, standby: 1}
        chillers: chillers
        towers: towers
        exchanger: {type: plate-500kw}
        heat_reuse: {capacity: 20 kW, minimum_temperature: 21 degC}
    chillers:
      chillers: {type: warm-water-centrifugal-500kw, count: 1, condenser: towers}
    towers:
      towers: {type: merkel-500kw, count: 1, minimum_setpoint: 8 degC, condenser_setpoint: 18 degC, pumps: {type: variable-speed-25ls, count: 1}}
)";

/// Outdoor air with direct expansion behind it.
inline const std::string air_economiser = head + zone("24 degC") + R"(
rows:
  A: {type: enterprise-cpu-8kw, count: 10, load: work, x: 2 m, y: 2 m}
cooling:
  air:
    crac: {type: dx-crac-100kw, count: 2, standby: 1, air_economizer: {type: outdoor-air-allowable}}
)";

/// Two-phase tanks, a liquid-to-air CDU beside an indirect evaporative unit, a condenser on dry coolers.
inline const std::string mixed = head + zone("24 degC") + R"(
rows:
  A: {type: two-phase-tank-252kw, count: 1, load: work, liquid: warm, x: 2 m, y: 2 m}
  B: {type: gb200-nvl72, count: 1, load: work, liquid: sidecar, x: 2 m, y: 5 m}
  C: {type: cpu-2u-15kw, count: 3, load: work, x: 2 m, y: 8 m}
cooling:
  air:
    house: {type: fan-wall-252kw, count: 2, standby: 1, loop: chilled, indirect_evaporative: {type: indirect-evaporative-230kw}}
  liquid:
    sidecar: {type: cdu-l2a-70kw, count: 3, supply_setpoint: 42 degC, coolant: water, volume: 0.5 m3}
  plant:
    loops:
      warm:
        coolant: water
        supply_setpoint: 30 degC
        design_temperature_difference: 8 K
        volume: 3 m3
        pumps: {type: variable-speed-25ls, count: 1}
        towers: towers
        exchanger: {type: plate-500kw}
      chilled:
        coolant: water
        supply_setpoint: 15 degC
        design_temperature_difference: 6 K
        volume: 3 m3
        pumps: {type: variable-speed-25ls, count: 1}
        chillers: chillers
    chillers:
      chillers:
        type: water-cooled-screw-538kw
        condenser: coolers
        condenser_flow: 28 kg/s
        condenser_pumps: {type: variable-speed-25ls, count: 1}
    towers:
      towers: {type: york-500kw, minimum_setpoint: 15 degC}
    dry_coolers:
      coolers: {type: dry-800kw, count: 1, minimum_setpoint: 20 degC}
)";

struct Named {
  std::string name, text;
  friend std::ostream& operator<<(std::ostream& stream, const Named& hall) { return stream << hall.name; }
};
inline std::vector<Named> all() {
  return {{"chiller", chiller}, {"free_cooling", free_cooling},    {"cold_plate", cold_plate},
          {"dx_room", dx_room}, {"immersion", immersion},          {"rear_doors", rear_doors},
          {"mixed", mixed},     {"air_economiser", air_economiser}};
}

}  // namespace small_halls

inline void write_text(const std::filesystem::path& path, const std::string& text) {
  std::ofstream stream(path, std::ios::binary);
  stream << text;
  if (!stream) throw std::runtime_error("cannot write " + path.string());
}

/// Reads a scenario given as text; throws ScenarioError.
inline Scenario read_scenario_text(const std::string& text) {
  const TemporaryFolder folder;
  const auto path = folder / "scenario.yaml";
  write_text(path, text);
  return read_scenario(path.string());
}

/// The text with the first `from` replaced; a test that replaces nothing is wrong.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::logic_error("there is no '" + from + "' to replace");
  return text.replace(at, from.size(), to);
}

/// The year of a built-in climate, made once.
inline std::shared_ptr<const WeatherYear> climate_year(const std::string& climate = "ashburn") {
  static std::map<std::string, std::shared_ptr<const WeatherYear>> years;
  auto& year = years[climate];
  if (!year) {
    SiteSpec site;
    site.climate = climate;
    std::vector<std::string> warnings;
    year = load_weather(site, default_library_directory(), warnings);
  }
  return year;
}

/// A year of one outdoor state.
inline std::shared_ptr<const WeatherYear> still_weather(double dry_bulb_K, double wet_bulb_K,
                                                        double pressure_Pa = 101325) {
  auto year = std::make_shared<WeatherYear>(*climate_year());
  const auto fill = [&](std::vector<double>& values, double value) {
    std::fill(values.begin(), values.end(), value);
  };
  fill(year->dry_bulb_temperature_K, dry_bulb_K);
  fill(year->wet_bulb_temperature_K, wet_bulb_K);
  fill(year->humidity_ratio, humidity_ratio_from_wet_bulb(dry_bulb_K, wet_bulb_K, pressure_Pa));
  fill(year->pressure_Pa, pressure_Pa);
  return year;
}

/// A plant with its state vector.
struct RunningPlant {
  RunningPlant(const Scenario& scenario, std::shared_ptr<const WeatherYear> weather)
      : plant(scenario, std::move(weather)), state_K(plant.state_count()) {
    plant.initial_state(state_K);
  }
  /// One recorded column over the computed entries of a group.
  std::vector<double> column(const std::string& group_name, const std::string& key) {
    for (const auto& group : plant.channels()) {
      if (group.name != group_name) continue;
      std::vector<double> values(group.columns.size() * group.computed_count);
      group.read(values);
      for (std::size_t c = 0; c < group.columns.size(); ++c)
        if (group.columns[c].key == key)
          return {values.begin() + static_cast<std::ptrdiff_t>(c * group.computed_count),
                  values.begin() + static_cast<std::ptrdiff_t>((c + 1) * group.computed_count)};
    }
    throw std::logic_error("there is no column " + group_name + '.' + key);
  }
  Plant plant;
  std::vector<double> state_K;
};

}  // namespace thermohall
