#pragma once

#include <limits>
#include <vector>

#include "models/rejection/tower_leaving_water.h"
#include "models/weather/weather_year.h"
#include "sim/plant/facility.h"
#include "sim/plant/records.h"
#include "sim/scenario/scenario.h"

namespace thermohall {

/// What a bank of outdoor units answers for a heat and a flow: all its units run and share equally, which
/// needs the least fan power.
struct RejectionAnswer {
  double leaving_K, entering_K;
  double cold_K;  ///< air that the heat goes to: wet bulb, or dry bulb after any pads
  double fan_power_W, fan_speed;
  double water_kg_s, evaporation_kg_s, blowdown_kg_s;
  double adiabatic_share, outside_range;
};

class TowerBankModel {
 public:
  explicit TowerBankModel(const TowerBank& spec);

  double design_capacity_rate_W_K() const;          ///< of all running cells
  void set_cells(double cells) { cells_ = cells; }  ///< running, with their fans' speed; failures
  bool able() const { return cells_ > 0.02; }
  RejectionAnswer answer(double heat_W, double setpoint_K, const WeatherSample& weather,
                         TowerWater water = TowerWater::counted) const;
  /// Leaving water of `answer`.
  double leaving_K(double heat_W, double setpoint_K, const WeatherSample& weather) const;
  /// Water pumps of the bank at design flow; 0 without pumps of its own.
  double pump_power_W() const { return pump_power_W_; }
  const TowerBank& spec() const { return spec_; }

  /// Books fans, pumps and water of the chosen operating point and fills the record.
  void book(double heat_W, double setpoint_K, const WeatherSample& weather, FacilityMeters& meters,
            double& electric_W);
  TowerRecord record{};

 private:
  CoolingTowerInputs inputs(double heat_W, double setpoint_K, const WeatherSample& weather) const;

  TowerBank spec_;
  double cells_, pump_power_W_ = 0;
  double merkel_conductance_W_K_ = 0, york_flow_factor_ = 1;                   ///< of the model that is used
  mutable double york_wet_bulb_K_ = std::numeric_limits<double>::quiet_NaN();  ///< of `york_`
  mutable YorkAtWetBulb york_{};  ///< a step asks several times at one wet bulb
};

class DryCoolerBankModel {
 public:
  explicit DryCoolerBankModel(const DryCoolerBank& spec);

  RejectionAnswer answer(double heat_W, double capacity_rate_W_K, double setpoint_K,
                         const WeatherSample& weather) const;
  void set_units(double units) { units_ = units; }  ///< running, with their fans' speed; failures
  bool able() const { return units_ > 0.02; }
  const DryCoolerBank& spec() const { return spec_; }
  /// Books fans and water of an answer and fills the record.
  void book(double heat_W, const RejectionAnswer& answer, FacilityMeters& meters, double& electric_W);
  DryCoolerRecord record{};

 private:
  DryCoolerBank spec_;
  double units_;
  double conductance_W_K_;
  double rated_capacity_rate_W_K_;
};

}  // namespace thermohall
