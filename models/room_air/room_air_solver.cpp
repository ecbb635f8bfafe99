#include "models/room_air/room_air_solver.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>

#include "models/room_air/inlet_statistics.h"
#include "models/room_air/room_air_report.h"
#include "models/room_air/room_couplings.h"
#include "models/room_air/room_energy.h"
#include "models/room_air/room_momentum.h"
#include "models/room_air/room_projection.h"
#include "models/room_air/room_state.h"
#include "models/room_air/turbulence_k_epsilon.h"

namespace thermohall {
namespace {

constexpr double loop_mass_tolerance = 0.05;
// One cycle a step is enough where nothing but the flow itself sets the pressure; resistances need more.
constexpr int free_mass_iterations = 1, resisted_mass_iterations = 4;
constexpr int longest_run = 12,
              followed_after = 2;  // times the least number of steps
constexpr double slow_heating = 0.02, heating_tolerance = 1e-3;
constexpr int least_shared = 8000;  // cells of a grid worth more than one thread
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
  bool follow;  // in time, when the flow does not settle
};

// Mean inlets of all segments, then, weighted by flow, of all racks.
std::vector<double> inlets_K(const RoomAirState& s, const RoomCouplings& couplings, std::size_t racks) {
  auto inlets = segment_inlets_K(s, couplings);
  std::vector<double> mean(racks, 0.0), flow(racks, 0.0);
  for (std::size_t i = 0; i < inlets.size(); ++i) {
    const auto& segment = couplings.segments()[i];
    if (segment.front < 0) continue;
    const auto rack = static_cast<std::size_t>(segment.rack);
    const double drawn = s.patch_flow_m3_s[static_cast<std::size_t>(segment.front)];
    mean[rack] += drawn * inlets[i], flow[rack] += drawn;
  }
  for (std::size_t r = 0; r < racks; ++r) inlets.push_back(flow[r] > 0 ? mean[r] / flow[r] : 0);
  return inlets;
}

// The part of a list of inlets_K() that belongs to racks.
std::vector<double> of_racks(std::vector<double> values, std::size_t racks) {
  if (values.size() >= racks) values.erase(values.begin(), values.end() - static_cast<std::ptrdiff_t>(racks));
  return values;
}

void report_scatter(const InletStatistics& inlets, RoomAirResult& r) {
  const auto spread = of_racks(inlets.spread_K(), r.racks.size());
  const auto error = of_racks(inlets.error_K(), r.racks.size());
  for (std::size_t i = 0; i < r.racks.size(); ++i) {
    if (i < spread.size()) r.racks[i].inlet_spread_K = spread[i];
    if (r.unsteady && i < error.size()) r.racks[i].inlet_error_K = error[i];
  }
  if (r.unsteady) r.inlet_error_K = root_mean_square(error);
}

// One grid: state and everything that advances it.
class RoomRun {
 public:
  RoomRun(const RoomGeometry& geometry, const RoomAirSettings& settings, const Stage& stage,
          RoomThreads& threads, const RoomAirCallback& callback)
      : geometry_(geometry),
        callback_(callback),
        settings_(settings),
        stage_(stage),
        grid_(std::make_shared<const RoomGrid>(
            make_room_grid(geometry, stage.cell_m, settings.search_cell_count))),
        threads_(grid_->total > least_shared ? threads : RoomThreads::none()) {}

  const RoomGrid& grid() const { return *grid_; }

  // `from` is let go as soon as its fields are taken.
  bool prepare(const RoomAirProperties& air, std::shared_ptr<const RoomAirState> from,
               RoomAirResult& result) {
    progress_ = {stage_.name, 0, stage_.steps, fraction(), 0};
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
    from.reset();
    set_patch_velocities(*state_);
    couplings_ = std::make_unique<RoomCouplings>(geometry_, *grid_);
    couplings_->refresh(*state_);
    couplings_->update(*state_, state_->temperature_K, 1, 0);
    const auto workspace = make_room_workspace(*grid_, [this] { return !goes_on(); });
    projection_ = std::make_unique<RoomProjection>(*grid_, threads_, workspace);
    const auto pressure = state_->pressure_m2_s2;
    projection_->project(*state_, stage_.step_s, 1e-3, 30);
    state_->pressure_m2_s2 = pressure;  // the first projection only makes the guess divergence-free
    momentum_ = std::make_unique<RoomMomentum>(geometry_, *grid_, threads_, workspace);
    turbulence_ = make_turbulence(settings_, *state_, threads_);
    energy_ = std::make_unique<RoomEnergy>(*grid_, threads_, workspace);
    return true;
  }

  // False when cancelled. First towards a steady state; a flow that will not settle is then followed in time
  // (one time step for flow and temperature) until its means are known well enough.
  bool march(RoomAirResult& result) {
    const FlowOptions flow = flow_options();
    const bool resisted =
        !grid_->resistive[0].empty() || !grid_->resistive[1].empty() || !grid_->resistive[2].empty();
    const int mass_iterations = resisted ? resisted_mass_iterations : free_mass_iterations;
    settled_ = unsteady_ = false;
    restart_means();
    for (steps_ = 0; steps_ < stage_.most_steps && !settled_;) {
      if (turbulence_) turbulence_->step(*state_, stage_.step_s);
      momentum_->update_viscosity(*state_, flow);
      momentum_->predict(*state_, flow);
      projection_->project(*state_, stage_.step_s, loop_mass_tolerance, mass_iterations);
      energy_->relax_step(*state_, *couplings_, unsteady_ ? stage_.step_s : stage_.energy_step_s,
                          rack_relaxation, stage_.van_leer);
      ++steps_;
      if (steps_ > stage_.steps / 2) add_to_means();
      if (steps_ % stage_.steps == stage_.steps / 2 || steps_ == stage_.steps) finish_heating();
      if (steps_ >= stage_.steps) check_settled();
      if (!settled_ && !unsteady_ && stage_.follow && steps_ >= followed_after * stage_.steps &&
          steps_ % stage_.steps == 0)
        follow();
      progress_ = {stage_.name, steps_, stage_.steps, fraction(), drift_K_};
      if (!goes_on()) return false;
    }
    if (averaged_ > 0) state_->velocity_m_s = std::move(mean_velocity_);
    mean_velocity_ = {};
    result.drift_K = drift_K_;
    result.averaged_steps = inlets_.steps();
    result.unsteady = unsteady_;
    return true;
  }

  // False when cancelled.
  bool close() {
    progress_ = {"balance", 0, 1, 0.95, drift_K_};
    set_patch_velocities(*state_);
    for (int round = 0; round < 3; ++round) {
      projection_->project(*state_, stage_.step_s, 1e-11, 120);
      if (!goes_on()) return false;
      if (mass_residual(*state_) <= settings_.mass_tolerance) break;
    }
    momentum_->update_viscosity(*state_, flow_options());
    momentum_.reset(), turbulence_.reset(), projection_.reset();  // memory for the linear solve
    energy_->solve_steady(*state_, *couplings_, settings_.energy_tolerance, stage_.van_leer,
                          unsteady_ && averaged_ > 0 ? &mean_temperature_K_ : nullptr);
    return goes_on();
  }

  void report(RoomAirResult& result) {
    result.messages.insert(result.messages.end(), messages_.begin(), messages_.end());
    report_room_air(geometry_, *state_, *couplings_, result);
    report_scatter(inlets_, result);
    result.state = state_;
  }

  bool settled() const { return settled_; }
  int steps() const { return steps_; }
  double imbalance() const { return imbalance_; }
  // The imbalance as the change of the return temperature that it stands for.
  double imbalance_K() const {
    double flow = 0;
    for (std::size_t p = 0; p < grid_->patches.size(); ++p)
      if (grid_->patches[p].kind == RoomPatchKind::supply) flow += state_->patch_flow_m3_s[p];
    const double heat = couplings_->heat_given_W();
    return flow > 0 ? imbalance_ * heat / (state_->heat_capacity_J_m3K() * flow) : 0;
  }
  std::shared_ptr<const RoomAirState> state() const { return state_; }

 private:
  bool goes_on() {
    cancelled_ = cancelled_ || (callback_ && !callback_(progress_));
    return !cancelled_;
  }
  FlowOptions flow_options() const {
    return {stage_.step_s,
            settings_.buoyancy,
            stage_.van_leer,
            settings_.turbulence,
            settings_.constant_viscosity_m2_s,
            settings_.wall_friction,
            turbulence_ ? &turbulence_->wall_drag_m_s() : nullptr};
  }
  void restart_means() {
    averaged_ = 0;
    inlets_.restart();
  }
  // What is reported when a jet sways for ever.
  void add_to_means() {
    const double add = 1 / (averaged_ + 1.0);
    const auto blend = [&](std::vector<double>& mean, const std::vector<double>& now) {
      mean.resize(now.size(), 0.0);
      threads_.pieces_of(now.size(), [&](std::size_t begin, std::size_t end, int) {
        for (std::size_t q = begin; q < end; ++q) mean[q] += add * (now[q] - mean[q]);
      });
    };
    for (std::size_t a = 0; a < 3; ++a) blend(mean_velocity_[a], state_->velocity_m_s[a]);
    if (unsteady_) blend(mean_temperature_K_, state_->temperature_K);
    ++averaged_;
    inlets_.add(inlets_K(*state_, *couplings_, geometry_.racks.size()));
  }
  // Air that hardly moves, or that goes round through the racks, would take thousands of steps to warm up:
  // where much of the heat still goes into the air, the temperatures of the present flow are solved for.
  void finish_heating() {
    measure_imbalance();
    if (!unsteady_ && imbalance_ > slow_heating) heat_up();
  }
  void heat_up() {
    energy_->solve_steady(*state_, *couplings_, heating_tolerance, stage_.van_leer);
    restart_means();
  }
  // What has not settled by now sways, unless only heat is missing.
  void follow() {
    if (inlets_.knows_drift() && drift_K_ <= settings_.settled_drift_K) return heat_up();
    unsteady_ = true;
    restart_means();
  }
  void measure_imbalance() {
    const double heat = couplings_->heat_given_W();
    imbalance_ = heat > 0 ? std::abs(heat_carried_W(*state_, *couplings_) / heat - 1) : 0;
  }
  void check_settled() {
    measure_imbalance();
    drift_K_ = inlets_.drift_K();
    if (unsteady_) {
      const auto error = of_racks(inlets_.error_K(), geometry_.racks.size());
      settled_ = inlets_.knows_error() && root_mean_square(error) <= settings_.settled_error_K &&
                 imbalance_ <= slow_heating;
    } else {
      settled_ = inlets_.knows_drift() && drift_K_ <= settings_.settled_drift_K &&
                 (imbalance_ <= settings_.settled_imbalance || imbalance_K() <= settings_.settled_drift_K);
    }
  }
  double fraction() const {
    return stage_.begin +
           (stage_.end - stage_.begin) * std::min(1.0, steps_ / std::max(1.0, 1.0 * stage_.steps));
  }

  const RoomGeometry& geometry_;
  const RoomAirCallback& callback_;
  const RoomAirSettings& settings_;
  Stage stage_;
  std::shared_ptr<const RoomGrid> grid_;
  RoomThreads& threads_;
  std::shared_ptr<RoomAirState> state_;
  std::unique_ptr<RoomCouplings> couplings_;
  std::unique_ptr<RoomProjection> projection_;
  std::unique_ptr<RoomMomentum> momentum_;
  std::unique_ptr<RoomEnergy> energy_;
  std::unique_ptr<KEpsilonModel> turbulence_;  // null: RoomMomentum has its own viscosity
  std::vector<std::string> messages_;
  std::array<std::vector<double>, 3> mean_velocity_;
  std::vector<double> mean_temperature_K_;
  InletStatistics inlets_;
  RoomAirProgress progress_;
  bool settled_ = false, unsteady_ = false, cancelled_ = false;
  int steps_ = 0, averaged_ = 0;
  double drift_K_ = 0, imbalance_ = 0;
};

std::string statement(const RoomAirResult& r, const RoomRun& run, const RoomAirSettings& s) {
  char text[600], flow[300];
  if (r.unsteady) {
    double spread = 0, error = 0;
    for (const auto& rack : r.racks)
      spread = std::max(spread, rack.inlet_spread_K), error = std::max(error, rack.inlet_error_K);
    std::snprintf(flow, sizeof flow,
                  "unsteady flow, means over the last %d steps: standard error "
                  "of the mean inlets %.2f K rms "
                  "(limit %.2f K), at one rack up to %.2f K; inlets sway by up "
                  "to %.2f K (standard deviation)",
                  r.averaged_steps, r.inlet_error_K, s.settled_error_K, error, spread);
  } else {
    std::snprintf(flow, sizeof flow,
                  "mean segment inlets moved by %.3f K over the last %d steps "
                  "(limit %.3f K)",
                  r.drift_K, InletStatistics::drift_window, s.settled_drift_K);
  }
  std::snprintf(text, sizeof text,
                "%s after %d coarse and %d fine steps: %s; heat balance in the "
                "loop within %.2f %% (%.3f K of "
                "the return), closed to %.1e; mass to %.1e of the supply.",
                run.settled() ? "Converged" : "Not converged", r.coarse_steps, r.fine_steps, flow,
                100 * run.imbalance(), run.imbalance_K(), r.balance.energy_residual, r.balance.mass_residual);
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
                     settings.van_leer && preview,
                     preview};
  const Stage fine{"fine grid",
                   settings.cell_m,
                   settings.fine_step_s,
                   settings.fine_energy_step_s,
                   fine_steps,
                   fine_steps * longest_run,
                   warm ? 0.0 : 0.15,
                   0.9,
                   settings.van_leer || fine_mode,
                   true};

  std::shared_ptr<const RoomAirState> from = warm ? start->state : nullptr;
  RoomThreads threads(settings.threads);
  std::unique_ptr<RoomRun> run;
  bool going = true;
  for (const Stage* stage : {&coarse, &fine}) {
    const bool is_coarse = stage == &coarse;
    if ((is_coarse && warm && !preview) || (!is_coarse && preview)) continue;
    if (run) from = run->state();
    run = std::make_unique<RoomRun>(geometry, settings, *stage, threads, callback);
    if (!run->prepare(air, std::move(from), result)) return result;
    going = run->march(result);
    (is_coarse ? result.coarse_steps : result.fine_steps) = run->steps();
    if (!going) break;
  }
  going = going && run->close();
  run->report(result);
  if (!going) {
    result.status = RoomAirStatus::cancelled;
    result.convergence = "Cancelled.";
    return result;
  }
  result.status = run->settled() ? RoomAirStatus::converged : RoomAirStatus::not_converged;
  result.convergence = statement(result, *run, settings);
  return result;
}

}  // namespace thermohall
