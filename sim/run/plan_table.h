#pragma once

namespace thermohall {

class ResultsWriter;
struct Scenario;

/// Writes the size of the hall and what stands where in it, so that a report
/// can draw the plan without the scenario. Nothing when nothing has a place.
void write_plan(ResultsWriter &writer, const Scenario &scenario);

} // namespace thermohall
