// Times of the hydraulic network (docs/performance.md): a rack manifold and a loop of 500 racks, cold and
// after a change. Prints one Markdown row a case; time depends on the machine.
#include <fmt/core.h>

#include <chrono>
#include <cmath>
#include <string>

#include "models/hydraulics/distribution_network.h"
#include "models/hydraulics/flow_distribution.h"
#include "models/hydraulics/hydraulic_layouts.h"

namespace thermohall {
namespace {

constexpr HydraulicFluid water{995, 8e-4};
constexpr FlowResistanceParameters tray{
    .reference_flow_m3_s = 1.2e-4, .reference_pressure_drop_Pa = 80e3, .exponent = 1.8};
constexpr PipeParameters manifold_pipe{0.05, 0.035, 1e-5, 0.2};
constexpr HydraulicLadder manifold{27, manifold_pipe, manifold_pipe, tray, false};

template <class Action>
void row(const std::string& what, int repetitions, const Action& action) {
  const auto begin = std::chrono::steady_clock::now();
  int iterations = 0;
  for (int i = 0; i < repetitions; ++i) iterations = action(i);
  const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
  fmt::print("| {} | {:.3f} ms | {} |\n", what, time.count() / repetitions, iterations);
}

void measure_manifold() {
  const auto layout = rack_manifold(manifold, 27 * 1.2e-4);
  row("rack manifold of 27 branches, from nothing", 200, [&](int) {
    HydraulicSolver solver(layout.network, water);
    return solver.solve().iterations;
  });
  HydraulicSolver solver(layout.network, water);
  row("rack manifold, flow changed by 1 %", 1000, [&](int i) {
    solver.set_injection(layout.inlet, 27 * 1.2e-4 * (1 + 0.01 * (i % 2)));
    return solver.solve().iterations;
  });
}

void measure_loop(bool has_reverse_return) {
  constexpr PipeParameters mains{0.6, 0.6, 4.5e-5, 0.05};
  HydraulicLoop loop;
  loop.racks = {500, mains, mains, equivalent_resistance(manifold, water, 1.5e-3, 3.2e-3),
                has_reverse_return};
  loop.pump_pressure_Pa = {{0, 0.3, 0.6, 0.8}, {400e3, 380e3, 300e3, 200e3}};
  loop.pump_count = 4;
  loop.plant = {.reference_flow_m3_s = 1.6, .reference_pressure_drop_Pa = 80e3, .exponent = 1.8};
  const LoopLayout layout = hydraulic_loop(loop);
  const std::string name = has_reverse_return ? "500 racks, reverse return" : "500 racks, direct return";
  row(name + ", from nothing", 20, [&](int) {
    HydraulicSolver solver(layout.network, water);
    return solver.solve().iterations;
  });
  HydraulicSolver solver(layout.network, water);
  solver.solve();
  row(name + ", pump speed changed by 2 %", 100, [&](int i) {
    solver.set_pump_speed(layout.pumps[0], i % 2 ? 1 : 0.98);
    return solver.solve().iterations;
  });
  row(name + ", a rack closed or opened", 100, [&](int i) {
    solver.set_open(layout.racks[250], i % 2);
    return solver.solve().iterations;
  });
  row(name + ", a pump tripped or restarted", 100, [&](int i) {
    solver.set_pump_speed(layout.pumps[1], i % 2);
    return solver.solve().iterations;
  });
}

// A facility loop whose branches ask for flows through control valves.
void measure_facility(std::size_t branches) {
  constexpr double wanted_m3_s = 0.013;
  const double all_m3_s = wanted_m3_s * static_cast<double>(branches);
  DistributionLayout l;
  l.pump_pressure_Pa = {{0, 0.25 * all_m3_s, 0.5 * all_m3_s}, {320e3, 300e3, 220e3}};
  l.pump_count = 4;
  l.pressure_difference_Pa = 95e3;
  l.sensor = branches - 1;
  l.plant = {.reference_flow_m3_s = all_m3_s, .reference_pressure_drop_Pa = 60e3, .exponent = 1.8};
  DistributionBranch b;
  b.main = {100.0 / static_cast<double>(branches), 0.25 * std::sqrt(static_cast<double>(branches) / 6),
            4.5e-5, 0.1};
  b.pipe = {10, 0.107, 4.5e-5, 8};
  b.coil = {.reference_flow_m3_s = 0.0207, .reference_pressure_drop_Pa = 85e3, .exponent = 1.8};
  b.valve = ControlValveParameters{66.0 / 3600, ValveCharacteristic::equal_percentage, 50, 0};
  b.design_flow_m3_s = wanted_m3_s;
  l.branches.assign(branches, b);
  const std::string name = fmt::format("facility loop of {} valves", branches);
  std::vector<double> wanted(branches, 0.9 * wanted_m3_s);
  row(name + ", from nothing", 20, [&](int) {
    DistributionNetwork network(l, water);
    return network.solve(wanted, 0).has_converged ? 1 : 0;
  });
  DistributionNetwork network(l, water);
  network.solve(wanted, 0);
  row(name + ", a demand changed by 2 %", 100, [&](int i) {
    wanted[branches / 2] = wanted_m3_s * (i % 2 ? 0.9 : 0.918);
    return network.solve(wanted, 0).has_converged ? 1 : 0;
  });
  DistributionService service{4, 1, std::vector<int>(branches, 1), std::vector<double>(branches, -1)};
  row(name + ", two pumps of four tripped or restarted", 20, [&](int i) {
    service.pumps = i % 2 ? 4 : 2;
    network.set_service(service);
    return network.solve(wanted, 0).has_converged ? 1 : 0;
  });
}

}  // namespace
}  // namespace thermohall

int main() {
  fmt::print("| case | time | iterations |\n|---|---|---|\n");
  thermohall::measure_manifold();
  thermohall::measure_loop(false);
  thermohall::measure_loop(true);
  fmt::print("\n| case | time | solved |\n|---|---|---|\n");
  thermohall::measure_facility(12);
  thermohall::measure_facility(500);
}
