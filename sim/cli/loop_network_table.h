#pragma once

#include <string>

#include "sim/run/design_point.h"

namespace thermohall {

/// Pumps and branches of the loops with a pipe network, as text; empty without any.
std::string loop_network_table(const DesignPoint& point);

}  // namespace thermohall
