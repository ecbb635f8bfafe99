#include "sim/base/quantity.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>

#include "sim/base/diagnostic.h"

namespace thermohall {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
  const auto is_blank = [&](std::size_t i) { return text[i] == ' ' || text[i] == '\t'; };
  while (!text.empty()) {
    if (is_blank(0)) {
      text.remove_prefix(1);
    } else if (text.substr(0, 2) == "\u00a0") {  // no-break space, as pasted from documents
      text.remove_prefix(2);
    } else if (is_blank(text.size() - 1)) {
      text.remove_suffix(1);
    } else {
      break;
    }
  }
  return text;
}

struct NumberAndUnit {
  double number;
  std::string_view unit;
};

NumberAndUnit split(std::string_view text) {
  std::string_view rest = trimmed(text);
  if (rest.size() > 1 && rest[0] == '+' && (is_digit(rest[1]) || rest[1] == '.')) rest.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  if (error == std::errc::result_out_of_range) {
    throw QuantityError(fmt::format("{} is beyond the range of numbers", quote(text)));
  }
  if (error != std::errc()) throw QuantityError(fmt::format("{} does not begin with a number", quote(text)));
  if (!std::isfinite(number)) throw QuantityError(fmt::format("{} is not a finite number", quote(text)));
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  if (!rest.empty() && (rest[0] == ',' || rest[0] == '_' || rest[0] == '\'')) {
    throw QuantityError(
        fmt::format("{}: write numbers with a decimal point and without group separators", quote(text)));
  }
  if (number == 0 && rest.size() > 1 && (rest[0] == 'x' || rest[0] == 'X')) {
    throw QuantityError(fmt::format("{}: write numbers in decimal", quote(text)));
  }
  return {number, trimmed(rest)};
}

// From this magnitude on (in the table's unit) a value is shown in that unit.
struct Display {
  std::string_view unit;
  double from;
  std::string_view shown;
};

constexpr Display metric[] = {
    {"W", 0, "W"},        {"W", 1e3, "kW"},       {"W", 1e7, "MW"},
    {"K", 0, "degC"},     {"delta_K", 0, "K"},    {"J", 0, "J"},
    {"J", 1e3, "kJ"},     {"J", 3.6e6, "kWh"},    {"J", 3.6e10, "MWh"},
    {"J", 3.6e13, "GWh"}, {"Pa", 0, "Pa"},        {"Pa", 1e4, "kPa"},
    {"s", 0, "s"},        {"s", 300, "min"},      {"s", 7200, "h"},
    {"s", 259200, "day"}, {"m3/s", 0, "L/s"},     {"m3/s", 1, "m3/s"},
    {"m3", 0, "L"},       {"m3", 1, "m3"},        {"USD/J", 0, "USD/kWh"},
    {"kg/J", 0, "g/kWh"}, {"USD/W", 0, "USD/kW"}, {"J/kg/K", 0, "kJ/kg/K"},
    {"W/K", 0, "W/K"},    {"W/K", 1e3, "kW/K"},   {"J/K", 0, "J/K"},
    {"J/K", 1e3, "kJ/K"}, {"m3/J", 0, "L/kWh"},   {"m3/s/W", 0, "L/min/kW"},
    {"1", 0, ""},
};

constexpr Display imperial[] = {
    {"K", 0, "degF"},  {"Pa", 0, "inH2O"},  {"Pa", 5e3, "psi"},     {"m", 0, "ft"},
    {"m2", 0, "sqft"}, {"m3", 0, "gallon"}, {"m3/s", 0, "cfm"},     {"m/s", 0, "fpm"},
    {"kg", 0, "lb"},   {"kg/s", 0, "lb/s"}, {"kg/m3", 0, "lb/ft3"}, {"W/m2", 0, "W/sqft"},
};

template <std::size_t size>
std::string_view find_display(const Display (&table)[size], double value, std::string_view unit,
                              std::string_view otherwise) {
  std::string_view shown = otherwise;
  for (const Display& row : table) {
    if (row.unit == unit && std::abs(value) >= row.from) shown = row.shown;
  }
  return shown;
}

std::string number_and_unit(const std::string& number, std::string_view unit) {
  return unit.empty() ? number : fmt::format("{} {}", number, unit);
}

double to_unit(double value, std::string_view unit, std::string_view shown) {
  return UnitConversion(unit == "delta_K" ? "K" : unit, shown)(value);
}

}  // namespace

double parse_quantity(std::string_view text, std::string_view wanted) {
  if (trimmed(text).empty()) throw QuantityError("is empty; needs a value in " + unit_in_words(wanted));
  const auto [number, unit] = split(text);
  if (unit.empty()) {
    if (wanted == "1") return number;
    throw QuantityError(fmt::format("{} needs a unit convertible to {}, e.g. '{} {}'", quote(text),
                                    unit_in_words(wanted), trimmed(text), display_unit(1e3, wanted)));
  }
  const double value = UnitConversion(unit, wanted)(number);
  if (!std::isfinite(value))
    throw QuantityError(fmt::format("{} is beyond the range of numbers", quote(text)));
  return value;
}

double parse_number(std::string_view text) {
  const auto [number, unit] = split(text);
  if (!unit.empty()) throw QuantityError(fmt::format("{} is not a plain number", quote(text)));
  return number;
}

std::string_view unit_of(std::string_view quantity) { return split(quantity).unit; }

std::string_view display_unit(double value, std::string_view unit, UnitStyle style) {
  const std::string_view shown = find_display(metric, value, unit, unit);
  return style == UnitStyle::imperial ? find_display(imperial, value, unit, shown) : shown;
}

std::string format_quantity(double value, std::string_view unit, std::string_view shown_in) {
  if (shown_in == "delta_K") shown_in = "K";
  if (shown_in == "1") shown_in = "";
  if (shown_in.empty() || shown_in == unit || !std::isfinite(value)) {
    return number_and_unit(fmt::format("{:.6g}", value), shown_in);
  }
  return number_and_unit(fmt::format("{:.6g}", to_unit(value, unit, shown_in)), shown_in);
}

std::string format_quantity(double value, std::string_view unit, UnitStyle style) {
  return format_quantity(value, unit, display_unit(value, unit, style));
}

std::string exact_number(double value) { return fmt::format("{}", value); }

std::string exact_quantity(double value, std::string_view unit) {
  const std::string_view shown = display_unit(value, unit);
  if (shown.empty() || shown == unit) return number_and_unit(exact_number(value), shown);
  const double converted = to_unit(value, unit, shown);
  for (int digits = 6; digits <= std::numeric_limits<double>::max_digits10; ++digits) {
    const std::string text = number_and_unit(fmt::format("{:.{}g}", converted, digits), shown);
    if (parse_quantity(text, unit) == value) return text;
  }
  return number_and_unit(exact_number(value), unit == "delta_K" ? "K" : unit);
}

}  // namespace thermohall
