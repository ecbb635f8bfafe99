#include "models/storage/stratified_tank.h"

#include <algorithm>
#include <cmath>

namespace thermohall {
namespace {

constexpr int last = StratifiedTankState::cells;  // index of the highest cell

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// Volume of a cell in units of a whole one.
double size_of(const StratifiedTankState& s, int i) {
  return i == 0 ? s.bottom_share : i == last ? 1 - s.bottom_share : 1.0;
}

// Plug flow upwards by `shift` cells; returns the sum of temperature times cells that left.
double move_up(StratifiedTankState& s, double shift, double inlet_K) {
  double left = 0;
  auto& t = s.temperature_K;
  while (shift > 0) {
    const double part = std::min(shift, 1 - s.bottom_share);
    const double size = s.bottom_share + part;
    if (size > 0) t[0] = (s.bottom_share * t[0] + part * inlet_K) / size;
    left += part * t[at(last)];
    s.bottom_share = size;
    shift -= part;
    if (shift <= 0 && s.bottom_share < 1) break;
    std::copy_backward(t.begin(), t.end() - 1, t.end());
    t[0] = inlet_K;
    s.bottom_share = 0;
  }
  return left;
}

double move_down(StratifiedTankState& s, double shift, double inlet_K) {
  // The same motion with the tank turned over.
  std::reverse(s.temperature_K.begin(), s.temperature_K.end());
  s.bottom_share = 1 - s.bottom_share;
  const double left = move_up(s, shift, inlet_K);
  std::reverse(s.temperature_K.begin(), s.temperature_K.end());
  s.bottom_share = 1 - s.bottom_share;
  return left;
}

// More than a tankful: what entered first has left again.
double move(StratifiedTankState& s, double shift, double inlet_K) {
  const double extra = std::max(std::abs(shift) - last, 0.0);
  const double moved = std::abs(shift) - extra;
  return (shift > 0 ? move_up(s, moved, inlet_K) : move_down(s, moved, inlet_K)) + extra * inlet_K;
}

// Cells from..to take their mean.
void mix(StratifiedTankState& s, int from, int to) {
  double volume = 0, sum = 0;
  for (int i = from; i <= to; ++i) {
    volume += size_of(s, i);
    sum += size_of(s, i) * s.temperature_K[at(i)];
  }
  if (volume <= 0) return;
  for (int i = from; i <= to; ++i) s.temperature_K[at(i)] = sum / volume;
}

// (3): groups of cells that mix, joined downwards until each is warmer than the one below.
void settle(StratifiedTankState& s) {
  auto& t = s.temperature_K;
  if (std::is_sorted(t.begin(), t.end())) return;
  struct Group {
    double volume, mean_K;
    int first;
  };
  std::array<Group, last + 1> groups;
  std::size_t count = 0;
  for (int i = 0; i <= last; ++i) {
    Group next{size_of(s, i), t[at(i)], i};
    while (count > 0 && groups[count - 1].mean_K > next.mean_K) {
      const Group below = groups[--count];
      const double volume = below.volume + next.volume;
      if (volume > 0) next.mean_K = (below.volume * below.mean_K + next.volume * next.mean_K) / volume;
      next.volume = volume;
      next.first = below.first;
    }
    groups[count++] = next;
  }
  for (std::size_t g = 0; g < count; ++g) {
    const int end = g + 1 < count ? groups[g + 1].first : last + 1;
    for (int i = groups[g].first; i < end; ++i) t[at(i)] = groups[g].mean_K;
  }
}

// (2), backward Euler; returns the heat from the surroundings.
double conduct(const StratifiedTankParameters& p, StratifiedTankState& s, double ambient_K, double step_s) {
  const double cell_m3 = p.volume_m3 / last, area_m2 = p.volume_m3 / p.height_m;
  const double cell_J_K = cell_m3 * p.volumetric_heat_capacity_J_m3K;
  const double side_m = p.height_m / last;
  std::array<double, last + 1> upper, right;
  double lower = 0;  // conductance times step to the cell below
  for (int i = 0; i <= last; ++i) {
    const double size = std::max(size_of(s, i), 1e-9);
    const double ambient = step_s * p.ambient_conductance_W_K * size / last;
    const double distance_m = i < last ? 0.5 * (size + std::max(size_of(s, i + 1), 1e-9)) * side_m : 1;
    const double above = i < last ? step_s * p.conductivity_W_mK * area_m2 / distance_m : 0;
    const double capacity = size * cell_J_K;
    const double known = capacity * s.temperature_K[at(i)] + ambient * ambient_K;
    const double diagonal = capacity + ambient + above + lower - (i > 0 ? lower * upper[at(i - 1)] : 0.0);
    right[at(i)] = (known + (i > 0 ? lower * right[at(i - 1)] : 0.0)) / diagonal;
    upper[at(i)] = above / diagonal;
    lower = above;
  }
  double gain_J = 0;
  for (int i = last; i >= 0; --i) {
    s.temperature_K[at(i)] = right[at(i)] + (i < last ? upper[at(i)] * s.temperature_K[at(i + 1)] : 0.0);
    gain_J +=
        step_s * p.ambient_conductance_W_K * size_of(s, i) / last * (ambient_K - s.temperature_K[at(i)]);
  }
  return gain_J;
}

}  // namespace

StratifiedTankState uniform_tank(double temperature_K) {
  StratifiedTankState s;
  s.temperature_K.fill(temperature_K);
  s.bottom_share = 1;
  return s;
}

StratifiedTankStep advance_stratified_tank(const StratifiedTankParameters& p, StratifiedTankState& s,
                                           const StratifiedTankInputs& u, double step_s) {
  const double volume_m3 = std::abs(u.flow_m3_s) * step_s;
  const double cell_J_K = p.volume_m3 / last * p.volumetric_heat_capacity_J_m3K;
  const double shift = u.flow_m3_s * step_s / (p.volume_m3 / last);
  StratifiedTankStep y{};
  y.inlet_heat_J = volume_m3 * p.volumetric_heat_capacity_J_m3K * u.inlet_temperature_K;
  if (shift != 0) {
    y.outlet_heat_J = cell_J_K * move(s, shift, u.inlet_temperature_K);
    y.outlet_temperature_K = y.outlet_heat_J / (volume_m3 * p.volumetric_heat_capacity_J_m3K);
    const int mixed = static_cast<int>(std::lround(std::clamp(p.inlet_mixing_share, 0.0, 1.0) * last));
    if (mixed > 0) shift > 0 ? mix(s, 0, mixed) : mix(s, last - mixed, last);
  } else {
    y.outlet_temperature_K = stratified_tank_outlet_K(p, s, 0, step_s);
  }
  y.ambient_gain_J = step_s > 0 ? conduct(p, s, u.ambient_temperature_K, step_s) : 0;
  settle(s);
  return y;
}

double stratified_tank_outlet_K(const StratifiedTankParameters& p, const StratifiedTankState& s,
                                double flow_m3_s, double step_s) {
  const bool upwards = flow_m3_s >= 0;
  double wanted = std::clamp(std::abs(flow_m3_s) * step_s / (p.volume_m3 / last), 1e-9, double{last});
  const double all = wanted;
  double sum = 0;
  for (int k = 0; k <= last && wanted > 0; ++k) {
    const int i = upwards ? last - k : k;
    const double part = std::min(wanted, size_of(s, i));
    sum += part * s.temperature_K[at(i)];
    wanted -= part;
  }
  return sum / (all - wanted);
}

double stratified_tank_mean_K(const StratifiedTankState& s) {
  double sum = 0;
  for (int i = 0; i <= last; ++i) sum += size_of(s, i) * s.temperature_K[at(i)];
  return sum / last;
}

double stratified_tank_heat_J(const StratifiedTankParameters& p, const StratifiedTankState& s) {
  return p.volume_m3 * p.volumetric_heat_capacity_J_m3K * stratified_tank_mean_K(s);
}

double stratified_tank_charge(const StratifiedTankState& s, double charged_K, double discharged_K) {
  const double span_K = discharged_K - charged_K;
  return span_K == 0 ? 0 : (discharged_K - stratified_tank_mean_K(s)) / span_K;
}

std::span<const Parameter<StratifiedTankParameters>> parameter_table(const StratifiedTankParameters*) {
  using P = StratifiedTankParameters;
  static constexpr Parameter<P> table[] = {
      {"volume", &P::volume_m3, "m3", 1e-3, 1e6, "water in the tank"},
      {"height", &P::height_m, "m", 0.1, 100, "height of the water"},
      {"conductivity", &P::conductivity_W_mK, "W/(m K)", 0, 100, "vertical, of water and wall", 0.6},
      {"ambient_conductance", &P::ambient_conductance_W_K, "W/K", 0, 1e6, "of the tank's insulation", 0},
      {"inlet_mixing_share", &P::inlet_mixing_share, "1", 0, 1, "share of the volume that the inlet mixes",
       0},
      {"volumetric_heat_capacity", &P::volumetric_heat_capacity_J_m3K, "J/(m3 K)", 1e5, 1e7,
       "density times specific heat of the water"},
  };
  return table;
}

}  // namespace thermohall
