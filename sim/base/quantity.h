#pragma once

#include <string>
#include <string_view>

#include "sim/base/units.h"

namespace thermohall {

/// The value of a text like "132 kW" in the wanted unit (spelled as in units.h). Number and unit are both
/// mandatory, except that a dimensionless quantity may be a plain number. Throws QuantityError.
double parse_quantity(std::string_view text, std::string_view wanted);

/// The value of a text that is a finite decimal number and nothing else. Throws QuantityError.
double parse_number(std::string_view text);

/// The unit of a text that parse_quantity accepts: "kW" of "132 kW", "" of "0.9".
std::string_view unit_of(std::string_view quantity);

enum class UnitStyle { metric, imperial };

/// The unit a planner would read this value in: 132e3, "W" -> "kW"; "K" -> "degC"; "delta_K" -> "K"; "1" ->
/// "".
std::string_view display_unit(double value, std::string_view unit, UnitStyle style = UnitStyle::metric);

/// A value given in `unit`, shown in another: six digits and the unit, "132 kW".
std::string format_quantity(double value, std::string_view unit, std::string_view shown_in);
std::string format_quantity(double value, std::string_view unit, UnitStyle style = UnitStyle::metric);

/// The shortest text in the display unit that parse_quantity reads back as exactly this value; falls back to
/// the unit itself when no such text exists.
std::string exact_quantity(double value, std::string_view unit);

/// The shortest decimal number that reads back as exactly this value.
std::string exact_number(double value);

}  // namespace thermohall
