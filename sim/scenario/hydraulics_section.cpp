#include "sim/scenario/hydraulics_section.h"

namespace thermohall {

std::span<const Parameter<NetworkPumpParameters>> parameter_table(const NetworkPumpParameters*) {
  using P = NetworkPumpParameters;
  static constexpr Parameter<P> table[] = {
      {"pressure", CurvePoints<P>{&P::pressure_Pa, "m3/s"}, "Pa", 0, 1e8, "rise over flow at full speed"},
      {"efficiency", CurvePoints<P>{&P::efficiency, "m3/s"}, "1", 0.01, 1, "wire to water over flow"},
      {"npsh_required", CurvePoints<P>{&P::npsh_required_m, "m3/s"}, "m", 0, 1000,
       "suction head that the pump needs, over flow; without it nothing is checked", 0},
      {"npsh_margin", &P::npsh_margin_m, "m", 0, 100, "suction head kept beyond the needed one", 0.5},
      {"suction_pressure", &P::suction_pressure_Pa, "Pa", 1e3, 1e7, "absolute, at the pump's inlet", 2e5},
      {"suction_diameter", &P::suction_diameter_m, "m", 1e-3, 5, "of the pipe before the pump", 0.08},
      {"lowest_speed", &P::lowest_speed, "1", 0.01, 1, "over the speed of the curves", 0.2},
      {"highest_speed", &P::highest_speed, "1", 0.1, 2, "over the speed of the curves", 1},
  };
  return table;
}

}  // namespace thermohall
