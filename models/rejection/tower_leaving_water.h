#pragma once

#include <array>

#include "models/rejection/cooling_tower.h"

namespace thermohall {

/// The correlation of york_correlation.h at one wet bulb: its sums over i, in the order of j within k.
/// Whoever asks for several heats at one wet bulb makes it once.
struct YorkAtWetBulb {
  std::array<double, 9> c;
};

/// The wet bulb clamped as in (3) of cooling_tower.h.
YorkAtWetBulb york_at_wet_bulb(const CoolingTowerParameters&, double wet_bulb_K);

/// Leaving water of cooling_tower_outputs, to the bit, without fans and water: a plant asks a tower several
/// times a step how cold its water gets, and once what it draws and evaporates. `york` belongs to the wet
/// bulb of the inputs.
double cooling_tower_leaving_K(const CoolingTowerParameters&, double flow_factor, const YorkAtWetBulb& york,
                               const CoolingTowerInputs&);

}  // namespace thermohall
