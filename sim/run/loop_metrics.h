#pragma once

#include <vector>

#include "sim/results/results_writer.h"
#include "sim/run/recorder.h"

namespace thermohall {

struct Scenario;

/// Figures of tanks, pipes and rack networks over a run; none without them.
std::vector<Metric> loop_metrics(const Scenario& scenario, const RunTotals& totals);

}  // namespace thermohall
