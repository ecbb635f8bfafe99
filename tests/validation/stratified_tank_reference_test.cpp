// A tank of 100 L, 3 m high, that warm water enters at the top for an hour.
// Reference: results of Storage.Validation.StratifiedLoadingUnloading, tank tanEnh, of the Modelica Buildings
// library (M. Wetter et al., LBNL, 3-clause BSD, results of 6 July 2026): seven segments with third-order
// upwind differences. Enthalpy that entered since the start and water at the bottom, every 288 s from the
// change of flow on.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

#include "models/storage/stratified_tank.h"

namespace thermohall {
namespace {

struct Sample {
  double time_s, stored_MJ, bottom_K;
};
// From the beginning of loading; the tank is at 20 degC, the water at 40 degC.
constexpr Sample loading[] = {{0, 0, 293.150},          {288, 1.67362, 293.149},  {576, 3.34288, 293.359},
                              {864, 4.94502, 295.019},  {1152, 6.31129, 298.959}, {1440, 7.28969, 303.969},
                              {1728, 7.86944, 308.245}, {2016, 8.15503, 310.964}, {2304, 8.27385, 312.314},
                              {2592, 8.31682, 312.871}, {2880, 8.33018, 313.074}, {3168, 8.33328, 313.139}};
constexpr double flow_m3_s = 1000.0 / 3600 / 4 / 996;  // 0.0694 kg/s

TEST(StratifiedTankReference, LoadingStoresWhatTheReferenceProgramStores) {
  const StratifiedTankParameters p{.volume_m3 = 0.1,
                                   .height_m = 3,
                                   .conductivity_W_mK = 0.6,
                                   .ambient_conductance_W_K = 0,
                                   .inlet_mixing_share = 0.02,
                                   .volumetric_heat_capacity_J_m3K = 995.586 * 4184};
  StratifiedTankState s = uniform_tank(293.15);
  const double start_J = stratified_tank_heat_J(p, s);
  double worst = 0, half_s = 0, time_s = 0;
  for (std::size_t k = 1; k < std::size(loading); ++k) {
    for (; time_s < loading[k].time_s; time_s += 6) {
      const auto y = advance_stratified_tank(p, s, {-flow_m3_s, 313.15, 293.15}, 6);
      if (half_s == 0 && y.outlet_temperature_K > 303.15) half_s = time_s;
    }
    const double stored_MJ = (stratified_tank_heat_J(p, s) - start_J) / 1e6;
    worst = std::max(worst,
                     std::abs(stored_MJ - loading[k].stored_MJ) / loading[std::size(loading) - 1].stored_MJ);
  }
  RecordProperty("worst_share", std::to_string(worst));
  RecordProperty("half_s", std::to_string(half_s));
  // At full charge both hold the same; on the way seven segments let warm water through before 100 cells do.
  EXPECT_NEAR((stratified_tank_heat_J(p, s) - start_J) / 1e6, loading[std::size(loading) - 1].stored_MJ,
              0.005 * 8.333);
  EXPECT_LT(worst, 0.15);
  double reference_half_s = 0;
  for (std::size_t k = 1; reference_half_s == 0; ++k)
    if (loading[k].bottom_K > 303.15)
      reference_half_s =
          std::lerp(loading[k - 1].time_s, loading[k].time_s,
                    (303.15 - loading[k - 1].bottom_K) / (loading[k].bottom_K - loading[k - 1].bottom_K));
  EXPECT_NEAR(half_s, reference_half_s, 0.05 * reference_half_s);  // 2.1 %
}

}  // namespace
}  // namespace thermohall
