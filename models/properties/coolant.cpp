#include "models/properties/coolant.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thermohall {
namespace {

constexpr double highest_celsius = 100;
constexpr double highest_mass_fraction = 0.6;

template <std::size_t n>
double horner(const std::array<double, n>& c, double x) {
  double sum = c[n - 1];
  for (std::size_t i = n - 1; i-- > 0;) sum = sum * x + c[i];
  return sum;
}

// (1), one array of coefficients of x = 100 (X - X0) for each power of the temperature.
struct BivariatePolynomial {
  std::array<double, 6> t0;
  std::array<double, 5> t1;
  std::array<double, 4> t2;
  std::array<double, 3> t3;

  double operator()(double x, double t) const {
    return horner(t0, x) + t * (horner(t1, x) + t * (horner(t2, x) + t * horner(t3, x)));
  }
};
struct GlycolFit {
  double centre_percent, centre_celsius;
  BivariatePolynomial density, specific_heat, conductivity, log_viscosity;  // the last: ln(mPa s)
  std::array<double, 6> freezing;                                           // degC
};

constexpr GlycolFit propylene_glycol_fit{
    .centre_percent = 30.7031,
    .centre_celsius = 32.7083,
    .density = {{1018, 0.7604, -0.002498, -0.000155, -1.131e-06, 2.342e-08},
                {-0.5406, -0.00945, 2.7e-05, 2.829e-06, -2.221e-08},
                {-0.002666, 5.541e-05, -4.018e-07, -7.175e-09},
                {1.347e-05, -1.343e-07, 3.376e-09}},
    .specific_heat = {{3882, -13.04, -0.1598, 0.0003539, 5e-05, -4.959e-07},
                      {2.699, 0.0507, 9.534e-05, 3.102e-05, -7.135e-07},
                      {-0.001659, -4.752e-05, 1.167e-05, -2.95e-07},
                      {-1.032e-05, 1.522e-06, -4.87e-08}},
    .conductivity = {{0.4513, -0.004795, 2.076e-05, -9.083e-08, -5.952e-10, 2.104e-11},
                     {0.0007955, -1.678e-05, 1.563e-07, -2.518e-09, -3.605e-11},
                     {3.482e-08, 8.941e-08, -4.615e-09, 6.543e-11},
                     {-5.966e-09, 1.493e-10, 9.897e-12}},
    .log_viscosity = {{0.6837, 0.03328, 5.453e-05, -3.9e-06, -1.587e-08, 3.564e-09},
                      {-0.03045, -0.0003984, -8.6e-08, 1.054e-07, 4.475e-10},
                      {0.0002525, 4.332e-06, -1.593e-08, -1.589e-09},
                      {-1.399e-06, -1.86e-08, -4.465e-11}},
    .freezing = {-13.25, -0.6631, -0.01094, -0.0002283, -3.409e-06, 1.465e-08}};
constexpr GlycolFit ethylene_glycol_fit{
    .centre_percent = 30.8462,
    .centre_celsius = 31.728,
    .density = {{1034, 1.311, 7.49e-05, -0.0001062, -9.623e-07, 4.891e-08},
                {-0.4781, -0.006876, 7.855e-05, 1.229e-06, -7.221e-08},
                {-0.002692, 4.805e-05, -3.995e-07, -1.153e-08},
                {4.725e-06, 1.69e-08, 4.982e-09}},
    .specific_heat = {{3737, -17.99, -0.09933, 0.00261, 1.537e-05, -1.618e-06},
                      {2.93, 0.1046, 0.0003516, -1.189e-06, -4.272e-07},
                      {-0.004675, -0.0004147, 5.109e-06, -1.643e-07},
                      {-1.389e-05, 1.847e-07, -7.138e-08}},
    .conductivity = {{0.472, -0.004286, 1.747e-05, 3.017e-08, -1.322e-09, 2.678e-11},
                     {0.0008903, -1.473e-05, 6.814e-08, -2.412e-09, 2.555e-11},
                     {-1.058e-06, 1.059e-07, -3.612e-09, 4.004e-11},
                     {-2.789e-09, -1.142e-10, 2.365e-12}},
    .log_viscosity = {{0.4705, 0.02471, 3.328e-06, 1.695e-06, 3.089e-08, -1.865e-09},
                      {-0.0255, -0.0001171, -1.086e-06, 3.157e-09, 1.831e-10},
                      {0.0001782, 1.052e-06, -1.051e-08, 4.063e-10},
                      {-7.669e-07, -1.634e-08, -6.475e-10}},
    .freezing = {-15.25, -0.808, -0.01334, -7.293e-05, 1.006e-06, 1.14e-09}};

// (5) and (6).
constexpr std::array<double, 6> water_density{999.83952,     16.945176,    -7.9870401e-3,
                                              -46.170461e-6, 105.56302e-9, -280.54253e-12};
constexpr std::array<double, 6> water_specific_heat{4180.73,      0.289428,    0.00693749,
                                                    -4.78074e-05, 2.94228e-06, -3.18254e-08};
constexpr std::array<double, 5> water_conductivity{0.643736, 0.00119703, -1.09562e-05, -5.59986e-09,
                                                   6.23861e-10};
constexpr std::array<double, 6> water_log_viscosity{-7.51108,     -0.0167643,  8.91974e-05,
                                                    -5.57142e-07, 6.13537e-09, -5.37777e-11};

CoolantOutputs with_prandtl_number(CoolantOutputs y) {
  y.prandtl_number = y.specific_heat_J_kgK * y.viscosity_Pa_s / y.conductivity_W_mK;
  return y;
}

CoolantOutputs water_outputs(double celsius) {
  const double t = std::clamp(celsius, 0.0, highest_celsius), x = t - 50;
  return with_prandtl_number({.density_kg_m3 = horner(water_density, t) / (1 + 16.879850e-3 * t),
                              .specific_heat_J_kgK = horner(water_specific_heat, x),
                              .conductivity_W_mK = horner(water_conductivity, x),
                              .viscosity_Pa_s = std::exp(horner(water_log_viscosity, x)),
                              .freezing_temperature_K = 273.15,
                              .prandtl_number = 0,
                              .outside_range = t != celsius ? 1.0 : 0.0});
}

CoolantOutputs glycol_outputs(const GlycolFit& fit, double mass_fraction, double celsius) {
  const double held_fraction = std::clamp(mass_fraction, 0.0, highest_mass_fraction);
  const double x = 100 * held_fraction - fit.centre_percent;
  const double freezing_celsius = horner(fit.freezing, x);
  const double held_celsius = std::clamp(celsius, freezing_celsius, highest_celsius);
  const double t = held_celsius - fit.centre_celsius;
  return with_prandtl_number(
      {.density_kg_m3 = fit.density(x, t),
       .specific_heat_J_kgK = fit.specific_heat(x, t),
       .conductivity_W_mK = fit.conductivity(x, t),
       .viscosity_Pa_s = 1e-3 * std::exp(fit.log_viscosity(x, t)),
       .freezing_temperature_K = 273.15 + freezing_celsius,
       .prandtl_number = 0,
       .outside_range = held_celsius != celsius || held_fraction != mass_fraction ? 1.0 : 0.0});
}

}  // namespace

CoolantOutputs coolant_outputs(const CoolantParameters& p, const CoolantInputs& u) {
  const double celsius = u.temperature_K - 273.15;
  switch (p.fluid) {
    case CoolantFluid::propylene_glycol:
      return glycol_outputs(propylene_glycol_fit, p.glycol_mass_fraction, celsius);
    case CoolantFluid::ethylene_glycol:
      return glycol_outputs(ethylene_glycol_fit, p.glycol_mass_fraction, celsius);
    case CoolantFluid::water:
      break;
  }
  return water_outputs(celsius);
}

std::span<const Parameter<CoolantParameters>> parameter_table(const CoolantParameters*) {
  using P = CoolantParameters;
  static constexpr std::string_view fluids[] = {"water", "propylene_glycol", "ethylene_glycol"};
  static constexpr Parameter<P> table[] = {
      {"fluid", choice<&P::fluid>(fluids), "1", 0, 2, "liquid"},
      {"glycol_mass_fraction", &P::glycol_mass_fraction, "1", 0, highest_mass_fraction,
       "kilograms of glycol a kilogram of mixture; absent for water", 0},
  };
  return table;
}
std::span<const Parameter<CoolantInputs>> input_table(const CoolantInputs*) {
  using U = CoolantInputs;
  static constexpr Parameter<U> table[] = {
      {"temperature", &U::temperature_K, "K", 213.15, 373.15, "temperature of the liquid"},
  };
  return table;
}
std::span<const Output<CoolantOutputs>> output_table(const CoolantOutputs*) {
  using Y = CoolantOutputs;
  static constexpr Output<Y> table[] = {
      {"density", &Y::density_kg_m3, "kg/m3", "density"},
      {"specific_heat", &Y::specific_heat_J_kgK, "J/(kg K)", "specific heat"},
      {"conductivity", &Y::conductivity_W_mK, "W/(m K)", "thermal conductivity"},
      {"viscosity", &Y::viscosity_Pa_s, "Pa s", "dynamic viscosity"},
      {"freezing_temperature", &Y::freezing_temperature_K, "K", "temperature at which ice begins to form"},
      {"prandtl_number", &Y::prandtl_number, "1", "specific heat times viscosity over conductivity"},
      {"outside_range", &Y::outside_range, "1", "1 when fraction or temperature was held at its limit"},
  };
  return table;
}

}  // namespace thermohall
