#include "sim/base/value_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <limits>

#include "sim/base/quantity.h"

namespace thermohall {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

std::string item_key(const std::string& key, std::size_t index) { return fmt::format("{}[{}]", key, index); }

// Adds the error and returns false unless the node is of the kind wanted.
bool has_kind(const YamlNode& node, YamlNode::Kind kind, const std::string& key, std::string_view wanted,
              Diagnostics& diagnostics) {
  if (node.kind == kind) return true;
  diagnostics.error(node.location(), key,
                    node.is_null() ? fmt::format("has no value; needs {}", wanted)
                                   : fmt::format("is {}; needs {}", kind_in_words(node.kind), wanted));
  return false;
}

std::string value_in_words(std::string_view unit) {
  return unit == "1" ? unit_in_words(unit) : "a value in " + unit_in_words(unit);
}

// Reads the numbers of one axis of a curve: quantities with their own units, or plain numbers in a common
// unit.
class Axis {
 public:
  explicit Axis(const ValueRange& range) : range_(range) {}

  bool set_unit(const YamlNode& node, const std::string& key, Diagnostics& diagnostics) {
    if (!has_kind(node, YamlNode::Kind::scalar, key, "a unit", diagnostics)) return false;
    try {
      conversion_.emplace(node.text, range_.unit);
      unit_ = node.text;
      return true;
    } catch (const QuantityError& fault) {
      diagnostics.error(node.location(), key, fault.what());
      return false;
    }
  }

  std::optional<double> read(const YamlNode& node, const std::string& key, Diagnostics& diagnostics) const {
    if (!conversion_) return read_quantity(node, key, range_, diagnostics);
    if (!has_kind(node, YamlNode::Kind::scalar, key, "a number", diagnostics)) return std::nullopt;
    try {
      double value = (*conversion_)(parse_number(node.text));
      if (accept(value, range_)) return value;
      diagnostics.error(node.location(), key,
                        fmt::format("{} {} is outside {}", node.text, unit_, range_in_words(range_, unit_)));
    } catch (const QuantityError& fault) {
      diagnostics.error(node.location(), key, fmt::format("{}; the unit stands in `units`", fault.what()));
    }
    return std::nullopt;
  }

 private:
  ValueRange range_;
  std::optional<UnitConversion> conversion_;
  std::string unit_;
};

constexpr std::string_view points_in_words = "points [[x, y], ...] with rising x";

std::optional<Curve> read_points(const YamlNode& node, const std::string& key, const Axis& x_axis,
                                 const Axis& y_axis, Diagnostics& diagnostics) {
  if (!has_kind(node, YamlNode::Kind::sequence, key, points_in_words, diagnostics)) return std::nullopt;
  const std::size_t errors_before = diagnostics.error_count();
  if (node.items.empty()) diagnostics.error(node.location(), key, "has no points");
  Curve curve;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const YamlNode& point = node.items[i];
    const std::string point_key = item_key(key, i);
    if (!point.is_sequence() || point.items.size() != 2) {
      diagnostics.error(point.location(), point_key, "is not a point [x, y]");
      continue;
    }
    const auto x = x_axis.read(point.items[0], item_key(point_key, 0), diagnostics);
    const auto y = y_axis.read(point.items[1], item_key(point_key, 1), diagnostics);
    if (!x || !y) continue;
    if (!curve.x.empty() && !(*x > curve.x.back())) {
      diagnostics.error(point.location(), point_key, "x must be greater than in the point before");
    }
    curve.x.push_back(*x);
    curve.y.push_back(*y);
  }
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  return curve;
}

bool read_axis_units(const YamlNode& units, const std::string& key, Axis& x_axis, Axis& y_axis,
                     Diagnostics& diagnostics) {
  if (!units.is_sequence() || units.items.size() != 2) {
    diagnostics.error(units.location(), key, "needs two units, [\"unit of x\", \"unit of y\"]");
    return false;
  }
  const bool x_good = x_axis.set_unit(units.items[0], item_key(key, 0), diagnostics);
  return y_axis.set_unit(units.items[1], item_key(key, 1), diagnostics) && x_good;
}

}  // namespace

std::string range_in_words(const ValueRange& range, std::string_view shown_in) {
  if (range.min == -infinite) return "at most " + format_quantity(range.max, range.unit, shown_in);
  const std::string low = format_quantity(range.min, range.unit, shown_in);
  if (range.max == infinite) return "at least " + low;
  return low.substr(0, low.find(' ')) + ".." + format_quantity(range.max, range.unit, shown_in);
}

bool accept(double& value, const ValueRange& range) {
  constexpr double rounding = 8 * std::numeric_limits<double>::epsilon();
  const auto near = [&](double limit) {
    return std::isfinite(limit) && std::abs(value - limit) <= rounding * std::abs(limit);
  };
  if (value < range.min && near(range.min)) value = range.min;
  if (value > range.max && near(range.max)) value = range.max;
  return value >= range.min && value <= range.max;
}

std::optional<double> read_quantity(const YamlNode& node, const std::string& key, const ValueRange& range,
                                    Diagnostics& diagnostics) {
  if (!has_kind(node, YamlNode::Kind::scalar, key, value_in_words(range.unit), diagnostics)) {
    return std::nullopt;
  }
  try {
    double value = parse_quantity(node.text, range.unit);
    if (accept(value, range)) return value;
    diagnostics.error(node.location(), key,
                      fmt::format("{} is outside {}", node.text, range_in_words(range, unit_of(node.text))));
  } catch (const QuantityError& fault) {
    diagnostics.error(node.location(), key, fault.what());
  }
  return std::nullopt;
}

std::optional<int> read_choice(const YamlNode& node, const std::string& key,
                               std::span<const std::string_view> names, Diagnostics& diagnostics) {
  const std::string wanted = fmt::format("one of {}", fmt::join(names, ", "));
  if (!has_kind(node, YamlNode::Kind::scalar, key, wanted, diagnostics)) return std::nullopt;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == node.text) return static_cast<int>(i);
  }
  diagnostics.error(node.location(), key,
                    fmt::format("{} is not {}{}", quote(node.text), wanted, did_you_mean(node.text, names)));
  return std::nullopt;
}

std::optional<std::vector<double>> read_quantities(const YamlNode& node, const std::string& key,
                                                   std::size_t count, const ValueRange& range,
                                                   Diagnostics& diagnostics) {
  const std::string wanted = fmt::format("a list of {}", count);
  if (!has_kind(node, YamlNode::Kind::sequence, key, wanted, diagnostics)) return std::nullopt;
  const std::size_t errors_before = diagnostics.error_count();
  if (node.items.size() != count) {
    diagnostics.error(node.location(), key,
                      fmt::format("has {} numbers; needs {}", node.items.size(), count));
  }
  std::vector<double> values;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    values.push_back(read_quantity(node.items[i], item_key(key, i), range, diagnostics).value_or(0));
  }
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  return values;
}

std::optional<Curve> read_curve(const YamlNode& node, const std::string& key, std::string_view x_unit,
                                const ValueRange& range, Diagnostics& diagnostics) {
  Axis x_axis({x_unit, -infinite, infinite}), y_axis(range);
  if (node.is_scalar()) {
    const auto constant = read_quantity(node, key, range, diagnostics);
    return constant ? std::optional(Curve{{0}, {*constant}}) : std::nullopt;
  }
  if (!node.is_map()) return read_points(node, key, x_axis, y_axis, diagnostics);
  static constexpr std::string_view known[] = {"units", "points"};
  const std::size_t errors_before = diagnostics.error_count();
  for (const YamlEntry& entry : node.entries) {
    if (entry.key == known[0] || entry.key == known[1]) continue;
    diagnostics.error(entry.location(), join_key(key, entry.key),
                      "is not a known key" + did_you_mean(entry.key, known));
  }
  const YamlEntry *units = node.find("units"), *points = node.find("points");
  if (units && !read_axis_units(units->value, join_key(key, "units"), x_axis, y_axis, diagnostics)) return {};
  if (!points) {
    diagnostics.error(node.location(), join_key(key, "points"),
                      fmt::format("is missing; needs {}", points_in_words));
    return std::nullopt;
  }
  auto curve = read_points(points->value, join_key(key, "points"), x_axis, y_axis, diagnostics);
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  return curve;
}

}  // namespace thermohall
