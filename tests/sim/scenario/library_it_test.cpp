#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <type_traits>

#include "models/it/rack.h"
#include "models/it/server.h"
#include "models/liquid/boiling_immersion_tank.h"
#include "models/liquid/cold_plate.h"
#include "models/liquid/immersion_tank.h"
#include "models/liquid/liquid_flow_demand.h"
#include "models/properties/coolant.h"
#include "models/properties/moist_air.h"
#include "tests/support/shipped_library.h"

namespace thermohall {
namespace {

// A rack type of the library at rest in its surroundings: fan speed and coolant flow settled.
struct Settled {
  ServerOutputs server;
  double fan_speed = 0, air_m3_s = 0, coolant_m3_s = 0;
  bool flow_limited = false, plate_in_range = true;
};

struct Rack {
  std::string id, label;
  RackParameters rack{};
  ServerParameters server{};
  ColdPlateParameters plate{};
  LiquidFlowDemandParameters flow{};
  ImmersionTankParameters tank{};
  BoilingImmersionTankParameters boiling_tank{};

  double bath_K() const {
    return rack.cooling == RackCooling::immersion ? tank.rated_bath_temperature_K
                                                  : boiling_tank.saturation_temperature_K;
  }
  bool is_gpu_air_rack() const { return rack.cooling == RackCooling::air && rack.compute_PFLOPS > 0; }

  Settled at(double utilisation, double inlet_C, double supply_C) const {
    const double inlet_K = inlet_C + 273.15, supply_K = supply_C + 273.15;
    const double air_J_m3K =
        moist_air_density_kg_m3(inlet_K, 0.008, 101325) / 1.008 * moist_air_specific_heat_J_kgK(0.008);
    const auto pg25 = coolant_outputs({CoolantFluid::propylene_glycol, 0.25}, {supply_K});
    const double rho_cp = pg25.density_kg_m3 * pg25.specific_heat_J_kgK;
    Settled s{.server = {}, .fan_speed = server.fan_rated_flow_m3_s > 0 ? 1.0 : 0.0};
    double medium_K = inlet_K, resistance = 0, liquid_W = server.full_power_W;
    const double chips = std::max(1.0, server.chip_count);
    for (int i = 0; i < 100; ++i) {
      if (rack.cooling == RackCooling::air) {
        resistance = sink_resistance_K_W(rack, s.fan_speed);
      } else if (rack.cooling == RackCooling::cold_plate) {
        medium_K = supply_K;
        const auto demand = liquid_flow_demand_outputs(flow, {liquid_W, supply_K, 0, rho_cp});
        s.coolant_m3_s = demand.flow_m3_s;
        s.flow_limited = demand.limited > 0;
        const auto y = cold_plate_outputs(plate, {demand.flow_m3_s / chips, supply_K, 0, rho_cp});
        s.plate_in_range = y.outside_range == 0;
        resistance = y.resistance_K_W + plate.package_resistance_K_W;
      } else {
        medium_K = bath_K();
        resistance = rack.cooling == RackCooling::immersion ? tank.chip_to_bath_resistance_K_W
                                                            : boiling_tank.chip_to_bath_resistance_K_W;
      }
      s.server = server_outputs(server, {utilisation, medium_K, resistance, s.fan_speed});
      liquid_W = s.server.heat_to_liquid_W;
      s.fan_speed = fan_speed_demand(server, {s.server.heat_to_air_W, inlet_K, air_J_m3K});
    }
    s.air_m3_s = server.fan_rated_flow_m3_s * s.fan_speed;
    return s;
  }
  Settled rated() const { return at(1, 25, 35); }
};

class LibraryIt : public ShippedLibrary {
 protected:
  Rack rack(const std::string& id) {
    const LibraryItem* item = library_.find("racks", id, diagnostics_);
    EXPECT_NE(item, nullptr) << id;
    if (!item) return {};
    Rack r{.id = id, .label = item->origin.label};
    const std::string path = "racks." + id;
    Section s(item->parameters, path, diagnostics_);
    r.server = read_table<ServerParameters>(s.mapping("server", true), path + ".server", diagnostics_);
    const auto part = [&](const char* key, auto& member) {
      using Part = std::remove_reference_t<decltype(member)>;
      if (s.has(key)) member = read_table<Part>(s.mapping(key), path + '.' + key, diagnostics_);
      return s.has(key);
    };
    const bool plate = part("cold_plate", r.plate), flow = part("flow", r.flow);
    const bool tank = part("tank", r.tank), boiling = part("boiling_tank", r.boiling_tank);
    s.leave({"cold_plate", "flow", "tank", "boiling_tank"});
    r.rack = read_table<RackParameters>(s.rest(), path, diagnostics_);
    EXPECT_EQ(plate, r.rack.cooling == RackCooling::cold_plate) << id;
    EXPECT_EQ(flow, r.rack.cooling != RackCooling::air) << id;
    EXPECT_EQ(tank, r.rack.cooling == RackCooling::immersion) << id;
    EXPECT_EQ(boiling, r.rack.cooling == RackCooling::immersion_two_phase) << id;
    return r;
  }
  void each_rack(const std::function<void(const Rack&)>& check) {
    for (const auto& id : library_.ids("racks", diagnostics_)) {
      SCOPED_TRACE(id);
      check(rack(id));
    }
  }
};

TEST_F(LibraryIt, HasTheRacksOfTheTemplates) {
  for (const char* id :
       {"legacy-cpu-5kw",   "enterprise-cpu-8kw",  "cpu-2u-15kw",          "dgx-a100-26kw",
        "hgx-a100-6kw",     "hgx-b200-15kw",       "hgx-b200-29kw",        "h100-41kw",
        "mi300x-42kw",      "gb200-nvl72",         "gb300-nvl72",          "vera-rubin-nvl72",
        "kyber-nvl576",     "b200-immersion-73kw", "two-phase-tank-252kw", "cpu-fpga-12kw",
        "cpu-asic-18kw",    "network-10kw",        "storage-9kw",          "hpc-frontier-cabinet",
        "edge-cabinet-5kw", "b200-liquid-92kw"})
    EXPECT_NE(library_.find("racks", id, diagnostics_), nullptr) << id;
}

TEST_F(LibraryIt, RacksDrawThePowerOfTheirLabelAtFullWork) {
  each_rack([](const Rack& r) {
    const auto y = r.rated().server;
    EXPECT_NEAR(y.it_power_W, labelled_W(r.label), 0.02 * labelled_W(r.label));
    EXPECT_NEAR(y.heat_to_air_W + y.heat_to_liquid_W, y.it_power_W, 1e-9 * y.it_power_W);
  });
}

TEST_F(LibraryIt, IdleRacksDrawASmallPartOfTheirFullPower) {
  each_rack([](const Rack& r) {
    const double share = r.at(0, 25, 35).server.it_power_W / r.rated().server.it_power_W;
    // Switches and disks hardly follow their work.
    const bool steady = r.id == "network-10kw" || r.id == "storage-9kw";
    EXPECT_GT(share, steady ? 0.55 : 0.15);
    EXPECT_LT(share, steady ? 0.75 : 0.35);
  });
}

TEST_F(LibraryIt, NothingThrottlesAtTheRatingAndChipsAreWarm) {
  each_rack([](const Rack& r) {
    const Settled s = r.rated();
    EXPECT_EQ(s.server.delivered_share, 1);
    EXPECT_EQ(s.server.outside_range, 0) << "power supplies";
    EXPECT_FALSE(s.flow_limited);
    EXPECT_TRUE(s.plate_in_range);
    EXPECT_GT(s.server.chip_temperature_K, 273.15 + 55);
    EXPECT_LT(s.server.chip_temperature_K, 273.15 + 75);
  });
}

TEST_F(LibraryIt, AirRacksRiseByTwelveToSeventeenKelvin) {
  each_rack([](const Rack& r) {
    if (r.rack.cooling != RackCooling::air) return;
    const Settled s = r.rated();
    EXPECT_GE(s.fan_speed, 0.59);
    EXPECT_LE(s.fan_speed, 0.81);
    const double rise_K = s.server.it_power_W / (s.air_m3_s * 1193);
    EXPECT_GT(rise_K, 11.5);
    EXPECT_LT(rise_K, 17);
  });
}

TEST_F(LibraryIt, GpuAirRacksHoldTheAllowableInletAndNotMuchMore) {
  int count = 0;
  each_rack([&](const Rack& r) {
    if (!r.is_gpu_air_rack()) return;
    ++count;
    EXPECT_EQ(r.at(1, 35, 35).server.delivered_share, 1);
    const Settled hot = r.at(1, 45, 35);
    EXPECT_LT(hot.server.delivered_share, 1);
    EXPECT_EQ(hot.fan_speed, 1);
    EXPECT_GT(r.at(1, 35, 35).server.it_power_W, 1.02 * r.rated().server.it_power_W) << "fans and leakage";
  });
  EXPECT_GE(count, 6);
}

TEST_F(LibraryIt, LiquidRacksHoldWarmCoolant) {
  each_rack([](const Rack& r) {
    if (r.rack.cooling != RackCooling::cold_plate) return;
    const double warmest_C = r.id == "hpc-frontier-cabinet" ? 36 : 45;
    for (const double supply_C : {25.0, warmest_C}) {
      const Settled s = r.at(1, 25, supply_C);
      EXPECT_EQ(s.server.delivered_share, 1) << supply_C;
      EXPECT_FALSE(s.flow_limited) << supply_C;
      EXPECT_TRUE(s.plate_in_range && r.at(0, 25, supply_C).plate_in_range) << supply_C;
    }
  });
}

TEST_F(LibraryIt, Gb200SplitsItsHeatAsTheDataSheetSays) {
  const auto y = rack("gb200-nvl72").rated().server;
  EXPECT_NEAR(y.heat_to_liquid_W, 115e3, 0.03 * 115e3);
  EXPECT_NEAR(y.heat_to_air_W, 17e3, 0.03 * 17e3);
}

TEST_F(LibraryIt, Gb300AsksForThePublishedFlows) {
  const Rack r = rack("gb300-nvl72");
  EXPECT_NEAR(r.at(1, 25, 25).coolant_m3_s * 60e3, 59, 0.1 * 59);
  EXPECT_NEAR(r.at(1, 25, 45).coolant_m3_s * 60e3, 177, 0.1 * 177);
  EXPECT_NEAR(r.rated().server.heat_to_liquid_W / r.rated().server.it_power_W, 0.90, 0.01);
}

TEST_F(LibraryIt, TheSameBoardsDrawTheSameInAirInOilAndOnPlates) {
  const Rack air = rack("hgx-b200-29kw");
  const double board_W = air.server.full_power_W / air.rack.accelerator_count;
  for (const char* id :
       {"hgx-b200-15kw", "b200-immersion-73kw", "two-phase-tank-252kw", "b200-liquid-92kw"}) {
    const Rack r = rack(id);
    EXPECT_NEAR(r.server.full_power_W / r.rack.accelerator_count, board_W, 1e-3 * board_W) << id;
    EXPECT_EQ(r.server.leakage_per_K, air.server.leakage_per_K) << id;
    EXPECT_EQ(r.server.reference_chip_temperature_K, air.server.reference_chip_temperature_K) << id;
  }
}

TEST_F(LibraryIt, TanksCarryTheirServersWithFlowToSpare) {
  for (const char* id : {"b200-immersion-73kw", "two-phase-tank-252kw"}) {
    const Rack r = rack(id);
    const double heat_W = r.rated().server.it_power_W;
    const double water_W_K = r.flow.maximum_flow_m3_s * 4.16e6;
    if (r.rack.cooling == RackCooling::immersion) {
      EXPECT_TRUE(immersion_tank_exchanger(r.tank).possible);
      const auto y = immersion_tank_outputs(
          r.tank, {heat_W, 1000, 1, 298.15, r.tank.rated_water_inlet_temperature_K, water_W_K, r.bath_K()});
      EXPECT_EQ(y.limited + y.outside_range, 0);
      EXPECT_LT(y.water_capacity_rate_W_K, 0.95 * water_W_K);
    } else {
      EXPECT_TRUE(boiling_tank_condenser(r.boiling_tank).possible);
      const auto y = boiling_immersion_tank_outputs(
          r.boiling_tank, {heat_W, 1000, 298.15, r.boiling_tank.rated_water_inlet_temperature_K, water_W_K});
      EXPECT_EQ(y.limited + y.outside_range, 0);
      EXPECT_LT(y.water_capacity_rate_W_K, 0.95 * water_W_K);
    }
  }
}

}  // namespace
}  // namespace thermohall
