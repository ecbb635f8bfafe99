#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/economics/fleet.h"
#include "sim/results/results_types.h"
#include "sim/scenario/section.h"

namespace thermohall {

struct Study;
struct VariantResult;

/// One kind of site of a fleet: a design of the study, or a terminal whose figures are stated.
struct FleetMember {
  FleetSite stated{};  ///< network, and for a terminal everything
  std::string design;  ///< empty: a terminal
};
/// How the work is shared; a study may compare several.
struct FleetMix {
  std::string name;
  std::vector<FleetMember> members;
};

/// The section `fleet` of a study; see docs/formats/study.md.
struct FleetPlan {
  double work_hours = 0;  ///< accelerator hours a year
  std::vector<FleetMix> mixes;
};
/// `designs` are the ids of the study, for the check of references.
std::optional<FleetPlan> read_fleet_plan(Section& root, const std::vector<std::string>& designs);

/// One mix at one point of the sweep.
struct FleetCase {
  std::string name;
  std::vector<FleetRow> rows;
};
/// Mixes whose designs all completed with accelerator hours.
std::vector<FleetCase> fleet_cases(const Study& study, const std::vector<VariantResult>& results);

/// /fleet of index.h5; without rows when there are no cases.
TableSpec fleet_table(const std::vector<FleetCase>& cases);

}  // namespace thermohall
