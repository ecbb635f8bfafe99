#pragma once

#include <string>
#include <vector>

#include "sim/plant/channels.h"
#include "sim/results/results_types.h"
#include "sim/run/recorder.h"

namespace thermohall {

struct Scenario;

/// Instant of the first event; infinity without events.
double first_event_s(const Scenario& scenario);

/// What a failure leaves of the hall: times to the limits, ride-through, energy not served. Empty without
/// events. A time that is not reached is not a number.
std::vector<Metric> event_metrics(const Scenario& scenario, const Recorder& recorder);

/// The same times of each rack, columns of the table `rack_summary`. Empty without events.
std::vector<TableColumn> limit_columns(const ChannelGroup& racks, const Recorder& recorder);

/// The rack that ends the ride-through and the limit by which: "allowable inlet", "chips held back", "rack
/// off"; "none" when no limit is reached within the run, with the rack of the warmest inlet. Empty without
/// events.
struct BindingLimit {
  std::string rack, limit;
};
BindingLimit binding_limit(const ChannelGroup& racks, const Recorder& recorder);

/// Table `events` of the results file, what happened when, and the limits by which it is judged.
void write_events(ResultsWriter& writer, const Scenario& scenario);

}  // namespace thermohall
