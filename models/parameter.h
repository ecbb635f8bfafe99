#pragma once

#include <limits>
#include <span>
#include <string_view>
#include <variant>

#include "models/curve.h"

namespace thermohall {

/// Marks a table row without a default: the value must be given.
inline constexpr double required = std::numeric_limits<double>::quiet_NaN();

/// Fixed-size polynomial coefficients of an owner, e.g. the six numbers of a biquadratic.
template <class Owner>
struct Coefficients {
  std::span<double> (*get)(Owner&);
};

/// A choice among named alternatives, stored as an enumeration.
template <class Owner>
struct Choice {
  int (*get)(const Owner&);
  void (*set)(Owner&, int);
  std::span<const std::string_view> names;
};

/// A characteristic given as points; the row's unit is that of the ordinate.
template <class Owner>
struct CurvePoints {
  Curve Owner::*member;
  std::string_view x_unit;
};

/// One row of a parameter or input table: everything that the scenario reader, the range check, the
/// parameter manual, the forms of the desktop and the results file need to know about one value.
template <class Owner>
struct Parameter {
  std::string_view key;  ///< name in files
  std::variant<double Owner::*, Coefficients<Owner>, Choice<Owner>, CurvePoints<Owner>> member;
  std::string_view unit;       ///< UDUNITS spelling of the SI unit of the member; "1" when dimensionless
  double min, max;             ///< accepted range in that unit
  std::string_view meaning;    ///< one line: tool tip and manual
  double fallback = required;  ///< value when the key is absent; NaN: the key must be given
};

/// One row of an output table.
template <class Owner>
struct Output {
  std::string_view key;
  double Owner::*member;
  std::string_view unit;
  std::string_view meaning;
};

namespace detail {
template <auto Member>
struct MemberOf;
template <class Owner, class Value, Value Owner::*Member>
struct MemberOf<Member> {
  using owner = Owner;
  using value = Value;
};
}  // namespace detail

/// Table entry for a std::array of coefficients: coefficients<&ChillerParameters::capacity_curve>.
template <auto Member>
constexpr auto coefficients = Coefficients<typename detail::MemberOf<Member>::owner>{
    [](typename detail::MemberOf<Member>::owner& owner) { return std::span<double>(owner.*Member); }};

/// Table entry for an enumeration: choice<&ExchangerParameters::arrangement>(names), where names holds one
/// word an enumerator in the order of their values.
template <auto Member>
constexpr auto choice(std::span<const std::string_view> names) {
  using Owner = typename detail::MemberOf<Member>::owner;
  using Value = typename detail::MemberOf<Member>::value;
  return Choice<Owner>{[](const Owner& owner) { return static_cast<int>(owner.*Member); },
                       [](Owner& owner, int index) { owner.*Member = static_cast<Value>(index); }, names};
}

/// Struct of a model that needs no parameters (property relations).
struct NoParameters {};
inline std::span<const Parameter<NoParameters>> parameter_table(const NoParameters*) { return {}; }

}  // namespace thermohall
