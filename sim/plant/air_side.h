#pragma once

#include <vector>

#include "models/weather/weather_year.h"
#include "sim/plant/facility.h"
#include "sim/plant/racks.h"

namespace thermohall {

/// Heat of evaporation of water at room temperature. Source: ASHRAE Handbook Fundamentals (2017), ch. 1.
inline constexpr double room_evaporation_heat_J_kg = 2.45e6;

/// One bank of room air units. Flow, fans and the capability at full valve are sampled; what heat the bank
/// takes is worked out at every evaluation.
class AirUnitBankModel {
 public:
  explicit AirUnitBankModel(const AirUnitBank& spec);

  const AirUnitBank& spec() const { return spec_; }
  double rated_air_m3_s() const { return units_ * unit_rated_m3_s_; }
  /// Failures: units in place, their speed over the one asked, whether the fans draw power, and how much of
  /// the compressors' capacity there is. `water_share`: of the loop's flow. Works the operating point out
  /// anew.
  struct Service {
    double units, speed;
    bool powered;
    double compressors, water_share;
    bool operator==(const Service&) const = default;
  };
  void set_service(const Service& service);
  /// Flow of the loop's water that the units get, over their design.
  void set_water_share(double share);
  double units() const { return units_; }
  double design_water_W_K() const {
    return units_ * coil_.design_service_capacity_rate_W_K;
  }  ///< 0 without coil

  struct RoomAir {
    double return_temperature_K;  ///< before the unit's fans
    double humidity_ratio, volumetric_heat_J_m3K;
  };
  /// Sets the air flow for the next interval and what the bank can remove at most.
  void sample(double air_m3_s, const RoomAir& air, double water_K, double water_limit_W_K,
              const WeatherSample& weather);

  /// Q_max = slope T_entering - cold_W + fixed_W, for the zone's linear balance, with water at `water_K`.
  struct Capability {
    double slope_W_K, cold_W, fixed_W;
  };
  Capability capability(double water_K) const;
  double air_m3_s() const { return air_m3_s_; }
  double fan_power_W() const { return fan_power_W_; }

  /// Takes `heat_W` from the air entering at `entering_K` (fans included), books power and water, and returns
  /// what goes to the chilled-water loop.
  struct LoopLoad {
    double heat_W, capacity_rate_W_K;
  };
  LoopLoad remove(double heat_W, double entering_K, const RoomAir& air, double water_K,
                  const WeatherSample& weather, double water_rho_cp_J_m3K, FacilityMeters& meters,
                  double& electric_W);
  double condensate_kg_s() const { return condensate_kg_s_; }
  /// Whether the economiser may be used.
  void allow_economizer(bool allowed) { free_is_allowed_ = allowed; }
  /// By how much outdoor air is better than the limit of the changeover's rule, in kelvin.
  double economizer_margin_K(const RoomAir& air, const WeatherSample& weather) const;
  double coldest_surface_K(double water_K) const;
  AirUnitRecord record{};

 private:
  void find_operating_point();
  RemovalCapability economizer_capability(const RoomAir& air, const WeatherSample& weather) const;
  double use_economizer(double heat_W, double entering_K, const RoomAir& air, const WeatherSample& weather,
                        FacilityMeters& meters, double& electric_W);

  AirUnitBank spec_;
  double units_, unit_rated_m3_s_ = 0;
  Service service_{};
  ValvedExchanger coil_{};
  // Sampled.
  double asked_m3_s_ = 0, sampled_water_K_ = 0, sampled_limit_W_K_ = 0;
  RoomAir sampled_air_{};
  WeatherSample sampled_weather_{};
  double air_m3_s_ = 0, air_W_K_ = 0, fan_power_W_ = 0, water_limit_W_K_ = 0;
  double coil_slope_W_K_ = 0;
  double dx_slope_W_K_ = 0, dx_fixed_W_ = 0;  ///< sensible capacity, linear in the entering temperature
  RemovalCapability free_{};
  bool free_is_allowed_ = true;
  DemandGuess water_guess_{};
  double condensate_kg_s_ = 0;
};

/// One aisle system with its air units.
struct ZoneModel {
  const ZoneSpec* spec = nullptr;
  std::vector<std::size_t> cohorts, units;  ///< indices into the plant's vectors
  std::size_t metal_state = no_state;

  double fan_share = -1, valve_share = -1;  ///< set by controllers; negative: ideal

  // Sampled.
  double unit_air_m3_s = 0;
  double humidity_ratio = 0.008;
  double humidifier_kg_s = 0, dehumidified_kg_s = 0;
  double band_pressure_Pa = 0, lowest_humidity = 0, highest_humidity = 0;  ///< of the dew-point band
  double humidity_step = 0, humidity_damping = 1;  ///< of the search for the steady moisture
  double dew_point_K = 0, dew_point_humidity = -1, dew_point_pressure_Pa = 0;  ///< the last one, and of what
  double return_K = 0, supply_K = 0;

  double volumetric_heat_J_m3K = 1200;
  double ancillary_W = 0;                          ///< of this evaluation, before the balance
  std::vector<AirUnitBankModel::Capability> able;  ///< of the units, in this evaluation
  CachedResponse metal_response{};
  ZoneOutputs air{};
  ZoneRecord record{};
};

/// Dew point of the room air; computed when the moisture has changed.
double room_dew_point_K(ZoneModel&, double pressure_Pa);

/// Water added by the humidifier and taken out beyond the coils' own condensation for the next interval, from
/// a moisture balance over ventilation, coils and the dew-point band.
void sample_humidity(ZoneModel&, double coil_condensate_kg_s, double coldest_surface_K,
                     const WeatherSample& weather, double hall_height_m, double interval_s);

}  // namespace thermohall
