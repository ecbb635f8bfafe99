#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/section.h"

namespace thermohall {

/// A number of the scenario that the search may move.
struct SearchedNumber {
  std::string key;  ///< path of the scenario key, dots between the levels
  SourceLocation location;
  double from = 0, to = 0;
  std::string unit;
  bool whole = false;

  double value(double place) const;  ///< at 0..1 between the bounds
  std::string text(double place) const;
};

/// A number as the scenario file would have it.
YamlNode scalar_node(const std::string& text, const SourceLocation& place);

/// A metric that must stay within bounds, as written; read in the metric's unit when that is known.
struct SearchConstraint {
  std::string metric, min, max;
};

/// The section `optimise` of a study; see docs/formats/study.md.
struct OptimisePlan {
  std::string objective;
  bool maximise = false;
  std::vector<SearchedNumber> variables;
  std::vector<SearchConstraint> constraints;
  std::size_t population = 0, evaluations = 0;
  std::uint64_t seed = 1;
};
std::optional<OptimisePlan> read_optimise_plan(Section& root);

}  // namespace thermohall
