#include "models/hydraulics/npsh.h"

#include <algorithm>

#include "models/properties/moist_air.h"

namespace thermohall {
namespace {

constexpr double gravity_m_s2 = 9.80665;
constexpr double water_molar_mass_kg_mol = 0.01801528;

}  // namespace

NpshOutputs npsh_outputs(const NpshParameters& p, const NpshInputs& u) {
  const double vapour_Pa = p.water_mole_fraction * saturation_pressure_Pa(u.temperature_K);
  const double available_m = (u.suction_pressure_Pa - vapour_Pa) / (u.density_kg_m3 * gravity_m_s2) +
                             u.suction_velocity_m_s * u.suction_velocity_m_s / (2 * gravity_m_s2);
  const double speed = std::max(u.relative_speed, 0.0);
  if (speed <= 0 || p.required_m.x.empty())
    return {available_m, 0, available_m, available_m < 0 ? 1.0 : 0.0, 0};
  const CurveValue at_reference = interpolate(p.required_m, u.flow_m3_s / speed);
  const double required_m = speed * speed * at_reference.y;
  const double margin_m = available_m - required_m;
  return {available_m, required_m, margin_m, margin_m < p.wanted_margin_m ? 1.0 : 0.0,
          at_reference.outside_range ? 1.0 : 0.0};
}

double water_mole_fraction(double glycol_mass_fraction, double glycol_molar_mass_kg_mol) {
  const double glycol = std::clamp(glycol_mass_fraction, 0.0, 1.0);
  const double water_mol = (1 - glycol) / water_molar_mass_kg_mol;
  return water_mol / (water_mol + glycol / glycol_molar_mass_kg_mol);
}

double water_mole_fraction(const CoolantParameters& coolant) {
  constexpr double propylene_kg_mol = 0.07609, ethylene_kg_mol = 0.06207;
  if (coolant.fluid == CoolantFluid::water) return 1;
  const bool propylene = coolant.fluid == CoolantFluid::propylene_glycol;
  return water_mole_fraction(coolant.glycol_mass_fraction, propylene ? propylene_kg_mol : ethylene_kg_mol);
}

std::span<const Parameter<NpshParameters>> parameter_table(const NpshParameters*) {
  using P = NpshParameters;
  static constexpr Parameter<P> table[] = {
      {"required_head", CurvePoints<P>{&P::required_m, "m3/s"}, "m", 0, 100,
       "required suction head over flow at reference speed"},
      {"wanted_margin", &P::wanted_margin_m, "m", 0, 100, "margin to keep", 0.5},
      {"water_mole_fraction", &P::water_mole_fraction, "1", 0, 1, "1: water without glycol", 1},
  };
  return table;
}

std::span<const Parameter<NpshInputs>> input_table(const NpshInputs*) {
  using U = NpshInputs;
  static constexpr Parameter<U> table[] = {
      {"flow", &U::flow_m3_s, "m3/s", 0, 100, "flow of the pump"},
      {"relative_speed", &U::relative_speed, "1", 0, 3, "speed over reference speed", 1},
      {"suction_pressure", &U::suction_pressure_Pa, "Pa", 0, 1e8, "absolute, at the inlet of the pump"},
      {"temperature", &U::temperature_K, "K", 250, 425, "of the liquid"},
      {"density", &U::density_kg_m3, "kg/m3", 300, 3000, "fluid density"},
      {"suction_velocity", &U::suction_velocity_m_s, "m/s", 0, 20, "in the inlet of the pump", 0},
  };
  return table;
}

std::span<const Output<NpshOutputs>> output_table(const NpshOutputs*) {
  using Y = NpshOutputs;
  static constexpr Output<Y> table[] = {
      {"available_head", &Y::available_m, "m", "net positive suction head of the loop"},
      {"required_head_now", &Y::required_m, "m", "net positive suction head that the pump needs"},
      {"margin", &Y::margin_m, "m", "available less required"},
      {"cavitation", &Y::cavitation, "1", "1 when the margin is below the wanted one"},
      {"outside_range", &Y::outside_range, "1", "1 when the flow is outside the curve"},
  };
  return table;
}

}  // namespace thermohall
