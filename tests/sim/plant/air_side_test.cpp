#include "sim/plant/air_side.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/scenario_builder.h"

namespace thermohall {
namespace {

WeatherSample weather_of(double dry_bulb_K, double wet_bulb_K) {
  return {.dry_bulb_temperature_K = dry_bulb_K,
          .humidity_ratio = humidity_ratio_from_wet_bulb(dry_bulb_K, wet_bulb_K, 101325),
          .wet_bulb_temperature_K = wet_bulb_K,
          .pressure_Pa = 101325,
          .wind_speed_m_s = 0,
          .global_horizontal_W_m2 = 0};
}
const WeatherSample cold = weather_of(278.15, 275.15), hot = weather_of(308.15, 297.15);
const AirUnitBankModel::RoomAir dry_room{308.15, 0.006, 1170};
constexpr double rho_cp = 4.18e6, water_limit_W_K = 60e3, water_K = 285.15;

struct Units {
  explicit Units(const std::string& hall) : bank(read_scenario_text(hall).air_units.front()) {}
  void sample(double share, const AirUnitBankModel::RoomAir& room, const WeatherSample& weather) {
    for (int twice = 0; twice < 2; ++twice)  // the second knows the fans
      bank.sample(share * bank.rated_air_m3_s(), room, water_K, water_limit_W_K, weather);
  }
  AirUnitBankModel::LoopLoad remove(double heat_W, const AirUnitBankModel::RoomAir& room,
                                    const WeatherSample& weather) {
    meters = {};
    electric_W = 0;
    return bank.remove(heat_W, room.return_temperature_K, room, water_K, weather, rho_cp, meters, electric_W);
  }
  double most_W(double entering_K) const {
    const auto c = bank.capability(water_K);
    return c.slope_W_K * entering_K - c.cold_W + c.fixed_W;
  }
  AirUnitBankModel bank;
  FacilityMeters meters;
  double electric_W = 0;
};

TEST(AirUnitBank, ChilledWaterUnitsPassTheirHeatToTheLoop) {
  Units units(small_halls::chiller);
  units.sample(0.6, dry_room, hot);
  const double heat_W = 0.5 * units.most_W(dry_room.return_temperature_K);
  const auto load = units.remove(heat_W, dry_room, hot);
  EXPECT_NEAR(load.heat_W, heat_W, 1e-9 * heat_W) << "dry coil";
  EXPECT_GT(load.capacity_rate_W_K, 0);
  EXPECT_LT(load.capacity_rate_W_K, water_limit_W_K);
  EXPECT_DOUBLE_EQ(units.meters[EndUse::air_fans], units.bank.fan_power_W());
  EXPECT_DOUBLE_EQ(units.electric_W, units.bank.fan_power_W());
  EXPECT_EQ(units.meters[Meter::heat_rejected], 0);
  EXPECT_EQ(units.bank.record.limited, 0);
}

TEST(AirUnitBank, ItsCapabilityIsWhatTheCoilGivesAtFullValve) {
  Units units(small_halls::chiller);
  units.sample(0.8, dry_room, hot);
  const double most_W = units.most_W(dry_room.return_temperature_K);
  const auto load = units.remove(0.9995 * most_W, dry_room, hot);
  EXPECT_NEAR(load.capacity_rate_W_K, water_limit_W_K, 0.02 * water_limit_W_K);
  EXPECT_EQ(units.bank.record.limited, 0);
  units.remove(1.02 * most_W, dry_room, hot);
  EXPECT_EQ(units.bank.record.limited, 1);
}

TEST(AirUnitBank, WetCoilsAddTheirCondensateToTheLoad) {
  Units units(small_halls::chiller);
  const AirUnitBankModel::RoomAir humid{308.15, 0.014, 1160};
  units.sample(0.6, humid, hot);
  const double heat_W = 0.8 * units.most_W(humid.return_temperature_K);
  const auto load = units.remove(heat_W, humid, hot);
  EXPECT_GT(units.bank.record.latent_heat_W, 0);
  EXPECT_NEAR(load.heat_W, heat_W + units.bank.record.latent_heat_W, 1e-9 * heat_W);
  EXPECT_GT(units.bank.condensate_kg_s(), 0);
}

TEST(AirUnitBank, DirectExpansionRejectsHeatAndPowerOutdoors) {
  Units units(small_halls::dx_room);
  units.sample(0.8, dry_room, hot);
  const double heat_W = 0.6 * units.most_W(dry_room.return_temperature_K);
  const auto load = units.remove(heat_W, dry_room, hot);
  EXPECT_EQ(load.heat_W, 0);
  const double power_W = units.meters[EndUse::dx_compressors];
  EXPECT_GT(power_W, 0);
  EXPECT_NEAR(units.meters[Meter::heat_rejected], heat_W + units.bank.record.latent_heat_W + power_W, 1e-6);
  EXPECT_DOUBLE_EQ(units.electric_W, power_W + units.bank.fan_power_W());
}

// A room slightly short of cooling warms a little; it does not run away.
TEST(AirUnitBank, DirectExpansionTakesMoreFromWarmerAir) {
  Units units(small_halls::dx_room);
  units.sample(0.8, dry_room, hot);
  const auto c = units.bank.capability(0);
  const double air_W_K = units.bank.air_m3_s() * dry_room.volumetric_heat_J_m3K;
  EXPECT_GT(c.slope_W_K, 0);
  EXPECT_LE(c.slope_W_K, air_W_K);
  const double here_W = units.most_W(dry_room.return_temperature_K);
  EXPECT_GE(c.slope_W_K, 0.0199 * here_W) << "even where the fitted curves end";
  // It is the capacity of the machine at the temperature that was sampled, fans included.
  const double entering_K = dry_room.return_temperature_K + units.bank.fan_power_W() / air_W_K;
  const auto& p = std::get<DxCracParameters>(units.bank.spec().model);
  const auto y = dx_crac_outputs(p, {.sensible_load_W = 1e9,
                                     .entering_temperature_K = entering_K,
                                     .entering_humidity_ratio = dry_room.humidity_ratio,
                                     .pressure_Pa = 101325,
                                     .outdoor_temperature_K = hot.dry_bulb_temperature_K,
                                     .flow_fraction = 0.8});
  EXPECT_NEAR(units.most_W(entering_K), 2 * y.sensible_cooling_W, 1e-6 * here_W);
}

TEST(AirUnitBank, OutdoorAirComesBeforeCompressors) {
  Units units(small_halls::air_economiser);
  units.sample(0.8, dry_room, cold);
  units.remove(60e3, dry_room, cold);
  EXPECT_NEAR(units.meters[Meter::free_cooling], 60e3, 1);
  EXPECT_EQ(units.meters[EndUse::dx_compressors], 0);
  EXPECT_NEAR(units.meters[Meter::heat_rejected], 60e3 + units.meters[EndUse::evaporative], 1);
  units.sample(0.8, dry_room, hot);
  units.remove(60e3, dry_room, hot);
  EXPECT_EQ(units.meters[Meter::free_cooling], 0);
  EXPECT_GT(units.meters[EndUse::dx_compressors], 0);
}

TEST(AirUnitBank, IndirectEvaporationAndCoilShareTheHeat) {
  Units units(small_halls::mixed);
  units.sample(0.8, dry_room, hot);
  const double heat_W = 0.95 * units.most_W(dry_room.return_temperature_K);
  const auto load = units.remove(heat_W, dry_room, hot);
  const double free_W = units.meters[Meter::free_cooling];
  EXPECT_GT(free_W, 0);
  EXPECT_LT(free_W, heat_W);
  EXPECT_NEAR(load.heat_W - units.bank.record.latent_heat_W + free_W, heat_W, 1e-6 * heat_W);
  EXPECT_GT(units.meters[Meter::water], 0);
  EXPECT_EQ(units.bank.record.limited, 0) << "the capability counts both in series";
}

TEST(AirUnitBank, NegativeOrNoHeatIsPassedOnWithoutFaults) {
  for (const auto& hall : {small_halls::chiller, small_halls::dx_room, small_halls::air_economiser})
    for (const double heat_W : {0.0, -2e3}) {
      Units units(hall);
      units.sample(0.3, dry_room, cold);
      const auto load = units.remove(heat_W, dry_room, cold);
      EXPECT_NEAR(load.heat_W + units.meters[Meter::heat_rejected], heat_W, 1e-9);
      EXPECT_EQ(units.meters[EndUse::dx_compressors], 0);
    }
}

TEST(AirUnitBank, WithoutAirItCanDoNothing) {
  for (const auto& hall : {small_halls::chiller, small_halls::dx_room, small_halls::mixed}) {
    Units units(hall);
    units.sample(0, dry_room, cold);
    const auto c = units.bank.capability(water_K);
    EXPECT_EQ(c.slope_W_K, 0);
    EXPECT_EQ(c.fixed_W, 0);
    const auto load = units.remove(0, dry_room, cold);
    EXPECT_EQ(load.heat_W, 0);
    EXPECT_TRUE(std::isfinite(units.electric_W));
  }
}

class Humidity : public testing::Test {
 protected:
  Humidity() : scenario_(read_scenario_text(small_halls::chiller)) {
    zone_.spec = &scenario_.hall.zones.front();
  }
  void sample(double condensate_kg_s, const WeatherSample& weather, double interval_s) {
    sample_humidity(zone_, condensate_kg_s, 280, weather, 4, interval_s);
  }
  double dew_point_C() { return room_dew_point_K(zone_, 101325) - 273.15; }
  Scenario scenario_;
  ZoneModel zone_;
};

TEST_F(Humidity, FollowsTheOutdoorAirInsideTheBand) {
  const auto weather = weather_of(288.15, 283.15);
  sample(0, weather, 1e30);
  EXPECT_NEAR(zone_.humidity_ratio, weather.humidity_ratio, 1e-12);
  EXPECT_EQ(zone_.humidifier_kg_s, 0);
  EXPECT_EQ(zone_.dehumidified_kg_s, 0);
}

TEST_F(Humidity, IsHeldAtTheEdgesOfTheBandByEquipment) {
  const auto dry = weather_of(268.15, 267.15);
  sample(0, dry, 1e30);
  EXPECT_NEAR(dew_point_C(), 2, 1e-3);
  // 0.05 m3/s of ventilation brought from the outdoor ratio to that of 2 degC dew point.
  const double density = 101325 / (287.042 * 293.15);
  const double wanted = humidity_ratio_from_dew_point(275.15, 101325);
  EXPECT_NEAR(zone_.humidifier_kg_s, 0.05 * density * (wanted - dry.humidity_ratio), 1e-9);
  sample(0, weather_of(303.15, 300.15), 1e30);
  EXPECT_NEAR(dew_point_C(), 15, 1e-3);
  EXPECT_GT(zone_.dehumidified_kg_s, 0);
  EXPECT_EQ(zone_.humidifier_kg_s, 0);
}

TEST_F(Humidity, ChangesSlowlyInTheVolumeOfTheRoom) {
  zone_.humidity_ratio = 0.008;
  const auto weather = weather_of(288.15, 283.15);
  sample(0, weather, 60);
  const double after_minute = zone_.humidity_ratio;
  EXPECT_LT(std::abs(after_minute - 0.008), 0.02 * std::abs(weather.humidity_ratio - 0.008));
  for (int minute = 0; minute < 6 * 1440; ++minute) sample(0, weather, 60);
  EXPECT_NEAR(zone_.humidity_ratio, weather.humidity_ratio, 1e-5);
}

TEST_F(Humidity, WithoutVentilationAndCondensateNothingChanges) {
  scenario_.hall.zones.front().ventilation_m3_s = 0;
  zone_.humidity_ratio = 0.007;
  sample(0, hot, 1e30);
  EXPECT_DOUBLE_EQ(zone_.humidity_ratio, 0.007);
}

}  // namespace
}  // namespace thermohall
