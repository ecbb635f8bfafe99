#pragma once

#include "sim/cli/schema_parts.h"

namespace thermohall::schema {

/// Controls of a loop, of a zone, of a CDU bank, of towers or dry coolers, of an economiser.
Json loop_controls();
Json zone_controls();
Json cdu_controls();
Json bank_controls();
Json changeover();
/// `power.feeds`: a number, or named feeds.
Json feeds();

}  // namespace thermohall::schema
