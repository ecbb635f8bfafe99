#include "sim/base/unit_hint.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/base/units.h"

namespace thermohall {
namespace {

using Alias = std::pair<std::string_view, std::string_view>;

// What planners write -> what is read, compared without regard to case.
constexpr Alias aliases[] = {
    {"c", "degC"},       {"deg c", "degC"}, {"deg_c", "degC"},   {"celcius", "degC"}, {"f", "degF"},
    {"deg f", "degF"},   {"deg_f", "degF"}, {"k", "K"},          {"gal/min", "gpm"},  {"usgpm", "gpm"},
    {"gal", "gallon"},   {"lpm", "L/min"},  {"lps", "L/s"},      {"cmh", "m3/h"},     {"cum/h", "m3/h"},
    {"tr", "RT"},        {"ton", "RT"},     {"tons", "RT"},      {"tonr", "RT"},      {"refton", "RT"},
    {"inwg", "inH2O"},   {"inwc", "inH2O"}, {"in.wg", "inH2O"},  {"in.wc", "inH2O"},  {"iwc", "inH2O"},
    {"sq ft", "sqft"},   {"sf", "sqft"},    {"mi/h", "mph"},     {"sec", "s"},        {"secs", "s"},
    {"mins", "min"},     {"hrs", "h"},      {"hours", "h"},      {"dollar", "USD"},   {"dollars", "USD"},
    {"$", "USD"},        {"us$", "USD"},    {"euro", "EUR"},     {"euros", "EUR"},    {"\u20ac", "EUR"},
    {"\u00a3", "GBP"},   {"rmb", "CNY"},    {"yuan", "CNY"},     {"yen", "JPY"},      {"watts", "W"},
    {"psig", "psi"},     {"psia", "psi"},   {"delta_degc", "K"}, {"delta_c", "K"},    {"delta_k", "K"},
    {"deltac", "K"},     {"degc", "K"},     {"\u00b0c", "K"},    {"kcfm", "cfm"},     {"pct", "%"},
    {"j/kgk", "J/kg/K"}, {"kgco2e", "kg"},  {"lbs", "lb"},       {"meter", "m"},      {"metres", "m"},
};

constexpr std::string_view usual_units[] = {
    "W",     "kW",   "MW",      "GW",     "kVA",      "J",      "kJ",   "MJ",  "GJ",   "Wh",   "kWh",
    "MWh",   "GWh",  "K",       "degC",   "degF",     "Pa",     "hPa",  "kPa", "MPa",  "bar",  "psi",
    "inH2O", "inHg", "kg",      "g",      "t",        "lb",     "m",    "cm",  "mm",   "km",   "ft",
    "in",    "m2",   "sqft",    "m3",     "L",        "gallon", "ft3",  "s",   "min",  "h",    "day",
    "m3/s",  "m3/h", "L/s",     "L/min",  "gpm",      "cfm",    "m/s",  "fpm", "mph",  "RT",   "BTU/h",
    "MBH",   "V",    "kV",      "A",      "Ah",       "Hz",     "%",    "ppm", "USD",  "EUR",  "GBP",
    "CNY",   "JPY",  "USD/kWh", "USD/kW", "g/kWh",    "W/K",    "kW/K", "K/W", "W/m2", "kg/s", "kg/m3",
    "N",     "rad",  "degree",  "kJ/kg",  "W/(m2.K)",
};

std::string lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

std::vector<std::string_view> replacements(std::string_view word) {
  std::vector<std::string_view> result;
  const std::string lower = lower_case(word);
  for (const auto& [written, meant] : aliases) {
    if (written == lower) result.push_back(meant);
  }
  for (const std::string_view unit : usual_units) {
    if (lower_case(unit) == lower && unit != word) result.push_back(unit);
  }
  return result;
}

bool is_operator(char c) { return std::string_view("/.*() ^-").find(c) != std::string_view::npos; }

// The same product with each of its factors replaced by what was probably meant: kw/k -> kW/K.
std::string repaired_factors(std::string_view written, std::string_view wanted) {
  std::vector<std::string> candidates = {""};
  for (std::size_t i = 0; i < written.size();) {
    std::size_t end = i;
    while (end < written.size() && is_operator(written[end]) == is_operator(written[i])) ++end;
    const std::string_view part = written.substr(i, end - i);
    std::vector<std::string_view> options = {part};
    if (!is_operator(part.front())) {
      for (const std::string_view option : replacements(part)) options.push_back(option);
    }
    std::vector<std::string> longer;
    for (const std::string& candidate : candidates) {
      for (const std::string_view option : options) longer.push_back(candidate + std::string(option));
    }
    if (longer.size() > 64) longer.resize(64);
    candidates = std::move(longer);
    i = end;
  }
  const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const std::string& candidate) {
    return candidate != written && are_convertible(candidate, wanted);
  });
  return found == candidates.end() ? std::string() : *found;
}

// W/m2-K is a common way to write W/(m2.K).
std::string repaired_hyphen(std::string_view written) {
  const std::size_t slash = written.find('/'), hyphen = written.rfind('-');
  if (slash == std::string_view::npos || hyphen == std::string_view::npos || hyphen < slash) return {};
  return std::string(written.substr(0, slash)) + "/(" +
         std::string(written.substr(slash + 1, hyphen - slash - 1)) + '.' +
         std::string(written.substr(hyphen + 1)) + ')';
}

}  // namespace

std::string unit_hint(std::string_view written, std::string_view wanted) {
  constexpr std::size_t longest = 24;
  if (written.empty() || written.size() > longest) return {};
  for (const std::string_view unit : replacements(written)) {
    if (are_convertible(unit, wanted)) return " (did you mean '" + std::string(unit) + "'?)";
  }
  for (const std::string& repaired : {repaired_factors(written, wanted), repaired_hyphen(written)}) {
    if (!repaired.empty() && are_convertible(repaired, wanted)) return " (did you mean '" + repaired + "'?)";
  }
  if (written == "rpm" && are_convertible("Hz", wanted)) return " (write it in Hz: 60 rpm are 1 Hz)";
  std::vector<std::string_view> possible;
  std::copy_if(std::begin(usual_units), std::end(usual_units), std::back_inserter(possible),
               [&](std::string_view unit) { return are_convertible(unit, wanted); });
  return did_you_mean(written, possible);
}

}  // namespace thermohall
