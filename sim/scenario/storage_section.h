#pragma once

#include "models/storage/ice_tank.h"
#include "models/storage/plug_flow_pipe.h"
#include "models/storage/stratified_tank.h"

namespace thermohall {

enum class TankKind { stratified, ice };
/// When a tank works besides carrying what the machines cannot: never, in given hours, or in the dearest and
/// cheapest hours of the tariff.
enum class TankRule { reserve, hours, tariff };

/// A store of cold beside the chillers of a loop, between its return and its supply.
struct TankSpec {
  TankKind kind = TankKind::stratified;
  StratifiedTankParameters stratified{};
  IceTankParameters ice{};
  double charged_K = 0, discharged_K = 0;  ///< between which the charge counts
  double charge_supply_K = 0;              ///< water that the chillers make while charging
  double maximum_flow_m3_s = 0;
  double charge_power_W = 0, discharge_power_W = 0;
  TankRule rule = TankRule::reserve;
  double discharge_from_s = 0, discharge_to_s = 0;  ///< time of day, may wrap
  double charge_from_s = 0, charge_to_s = 0;
  double reserve_share = 0;  ///< of the charge, kept for failures
  double initial_charge = 1;
  double ambient_K = 293.15;
};

/// Supply and return pipe between plant and hall, equally long.
struct LoopPipeSpec {
  PlugFlowPipeParameters pipe{};
  double ambient_K = 293.15;
};

}  // namespace thermohall
