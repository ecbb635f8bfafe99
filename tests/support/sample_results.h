#pragma once

#include <filesystem>
#include <string>

#include "sim/results/results_writer.h"

namespace thermohall {

/// A small results file with a facility series and metrics, for tests of programs that read results.
inline void write_sample_run(const std::filesystem::path& path, const std::string& title, double pue,
                             double total_energy_kWh, const std::string& status = "complete",
                             const std::string& energy_unit = "kWh") {
  ResultsWriter writer(path, {title, "0.1.0", "", "2025-01-01T00:00:00Z"});
  const GroupHandle facility = writer.add_group(
      {.name = "facility", .dimension = "", .columns = {{"total_power", "W", "total power", "time: mean"}}});
  const double power_W[] = {1e6};
  writer.append(facility, {0.0, 3600.0}, power_W);
  const Metric metrics[] = {
      {"total_energy", total_energy_kWh, energy_unit, "total energy", "all energy", "ISO/IEC 30134-2:2016"},
      {"pue", pue, "1", "power usage effectiveness", "total over IT energy", "ISO/IEC 30134-2:2016"},
      {"tue", 1.2 * pue, "1", "total power usage effectiveness", "ITUE times PUE", "Patterson, 2013"}};
  writer.write_metrics(metrics);
  writer.finish(status);
}

}  // namespace thermohall
