#pragma once

#include "sim/airflow/air_operating_point.h"
#include "sim/run/design_point.h"

namespace thermohall {

/// The state of the plant at a design point as the room computation wants it. Heat of a rack is what its air
/// keeps behind a rear door; other heat of a zone is what its units remove, less their fans and the racks.
AirOperatingPoint air_operating_point(const Scenario&, const DesignPoint&);

/// The same from what the groups of a plant show at this moment.
AirOperatingPoint present_air(const Scenario&, const std::vector<ChannelGroup>&);

}  // namespace thermohall
