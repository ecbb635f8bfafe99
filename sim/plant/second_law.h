#pragma once

#include <algorithm>

namespace thermohall {

/// Collects by how many kelvin any exchange of heat goes against the second law: heat that flows from cold to
/// warm without work, a stream that leaves colder than its sink, a chiller better than Carnot's.
class SecondLaw {
 public:
  /// Heat flows from `warm_K` to `cold_K`.
  void flows(double heat_W, double warm_K, double cold_K) {
    if (heat_W > least_heat_W) excess_K_ = std::max(excess_K_, cold_K - warm_K);
  }
  /// COP against T_e / (T_c - T_e), both expressed as the lift the COP would need: T_e / COP <= T_c - T_e.
  void lifts(double cooling_W, double cop, double leaving_K, double condenser_K) {
    if (cooling_W > least_heat_W && cop > 0)
      excess_K_ = std::max(excess_K_, condenser_K - leaving_K - leaving_K / cop);
  }
  double excess_K() const { return excess_K_; }

 private:
  static constexpr double least_heat_W = 1;
  double excess_K_ = 0;
};

}  // namespace thermohall
