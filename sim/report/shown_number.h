#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thermohall {

/// How a quantity of a results file is shown to a planner: shown = factor * stored + offset, in `label`.
struct ShownUnit {
  std::string label;  ///< "" for plain ratios
  double factor = 1, offset = 0;
  int digits = 4;  ///< significant ones to show

  double value(double stored) const { return factor * stored + offset; }
  double change(double stored) const { return factor * stored; }
};

/// Kelvin become degrees Celsius (differences stay kelvin: `key` tells), energies, powers, masses, times and
/// money get the prefix that suits `largest`, the largest magnitude to be shown. Unknown units stay.
ShownUnit shown_unit(std::string_view unit, double largest, std::string_view key = {});

/// True for keys of temperature differences: margin, difference, approach, rise, residual …
bool is_temperature_difference(std::string_view key);

/// Plain text with separated thousands: "1.250", "61,200", "3.1e-9"; an en dash for what is not finite.
std::string shown_number(double value, int significant_digits = 4);

/// A stated value: up to six digits without zeros at the end: "0.6", "1,500".
std::string shown_input(double value);

/// shown_number with a sign: "+0.15", "−27.4"; "0" for no change.
std::string shown_change(double value, int significant_digits = 3);

/// "2025-01-31 12:00 UTC" from "2025-01-31T12:00:00Z"; other texts stay.
std::string shown_date(const std::string& iso_date);

/// Number and unit: "61.1 GWh". An en dash for nothing.
std::string shown_quantity(std::optional<double> value, std::string_view unit, std::string_view key = {});

}  // namespace thermohall
