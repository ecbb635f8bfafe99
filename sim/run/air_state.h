#pragma once

#include <vector>

#include "sim/airflow/air_operating_point.h"
#include "sim/plant/air_influence.h"
#include "sim/plant/channels.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

class Plant;

/// What decides how the air of a hall moves: the units that run, their air, and the air and heat of each
/// placed row.
struct AirState {
  std::vector<AirBankState> banks;
  std::vector<double> bank_m3_s;
  std::vector<double> row_m3_s, row_W;  ///< of the scenario's rack groups; 0 without a place
};

AirState air_state(const Scenario&, const AirOperatingPoint&, std::vector<AirBankState> banks);

/// How far two states are apart: the largest change of the air of a bank, or of the air or heat of a row,
/// over the larger of the two values (of a row: at least a fifth of the mean row). Infinite when other units
/// run.
double distance(const AirState&, const AirState&);

/// Whether air moves at all; at rest no steady field exists.
bool moves(const AirState&);

}  // namespace thermohall
