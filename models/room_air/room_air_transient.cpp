#include "models/room_air/room_air_transient.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "models/room_air/room_air_report.h"
#include "models/room_air/room_couplings.h"
#include "models/room_air/room_energy.h"
#include "models/room_air/room_momentum.h"
#include "models/room_air/room_projection.h"
#include "models/room_air/room_state.h"
#include "models/room_air/turbulence_k_epsilon.h"

namespace thermohall {
namespace {

// A divergence left in the flow would create or destroy heat; this keeps that far below 1e-3 of the load.
constexpr double step_mass_tolerance = 1e-3;
constexpr int step_mass_iterations = 12;
// Root of the sum of squares over the cells, of all air blown in: where the flow hardly changes any more.
constexpr double step_mass_enough = 1e-6;
constexpr int least_shared = 8000;  // cells of a grid worth more than one thread
constexpr double step_change_K = 1e-6;

}  // namespace

struct RoomAirTransient::Impl {
  RoomGeometry geometry;
  RoomAirSettings settings;
  std::shared_ptr<const RoomGrid> grid;
  RoomAirState state;
  std::unique_ptr<RoomThreads> threads;
  std::unique_ptr<RoomCouplings> couplings;
  std::unique_ptr<RoomProjection> projection;
  std::unique_ptr<RoomMomentum> momentum;
  std::unique_ptr<RoomEnergy> energy;
  std::unique_ptr<KEpsilonModel> turbulence;
  std::vector<std::string> messages;
  bool sound = false;
  double time_s = 0;
  Balance balance;

  double air_heat_J() const {
    double sum = 0;
    for (int q = 0; q < grid->total; ++q)
      if (grid->fluid[static_cast<std::size_t>(q)]) sum += state.temperature_K[static_cast<std::size_t>(q)];
    return sum * grid->volume * state.heat_capacity_J_m3K();
  }
  double mass_heat_J() const {
    double sum = 0;
    for (const auto& g : couplings->segments())
      sum += geometry.racks[static_cast<std::size_t>(g.rack)]
                 .segments[static_cast<std::size_t>(g.segment)]
                 .heat_capacity_J_K *
             g.mass_before_K;
    for (std::size_t u = 0; u < couplings->units().size(); ++u)
      sum += geometry.units[u].heat_capacity_J_K * couplings->units()[u].supply_before_K;
    for (std::size_t s = 0; s < couplings->surfaces().size(); ++s)
      sum += geometry.surfaces[s].heat_capacity_J_m2K * couplings->surfaces()[s].area_m2 *
             couplings->surfaces()[s].before_K;
    return sum;
  }
  // Heat that leaves for good: cooling units, supplies without a unit, surfaces held at a temperature.
  double removed_W() const {
    double sum = 0, unit_air = 0;
    for (const auto& u : couplings->units()) sum += u.heat_W;
    for (std::size_t u = 0; u < couplings->units().size(); ++u) {
      const auto& unit = couplings->units()[u];
      unit_air += unit.flow_m3_s * unit.return_K;
    }
    double returned = 0, outside = 0;
    for (std::size_t p = 0; p < grid->patches.size(); ++p) {
      const auto& patch = grid->patches[p];
      const double flow = state.patch_flow_m3_s[p];
      if (patch.kind == RoomPatchKind::exhaust && !patch.faces.empty())
        returned += flow * couplings->patch_mean(state.temperature_K, p);
      if (patch.kind == RoomPatchKind::supply &&
          geometry.supplies[static_cast<std::size_t>(patch.owner)].unit < 0)
        outside += flow * state.patch_temperature_K[p];
    }
    sum += state.heat_capacity_J_m3K() * (returned - unit_air - outside);
    for (std::size_t s = 0; s < couplings->surfaces().size(); ++s)
      if (geometry.surfaces[s].heat_capacity_J_m2K <= 0) sum += couplings->surfaces()[s].heat_W;
    return sum;
  }
  double blown_m3_s() const {
    double sum = 0;
    for (std::size_t p = 0; p < grid->patches.size(); ++p)
      if (grid->patches[p].blows_in()) sum += state.patch_flow_m3_s[p];
    return sum;
  }
  double given_W() const {
    double sum = 0;
    for (const auto& h : geometry.heat_sources) sum += h.power_W;
    for (const auto& r : geometry.racks)
      for (const auto& s : r.segments) sum += s.power_W;
    return sum;
  }
  bool apply_flows() {
    std::vector<std::string> notes, faults;
    auto flow = balanced_patch_flows(geometry, *grid, notes, faults);
    if (!faults.empty()) {
      messages.insert(messages.end(), faults.begin(), faults.end());
      return false;
    }
    state.patch_flow_m3_s = std::move(flow);
    set_patch_velocities(state);
    couplings->refresh(state);
    return true;
  }
};

RoomAirTransient::RoomAirTransient(const RoomGeometry& geometry, const RoomAirSettings& settings,
                                   const RoomAirResult* start, double temperature_K)
    : impl_(std::make_unique<Impl>()) {
  Impl& m = *impl_;
  m.geometry = geometry;
  m.settings = settings;
  m.messages = room_geometry_faults(geometry);
  if (!m.messages.empty()) return;
  if (start && start->state) {
    m.state = *start->state;
    m.grid = m.state.grid;
  } else {
    const double cell =
        settings.fidelity == RoomAirFidelity::preview ? settings.coarse_cell_m : settings.cell_m;
    m.grid = std::make_shared<const RoomGrid>(make_room_grid(geometry, cell, settings.search_cell_count));
    RoomAirProperties air = settings.air;
    if (air.reference_temperature_K <= 0) air.reference_temperature_K = temperature_K;
    m.state = make_room_state(m.grid, air, temperature_K);
    m.messages = m.grid->faults;
    if (!m.messages.empty()) return;
  }
  m.threads = std::make_unique<RoomThreads>(m.grid->total > least_shared ? settings.threads : 1);
  m.couplings = std::make_unique<RoomCouplings>(m.geometry, *m.grid);
  const auto workspace = make_room_workspace(*m.grid);
  m.projection = std::make_unique<RoomProjection>(*m.grid, *m.threads, workspace);
  m.momentum = std::make_unique<RoomMomentum>(m.geometry, *m.grid, *m.threads, workspace);
  m.energy = std::make_unique<RoomEnergy>(*m.grid, *m.threads, workspace);
  m.turbulence = make_turbulence(settings, m.state, *m.threads);
  if (!m.apply_flows()) return;
  // masses at rest with the air they meet: with a start at their steady temperatures, else at that of the
  // room
  m.couplings->update(m.state, m.state.temperature_K, 1, 0);
  if (!(start && start->state)) {
    for (auto& g : m.couplings->segments()) g.mass_K = temperature_K;
    for (auto& u : m.couplings->units()) u.supply_K = temperature_K;
    for (std::size_t s = 0; s < geometry.surfaces.size(); ++s)
      m.couplings->surfaces()[s].temperature_K = geometry.surfaces[s].temperature_K;
  }
  m.couplings->end_step();
  m.sound = true;
}

RoomAirTransient::~RoomAirTransient() = default;
RoomAirTransient::RoomAirTransient(RoomAirTransient&&) noexcept = default;
RoomAirTransient& RoomAirTransient::operator=(RoomAirTransient&&) noexcept = default;

bool RoomAirTransient::sound() const { return impl_->sound; }
const std::vector<std::string>& RoomAirTransient::messages() const { return impl_->messages; }
double RoomAirTransient::time_s() const { return impl_->time_s; }

bool RoomAirTransient::set_operation(const RoomGeometry& geometry) {
  Impl& m = *impl_;
  const bool same = m.sound && geometry.racks.size() == m.geometry.racks.size() &&
                    geometry.supplies.size() == m.geometry.supplies.size() &&
                    geometry.returns.size() == m.geometry.returns.size() &&
                    geometry.units.size() == m.geometry.units.size();
  if (!same) {
    m.messages.push_back("a transient keeps its racks, supplies, returns and units");
    return false;
  }
  const RoomGeometry before = m.geometry;
  m.geometry = geometry;
  if (m.apply_flows()) return true;
  m.geometry = before;
  return false;
}

void RoomAirTransient::step(double step_s) {
  Impl& m = *impl_;
  if (!m.sound || !(step_s > 0)) return;
  const RoomAirSettings& set = m.settings;
  const bool van_leer = set.van_leer || set.fidelity == RoomAirFidelity::fine;
  if (m.turbulence) m.turbulence->step(m.state, step_s);
  const FlowOptions flow{step_s,
                         set.buoyancy,
                         van_leer,
                         set.turbulence,
                         set.constant_viscosity_m2_s,
                         set.wall_friction,
                         m.turbulence ? &m.turbulence->wall_drag_m_s() : nullptr};
  m.momentum->update_viscosity(m.state, flow);
  m.momentum->predict(m.state, flow);
  m.projection->project_on(m.state, step_s, step_mass_tolerance, step_mass_enough * m.blown_m3_s(),
                           step_mass_iterations);
  const double air_before = m.air_heat_J(), masses_before = m.mass_heat_J();
  m.energy->advance(m.state, *m.couplings, step_s, step_change_K, van_leer);
  m.time_s += step_s;
  m.balance.given_J += m.given_W() * step_s;
  m.balance.removed_J += m.removed_W() * step_s;
  m.balance.air_J += m.air_heat_J() - air_before;
  m.balance.masses_J += m.mass_heat_J() - masses_before;
}

double RoomAirTransient::Balance::residual() const {
  const double scale = std::max({std::abs(given_J), std::abs(air_J), std::abs(masses_J), 1e-9});
  return std::abs(given_J - air_J - masses_J - removed_J) / scale;
}
RoomAirTransient::Balance RoomAirTransient::balance() const { return impl_->balance; }

double RoomAirTransient::mean_temperature_K() const {
  const Impl& m = *impl_;
  if (!m.sound) return 0;
  return m.air_heat_J() / (m.grid->volume * m.state.heat_capacity_J_m3K() * m.grid->air_cells());
}

RoomAirResult RoomAirTransient::result() const {
  const Impl& m = *impl_;
  RoomAirResult r;
  r.messages = m.messages;
  if (!m.sound) return r;
  r.status = RoomAirStatus::converged;
  report_room_air(m.geometry, m.state, *m.couplings, r);
  r.balance.heat_in_W = m.time_s > 0 ? m.balance.given_J / m.time_s : 0;
  r.balance.heat_out_W =
      m.time_s > 0 ? (m.balance.air_J + m.balance.masses_J + m.balance.removed_J) / m.time_s : 0;
  r.balance.energy_residual = m.balance.residual();
  r.state = std::make_shared<RoomAirState>(m.state);
  return r;
}

std::vector<double> RoomAirTransient::segment_mass_K() const {
  std::vector<double> mass;
  if (impl_->sound)
    for (const auto& g : impl_->couplings->segments()) mass.push_back(g.mass_K);
  return mass;
}

}  // namespace thermohall
