#include "sim/run/integrator.h"

#include <algorithm>
#include <boost/numeric/odeint/stepper/controlled_runge_kutta.hpp>
#include <boost/numeric/odeint/stepper/generation.hpp>
#include <boost/numeric/odeint/stepper/runge_kutta_dopri5.hpp>
#include <cmath>
#include <vector>

#include "sim/base/diagnostic.h"
#include "sim/plant/plant.h"

namespace thermohall {
namespace odeint = boost::numeric::odeint;

struct Integrator::Impl {
  using State = std::vector<double>;
  using Stepper = odeint::runge_kutta_dopri5<State>;

  Impl(Plant& plant_, IntegratorSettings settings_) : plant(plant_), settings(settings_) {}

  void count(double step_s) {
    ++statistics.steps;
    statistics.smallest_step_s =
        statistics.smallest_step_s > 0 ? std::min(statistics.smallest_step_s, step_s) : step_s;
    statistics.largest_step_s = std::max(statistics.largest_step_s, step_s);
  }

  void check_finite(double time_s, std::span<const double> state_K) const {
    // A fault spreads from the racks, whose states stand last, towards the loops.
    for (std::size_t i = state_K.size(); i-- > 0;)
      if (!std::isfinite(state_K[i]))
        throw SimulationError(time_s, plant.state_name(i), "temperature", state_K[i],
                              "the state left the finite numbers; look at the capacities of this component");
  }

  FacilityMeters exponential(double from_s, double to_s, std::span<double> state_K) {
    FacilityMeters mean;
    const double interval_s = to_s - from_s;
    const auto count_of_steps = static_cast<int>(std::ceil(interval_s / settings.step_s - 1e-9));
    const double step_s = interval_s / std::max(1, count_of_steps), share = step_s / interval_s;
    for (int k = 0; k < std::max(1, count_of_steps); ++k) {
      const double time_s = from_s + k * step_s;
      plant.evaluate(time_s, step_s, state_K);
      ++statistics.evaluations;
      const auto rate = plant.mean_rate_K_s();
      for (std::size_t i = 0; i < state_K.size(); ++i) state_K[i] += step_s * rate[i];
      const FacilityMeters& meters = plant.meters();
      for (std::size_t m = 0; m < meter_count; ++m) mean.rate[m] += meters.rate[m] * share;
      count(step_s);
      check_finite(time_s + step_s, state_K);
    }
    return mean;
  }

  // State and meters in one vector; meters count in megajoules so that the error norm is led by temperatures.
  FacilityMeters dormand_prince(double from_s, double to_s, std::span<double> state_K) {
    constexpr double meter_scale = 1e-6;
    // Inputs that jump at the end of the interval belong to the next one.
    const double last_s = to_s - std::min(1e-6, 1e-3 * (to_s - from_s));
    const std::size_t n = state_K.size();
    work.assign(n + meter_count, 0);
    std::copy(state_K.begin(), state_K.end(), work.begin());
    const auto system = [&](const State& x, State& dxdt, double t) {
      plant.evaluate(std::min(t, last_s), 0, std::span(x).first(n));
      ++statistics.evaluations;
      const auto rate = plant.mean_rate_K_s();
      std::copy(rate.begin(), rate.end(), dxdt.begin());
      for (std::size_t m = 0; m < meter_count; ++m) dxdt[n + m] = meter_scale * plant.meters().rate[m];
    };
    auto stepper =
        odeint::make_controlled(settings.absolute_tolerance_K, settings.relative_tolerance, Stepper{});
    double t = from_s;
    double step_s = std::min(last_step_s > 0 ? last_step_s : 1.0, to_s - from_s);
    const double tiny_s = 1e-9 * std::max(1.0, to_s - from_s);
    while (to_s - t > tiny_s) {
      step_s = std::min(step_s, to_s - t);
      const double before_s = t;
      const bool whole = step_s >= to_s - t - tiny_s;
      if (stepper.try_step(system, work, t, step_s) == odeint::success) {
        count(t - before_s);
        check_finite(t, std::span(work).first(n));
        if (!whole) last_step_s = step_s;
      } else {
        ++statistics.rejected_steps;
        if (!(step_s > 1e-7))
          throw SimulationError(t, "integrator", "step", step_s,
                                "no step is small enough for the tolerance; try the exponential method");
      }
    }
    std::copy(work.begin(), work.begin() + static_cast<std::ptrdiff_t>(n), state_K.begin());
    FacilityMeters mean;
    for (std::size_t m = 0; m < meter_count; ++m) mean.rate[m] = work[n + m] / meter_scale / (to_s - from_s);
    plant.evaluate(last_s, 0, state_K);  // the channels show the end of the interval
    ++statistics.evaluations;
    return mean;
  }

  Plant& plant;
  IntegratorSettings settings;
  SolverStatistics statistics;
  State work;
  double last_step_s = 0;
};

Integrator::Integrator(Plant& plant, IntegratorSettings settings)
    : impl_(std::make_unique<Impl>(plant, settings)) {}
Integrator::~Integrator() = default;

FacilityMeters Integrator::advance(double from_s, double to_s, std::span<double> state_K) {
  return impl_->settings.method == IntegrationMethod::exponential
             ? impl_->exponential(from_s, to_s, state_K)
             : impl_->dormand_prince(from_s, to_s, state_K);
}

const SolverStatistics& Integrator::statistics() const { return impl_->statistics; }

}  // namespace thermohall
