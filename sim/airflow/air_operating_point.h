#pragma once

#include <string>
#include <vector>

namespace thermohall {

/// What the plant says about the air of a hall at one moment: the input of the room computation.
struct RackAir {
  std::string id;
  double heat_W = 0;     ///< given to the room: to the air, less what a rear door takes
  double flow_m3_s = 0;  ///< drawn by the servers
  double inlet_K = 0;    ///< by the zone model
  double full_load = 1;  ///< heat at its rating over the heat now
};

struct BankAir {
  double flow_m3_s = 0;        ///< of all running units together
  double supply_K = 0;         ///< after the fans
  double rated_flow_m3_s = 0;  ///< most of one unit
  double capability_W = 0;     ///< most net sensible heat of one unit at this return air and water
};

struct ZoneAir {
  double other_heat_W = 0;  ///< to the room besides racks: lights, losses, people
  double lighting_W = 0;    ///< of these
};

struct AirOperatingPoint {
  std::vector<RackAir> racks;  ///< in the order of the scenario
  std::vector<BankAir> banks;  ///< of Scenario::air_units
  std::vector<ZoneAir> zones;
  double pressure_Pa = 101325;
  double humidity_ratio = 0.008;
};

}  // namespace thermohall
