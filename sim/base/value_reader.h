#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/curve.h"
#include "sim/base/diagnostic.h"
#include "sim/base/yaml_node.h"

namespace thermohall {

/// The unit in which a value is wanted (see units.h) and the accepted range in that unit.
struct ValueRange {
  std::string_view unit;
  double min, max;
};

/// "0..1000 kW", "at least 0 kW" or "at most 60 degC": the limits in the unit in which the author writes.
std::string range_in_words(const ValueRange& range, std::string_view shown_in);

/// True when the value lies in the range; a value that only rounding of a conversion puts outside is moved
/// onto the limit.
bool accept(double& value, const ValueRange& range);

// Each of the following reads one value of a YAML file as docs/formats/quantities.md describes it. What is
// wrong with it is added to the diagnostics under `key`, the path to the value, and nothing is returned.

/// `132 kW`
std::optional<double> read_quantity(const YamlNode& node, const std::string& key, const ValueRange& range,
                                    Diagnostics& diagnostics);

/// The index of one of the names.
std::optional<int> read_choice(const YamlNode& node, const std::string& key,
                               std::span<const std::string_view> names, Diagnostics& diagnostics);

/// `[1 K, 2 K]`: exactly `count` quantities.
std::optional<std::vector<double>> read_quantities(const YamlNode& node, const std::string& key,
                                                   std::size_t count, const ValueRange& range,
                                                   Diagnostics& diagnostics);

/// `[[10 %, 0.90], [50 %, 0.95]]`, `{units: ["%", "1"], points: [[10, 0.90], [50, 0.95]]}`, or one quantity
/// for a constant. The abscissa must rise strictly; the range applies to the ordinate.
std::optional<Curve> read_curve(const YamlNode& node, const std::string& key, std::string_view x_unit,
                                const ValueRange& range, Diagnostics& diagnostics);

}  // namespace thermohall
