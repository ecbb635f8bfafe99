#include "models/room_air/room_air_solver.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <deque>

#include "models/room_air/room_air_report.h"
#include "models/room_air/room_couplings.h"
#include "models/room_air/room_energy.h"
#include "models/room_air/room_momentum.h"
#include "models/room_air/room_projection.h"
#include "models/room_air/room_state.h"

namespace thermohall {
namespace {

constexpr double loop_mass_tolerance = 0.05;
// One cycle a step is enough where nothing but the flow itself sets the pressure; resistances need more.
constexpr int free_mass_iterations = 1, resisted_mass_iterations = 4;
constexpr int drift_window = 20, longest_run = 3;
constexpr double rack_relaxation = 0.5;

double supply_mean_K(const RoomGeometry& g) {
  double flow = 0, sum = 0, any = 293.15;
  for (const auto& s : g.supplies) {
    const double t =
        s.unit >= 0 ? g.units[static_cast<std::size_t>(s.unit)].supply_temperature_K : s.temperature_K;
    flow += s.flow_m3_s, sum += s.flow_m3_s * t, any = t;
  }
  return flow > 0 ? sum / flow : any;
}

struct Stage {
  const char* name;
  double cell_m, step_s, energy_step_s;
  int steps, most_steps;
  double begin, end;  // of the whole work
  bool van_leer;
};

// One grid: state and everything that advances it.
class RoomRun {
 public:
  RoomRun(const RoomGeometry& geometry, const RoomAirSettings& settings, const Stage& stage)
      : geometry_(geometry),
        settings_(settings),
        stage_(stage),
        grid_(std::make_shared<const RoomGrid>(
            make_room_grid(geometry, stage.cell_m, settings.search_cell_count))) {}

  const RoomGrid& grid() const { return *grid_; }

  bool prepare(const RoomAirProperties& air, const RoomAirState* from, RoomAirResult& result) {
    for (const auto& m : grid_->faults) result.messages.push_back(m);
    bool sound = grid_->faults.empty();
    state_ = std::make_shared<RoomAirState>(make_room_state(grid_, air, air.reference_temperature_K));
    std::vector<std::string> messages, faults;
    state_->patch_flow_m3_s = balanced_patch_flows(geometry_, *grid_, messages, faults);
    sound = sound && faults.empty();
    messages_ = grid_->messages;
    messages_.insert(messages_.end(), messages.begin(), messages.end());
    for (const auto& f : faults) result.messages.push_back(f);
    if (!sound) return false;
    if (from) take_fields_from(*state_, *from);
    set_patch_velocities(*state_);
    couplings_ = std::make_unique<RoomCouplings>(geometry_, *grid_);
    couplings_->refresh(*state_);
    couplings_->update(*state_, state_->temperature_K, 1, 0);
    projection_ = std::make_unique<RoomProjection>(*grid_);
    const auto pressure = state_->pressure_m2_s2;
    projection_->project(*state_, stage_.step_s, 1e-3, 30);
    state_->pressure_m2_s2 = pressure;  // the first projection only makes the guess divergence-free
    momentum_ = std::make_unique<RoomMomentum>(geometry_, *grid_);
    energy_ = std::make_unique<RoomEnergy>(*grid_);
    return true;
  }

  // False when cancelled.
  bool march(const RoomAirCallback& callback, RoomAirResult& result) {
    FlowOptions flow{stage_.step_s,
                     settings_.buoyancy,
                     stage_.van_leer,
                     settings_.turbulence,
                     settings_.constant_viscosity_m2_s,
                     settings_.wall_friction};
    const bool resisted =
        !grid_->resistive[0].empty() || !grid_->resistive[1].empty() || !grid_->resistive[2].empty();
    const int mass_iterations = resisted ? resisted_mass_iterations : free_mass_iterations;
    std::deque<std::vector<double>> inlets;
    int averaged = 0;
    settled_ = false;
    for (steps_ = 0; steps_ < stage_.most_steps && !(steps_ >= stage_.steps && settled_);) {
      momentum_->update_viscosity(*state_, flow);
      momentum_->predict(*state_, flow);
      projection_->project(*state_, stage_.step_s, loop_mass_tolerance, mass_iterations);
      energy_->relax_step(*state_, *couplings_, stage_.energy_step_s, rack_relaxation, stage_.van_leer);
      ++steps_;
      if (steps_ > stage_.steps / 2) {
        add_to_mean(averaged);
        ++averaged;
        inlets.push_back(mean_inlets_K_);
        if (inlets.size() > drift_window + 1) inlets.pop_front();
      }
      if (steps_ >= stage_.steps) check_settled(inlets);
      if (callback && !callback({stage_.name, steps_, stage_.steps, fraction(), drift_K_})) return false;
    }
    if (averaged > 0) state_->velocity_m_s = mean_velocity_;
    result.drift_K = drift_K_;
    return true;
  }

  void close(RoomAirResult& result) {
    FlowOptions flow{stage_.step_s,
                     settings_.buoyancy,
                     stage_.van_leer,
                     settings_.turbulence,
                     settings_.constant_viscosity_m2_s,
                     settings_.wall_friction};
    set_patch_velocities(*state_);
    for (int round = 0; round < 3; ++round) {
      projection_->project(*state_, stage_.step_s, 1e-11, 120);
      if (mass_residual(*state_) <= settings_.mass_tolerance) break;
    }
    momentum_->update_viscosity(*state_, flow);
    momentum_.reset(), projection_.reset(), mean_velocity_ = {};  // memory for the linear solve
    energy_->solve_steady(*state_, *couplings_, settings_.energy_tolerance, stage_.van_leer);
    result.messages.insert(result.messages.end(), messages_.begin(), messages_.end());
    report_room_air(geometry_, *state_, *couplings_, result);
    result.state = state_;
  }

  bool settled() const { return settled_; }
  int steps() const { return steps_; }
  double imbalance() const { return imbalance_; }
  const RoomAirState& state() const { return *state_; }

 private:
  // Means of the second half of the run: what is reported when a jet sways for ever.
  void add_to_mean(int before) {
    const double keep = before / (before + 1.0), add = 1 / (before + 1.0);
    const auto blend = [&](std::vector<double>& mean, const std::vector<double>& now) {
      mean.resize(now.size(), 0.0);
      for (std::size_t q = 0; q < now.size(); ++q) mean[q] = keep * mean[q] + add * now[q];
    };
    for (std::size_t a = 0; a < 3; ++a) blend(mean_velocity_[a], state_->velocity_m_s[a]);
    blend(mean_inlets_K_, segment_inlets_K(*state_, *couplings_));
  }
  void check_settled(const std::deque<std::vector<double>>& inlets) {
    drift_K_ = 0;
    for (std::size_t i = 0; i < inlets.front().size(); ++i)
      drift_K_ = std::max(drift_K_, std::abs(inlets.back()[i] - inlets.front()[i]));
    const double heat = couplings_->heat_given_W();
    imbalance_ = heat > 0 ? std::abs(heat_carried_W(*state_, *couplings_) / heat - 1) : 0;
    settled_ = drift_K_ <= settings_.settled_drift_K && imbalance_ <= settings_.settled_imbalance;
  }
  double fraction() const {
    return stage_.begin +
           (stage_.end - stage_.begin) * std::min(1.0, steps_ / std::max(1.0, 1.0 * stage_.steps));
  }

  const RoomGeometry& geometry_;
  const RoomAirSettings& settings_;
  Stage stage_;
  std::shared_ptr<const RoomGrid> grid_;
  std::shared_ptr<RoomAirState> state_;
  std::unique_ptr<RoomCouplings> couplings_;
  std::unique_ptr<RoomProjection> projection_;
  std::unique_ptr<RoomMomentum> momentum_;
  std::unique_ptr<RoomEnergy> energy_;
  std::vector<std::string> messages_;
  std::array<std::vector<double>, 3> mean_velocity_;
  std::vector<double> mean_inlets_K_;
  bool settled_ = false;
  int steps_ = 0;
  double drift_K_ = 0, imbalance_ = 0;
};

std::string statement(const RoomAirResult& r, const RoomRun& run, const RoomAirSettings& s) {
  char text[400];
  std::snprintf(
      text, sizeof text,
      "%s after %d coarse and %d fine steps: mean segment inlets moved by %.3f K over the last %d steps "
      "(limit %.3f K), heat balance in the loop within %.2f %% (limit %.2f %%), closed to %.1e; mass to "
      "%.1e of the supply.",
      run.settled() ? "Converged" : "Not converged", r.coarse_steps, r.fine_steps, r.drift_K, drift_window,
      s.settled_drift_K, 100 * run.imbalance(), 100 * s.settled_imbalance, r.balance.energy_residual,
      r.balance.mass_residual);
  return text;
}

}  // namespace

RoomAirResult solve_room_air(const RoomGeometry& geometry, const RoomAirSettings& settings,
                             const RoomAirCallback& callback, const RoomAirResult* start) {
  RoomAirResult result;
  result.messages = room_geometry_faults(geometry);
  if (!result.messages.empty()) return result;
  RoomAirProperties air = settings.air;
  if (air.reference_temperature_K <= 0) air.reference_temperature_K = supply_mean_K(geometry);

  const bool fine_mode = settings.fidelity == RoomAirFidelity::fine,
             preview = settings.fidelity == RoomAirFidelity::preview;
  const int fine_steps = fine_mode ? std::max(300, settings.fine_steps) : settings.fine_steps;
  const bool warm = start && start->state;
  const Stage coarse{"coarse grid",
                     settings.coarse_cell_m,
                     settings.coarse_step_s,
                     settings.coarse_energy_step_s,
                     settings.coarse_steps,
                     settings.coarse_steps * (preview ? longest_run : 1),
                     0,
                     preview ? 0.9 : 0.15,
                     settings.van_leer && preview};
  const Stage fine{"fine grid",
                   settings.cell_m,
                   settings.fine_step_s,
                   settings.fine_energy_step_s,
                   fine_steps,
                   fine_steps * longest_run,
                   warm ? 0.0 : 0.15,
                   0.9,
                   settings.van_leer || fine_mode};

  std::shared_ptr<const RoomAirState> from = warm ? start->state : nullptr;
  std::unique_ptr<RoomRun> run;
  for (const Stage* stage : {&coarse, &fine}) {
    const bool is_coarse = stage == &coarse;
    if ((is_coarse && warm && !preview) || (!is_coarse && preview)) continue;
    auto next = std::make_unique<RoomRun>(geometry, settings, *stage);
    const RoomAirState* before = run ? &run->state() : from.get();
    if (!next->prepare(air, before, result)) return result;
    run = std::move(next);
    const bool going = run->march(callback, result);
    (is_coarse ? result.coarse_steps : result.fine_steps) = run->steps();
    if (!going) {
      result.status = RoomAirStatus::cancelled;
      run->close(result);
      result.convergence = "Cancelled.";
      return result;
    }
  }
  if (callback) callback({"balance", 0, 1, 0.95, result.drift_K});
  run->close(result);
  result.status = run->settled() ? RoomAirStatus::converged : RoomAirStatus::not_converged;
  result.convergence = statement(result, *run, settings);
  return result;
}

}  // namespace thermohall
