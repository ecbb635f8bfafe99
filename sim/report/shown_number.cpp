#include "sim/report/shown_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace thermohall {
namespace {

constexpr std::string_view minus = "\u2212";
constexpr std::string_view nothing = "\u2013";

struct Step {
  std::string_view stored;
  double from;  // smallest magnitude, in the stored unit, that is shown so
  std::string_view label;
  double factor;
};

// Of each stored unit the last row whose `from` is reached counts.
constexpr Step steps[] = {
    {"J", 0, "kWh", 1 / 3.6e6},
    {"J", 3.6e9, "MWh", 1 / 3.6e9},
    {"J", 3.6e13, "GWh", 1 / 3.6e12},
    {"kWh", 0, "kWh", 1},
    {"kWh", 1e4, "MWh", 1e-3},
    {"kWh", 1e7, "GWh", 1e-6},
    {"W", 0, "W", 1},
    {"W", 1e3, "kW", 1e-3},
    {"W", 1e7, "MW", 1e-6},
    {"kW", 0, "kW", 1},
    {"kW", 1e4, "MW", 1e-3},
    {"kg", 0, "kg", 1},
    {"kg", 1e4, "t", 1e-3},
    {"kg", 1e8, "kt", 1e-6},
    {"s", 0, "s", 1},
    {"s", 120, "min", 1 / 60.0},
    {"s", 7200, "h", 1 / 3600.0},
    {"m2", 0, "m\u00B2", 1},
    {"m3", 0, "m\u00B3", 1},
    {"h", 0, "h", 1},
    {"1", 0, "", 1},
    {"degC", 0, "\u00B0C", 1},
    {"m3/s", 0, "m\u00B3/s", 1},
};

constexpr std::array<std::string_view, 5> currencies{"USD", "EUR", "GBP", "CNY", "JPY"};

std::string with_separators(std::string digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t i = point; i > 3; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

// "3.1e-09" -> "3.1e-9"
std::string short_exponent(const std::string& text) {
  const std::size_t e = text.find('e');
  return fmt::format("{}e{}", text.substr(0, e), std::stoi(text.substr(e + 1)));
}

std::string magnitude_text(double magnitude, int digits) {
  if (magnitude == 0) return "0";
  if (magnitude >= 1e15 || magnitude < 1e-3)
    return short_exponent(fmt::format("{:.{}e}", magnitude, std::min(digits, 2) - 1));
  // Rounded first: 9.9996 has the leading digit of 10.00.
  const double rounded = std::stod(fmt::format("{:.{}e}", magnitude, digits - 1));
  const int leading = static_cast<int>(std::floor(std::log10(rounded) + 1e-12));
  const int decimals = leading == -1 && digits == 4 ? 3 : digits - 1 - leading;
  return with_separators(fmt::format("{:.{}f}", magnitude, std::max(0, decimals)));
}

}  // namespace

bool is_temperature_difference(std::string_view key) {
  constexpr std::array<std::string_view, 8> words{"excess", "margin", "difference", "approach",
                                                  "rise",   "drop",   "residual",   "spread"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return key.find(word) != std::string_view::npos; });
}

ShownUnit shown_unit(std::string_view unit, double largest, std::string_view key) {
  if (unit == "K") {
    if (is_temperature_difference(key)) return {"K"};
    return {"\u00B0C", 1, -273.15, 3};
  }
  const double magnitude = std::isfinite(largest) ? std::abs(largest) : 0;
  for (const std::string_view currency : currencies) {
    const bool whole = unit == currency;
    if (!whole && unit != std::string(currency) + "/year") continue;
    const std::string rest(unit.substr(currency.size()));
    if (magnitude >= 1e6) return {fmt::format("M {}{}", currency, rest), 1e-6};
    if (magnitude >= 1e4) return {fmt::format("k {}{}", currency, rest), 1e-3};
    return {std::string(unit)};
  }
  ShownUnit shown{std::string(unit)};
  for (const Step& step : steps)
    if (step.stored == unit && magnitude >= step.from) shown = {std::string(step.label), step.factor};
  return shown;
}

std::string shown_number(double value, int significant_digits) {
  if (!std::isfinite(value)) return std::string(nothing);
  const std::string text = magnitude_text(std::abs(value), significant_digits);
  return value < 0 && text != "0" ? std::string(minus) + text : text;
}

std::string shown_input(double value) {
  constexpr int enough_digits = 6;
  std::string text = shown_number(value, enough_digits);
  if (text.find('.') == std::string::npos || text.find('e') != std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string shown_change(double value, int significant_digits) {
  const std::string text = shown_number(value, significant_digits);
  return std::isfinite(value) && value > 0 ? "+" + text : text;
}

std::string shown_date(const std::string& iso_date) {
  constexpr std::size_t to_minutes = 16, whole = 20;
  if (iso_date.size() != whole || iso_date[10] != 'T' || iso_date.back() != 'Z') return iso_date;
  return iso_date.substr(0, 10) + " " + iso_date.substr(11, to_minutes - 11) + " UTC";
}

std::string shown_quantity(std::optional<double> value, std::string_view unit, std::string_view key) {
  if (!value || !std::isfinite(*value)) return std::string(nothing);
  const ShownUnit shown = shown_unit(unit, *value, key);
  const std::string number = shown_number(shown.value(*value), shown.digits);
  return shown.label.empty() ? number : number + "\u00A0" + shown.label;
}

}  // namespace thermohall
