#pragma once

#include "sim/scenario/reader_context.h"

namespace thermohall {

/// Parts of `cost` that are absent by default. Internal to sim/scenario.
void read_property(Section& cost_section, CostSpec& cost);  ///< land, building, rent
void read_schedule(Section& cost_section, CostSpec& cost);  ///< lead times and phases
void read_money(Section& cost_section, CostSpec& cost, const YamlNode& root);

}  // namespace thermohall
