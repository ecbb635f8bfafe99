#include "models/room_air/room_air_solver.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "models/room_air/room_air_influence.h"
#include "models/room_air/room_air_metrics.h"
#include "tests/models/room_air/room_examples.h"

namespace thermohall {
namespace {

// A channel along x, slip walls, uniform in and out, a slab of heat across the middle.
RoomGeometry duct() {
  RoomGeometry g;
  g.room = {0, 6, 0, 1.2, 0, 1.2};
  g.supplies.push_back(
      supply("in", rectangle(RoomAxis::x, 0, 0, 1.2, 0, 1.2), RoomDirection::plus_x, 0.72, 290));
  g.returns.push_back(outlet("out", rectangle(RoomAxis::x, 6, 0, 1.2, 0, 1.2), RoomDirection::plus_x));
  g.heat_sources.push_back({"slab", {2.4, 2.7, 0, 1.2, 0, 1.2}, 5000});
  return g;
}

TEST(RoomAirSolver, UniformDuctFlowStaysUniformAndTakesUpTheHeat) {
  RoomAirSettings settings = preview();
  settings.buoyancy = false, settings.wall_friction = 0;
  settings.turbulence = RoomAirTurbulence::constant_viscosity;
  settings.energy_tolerance = 1e-12;
  const auto r = solve_room_air(duct(), settings);
  ASSERT_EQ(r.status, RoomAirStatus::converged) << r.convergence;
  for (std::size_t q = 0; q < r.cells.u_m_s.size(); ++q) {
    EXPECT_NEAR(r.cells.u_m_s[q], 0.5, 1e-12);
    EXPECT_NEAR(r.cells.v_m_s[q], 0, 1e-12);
    EXPECT_NEAR(r.cells.pressure_Pa[q], r.cells.pressure_Pa[0], 1e-10);
  }
  EXPECT_NEAR(r.return_mean_K, 290 + 5000 / (1.2 * 1005 * 0.72), 1e-8);
  EXPECT_NEAR(r.cells.temperature_K.back(), r.return_mean_K, 1e-8);
}

TEST(RoomAirSolver, MassAndEnergyClose) {
  for (const double share : {0.8, 1.1}) {
    const auto r = solve_room_air(small_hall(share), preview());
    EXPECT_LT(r.balance.mass_residual, 1e-10);
    EXPECT_LT(r.balance.energy_residual, 2e-8);
    EXPECT_NEAR(r.balance.heat_in_W, 30000, 1e-6);
    // the return follows from the balance alone
    EXPECT_NEAR(r.return_mean_K, 291.15 + 30000 / (1.2 * 1005 * 1.8 * share), 1e-5);
  }
}

TEST(RoomAirSolver, MirroredRacksBreatheTheSame) {
  RoomAirSettings settings = preview();
  const auto r = solve_room_air(small_hall(), settings);
  const auto inlet = [&](std::size_t i) { return r.racks[i].inlet_mean_K; };  // A1 B1 A2 B2 A3 B3
  EXPECT_NEAR(inlet(0), inlet(1), 0.02);
  EXPECT_NEAR(inlet(0), inlet(4), 0.02);
  EXPECT_NEAR(inlet(0), inlet(5), 0.02);
  EXPECT_NEAR(inlet(2), inlet(3), 0.02);
}

TEST(RoomAirSolver, TurnedRoomGivesTheSameRacks) {
  const auto a = solve_room_air(small_hall(0.9), preview()),
             b = solve_room_air(turned(small_hall(0.9)), preview());
  for (std::size_t i = 0; i < a.racks.size(); ++i)
    EXPECT_NEAR(a.racks[i].inlet_mean_K, b.racks[i].inlet_mean_K, 0.1) << a.racks[i].name;
}

TEST(RoomAirSolver, SealedContainmentGivesSupplyAirToEveryInlet) {
  const auto g = contained_hall();
  const auto r = solve_room_air(g, preview());
  ASSERT_EQ(r.status, RoomAirStatus::converged) << r.convergence;
  for (const auto& rack : r.racks)
    for (const auto& s : rack.segments) EXPECT_NEAR(s.inlet_max_K, 291.15, 0.01);
  EXPECT_NEAR(room_air_metrics(r).supply_heat_index, 0, 1e-4);
  const auto influence = room_air_influence(g, r);
  for (const auto& ci : room_capture_indices(g, r, influence)) {
    EXPECT_NEAR(ci.cold_aisle, 1, 1e-6);
    EXPECT_NEAR(ci.hot_aisle, 1, 1e-6);
  }
}

TEST(RoomAirSolver, TemperaturesStayBetweenSupplyAndExhaust) {
  RoomAirSettings settings = preview();
  settings.van_leer = true;
  const auto r = solve_room_air(small_hall(0.8), settings);
  double hottest = 0;
  for (const auto& rack : r.racks)
    for (const auto& s : rack.segments) hottest = std::max(hottest, s.exhaust_K);
  for (std::size_t q = 0; q < r.cells.solid.size(); ++q) {
    if (r.cells.solid[q]) continue;
    EXPECT_GE(r.cells.temperature_K[q], 291.15 - 0.02);  // the deferred limiter overshoots a little
    EXPECT_LE(r.cells.temperature_K[q], hottest + 0.02);
  }
}

TEST(RoomAirSolver, GridRefinementMovesRackMeansLittle) {
  const auto rms = [](double share) {
    const auto coarse = solve_room_air(small_hall(share), preview()),
               fine = solve_room_air(small_hall(share));
    double sum = 0;
    for (std::size_t i = 0; i < coarse.racks.size(); ++i)
      sum += std::pow(coarse.racks[i].inlet_mean_K - fine.racks[i].inlet_mean_K, 2);
    return std::sqrt(sum / static_cast<double>(coarse.racks.size()));
  };
  EXPECT_LT(rms(1.15), 0.3);
  EXPECT_LT(rms(0.8), 1.5);
}

TEST(RoomAirSolver, CellsOfATenthOfAMetreMoveRackMeansLess) {
  const auto rms = [](double share) {
    RoomAirSettings settings;
    settings.cell_m = 0.1;
    const auto coarse = solve_room_air(small_hall(share)), fine = solve_room_air(small_hall(share), settings);
    double sum = 0;
    for (std::size_t i = 0; i < coarse.racks.size(); ++i)
      sum += std::pow(coarse.racks[i].inlet_mean_K - fine.racks[i].inlet_mean_K, 2);
    return std::sqrt(sum / static_cast<double>(coarse.racks.size()));
  };
  EXPECT_LT(rms(1.15), 0.2);
  EXPECT_LT(rms(0.8), 1.0);
}

TEST(RoomAirSolver, BalancesCloseToRoundingWhenAskedTo) {
  RoomAirSettings settings = preview();
  settings.mass_tolerance = 1e-15, settings.energy_tolerance = 1e-14;
  for (const auto& g : {small_hall(0.8), contained_hall()}) {
    const auto r = solve_room_air(g, settings);
    EXPECT_LT(r.balance.mass_residual, 1e-13);
    EXPECT_LT(r.balance.energy_residual, 1e-12);
  }
}

// Cool air laid out on the floor at 0.1 m/s, a warm body, return at the ceiling: the warmth stands in layers
// and is carried off at the top, so the lower third stays cool.
TEST(RoomAirSolver, DisplacementKeepsTheLowerRoomCool) {
  RoomGeometry g;
  g.room = {0, 4.8, 0, 3.6, 0, 3};
  g.supplies.push_back(
      supply("low", rectangle(RoomAxis::x, 0, 0, 3.6, 0, 0.6), RoomDirection::plus_x, 0.216, 291));
  g.returns.push_back(outlet("high", rectangle(RoomAxis::z, 3, 3.6, 4.8, 0, 3.6), RoomDirection::plus_z));
  g.solids.push_back({2.4, 3.0, 1.5, 2.1, 0, 1.2});
  g.heat_sources.push_back({"body", {2.4, 3.0, 1.5, 2.1, 0, 1.2}, 1500});
  const auto r = solve_room_air(g, preview());
  ASSERT_EQ(r.status, RoomAirStatus::converged) << r.convergence;
  const double rise = 1500 / (1.2 * 1005 * 0.216);
  EXPECT_NEAR(r.return_mean_K, 291 + rise, 1e-4);
  std::vector<double> layer(static_cast<std::size_t>(r.cells.nz), 0.0);
  const std::size_t plane = r.cells.temperature_K.size() / layer.size();
  for (std::size_t k = 0; k < layer.size(); ++k) {
    double cells = 0;
    for (std::size_t q = k * plane; q < (k + 1) * plane; ++q)
      if (!r.cells.solid[q]) layer[k] += r.cells.temperature_K[q], cells += 1;
    layer[k] /= cells;
    if (k > 0) {
      EXPECT_GT(layer[k], layer[k - 1] - 0.05) << k;
    }
  }
  EXPECT_LT(layer[1] - 291, 0.35 * rise);
  EXPECT_GT(layer.back() - 291, 0.85 * rise);
}

TEST(RoomAirSolver, SwayingFlowStatesItsScatter) {
  auto g = small_hall(2.5);  // strong jets from the floor in an open room
  for (auto& s : g.supplies) s.momentum_source = true, s.open_area_ratio = 0.25;
  RoomAirSettings settings = preview();
  settings.settled_drift_K = 1e-6;  // never settles
  const auto r = solve_room_air(g, settings);
  EXPECT_TRUE(r.unsteady);
  EXPECT_EQ(r.status, RoomAirStatus::converged) << r.convergence;
  EXPECT_GE(r.averaged_steps, 100);
  EXPECT_LE(r.inlet_error_K, settings.settled_error_K);
  EXPECT_NE(r.convergence.find("unsteady"), std::string::npos);
  EXPECT_LT(r.balance.energy_residual, 2e-8);
  for (const auto& rack : r.racks) EXPECT_GE(rack.inlet_spread_K, rack.inlet_error_K - 1e-12);
}

TEST(RoomAirSolver, SameInputGivesTheSameBits) {
  const auto a = solve_room_air(small_hall(), preview()), b = solve_room_air(small_hall(), preview());
  EXPECT_EQ(a.cells.temperature_K, b.cells.temperature_K);
  EXPECT_EQ(a.cells.u_m_s, b.cells.u_m_s);
}

TEST(RoomAirSolver, WarmRestartAgreesWithAColdStart) {
  const auto first = solve_room_air(small_hall());
  auto edited = small_hall();
  for (auto& s : edited.racks[0].segments) s.power_W *= 1.2;
  const auto cold = solve_room_air(edited), warm = solve_room_air(edited, {}, {}, &first);
  EXPECT_EQ(warm.coarse_steps, 0);
  for (std::size_t i = 0; i < cold.racks.size(); ++i)
    EXPECT_NEAR(warm.racks[i].inlet_mean_K, cold.racks[i].inlet_mean_K, 0.15);
  EXPECT_NEAR(warm.return_mean_K, cold.return_mean_K, 1e-4);
}

TEST(RoomAirSolver, CallbackSeesProgressAndCancels) {
  int calls = 0;
  double last = 0;
  const auto r = solve_room_air(small_hall(), preview(), [&](const RoomAirProgress& p) {
    EXPECT_GE(p.fraction, last);
    last = p.fraction;
    return ++calls < 10;
  });
  EXPECT_EQ(calls, 10);
  EXPECT_EQ(r.status, RoomAirStatus::cancelled);
  EXPECT_FALSE(r.racks.empty());
}

// The last solutions of a large hall take seconds: the callback is asked within them too, and what is
// cancelled comes back without them.
TEST(RoomAirSolver, CancellingIsHeardWithinTheClosingSolutions) {
  for (const int heard : {1, 2, 3}) {
    int asked = 0;
    const auto r = solve_room_air(small_hall(), preview(), [&](const RoomAirProgress& p) {
      return p.stage != "balance" || ++asked < heard;
    });
    EXPECT_EQ(asked, heard) << "not asked again once cancelled";
    EXPECT_EQ(r.status, RoomAirStatus::cancelled);
    EXPECT_EQ(r.convergence, "Cancelled.");
    EXPECT_TRUE(std::all_of(r.cells.temperature_K.begin(), r.cells.temperature_K.end(),
                            [](double t) { return t > 250 && t < 400; }));
  }
}

TEST(RoomAirSolver, ImpossibleRoomsSayWhy) {
  const auto r = solve_room_air(contained_hall(1.2), preview());
  EXPECT_EQ(r.status, RoomAirStatus::impossible);
  ASSERT_FALSE(r.messages.empty());
  EXPECT_NE(r.messages[0].find("leakage"), std::string::npos);
  auto faulty = small_hall();
  faulty.room.x1_m = 0;
  EXPECT_EQ(solve_room_air(faulty, preview()).status, RoomAirStatus::impossible);
}

TEST(RoomAirSolver, LeakyContainmentLetsTheDifferenceThrough) {
  auto g = contained_hall(1.1);
  for (auto& w : g.thin_walls) w.open_fraction = 0.05;
  const auto r = solve_room_air(g, preview());
  ASSERT_EQ(r.status, RoomAirStatus::converged) << r.convergence;
  for (const auto& rack : r.racks) EXPECT_NEAR(rack.inlet_mean_K, 291.15, 0.05);  // all leaks blow outwards
  g = contained_hall(0.8);
  for (auto& w : g.thin_walls) w.open_fraction = 0.05;
  const auto under = solve_room_air(g, preview());
  double mean = 0;
  for (const auto& rack : under.racks) mean += rack.inlet_mean_K / 6;
  EXPECT_GT(mean, 291.15 + 2);  // a fifth of the air comes from the room
}

TEST(RoomAirSolver, UnitAtItsLimitBalancesTheHeat) {
  auto g = small_hall();
  RoomCoolingUnit unit;
  unit.supply_temperature_K = 291.15;
  g.units.push_back(unit);
  for (auto& s : g.supplies) s.unit = 0;
  const auto held = solve_room_air(g, preview());
  EXPECT_NEAR(held.units[0].heat_W, 30000, 1);
  EXPECT_FALSE(held.units[0].limited);
  EXPECT_NEAR(held.units[0].supply_K, 291.15, 1e-9);
}

TEST(RoomAirSolver, FlowDeficitOfABlockedRackIsReported) {
  auto g = small_hall();
  g.solids.push_back({2.1, 2.7, 0.9, 1.2, 0, 2.1});  // behind A2
  const auto r = solve_room_air(g, preview());
  EXPECT_NEAR(r.racks[2].flow_deficit_m3_s, 0.3, 1e-9);
  EXPECT_EQ(r.racks[2].flow_m3_s, 0);
  EXPECT_LT(r.balance.energy_residual, 2e-8);
}

TEST(RoomAirSolver, PlenumFeedsTheTiles) {
  auto g = small_hall();
  g.plenum = {0.6, 0.0035};
  double total = 0;
  for (const auto& s : g.supplies) {
    RoomResistiveOpening tile;
    tile.name = s.name, tile.rectangle = s.rectangle;
    g.openings.push_back(tile);
    total += s.flow_m3_s;
  }
  g.supplies.clear();
  g.solids.push_back({0, 0.9, 2.4, 3.6, 0, 1.8});  // the unit that blows down
  g.supplies.push_back(
      supply("unit", rectangle(RoomAxis::z, 0, 0, 0.9, 2.4, 3.6), RoomDirection::minus_z, total, 291.15));
  const auto r = solve_room_air(g, preview());
  ASSERT_NE(r.status, RoomAirStatus::impossible);
  double tiles = 0;
  for (const auto& o : r.openings) {
    tiles += o.flow_m3_s;
    EXPECT_NEAR(o.temperature_K, 291.15, 0.05);
  }
  EXPECT_GT(r.floor_leakage_m3_s, 0);
  EXPECT_NEAR(tiles + r.floor_leakage_m3_s, total, 1e-9);
  EXPECT_GT(r.plenum_pressure_Pa, 5);
  EXPECT_LT(r.balance.energy_residual, 2e-8);
}

}  // namespace
}  // namespace thermohall
