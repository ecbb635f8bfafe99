// Measures the program against its budgets (docs/performance.md) and prints one Markdown row a budget.
// Exit code 1 when a run fails; budgets that are missed are marked, because time depends on the machine.
#include <fmt/core.h>

#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <vector>

#include "tests/benchmark/bench_scenarios.h"
#include "tests/benchmark/measured_run.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

bool any_failed = false;

void row(const std::string& what, const std::string& budget, const std::string& measured, bool kept) {
  fmt::print("| {} | {} | {} | {} |\n", what, budget, measured, kept ? "kept" : "**missed**");
  std::fflush(stdout);
}

void require_good(const Measured& m, const std::string& what) {
  if (m.exit_code == 0) return;
  fmt::print(stderr, "{}: exit code {}\n", what, m.exit_code);
  any_failed = true;
}

std::string write_scenario(const TemporaryFolder& folder, const std::string& name, const std::string& text) {
  const auto path = (folder / (name + ".yaml")).string();
  std::ofstream(path) << text;
  return path;
}

// What no simulation can do without: 1,000 racks and the loop that cools them, each an exact first-order step
// a minute, their heat summed into the loop, for a year.
double floor_s(int racks) {
  constexpr int steps = 365 * 24 * 60;
  constexpr double step_s = 60;
  std::vector<double> temperature_K(static_cast<std::size_t>(racks), 300.0), power_W(temperature_K.size()),
      conductance_W_K(temperature_K.size()), kept(temperature_K.size());
  for (std::size_t i = 0; i < temperature_K.size(); ++i) {
    power_W[i] = 15e3 + 10.0 * static_cast<double>(i);
    conductance_W_K[i] = 1500 + static_cast<double>(i % 7);
    kept[i] = std::exp(-step_s * conductance_W_K[i] / 400e3);
  }
  double loop_K = 293, sum_K = 0;
  const double loop_W_K = 5e6, loop_kept = std::exp(-step_s * loop_W_K / 1e9);
  const std::clock_t begin = std::clock();
  for (int step = 0; step < steps; ++step) {
    double heat_W = 0;
    for (std::size_t i = 0; i < temperature_K.size(); ++i) {
      const double rest_K = loop_K + power_W[i] / conductance_W_K[i];
      temperature_K[i] = rest_K + (temperature_K[i] - rest_K) * kept[i];
      heat_W += conductance_W_K[i] * (temperature_K[i] - loop_K);
    }
    const double rest_K = 285 + heat_W / loop_W_K;
    loop_K = rest_K + (loop_K - rest_K) * loop_kept;
    sum_K += loop_K;
  }
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  if (!(sum_K > 0)) any_failed = true;  // also keeps the loop from being left out
  return seconds;
}

void thousand_racks(const TemporaryFolder& folder) {
  const double floor = std::min(floor_s(1000), floor_s(1000));
  row("bare loop: 1,000 racks and one water loop, a year at 60 s", "the floor",
      fmt::format("{:.2f} s", floor), true);
  for (const bool cohorts : {true, false}) {
    const auto file = write_scenario(folder, "thousand", bench_hall(800, 200, {.cohorts = cohorts}));
    const auto m = fastest_run(cohorts ? 3 : 1, {"run", file, "-o", (folder / "t.h5").string(), "--force"});
    require_good(m, "1,000 racks");
    row(fmt::format("1,000 racks, air and liquid, dynamic year, 60 s controls, hourly racks{}",
                    cohorts ? "" : ", every rack by itself (cohorts: false)"),
        "3 s of one core, 400 MB, 2.5 x the floor",
        fmt::format("{:.2f} s, {:.0f} MB, {:.2f} x", m.cpu_s, m.peak_MB, m.cpu_s / floor),
        m.cpu_s <= 3 && m.peak_MB <= 400 && m.cpu_s <= 2.5 * floor);
  }
}

void fleet(const TemporaryFolder& folder) {
  const auto file = write_scenario(folder, "fleet", bench_hall(80000, 20000, {.record_racks = false}));
  const auto m = measured_run({"run", file, "-o", (folder / "f.h5").string(), "--force"});
  require_good(m, "100,000 racks");
  row("100,000 racks, dynamic year, rack summaries", "60 s, 2 GB",
      fmt::format("{:.1f} s, {:.0f} MB", m.wall_s, m.peak_MB), m.wall_s <= 60 && m.peak_MB <= 2000);
}

// A study of many years separates a year from starting the program and reading the library.
void planning_years(const TemporaryFolder& folder, bool with_files) {
  const std::string base = std::string(THERMOHALL_SCENARIOS_DIR) + "/direct_to_chip/scenario.yaml";
  const auto study = [&](int variants) {
    std::string text = fmt::format("format: thermohall-study 1\nbase: {}\nresults: {}\n", base,
                                   with_files ? "all" : "index");
    text += "sweep: {loads.training.utilisation: [";
    for (int i = 0; i < variants; ++i) text += fmt::format("{}{} %", i ? ", " : "", 50 + 0.1 * i);
    const auto file = write_scenario(folder, "years", text + "]}\n");
    std::filesystem::remove_all(folder / "out");
    const auto m = measured_run({"study", file, "-o", (folder / "out").string(), "-j", "2", "--no-report"});
    require_good(m, "planning years");
    return m;
  };
  const Measured few = study(4), many = study(44);
  const double cpu_s = (many.cpu_s - few.cpu_s) / 40, wall_s = (many.wall_s - few.wall_s) / 40;
  row(fmt::format("hourly quasi-steady year of direct_to_chip, {}",
                  with_files ? "with its results file" : "a row of a study (results: index)"),
      "5 ms", fmt::format("{:.0f} ms of one core", 1e3 * cpu_s), cpu_s <= 5e-3);
  row("10,000 of these on two cores, extrapolated from 40", "60 s", fmt::format("{:.0f} s", 1e4 * wall_s),
      1e4 * wall_s <= 60);
}

void latencies(const TemporaryFolder& folder) {
  const auto hall = write_scenario(folder, "hall", bench_hall(400, 100, {.dynamic = false}));
  const auto steady = fastest_run(5, {"steady", hall, "--json"});
  require_good(steady, "steady");
  row("steady balance of a 500-rack hall, process start to JSON", "100 ms",
      fmt::format("{:.0f} ms", 1e3 * steady.wall_s), steady.wall_s <= 0.1);
  const auto list = write_scenario(folder, "list", bench_hall(8000, 2000, {.dynamic = false}, true));
  const auto check = fastest_run(5, {"check", list});
  require_good(check, "check");
  row("check of 10,000 racks listed one by one", "200 ms", fmt::format("{:.0f} ms", 1e3 * check.wall_s),
      check.wall_s <= 0.2);
}

}  // namespace
}  // namespace thermohall

int main(int argc, char** argv) {
  using namespace thermohall;
  setenv("THERMOHALL_LIBRARY", (std::string(THERMOHALL_SCENARIOS_DIR) + "/library").c_str(), 0);
  if (argc == 3 && std::strcmp(argv[1], "--write") == 0) {  // the files by themselves, for a profiler
    const std::filesystem::path to = argv[2];
    std::ofstream(to / "thousand.yaml") << bench_hall(800, 200, {});
    std::ofstream(to / "fleet.yaml") << bench_hall(80000, 20000, {.record_racks = false});
    std::ofstream(to / "hall.yaml") << bench_hall(400, 100, {.dynamic = false});
    std::ofstream(to / "list.yaml") << bench_hall(8000, 2000, {.dynamic = false}, true);
    return 0;
  }
  const TemporaryFolder folder;
  fmt::print("| what | budget | measured | |\n|---|---|---|---|\n");
  latencies(folder);
  planning_years(folder, true);
  planning_years(folder, false);
  thousand_racks(folder);
  fleet(folder);
  return any_failed ? 1 : 0;
}
