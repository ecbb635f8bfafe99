#include "sim/base/units.h"

#include <fmt/format.h>
#include <udunits2.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include "sim/base/diagnostic.h"
#include "sim/base/unit_hint.h"

namespace thermohall {

struct UnitConversion::Converter {
  cv_converter* get;

  explicit Converter(cv_converter* converter) : get(converter) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() { cv_free(get); }
};

namespace {

using Unit = std::unique_ptr<ut_unit, decltype(&ut_free)>;

struct Definition {
  std::string_view name;
  const char* meaning;
  bool takes_prefixes;  // as kWh from Wh
};

constexpr Definition planners_units[] = {
    {"Wh", "3600 J", true},
    {"Ah", "3600 C", true},
    {"var", "W", true},
    {"RT", "12000 Btu/h", true},
    {"MBH", "1000 Btu/h", false},
    {"MMBtu", "1e6 Btu", false},
    {"gpm", "6.30901964e-5 m3/s", false},  // US gallon of 3.785411784 L
    {"cfm", "ft3/min", false},
    {"fpm", "ft/min", false},
    {"mph", "1609.344 m/h", false},
    {"inH2O", "in H2O", false},
    {"mmH2O", "9.80665 Pa", false},
    {"sqft", "ft2", false},
    {"lbm", "lb", false},
    {"cP", "mPa.s", false},
    {"year", "365 day", false},
    {"years", "365 day", false},
    {"yr", "365 day", false},
    {"month", "730 h", false},
    {"months", "730 h", false},
};
constexpr const char* currencies[] = {"USD", "EUR", "GBP", "CNY", "JPY"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Letters, operators and exponents only: UDUNITS also reads factors, dates and shifted scales.
bool is_plain_unit(std::string_view text) {
  if (text.size() > 64) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i], before = i > 0 ? text[i - 1] : ' ';
    const bool reciprocal = i == 0 && c == '1' && (text.size() == 1 || text[1] == '/');
    const bool exponent =
        is_digit(c) && (is_letter(before) || before == '^' || before == '-' || is_digit(before));
    const bool wide = static_cast<unsigned char>(c) >= 0x80;
    if (!is_letter(c) && !wide && !exponent && !reciprocal &&
        std::string_view(" /.*()^-%").find(c) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

bool names_calendar_period(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_letter(text[end])) ++end;
    const std::string_view word = text.substr(i, end - i);
    for (const std::string_view period : {"year", "years", "yr", "month", "months"}) {
      if (word == period) return true;
    }
    i = end + 1;
  }
  return false;
}

// Mass of carbon dioxide: gCO2, kgCO2e and tCO2eq are read as the mass.
std::string without_carbon_dioxide(std::string text) {
  for (std::size_t at = text.find("CO2"); at != std::string::npos && at > 0; at = text.find("CO2", at)) {
    if (text[at - 1] != 'g' && text[at - 1] != 't') break;
    std::size_t end = at + 3;
    if (text.compare(end, 2, "eq") == 0) {
      end += 2;
    } else if (text.compare(end, 1, "e") == 0) {
      end += 1;
    }
    text.erase(at, end - at);
  }
  return text;
}

std::string definition_of(const ut_unit* unit) {
  char buffer[256];
  const int length = ut_format(unit, buffer, sizeof buffer, UT_ASCII | UT_DEFINITION);
  return length > 0 ? std::string(buffer, std::min(sizeof buffer - 1, static_cast<std::size_t>(length)))
                    : std::string();
}

bool is_angular(const ut_unit* unit) { return definition_of(unit).find("rad") != std::string::npos; }

enum class Fault { none, unknown, calendar, dimension, difference };

// The unit system and the converters made so far. UDUNITS itself is not safe to use from several threads; its
// finished converters are, because they do not change.
class UnitSystem {
 public:
  static UnitSystem& get() {
    static UnitSystem system;
    return system;
  }

  std::shared_ptr<const UnitConversion::Converter> find(std::string_view from, std::string_view wanted,
                                                        Fault& fault) {
    thread_local std::string key;
    key.assign(from).append(1, '\0').append(wanted);
    {
      std::shared_lock lock(mutex_);
      const auto found = converters_.find(key);
      if (found != converters_.end()) return found->second;
    }
    std::unique_lock lock(mutex_);
    auto converter = make(from, wanted, fault);
    constexpr std::size_t most = 4096;  // a hostile file must not fill the memory with spellings
    if (converter && converters_.size() < most) converters_.emplace(key, converter);
    return converter;
  }

 private:
  UnitSystem() {
    ut_set_error_message_handler(ut_ignore);
    system_ = ut_read_xml(nullptr);
    if (!system_) throw FileError("udunits2.xml", "read", "the database of units is missing or damaged");
    for (const char* currency : currencies) {
      const Unit unit(ut_new_base_unit(system_), ut_free);
      ut_map_symbol_to_unit(currency, UT_ASCII, unit.get());
    }
    for (const Definition& definition : planners_units) {
      const Unit unit(ut_parse(system_, definition.meaning, UT_UTF8), ut_free);
      const std::string name(definition.name);
      ut_unmap_name_to_unit(system_, name.c_str(), UT_ASCII);
      ut_unmap_symbol_to_unit(system_, name.c_str(), UT_ASCII);
      const auto map = definition.takes_prefixes ? ut_map_symbol_to_unit : ut_map_name_to_unit;
      if (!unit || map(name.c_str(), UT_ASCII, unit.get()) != UT_SUCCESS) {
        throw FileError("udunits2.xml", "define the unit " + name + " with",
                        "a unit it builds on is missing");
      }
    }
  }

  Unit parse(std::string_view text) const {
    return {is_plain_unit(text)
                ? ut_parse(system_, without_carbon_dioxide(std::string(text)).c_str(), UT_UTF8)
                : nullptr,
            ut_free};
  }

  std::shared_ptr<const UnitConversion::Converter> make(std::string_view from, std::string_view wanted,
                                                        Fault& fault) const {
    const bool difference = wanted == "delta_K";
    const Unit source = parse(from), target = parse(difference ? "K" : wanted);
    fault = Fault::unknown;
    if (!source || !target) return nullptr;
    fault = Fault::dimension;
    if (is_angular(source.get()) != is_angular(target.get())) return nullptr;
    cv_converter* raw = ut_get_converter(source.get(), target.get());
    if (!raw) {
      if (names_calendar_period(from) && !names_calendar_period(wanted)) fault = Fault::calendar;
      return nullptr;
    }
    auto converter = std::make_shared<const UnitConversion::Converter>(raw);
    const double at_0 = cv_convert_double(raw, 0), at_1 = cv_convert_double(raw, 1);
    const double curvature = cv_convert_double(raw, 2) - 2 * at_1 + at_0;
    if (!(std::abs(curvature) <= 1e-9 * (std::abs(at_0) + std::abs(at_1)))) return nullptr;  // logarithmic
    fault = Fault::calendar;
    if (names_calendar_period(from) && !names_calendar_period(wanted)) return nullptr;
    fault = Fault::difference;
    if (difference && at_0 != 0) return nullptr;
    fault = Fault::none;
    return converter;
  }

  ut_system* system_ = nullptr;  // lives as long as the program
  std::shared_mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<const UnitConversion::Converter>> converters_;
};

std::string fault_message(Fault fault, std::string_view from, std::string_view wanted) {
  switch (fault) {
    case Fault::calendar:
      if (wanted.find("/W") != std::string_view::npos) {
        return fmt::format("{} names a month or year; write a charge for the monthly peak as USD/kW",
                           quote(from));
      }
      return fmt::format("{} has no fixed length; write days, e.g. '365 day'", quote(from));
    case Fault::difference:
      return fmt::format("{} has a shifted zero; write this temperature difference in K (1 K is 1.8 degF)",
                         quote(from));
    case Fault::dimension:
      return fmt::format("{} does not convert to {}{}", quote(from), unit_in_words(wanted),
                         unit_hint(from, wanted));
    default:
      return fmt::format("{} is not a known unit{}", quote(from), unit_hint(from, wanted));
  }
}

}  // namespace

UnitConversion::UnitConversion(std::string_view from, std::string_view wanted) {
  Fault fault = Fault::none;
  converter_ = UnitSystem::get().find(from, wanted, fault);
  if (!converter_) throw QuantityError(fault_message(fault, from, wanted));
}

double UnitConversion::operator()(double value) const { return cv_convert_double(converter_->get, value); }

std::string unit_in_words(std::string_view unit) {
  if (unit == "delta_K") return "K (a temperature difference)";
  return unit == "1" ? "a plain number or %" : std::string(unit);
}

bool are_convertible(std::string_view from, std::string_view wanted) {
  Fault fault = Fault::none;
  return UnitSystem::get().find(from, wanted, fault) != nullptr;
}

}  // namespace thermohall
