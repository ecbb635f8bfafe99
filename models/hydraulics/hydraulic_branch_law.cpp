#include "models/hydraulics/hydraulic_branch_law.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace thermohall {
namespace {

constexpr double curve_density_kg_m3 = 1000;

// A curve read with its slope, straight on beyond both ends with the last slope.
PressureLoss read_falling(const Curve& curve, double x) {
  const auto& xs = curve.x;
  const auto& ys = curve.y;
  const std::size_t n = xs.size();
  if (n == 1) return {ys[0], 0};
  const double last_slope = (ys[n - 1] - ys[n - 2]) / (xs[n - 1] - xs[n - 2]);
  if (x < xs[0]) return {ys[0] + last_slope * (x - xs[0]), last_slope};
  if (x >= xs[n - 1]) return {ys[n - 1] + last_slope * (x - xs[n - 1]), last_slope};
  const auto upper = static_cast<std::size_t>(std::upper_bound(xs.begin(), xs.end(), x) - xs.begin());
  const double slope = (ys[upper] - ys[upper - 1]) / (xs[upper] - xs[upper - 1]);
  return {ys[upper - 1] + slope * (x - xs[upper - 1]), slope};
}

void require(bool condition, const char* message) {
  if (!condition) throw std::invalid_argument(message);
}

}  // namespace

void require_valid(const HydraulicNetwork& network) {
  const int nodes = static_cast<int>(network.nodes.size());
  const int pumps = static_cast<int>(network.pump_pressure_Pa.size());
  for (const Curve& curve : network.pump_pressure_Pa)
    require(is_valid(curve) && curve.x.back() > 0, "hydraulic network: a pump curve is not valid");
  for (const HydraulicBranch& b : network.branches) {
    require(b.from >= 0 && b.from < nodes && b.to >= 0 && b.to < nodes && b.from != b.to,
            "hydraulic network: a branch does not join two different nodes");
    require(b.pump < pumps, "hydraulic network: a branch names a pump curve that is not there");
    require(b.parallel_count > 0 && b.pump_count > 0, "hydraulic network: a branch counts no element");
    require(b.pipe.inner_diameter_m > 0, "hydraulic network: a pipe has no diameter");
  }
}

HydraulicBranchLaw::HydraulicBranchLaw(const HydraulicNetwork& network, const HydraulicBranch& branch,
                                       const HydraulicFluid& fluid)
    : pipe_(branch.pipe),
      fluid_(fluid),
      resistance_(flow_resistance(branch.resistance, fluid)),
      parallel_count_(branch.parallel_count),
      pump_count_(branch.pump_count),
      speed_(branch.pump_speed),
      density_ratio_(fluid.density_kg_m3 / curve_density_kg_m3),
      curve_(branch.pump >= 0 && branch.pump_speed > 0
                 ? &network.pump_pressure_Pa[static_cast<std::size_t>(branch.pump)]
                 : nullptr) {}

PressureLoss HydraulicBranchLaw::loss(double flow_m3_s) const {
  const double flow = flow_m3_s / parallel_count_;
  const PressureLoss in_pipe = pipe_loss(pipe_, flow, fluid_);
  const PressureLoss in_parts = flow_resistance_loss(resistance_, flow);
  return {in_pipe.pressure_Pa + in_parts.pressure_Pa,
          (in_pipe.slope_Pa_s_m3 + in_parts.slope_Pa_s_m3) / parallel_count_};
}

PressureLoss HydraulicBranchLaw::pump_rise(double flow_m3_s) const {
  if (!curve_) return {0, 0};
  const PressureLoss h = read_falling(*curve_, flow_m3_s / (pump_count_ * speed_));
  return {speed_ * speed_ * density_ratio_ * h.pressure_Pa,
          speed_ * density_ratio_ * h.slope_Pa_s_m3 / pump_count_};
}

PressureLoss HydraulicBranchLaw::total(double flow_m3_s) const {
  const PressureLoss lost = loss(flow_m3_s), added = pump_rise(flow_m3_s);
  return {lost.pressure_Pa - added.pressure_Pa, lost.slope_Pa_s_m3 - added.slope_Pa_s_m3};
}

bool HydraulicBranchLaw::is_outside_range(double flow_m3_s) const {
  if (!curve_) return false;
  const double flow = flow_m3_s / (pump_count_ * speed_);
  const double margin = 1e-6 * curve_->x.back();
  return flow < std::min(curve_->x.front(), 0.0) - margin || flow > curve_->x.back() + margin;
}

double HydraulicBranchLaw::usual_flow_m3_s() const {
  constexpr double pressure_Pa = 1e4;
  double flow = 0.1;
  if (pipe_.length_m > 0 || pipe_.loss_coefficient > 0)
    flow = std::numbers::pi / 4 * pipe_.inner_diameter_m * pipe_.inner_diameter_m;
  if (resistance_.linear > 0) flow = std::min(flow, pressure_Pa / resistance_.linear);
  if (resistance_.quadratic > 0) flow = std::min(flow, std::sqrt(pressure_Pa / resistance_.quadratic));
  if (resistance_.power > 0)
    flow = std::min(flow, std::pow(pressure_Pa / resistance_.power, 1 / resistance_.exponent));
  flow *= parallel_count_;
  return curve_ ? std::min(flow, pump_count_ * speed_ * std::max(curve_->x.back(), 1e-9)) : flow;
}

}  // namespace thermohall
