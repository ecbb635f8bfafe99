#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/economics/compute_service.h"
#include "models/economics/growth.h"
#include "sim/scenario/section.h"

namespace thermohall {

/// The section `growth` of a study: how demand grows, and how the site follows. docs/formats/study.md.
struct GrowthBranch {
  std::string name;
  std::vector<GrowthSegment> segments;
};
struct GrowthPlan {
  GrowthParameters parameters{};
  std::vector<GrowthBranch> branches;
  std::size_t expected = 0;  ///< branch that the planner believes in
  double energy_price_change = 0;
  /// Work counted in accelerators of each design instead of watts: those of the base year, and their price.
  double base_accelerators = 0, price_USD_h = 0;
  std::vector<double> elasticities;  ///< tried one after the other instead of that of the parameters
};
std::optional<GrowthPlan> read_growth_plan(Section& root);

/// The section `service` of a study: own, colocate, rent, reserve.
struct ServicePlan {
  ServiceParameters parameters{};
  std::vector<double> utilisations;
};
std::optional<ServicePlan> read_service_plan(Section& root);

}  // namespace thermohall
