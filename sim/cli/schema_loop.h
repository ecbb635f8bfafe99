#pragma once

#include "sim/cli/schema_parts.h"

namespace thermohall::schema {

/// Keys of a loop besides machines and pumps: tank, pipe, controls.
Json loop_equipment();
/// Keys of a CDU bank: network of its racks, dew-point guard.
Json network_keys();

}  // namespace thermohall::schema
