#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace thermohall {

/// Units exist at the edge only: files say `132 kW`, everything inside is SI doubles.
///
/// Accepted are the spellings of UDUNITS (`kW`, `L/s`, `m3/h`, `degC`, `W/(m2.K)`, `%`) and the planners'
/// units listed in docs/formats/quantities.md (`kWh`, `gpm`, `cfm`, `RT`, `USD/kWh` ...). All functions may
/// be called from several threads. A wanted unit is spelled as in a parameter table: SI, "1" when
/// dimensionless, "delta_K" for a difference of temperatures.
///
/// Refused although UDUNITS reads them: numbers inside a unit, logarithmic units, an angle where a plain
/// number or a frequency is wanted (rpm), degC and degF for a difference, and `year` and `month` unless the
/// wanted unit names one of them too; a year is then 365 days and a month a twelfth of it.

/// A text that cannot be read as the quantity or unit wanted; what() is one line without a place.
class QuantityError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Converts many values between the same two units. The constructor throws QuantityError.
class UnitConversion {
 public:
  UnitConversion(std::string_view from, std::string_view wanted);
  double operator()(double value) const;

  struct Converter;

 private:
  std::shared_ptr<const Converter> converter_;
};

bool are_convertible(std::string_view from, std::string_view wanted);

/// How messages name a wanted unit: "kg/s", "K (a temperature difference)", "a plain number or %".
std::string unit_in_words(std::string_view unit);

}  // namespace thermohall
