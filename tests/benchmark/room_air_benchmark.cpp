// Measures the room air solver against its budgets and prints one Markdown row a budget: time from begin to
// end, the better of two runs, and processor time of all threads. Halls of 47 m2 with 14 racks beside each
// other. Arguments: "all" for the largest room too (else "most"), then the number of threads.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "models/room_air/room_air_solver.h"
#include "models/room_air/room_air_transient.h"

namespace thermohall {
namespace {

int threads = 0;  // as many as processors

RoomGeometry halls(int count) {
  RoomGeometry g;
  g.room = {0, 7.8, 0, 6.0 * count, 0, 3};
  const auto rectangle = [](double z, double x0, double x1, double y0, double y1) {
    RoomRectangle r;
    r.position_m = z, r.a0_m = x0, r.a1_m = x1, r.b0_m = y0, r.b1_m = y1;
    return r;
  };
  for (int c = 0; c < count; ++c) {
    const double y = 6.0 * c;
    g.solids.push_back({0, 0.9, y + 1.8, y + 4.2, 0, 2.1});
    for (int i = 0; i < 14; ++i) {
      const bool low = i < 7;
      RoomRack r;
      r.name = std::to_string(c) + "-" + std::to_string(i);
      const double x = 2.4 + 0.6 * (i % 7), y0 = y + (low ? 1.2 : 3.6);
      r.box = {x, x + 0.6, y0, y0 + 1.2, 0, 2.1};
      r.front = low ? RoomDirection::plus_y : RoomDirection::minus_y;
      const double z[] = {0, 0.6, 1.5, 2.1};
      for (int s = 0; s < 3; ++s) {
        RoomRackSegment segment;
        segment.bottom_m = z[s], segment.top_m = z[s + 1];
        const double share = (z[s + 1] - z[s]) / 2.1;
        segment.power_W = 5000 * share, segment.flow_m3_s = 0.283168 * share;
        segment.heat_capacity_J_K = 60e3 * share, segment.air_effectiveness = 0.8;
        r.segments.push_back(segment);
      }
      g.racks.push_back(r);
      RoomSupply tile;
      tile.rectangle = rectangle(0, x, x + 0.6, y + (low ? 2.4 : 3.0), y + (low ? 3.0 : 3.6));
      tile.flow_m3_s = 0.311485, tile.unit = 0;
      g.supplies.push_back(tile);
    }
    RoomReturn back;
    back.rectangle = rectangle(2.1, 0, 0.9, y + 1.8, y + 4.2);
    back.direction = RoomDirection::minus_z;
    g.returns.push_back(back);
  }
  g.units.push_back({});
  return g;
}

struct Clock {
  std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();
  std::clock_t processor = std::clock();
  double wall_s() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  }
  double processor_s() const { return static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC; }
};

double peak_MB() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1000;
}

void row(const char* what, double wall_s, double processor_s, double budget_s, const std::string& note) {
  std::printf("| %s | %.2f s | %.3f s | %.3f s | %s | %s |\n", what, budget_s, wall_s, processor_s,
              wall_s <= budget_s ? "kept" : "**missed**", note.c_str());
  std::fflush(stdout);
}

void steady(const char* what, int count, RoomAirFidelity fidelity, double budget_s, int runs) {
  RoomAirSettings settings;
  settings.threads = threads;
  settings.fidelity = fidelity;
  double best = 1e9, processor = 0;
  RoomAirResult r;
  for (int n = 0; n < runs; ++n) {
    const Clock clock;
    r = solve_room_air(halls(count), settings);
    const double wall = clock.wall_s();
    if (wall < best) best = wall, processor = clock.processor_s();
  }
  char note[160];
  std::snprintf(note, sizeof note, "%zu cells, %d + %d steps, peak %.0f MB", r.cells.solid.size(),
                r.coarse_steps, r.fine_steps, peak_MB());
  row(what, best, processor, budget_s, note);
}

void failure(const char* what, RoomAirFidelity fidelity, double budget_s) {
  auto g = halls(1);
  RoomAirSettings settings;
  settings.threads = threads;
  settings.fidelity = fidelity;
  const auto start = solve_room_air(g, settings);
  RoomAirTransient t(g, settings, &start);
  g.units[0].control = RoomUnitControl::given_heat;  // the coil fails, the fans run
  t.set_operation(g);
  const Clock clock;
  for (int n = 0; n < 1200; ++n) t.step(0.5);
  const double wall = clock.wall_s(), processor = clock.processor_s();
  char note[160];
  std::snprintf(note, sizeof note, "1200 steps, air from %.1f to %.1f degC, balance %.1e",
                start.mean_temperature_K - 273.15, t.mean_temperature_K() - 273.15, t.balance().residual());
  row(what, wall, processor, budget_s, note);
}

}  // namespace
}  // namespace thermohall

int main(int argc, char** argv) {
  using namespace thermohall;
  const bool largest = argc > 1 && std::string(argv[1]) == "all";
  if (argc > 2) threads = std::atoi(argv[2]);
  std::printf("| what | budget | time | processor time | | |\n|---|---|---|---|---|---|\n");
  steady("preview, one hall", 1, RoomAirFidelity::preview, 0.06, 2);
  steady("standard, one hall", 1, RoomAirFidelity::standard, 0.3, 2);
  steady("standard, three halls", 3, RoomAirFidelity::standard, 0.8, 2);
  failure("10 minutes after a failure, preview grid", RoomAirFidelity::preview, 1);
  failure("10 minutes after a failure, standard grid", RoomAirFidelity::standard, 8);
  if (largest) steady("standard, twenty halls", 20, RoomAirFidelity::standard, 6, 1);
  return 0;
}
