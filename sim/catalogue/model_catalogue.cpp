#include "sim/catalogue/model_catalogue.h"

#include <algorithm>
#include <memory>

#include "models/air/air_economizer.h"
#include "models/air/crah.h"
#include "models/air/dx_crac.h"
#include "models/air/indirect_evaporative.h"
#include "models/control/actuator.h"
#include "models/control/changeover.h"
#include "models/control/equipment_start.h"
#include "models/control/pi_control.h"
#include "models/control/set_point_reset.h"
#include "models/control/staging.h"
#include "models/economics/carbon.h"
#include "models/economics/metrics.h"
#include "models/economics/scalar_costs.h"
#include "models/economics/scalar_growth.h"
#include "models/hydraulics/control_valve.h"
#include "models/hydraulics/flow_resistance.h"
#include "models/hydraulics/npsh.h"
#include "models/hydraulics/pipe.h"
#include "models/it/rack.h"
#include "models/it/server.h"
#include "models/liquid/boiling_immersion_tank.h"
#include "models/liquid/cold_plate.h"
#include "models/liquid/coolant_distribution_unit.h"
#include "models/liquid/immersion_tank.h"
#include "models/liquid/liquid_flow_demand.h"
#include "models/liquid/liquid_to_air_cdu.h"
#include "models/liquid/rear_door.h"
#include "models/movers/fan.h"
#include "models/movers/pump.h"
#include "models/movers/variable_speed_mover.h"
#include "models/power/battery.h"
#include "models/power/busway.h"
#include "models/power/generator.h"
#include "models/power/pdu.h"
#include "models/power/power_supply.h"
#include "models/power/transformer.h"
#include "models/power/ups.h"
#include "models/properties/boiling_fluid.h"
#include "models/properties/coolant.h"
#include "models/properties/dielectric_fluid.h"
#include "models/properties/heat_exchanger.h"
#include "models/properties/moist_air.h"
#include "models/rejection/chiller.h"
#include "models/rejection/chiller_lift.h"
#include "models/rejection/cooling_tower.h"
#include "models/rejection/dry_cooler.h"
#include "models/rejection/merkel_tower.h"
#include "models/rejection/water_economizer.h"
#include "models/storage/ice_tank.h"
#include "models/storage/plug_flow_pipe.h"
#include "models/storage/stratified_tank.h"
#include "sim/base/parameter_reader.h"

namespace thermohall {
namespace {

class Catalogue {
 public:
  template <class Parameters, class Inputs, class Outputs>
  void add(std::string_view name, std::string_view meaning, std::string_view theory,
           Outputs (*function)(const Parameters&, const Inputs&), LibraryPlace library = {}) {
    CatalogueModel& model = add_table<Parameters>(name, meaning, theory, library);
    model.inputs = describe_parameters(input_table(static_cast<const Inputs*>(nullptr)));
    const auto table = output_table(static_cast<const Outputs*>(nullptr));
    for (const Output<Outputs>& row : table)
      model.outputs.push_back({row.key, unit_of_row(row.key, row.unit), row.meaning});
    model.create = [function, table] {
      struct Values {
        Parameters parameters{};
        Inputs inputs{};
      };
      const auto values = std::make_shared<Values>();
      return ModelInstance{
          make_parameter_slots(parameter_table(static_cast<const Parameters*>(nullptr)), values->parameters),
          make_parameter_slots(input_table(static_cast<const Inputs*>(nullptr)), values->inputs),
          [values, function, table] {
            const Outputs outputs = function(values->parameters, values->inputs);
            std::vector<double> row;
            for (const Output<Outputs>& output : table) row.push_back(outputs.*output.member);
            return row;
          }};
    };
  }

  template <class Parameters>
  CatalogueModel& add_table(std::string_view name, std::string_view meaning, std::string_view theory,
                            LibraryPlace library = {}) {
    CatalogueModel& model = models.emplace_back();
    model.name = name;
    model.meaning = meaning;
    model.theory = theory;
    model.library = library;
    model.parameters = describe_parameters(parameter_table(static_cast<const Parameters*>(nullptr)));
    return model;
  }

  std::vector<CatalogueModel> models;
};

void add_properties(Catalogue& c) {
  c.add<NoParameters, MoistAirInputs, MoistAirOutputs>("moist_air", "state of moist air", "moist_air",
                                                       moist_air_outputs);
  c.add<CoolantParameters, CoolantInputs, CoolantOutputs>("coolant", "water and glycol mixtures", "coolant",
                                                          coolant_outputs);
  c.add<DielectricLiquidParameters, DielectricLiquidInputs, DielectricLiquidOutputs>(
      "dielectric_liquid", "liquid of a single-phase bath", "dielectric_fluid", dielectric_liquid_outputs);
  c.add<BoilingFluidParameters, BoilingFluidInputs, BoilingFluidOutputs>(
      "boiling_fluid", "dielectric boiling at saturation", "dielectric_fluid", boiling_fluid_outputs);
  c.add<HeatExchangerParameters, HeatExchangerInputs, HeatExchangerOutputs>(
      "heat_exchanger", "effectiveness and heat of six flow arrangements", "heat_exchanger",
      heat_exchanger_outputs);
}

void add_it(Catalogue& c) {
  c.add_table<RackParameters>("rack", "size and thermal stores of a rack or tank", "rack", {.kind = "racks"});
  c.add<ServerParameters, ServerInputs, ServerOutputs>("server", "power and heat of the servers of a rack",
                                                       "server", server_outputs,
                                                       {.kind = "racks", .part = "server"});
}

void add_liquid(Catalogue& c) {
  c.add<ColdPlateParameters, ColdPlateInputs, ColdPlateOutputs>(
      "cold_plate", "chip temperature on a cold plate", "cold_plate", cold_plate_outputs,
      {.kind = "racks", .part = "cold_plate"});
  c.add<LiquidFlowDemandParameters, LiquidFlowDemandInputs, LiquidFlowDemandOutputs>(
      "liquid_flow_demand", "coolant flow that a rack asks for", "liquid_flow_demand",
      liquid_flow_demand_outputs, {.kind = "racks", .part = "flow"});
  c.add<ImmersionTankParameters, ImmersionTankInputs, ImmersionTankOutputs>(
      "immersion_tank", "single-phase immersion tank", "immersion_tank", immersion_tank_outputs,
      {.kind = "racks", .part = "tank"});
  c.add<BoilingImmersionTankParameters, BoilingImmersionTankInputs, BoilingImmersionTankOutputs>(
      "boiling_immersion_tank", "two-phase immersion tank", "boiling_immersion_tank",
      boiling_immersion_tank_outputs, {.kind = "racks", .part = "boiling_tank"});
  c.add<RearDoorParameters, RearDoorInputs, RearDoorOutputs>(
      "rear_door", "rear-door heat exchanger", "rear_door", rear_door_outputs, {.kind = "rear_doors"});
  c.add<CduParameters, CduInputs, CduOutputs>("cdu", "coolant distribution unit with facility water",
                                              "coolant_distribution_unit", cdu_outputs,
                                              {.kind = "cdus", .model = "liquid_to_liquid"});
  c.add<LiquidToAirCduParameters, LiquidToAirCduInputs, LiquidToAirCduOutputs>(
      "liquid_to_air_cdu", "coolant distribution unit that heats the room air", "liquid_to_air_cdu",
      liquid_to_air_cdu_outputs, {.kind = "cdus", .model = "liquid_to_air"});
}

void add_air(Catalogue& c) {
  c.add<CrahParameters, CrahInputs, CrahOutputs>("crah", "chilled-water air unit", "crah", crah_outputs,
                                                 {.kind = "air_units", .model = "chilled_water"});
  c.add<DxCracParameters, DxCracInputs, DxCracOutputs>("dx_crac", "direct-expansion air unit", "dx_crac",
                                                       dx_crac_outputs, {.kind = "air_units", .model = "dx"});
  c.add<AirEconomizerParameters, AirEconomizerInputs, AirEconomizerOutputs>(
      "air_economizer", "cooling with outdoor air", "air_economizer", air_economizer_outputs,
      {.kind = "air_economizers"});
  c.add<IndirectEvaporativeParameters, IndirectEvaporativeInputs, IndirectEvaporativeOutputs>(
      "indirect_evaporative", "air-to-air exchanger with spray", "indirect_evaporative",
      indirect_evaporative_outputs, {.kind = "indirect_evaporative"});
}

void add_movers(Catalogue& c) {
  c.add<FanParameters, FanInputs, FanOutputs>("fan", "fan from curves, speed found for a pressure", "movers",
                                              fan_outputs);
  c.add<FanParameters, FanSpeedInputs, FanOutputs>("fan_at_speed", "fan from curves at a given speed",
                                                   "movers", fan_outputs_at_speed);
  c.add<PumpParameters, PumpInputs, PumpOutputs>("pump", "pump from curves, speed found for a pressure",
                                                 "movers", pump_outputs);
  c.add<PumpParameters, PumpSpeedInputs, PumpOutputs>("pump_at_speed", "pump from curves at a given speed",
                                                      "movers", pump_outputs_at_speed);
  c.add<VariableSpeedMoverParameters, VariableSpeedMoverInputs, VariableSpeedMoverOutputs>(
      "variable_speed_mover", "fan or pump with speed drive, from its data sheet", "movers",
      variable_speed_mover_outputs, {.kind = "pumps"});
}

void add_rejection(Catalogue& c) {
  c.add<ChillerEirParameters, ChillerInputs, ChillerOutputs>(
      "chiller", "chiller from performance curves (EIR form)", "chiller", chiller_eir_outputs,
      {.kind = "chillers", .model = "eir"});
  c.add<ChillerLiftParameters, ChillerInputs, ChillerOutputs>(
      "chiller_lift", "chiller from its share of Carnot, for warm water", "chiller_lift",
      chiller_lift_outputs, {.kind = "chillers", .model = "lift"});
  c.add<CoolingTowerParameters, CoolingTowerInputs, CoolingTowerOutputs>(
      "cooling_tower", "cooling-tower cell, York approach correlation", "cooling_tower",
      cooling_tower_outputs, {.kind = "towers", .model = "york"});
  c.add<CoolingTowerParameters, TowerEnteringInputs, TowerEnteringOutputs>(
      "cooling_tower_entering", "the same cell for known entering water and fan speed", "cooling_tower",
      cooling_tower_from_entering, {.kind = "towers", .model = "york"});
  c.add<MerkelTowerParameters, CoolingTowerInputs, CoolingTowerOutputs>(
      "merkel_tower", "cooling-tower cell after Merkel", "merkel_tower", merkel_tower_outputs,
      {.kind = "towers", .model = "merkel"});
  c.add<DryCoolerParameters, DryCoolerInputs, DryCoolerOutputs>(
      "dry_cooler", "dry cooler, also with wetted pads", "dry_cooler", dry_cooler_outputs,
      {.kind = "dry_coolers"});
  c.add<WaterEconomizerParameters, WaterEconomizerInputs, WaterEconomizerOutputs>(
      "water_economizer", "plate exchanger between a loop and tower water", "water_economizer",
      water_economizer_outputs, {.kind = "exchangers"});
}

void add_power(Catalogue& c) {
  c.add<TransformerParameters, TransformerInputs, TransformerOutputs>(
      "transformer", "losses of transformers", "transformer", transformer_outputs, {.kind = "transformers"});
  c.add<UpsParameters, UpsInputs, UpsOutputs>("ups", "uninterruptible power supply", "ups", ups_outputs,
                                              {.kind = "ups"});
  c.add<PduParameters, PduInputs, PduOutputs>("pdu", "power distribution unit", "pdu", pdu_outputs,
                                              {.kind = "pdus"});
  c.add<BuswayParameters, BuswayInputs, BuswayOutputs>("busway", "ohmic loss of a busway or cable", "busway",
                                                       busway_outputs, {.kind = "busways"});
  c.add<PowerSupplyParameters, PowerSupplyInputs, PowerSupplyOutputs>(
      "power_supply", "server power supplies or rectifiers", "power_supply", power_supply_outputs);
  c.add<GeneratorParameters, GeneratorInputs, GeneratorOutputs>(
      "generator", "engine generator sets", "generator", generator_outputs, {.kind = "generators"});
  c.add<BatteryParameters, BatteryInputs, BatteryOutputs>("battery", "ride-through of a battery or flywheel",
                                                          "battery", battery_outputs, {.kind = "batteries"});
}

void add_hydraulics(Catalogue& c) {
  c.add<PipeParameters, PipeInputs, PipeOutputs>("pipe", "pressure drop of a pipe and its fittings", "pipe",
                                                 pipe_outputs);
  c.add<FlowResistanceParameters, FlowResistanceInputs, FlowResistanceOutputs>(
      "flow_resistance", "pressure drop of a measured part: disconnect, hose, cold plate", "flow_resistance",
      flow_resistance_outputs);
  c.add<ControlValveParameters, ControlValveInputs, ControlValveOutputs>(
      "control_valve", "pressure drop of a valve by Kv and opening", "control_valve", control_valve_outputs);
  c.add<NpshParameters, NpshInputs, NpshOutputs>("npsh", "suction head that a pump has and needs", "npsh",
                                                 npsh_outputs);
}

void add_storage(Catalogue& c) {
  c.add_table<StratifiedTankParameters>("stratified_tank", "chilled-water tank with a thermocline",
                                        "stratified_tank");
  c.add<IceTankParameters, IceTankInputs, IceTankOutputs>("ice_tank", "ice on coils, internal melt",
                                                          "ice_tank", ice_tank_outputs);
  c.add_table<PlugFlowPipeParameters>("plug_flow_pipe", "transport delay and heat loss of a pipe",
                                      "plug_flow_pipe");
}

void add_controls(Catalogue& c) {
  c.add_table<ActuatorParameters>("actuator", "valve or fan with stroke and lag", "control_blocks");
  c.add_table<ChangeoverParameters>("changeover", "switch of free cooling, with hysteresis",
                                    "control_blocks");
  c.add_table<PiParameters>("pi_control", "proportional-integral control", "control_blocks");
  c.add_table<StagingParameters>("staging", "number of units by load, with hysteresis", "control_blocks");
  c.add_table<LeadLagParameters>("lead_lag", "which units run, least times on and off", "control_blocks");
  c.add_table<TrimAndRespondParameters>("trim_and_respond", "set-point by requests", "control_blocks");
  c.add_table<LinearResetParameters>("linear_reset", "set-point along a straight line", "control_blocks");
  c.add_table<EquipmentStartParameters>("equipment_start", "coast-down, restart delay and ramp of a unit",
                                        "control_blocks");
}

void add_economics(Catalogue& c) {
  c.add<CarbonParameters, CarbonInputs, CarbonOutputs>("carbon", "greenhouse gases and source water",
                                                       "carbon", carbon_outputs);
  c.add<NoParameters, MetricInputs, MetricOutputs>(
      "metrics", "PUE, TUE, WUE, CUE, ERF from energies", "metrics",
      [](const NoParameters&, const MetricInputs& inputs) { return metric_outputs(inputs); });
  c.add<CapitalItem, CapitalItemInputs, CapitalItemOutputs>(
      "capital_item", "cost of one kind of item by its number", "capital", capital_item_outputs);
  c.add<CostOfOwnershipParameters, OwnershipInputs, CostOfOwnership>(
      "cost_of_ownership", "discounted cost of building and running over years", "cost_of_ownership",
      ownership_outputs);
  c.add<InvestmentTerms, InvestmentInputs, InvestmentOutputs>(
      "investment", "net present value, return and payback with tax and loan", "finance", investment_outputs);
  c.add<Tariff, TariffYearInputs, TariffYearOutputs>("tariff", "electricity bill of a year at constant load",
                                                     "tariff", tariff_year_outputs);
  c.add<NoParameters, DemandInputs, DemandOutputs>(
      "demand", "what efficiency does to demand and energy", "growth",
      [](const NoParameters&, const DemandInputs& inputs) { return demand_outputs(inputs); });
  c.add<GrowthTerms, GrowthInputs, GrowthOutputs>("growth", "a site that is built in blocks as demand grows",
                                                  "growth", growth_outputs);
  c.add<ServiceParameters, ServiceInputs, ServiceOutputs>(
      "compute_service", "accelerator hours owned, colocated, rented or reserved", "service",
      service_outputs);
}

}  // namespace

const std::vector<CatalogueModel>& model_catalogue() {
  static const std::vector<CatalogueModel> models = [] {
    Catalogue c;
    add_properties(c);
    add_it(c);
    add_air(c);
    add_liquid(c);
    add_movers(c);
    add_rejection(c);
    add_power(c);
    add_hydraulics(c);
    add_storage(c);
    add_controls(c);
    add_economics(c);
    return std::move(c.models);
  }();
  return models;
}

const CatalogueModel* find_model(std::string_view name) {
  const auto& models = model_catalogue();
  const auto found = std::ranges::find(models, name, &CatalogueModel::name);
  return found == models.end() ? nullptr : &*found;
}

}  // namespace thermohall
