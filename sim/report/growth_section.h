#pragma once

#include <string>

#include "sim/results/growth_summary.h"

namespace thermohall {

/// Growth over the years and cost of accelerator hours, as sections of the report; empty for an empty summary.
std::string growth_section(const GrowthSummary& summary);

}  // namespace thermohall
