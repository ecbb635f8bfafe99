#pragma once

#include <string>
#include <vector>

#include "sim/plant/channels.h"
#include "sim/run/costing.h"
#include "sim/run/recorder.h"

namespace thermohall {

class ResultsWriter;

/// Writes everything without a time axis: rack summary, inlet histogram, months, flags, capital and
/// ownership.
void write_tables(ResultsWriter& writer, const ChannelGroup& racks, const Recorder& recorder,
                  const CostResult& cost);

/// Scenario texts, input hashes, assumptions.
void write_provenance(ResultsWriter& writer, const Scenario& scenario);

}  // namespace thermohall
