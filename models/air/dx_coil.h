#pragma once

#include "models/polynomial.h"

namespace thermohall {

/// Air side of a direct-expansion cooling coil with a bypass factor: sensible and latent capacity from the
/// total capacity that the refrigerant circuit offers at a wet bulb.
///
///   Q(T_wb) = k f(T_wb, T_o)                                                                    (1)
///   wet:  h_sat(T_a) = h - Q / m_c,   Q_s = m_c (1006 + 1860 W_sat(T_a)) (T - T_a)              (2)
///   dry:  T_a = T - Q / (m_c c),      W_sat(T_a) > W,   Q_s = Q                                 (3)
///
/// m_c = m (1 - B) is the dry air that meets the coil and leaves it saturated at the apparatus dew point T_a.
/// A dry coil does not feel humidity, so Q is read at the wet bulb T_wb* where the coil is just dry:
///   W_sat(T_a(T_wb*)) = W(T, T_wb*)                                                             (4)
/// which has one root because its left side falls and its right side rises with T_wb*. Both branches agree
/// where they meet. T_a is held at a lowest temperature (frost), which limits Q.
///
/// Source: bypass factor and apparatus dew point: Carrier, Handbook of Air Conditioning System Design (1965),
/// part 1; dry coil: EnergyPlus engineering reference, Coil:Cooling:DX:SingleSpeed. See
/// docs/theory/dx_crac.md.
struct DxCoilCapacity {
  const BiquadraticCoefficients& curve;  ///< f, of wet bulb and outdoor temperature in degC
  double scale_W;                        ///< k
  double outdoor_temperature_K;
  double min_wet_bulb_K, max_wet_bulb_K;  ///< f is held outside
};

struct DxCoilAir {
  double temperature_K;
  double humidity_ratio;  ///< not above saturation
  double pressure_Pa;
  double contact_flow_kg_s;  ///< m_c, above zero
  double min_coil_temperature_K;
};

struct DxCoilCondition {
  double total_W;
  double sensible_W;
  double coil_temperature_K;  ///< T_a
  double wet_bulb_K;          ///< where Q was read: the actual one, or T_wb*
  bool frosting;              ///< Q was limited by the lowest coil temperature
};

DxCoilCondition dx_coil_condition(const DxCoilCapacity&, const DxCoilAir&);

}  // namespace thermohall
