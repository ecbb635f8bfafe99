#include "models/storage/plug_flow_pipe.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace thermohall {
namespace {

using Plug = PlugFlowPipeState::Plug;

Plug joined(const Plug& a, const Plug& b) {
  const double volume_m3 = a.volume_m3 + b.volume_m3;
  return {volume_m3,
          (a.volume_m3 * a.temperature_K + b.volume_m3 * b.temperature_K) / std::max(volume_m3, 1e-300)};
}

// Makes room by joining the neighbours that differ least, weighed with the volume that would be wrong.
void join_most_alike(PlugFlowPipeState& s) {
  std::size_t best = 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i + 1 < s.count; ++i) {
    const Plug &a = s.plugs[i], &b = s.plugs[i + 1];
    const double difference = a.temperature_K - b.temperature_K;
    const double error = a.volume_m3 * b.volume_m3 / (a.volume_m3 + b.volume_m3) * difference * difference;
    if (error < least) {
      least = error;
      best = i;
    }
  }
  s.plugs[best] = joined(s.plugs[best], s.plugs[best + 1]);
  std::copy(s.plugs.begin() + static_cast<std::ptrdiff_t>(best) + 2,
            s.plugs.begin() + static_cast<std::ptrdiff_t>(s.count),
            s.plugs.begin() + static_cast<std::ptrdiff_t>(best) + 1);
  --s.count;
}

void push_front(PlugFlowPipeState& s, const Plug& plug) {
  if (s.count > 0 && std::abs(s.plugs[0].temperature_K - plug.temperature_K) < 1e-9) {
    s.plugs[0] = joined(s.plugs[0], plug);
    return;
  }
  if (s.count == PlugFlowPipeState::capacity) join_most_alike(s);
  std::copy_backward(s.plugs.begin(), s.plugs.begin() + static_cast<std::ptrdiff_t>(s.count),
                     s.plugs.begin() + static_cast<std::ptrdiff_t>(s.count) + 1);
  s.plugs[0] = plug;
  ++s.count;
}

void turn_over(PlugFlowPipeState& s) {
  std::reverse(s.plugs.begin(), s.plugs.begin() + static_cast<std::ptrdiff_t>(s.count));
}

// (2); returns the heat lost.
double cool(const PlugFlowPipeParameters& p, PlugFlowPipeState& s, double ambient_K, double time_s) {
  if (p.loss_conductance_W_mK <= 0) return 0;
  const double area_m2 = plug_flow_pipe_volume_m3(p) / p.length_m;
  const double lost_share =
      -std::expm1(-time_s * p.loss_conductance_W_mK / (p.volumetric_heat_capacity_J_m3K * area_m2));
  double lost_m3K = 0;
  for (std::size_t i = 0; i < s.count; ++i) {
    const double drop_K = lost_share * (s.plugs[i].temperature_K - ambient_K);
    s.plugs[i].temperature_K -= drop_K;
    lost_m3K += drop_K * s.plugs[i].volume_m3;
  }
  return p.volumetric_heat_capacity_J_m3K * lost_m3K;
}

// Takes a volume from the end of the queue through the wall node (3); returns its heat.
double pop_back(const PlugFlowPipeParameters& p, PlugFlowPipeState& s, double volume_m3) {
  const double wall_J_K = p.wall_heat_capacity_J_mK * p.length_m;
  double heat_J = 0;
  while (volume_m3 > 0 && s.count > 0) {
    Plug& plug = s.plugs[s.count - 1];
    const double part_m3 = s.count == 1 ? volume_m3 : std::min(volume_m3, plug.volume_m3);
    const double part_J_K = part_m3 * p.volumetric_heat_capacity_J_m3K;
    heat_J += part_J_K * plug.temperature_K;
    if (wall_J_K > 0) {
      const double rise_K = -std::expm1(-part_J_K / wall_J_K) * (plug.temperature_K - s.wall_temperature_K);
      s.wall_temperature_K += rise_K;
      heat_J -= wall_J_K * rise_K;
    }
    plug.volume_m3 -= part_m3;
    volume_m3 -= part_m3;
    if (plug.volume_m3 <= 0 && s.count > 1) --s.count;
  }
  return heat_J;
}

}  // namespace

double plug_flow_pipe_volume_m3(const PlugFlowPipeParameters& p) {
  return std::numbers::pi / 4 * p.inner_diameter_m * p.inner_diameter_m * p.length_m;
}

PlugFlowPipeState uniform_pipe(const PlugFlowPipeParameters& p, double temperature_K) {
  PlugFlowPipeState s;
  s.plugs.fill({0, temperature_K});
  s.plugs[0].volume_m3 = plug_flow_pipe_volume_m3(p);
  s.count = 1;
  s.wall_temperature_K = temperature_K;
  return s;
}

PlugFlowPipeStep advance_plug_flow_pipe(const PlugFlowPipeParameters& p, PlugFlowPipeState& s,
                                        const PlugFlowPipeInputs& u, double step_s) {
  PlugFlowPipeStep y{};
  y.loss_J = cool(p, s, u.ambient_temperature_K, 0.5 * step_s);
  const double volume_m3 = std::abs(u.flow_m3_s) * step_s;
  const bool is_reversed = u.flow_m3_s < 0;
  if (is_reversed) turn_over(s);
  if (volume_m3 > 0) {
    y.inlet_heat_J = volume_m3 * p.volumetric_heat_capacity_J_m3K * u.inlet_temperature_K;
    push_front(s, {volume_m3, u.inlet_temperature_K});
    y.outlet_heat_J = pop_back(p, s, volume_m3);
    y.outlet_temperature_K = y.outlet_heat_J / (volume_m3 * p.volumetric_heat_capacity_J_m3K);
  }
  y.loss_J += cool(p, s, u.ambient_temperature_K, 0.5 * step_s);
  if (volume_m3 <= 0)
    y.outlet_temperature_K =
        p.wall_heat_capacity_J_mK > 0 ? s.wall_temperature_K : s.plugs[s.count - 1].temperature_K;
  if (is_reversed) turn_over(s);
  return y;
}

double plug_flow_pipe_heat_J(const PlugFlowPipeParameters& p, const PlugFlowPipeState& s) {
  double sum_m3K = 0;
  for (std::size_t i = 0; i < s.count; ++i) sum_m3K += s.plugs[i].volume_m3 * s.plugs[i].temperature_K;
  return p.volumetric_heat_capacity_J_m3K * sum_m3K +
         p.wall_heat_capacity_J_mK * p.length_m * s.wall_temperature_K;
}

std::span<const Parameter<PlugFlowPipeParameters>> parameter_table(const PlugFlowPipeParameters*) {
  using P = PlugFlowPipeParameters;
  static constexpr Parameter<P> table[] = {
      {"length", &P::length_m, "m", 0.01, 1e5, "length"},
      {"inner_diameter", &P::inner_diameter_m, "m", 1e-3, 5, "inner diameter"},
      {"loss_conductance", &P::loss_conductance_W_mK, "W/(m K)", 0, 1000,
       "from the liquid to the surroundings, for each metre", 0},
      {"wall_heat_capacity", &P::wall_heat_capacity_J_mK, "J/(m K)", 0, 1e6, "of the wall, for each metre",
       0},
      {"volumetric_heat_capacity", &P::volumetric_heat_capacity_J_m3K, "J/(m3 K)", 1e5, 1e7,
       "density times specific heat of the liquid"},
  };
  return table;
}

}  // namespace thermohall
