#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace thermohall {

/// A scenario without faults that uses every kind of reference, to be spoiled by tests: two rows, air and
/// liquid, a door, a CDU, a tower loop with chillers and a dry-cooler loop. One key a line.
inline const std::string small_hall = R"(format: thermohall-scenario 1
name: Small hall
site:
  climate: ashburn
  grid: ashburn
run:
  mode: quasi_steady
  duration: 2 day
  output_interval: 1 h
hall:
  length: 12 m
  width: 10 m
  height: 4 m
  zones:
    main:
      containment: hot-aisle
      supply_setpoint: 22 degC
      minimum_air_share: 30 %
      ventilation: 0.1 m3/s
loads:
  training:
    utilisation: 80 %
rows:
  A:
    type: hgx-b200-29kw
    count: 4
    load: training
    rear_door:
      type: passive-35kw
      water: chilled
      leaving_air_setpoint: 23 degC
  B:
    type: gb200-nvl72
    count: 2
    load: training
    liquid: cdu
cooling:
  air:
    crah:
      type: crah-233kw
      count: 2
      loop: chilled
  liquid:
    cdu:
      type: cdu-row-600kw
      count: 2
      standby: 1
      loop: warm
      supply_setpoint: 41 degC
      coolant: propylene_glycol
      glycol: 25 %
      volume: 1 m3
  plant:
    loops:
      chilled:
        coolant: water
        supply_setpoint: 17 degC
        design_temperature_difference: 6 K
        volume: 3 m3
        pumps: {type: variable-speed-25ls, count: 1}
        chillers: chillers
        towers: towers
        exchanger: {type: plate-1200kw, count: 1}
      warm:
        coolant: propylene_glycol
        glycol: 30 %
        supply_setpoint: 36 degC
        design_temperature_difference: 10 K
        volume: 2 m3
        pumps: {type: variable-speed-25ls, count: 1}
        dry_coolers: coolers
    chillers:
      chillers:
        type: warm-water-centrifugal-1000kw
        count: 2
        condenser: towers
    towers:
      towers:
        type: york-1000kw
        count: 1
        minimum_setpoint: 5 degC
        condenser_setpoint: 18 degC
        pumps: {type: variable-speed-50ls, count: 1}
    dry_coolers:
      coolers:
        type: warm-water-1200kw
        count: 1
power:
  transformers: {type: dry-type-1000kva, count: 1}
  ups: {type: double-conversion-250kw, count: 2}
  pdus: {type: floor-pdu-300kva, count: 2, heat_to: main}
  busways: {type: busway-1200a, count: 1, heat_to: main}
cost:
  tariff: {type: ashburn}
  water: 2.5 USD/m3
  discount_rate: 8 %
  years: 10
)";

/// The text with one passage replaced; the passage must stand there.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("the text does not hold: " + from);
  return text.replace(at, from.size(), to);
}

/// Names of everything below a folder, in no order.
inline std::vector<std::string> entries_of(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  return names;
}

}  // namespace thermohall
