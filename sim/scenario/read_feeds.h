#pragma once

#include "sim/scenario/reader_context.h"

namespace thermohall {

/// Feeds of the power chain by name. Internal to sim/scenario.

/// Names of the feeds of a rack group; empty: all. Known from the file before `power` is read.
std::vector<std::size_t> read_rack_feeds(ReaderContext&, Section& group);

/// The key `feeds`: a number, or a mapping of names; after the stages.
void read_feeds(ReaderContext&, Section& power);

}  // namespace thermohall
