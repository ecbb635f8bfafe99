#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "models/air/air_economizer.h"
#include "models/air/crah.h"
#include "models/air/dx_crac.h"
#include "models/air/indirect_evaporative.h"
#include "models/economics/investment.h"
#include "models/economics/tariff.h"
#include "models/it/rack.h"
#include "models/it/server.h"
#include "models/liquid/boiling_immersion_tank.h"
#include "models/liquid/cold_plate.h"
#include "models/liquid/coolant_distribution_unit.h"
#include "models/liquid/immersion_tank.h"
#include "models/liquid/liquid_flow_demand.h"
#include "models/liquid/liquid_to_air_cdu.h"
#include "models/liquid/rear_door.h"
#include "models/movers/variable_speed_mover.h"
#include "models/power/battery.h"
#include "models/power/busway.h"
#include "models/power/generator.h"
#include "models/power/pdu.h"
#include "models/power/transformer.h"
#include "models/power/ups.h"
#include "models/properties/coolant.h"
#include "models/rejection/chiller.h"
#include "models/rejection/chiller_lift.h"
#include "models/rejection/cooling_tower.h"
#include "models/rejection/dry_cooler.h"
#include "models/rejection/merkel_tower.h"
#include "models/rejection/water_economizer.h"
#include "sim/base/diagnostic.h"
#include "sim/scenario/airflow_spec.h"
#include "sim/scenario/economics_section.h"
#include "sim/scenario/event_spec.h"
#include "sim/scenario/hall_layout.h"
#include "sim/scenario/redundancy_section.h"

namespace thermohall {

struct BankControlSpec;  // sim/scenario/bank_control_section.h
struct CduControlSpec;   // sim/scenario/bank_control_section.h
struct ChangeoverSpec;   // sim/scenario/bank_control_section.h
struct FeedsSpec;        // sim/scenario/feeds_section.h
struct HydraulicsSpec;   // sim/scenario/hydraulics_section.h
struct LoopControlSpec;  // sim/scenario/loop_control_section.h
struct LoopNetworkSpec;  // sim/scenario/loop_network_section.h
struct LoopPipeSpec;     // sim/scenario/storage_section.h
struct TankSpec;         // sim/scenario/storage_section.h
struct ZoneControlSpec;  // sim/scenario/bank_control_section.h

/// What a scenario says, in SI units, with every library type resolved and every reference checked: plain
/// values, no behaviour. Ids are strings; positions in the vectors are the order of the file.

/// Where the numbers of an object come from.
struct Origin {
  std::string type_id;  ///< library id; empty for an inline definition
  std::string label, source, confidence, note;
};

/// What one unit costs, when its library entry knows.
struct UnitCost {
  double cost_USD = 0;
  double service_life_years = 0;
  double maintenance_share = 0;  ///< of the cost, a year
  std::string source, confidence;
};

template <class Parameters>
struct Equipment {
  std::string id;
  Origin origin;
  std::optional<UnitCost> cost;
  int count = 1;    ///< units installed
  int standby = 0;  ///< of these, units that normally rest
  InHall in_hall;
  Parameters parameters{};
  SourceLocation location;
  bool standby_runs = false;  ///< standby units share the load with the others
};

struct SiteSpec {
  std::string climate;       ///< id of a built-in climate; empty with a weather file
  std::string weather_file;  ///< resolved path
  std::string place;         ///< for titles
  double carbon_intensity_kg_J = 0;
  double source_water_kg_J = 0;  ///< water used by electricity generation
  std::string grid_source, grid_confidence;
  SourceLocation location;  ///< of the climate or weather key
};

enum class RunMode { quasi_steady, dynamic };
enum class IntegratorChoice { exponential, dormand_prince };

struct RunSpec {
  RunMode mode;
  double start_s, duration_s;
  double step_s, control_interval_s, output_interval_s;
  IntegratorChoice integrator;
  bool record_racks;
  double rack_interval_s;
  bool use_cohorts;
};

/// One aisle system: the racks that share a cold and a hot side.
struct ZoneSpec {
  std::string id;
  Origin containment;
  double recirculation;  ///< share of rack air that is exhaust
  double leakage;        ///< share of supply air that returns unused
  double supply_setpoint_K;
  double air_margin;         ///< supply over demand, 0.1 = 10 % more
  double minimum_air_share;  ///< of the units' rated air; 1: constant-volume units
  double inlet_limit_K;      ///< for hours_above_limit
  double lighting_W_m2;
  double other_heat_W;
  double metal_heat_capacity_J_K, metal_conductance_W_K;
  double ventilation_m3_s;  ///< outdoor air for people and pressure
  double minimum_dew_point_K, maximum_dew_point_K;
  double humidifier_J_kg;  ///< electricity per kilogram of water added
  double area_m2;
  double air_volume_m3 = 0;                         ///< on the cold side; stores heat between units and racks
  std::shared_ptr<const ZoneControlSpec> controls;  ///< none: supply and air flow are ideal
};

struct HallSpec {
  double length_m, width_m, height_m;
  std::vector<ZoneSpec> zones;
  HallLayout layout{};
};

enum class LoadKind { utilisation, diurnal, utilisation_trace, power, power_trace };

/// Work or power asked of each rack that names this load.
struct LoadSpec {
  std::string id;
  LoadKind kind;
  double level = 0;      ///< utilisation, or W a rack
  double amplitude = 0;  ///< diurnal swing
  double peak_hour_s = 0;
  double weekend_factor = 1;
  std::vector<double> time_s, value;  ///< trace; repeats after its last sample
  double repeat_s = 0;                ///< 0: the last value holds
  std::string file;
};

struct RackType {
  Origin origin;
  std::optional<UnitCost> cost;  ///< of rack and IT together
  double it_service_life_years = 0;
  RackParameters rack{};
  ServerParameters server{};
  ColdPlateParameters plate{};
  LiquidFlowDemandParameters flow{};
  ImmersionTankParameters tank{};
  BoilingImmersionTankParameters boiling_tank{};
  bool known = true;   ///< false after an error: the library has no such type
  bool shared = true;  ///< straight from the library, without overrides
};

/// Equal racks side by side, or a single rack.
struct RackGroup {
  std::string id;
  bool in_row = true;  ///< stands under `rows`, not `racks`
  int count = 1;
  int type = 0, zone = 0, load = 0;
  std::string liquid;  ///< id of the CDU or loop that cools plates or tanks
  int door = -1;       ///< index into doors
  bool placed = false;
  double x_m = 0, y_m = 0, pitch_m = 0;
  Facing facing = Facing::south;
  std::optional<double> recirculation;
  std::optional<double>
      internal_recirculation{};      ///< through gaps without blanking panels; absent: as airflow
  std::vector<std::size_t> feeds{};  ///< of the named ones; empty: all
  SourceLocation location;
};

struct DoorSpec {
  Equipment<RearDoorParameters> door;
  std::string source;  ///< loop or CDU id
  double leaving_air_setpoint_K;
};

using AirUnitModel = std::variant<CrahParameters, DxCracParameters>;
struct AirUnitBank {
  std::string id;
  Origin origin;
  std::optional<UnitCost> cost;
  int count = 1, standby = 0;
  InHall in_hall;
  AirUnitModel model;
  int zone = 0;
  std::string loop;  ///< chilled-water source
  std::optional<Equipment<AirEconomizerParameters>> air_economizer;
  std::optional<Equipment<IndirectEvaporativeParameters>> indirect_evaporative;
  SourceLocation location;
  bool standby_runs = false;
  std::shared_ptr<const ChangeoverSpec> changeover;  ///< of the economiser; none: its own limits only
};

using CduModel = std::variant<CduParameters, LiquidToAirCduParameters>;
struct CduBank {
  std::string id;
  Origin origin;
  std::optional<UnitCost> cost;
  int count = 1, standby = 0;
  InHall in_hall;
  CduModel model;
  std::string loop;  ///< facility loop; empty for liquid to air
  int zone = 0;      ///< where it stands
  double supply_setpoint_K;
  CoolantParameters coolant{};
  double volume_m3;
  std::shared_ptr<const HydraulicsSpec> hydraulics;  ///< network of the racks
  double dew_point_margin_K = -1;  ///< supply kept this much above the room's dew point; negative: not
  SourceLocation location;
  bool standby_runs = false;
  std::shared_ptr<const CduControlSpec> controls;
};

using ChillerModel = std::variant<ChillerEirParameters, ChillerLiftParameters>;
using TowerModel = std::variant<CoolingTowerParameters, MerkelTowerParameters>;
using PumpBank = Equipment<VariableSpeedMoverParameters>;

/// A facility water loop with its ordered ways to lose heat: free cooling first, chillers for the rest.
struct LoopSpec {
  std::string id;
  CoolantParameters coolant{};
  double supply_setpoint_K;
  double design_temperature_difference_K;
  double volume_m3;
  double control_time_s;
  PumpBank pumps;
  std::string chillers;     ///< bank id or empty
  std::string dry_coolers;  ///< bank in the loop, or empty
  std::string towers;       ///< bank behind the exchanger, or empty
  std::optional<Equipment<WaterEconomizerParameters>> exchanger;
  double reuse_capacity_W = 0;
  double reuse_minimum_temperature_K = 0;
  std::shared_ptr<const TankSpec> tank;               ///< none: no store beside the chillers
  std::shared_ptr<const LoopPipeSpec> pipe;           ///< between plant and hall
  std::shared_ptr<const LoopNetworkSpec> hydraulics;  ///< pipes, pumps and valves that share out the flow
  std::shared_ptr<const LoopControlSpec> controls;
  SourceLocation location;
};

struct ChillerBank {
  std::string id;
  Origin origin;
  std::optional<UnitCost> cost;
  int count = 1, standby = 0;
  ChillerModel model;
  std::string condenser;  ///< towers or dry coolers; empty: air-cooled
  std::optional<PumpBank> condenser_pumps;
  double condenser_design_flow_kg_s = 0;
  SourceLocation location;
};

struct TowerBank {
  std::string id;
  Origin origin;
  std::optional<UnitCost> cost;
  int count = 1, standby = 0;
  TowerModel model;
  double minimum_setpoint_K;      ///< coldest water the controls ask for, against frost
  double condenser_setpoint_K;    ///< water wanted at chiller condensers
  double design_water_flow_kg_s;  ///< of one cell
  std::optional<PumpBank> pumps;
  SourceLocation location;
  bool standby_runs = false;
  std::shared_ptr<const BankControlSpec> controls;
};

struct DryCoolerBank {
  std::string id;
  Origin origin;
  std::optional<UnitCost> cost;
  int count = 1, standby = 0;
  DryCoolerParameters parameters{};
  double minimum_setpoint_K;
  SourceLocation location;
  bool standby_runs = false;
  std::shared_ptr<const BankControlSpec> controls;
};

/// Units of a bank that run when nothing fails and nothing is staged.
template <class Bank>
int running_units(const Bank& bank) {
  if constexpr (requires { bank.standby_runs; })
    if (bank.standby_runs) return bank.count;
  return bank.count - bank.standby;
}

/// Where losses become heat: a zone index, or outdoors.
inline constexpr int outdoors = -1;

template <class Parameters>
struct PowerStage {
  Equipment<Parameters> equipment;
  int heat_to = outdoors;
  double eco_share = 0;  ///< of the time that a UPS spends in eco mode
};

struct PowerSpec {
  std::optional<PowerStage<TransformerParameters>> transformers;
  std::optional<PowerStage<UpsParameters>> ups;
  std::optional<PowerStage<PduParameters>> pdus;
  std::optional<PowerStage<BuswayParameters>> busways;
  std::optional<Equipment<BatteryParameters>> batteries;
  std::optional<Equipment<GeneratorParameters>> generators;
  double autonomy_s = 300;  ///< of the UPS when its batteries are not described
  bool air_on_ups = false;
  bool pumps_on_ups = false;
  int feeds = 1;  ///< 2: every rack and the units of every stage hang on two feeds, half on each
  std::shared_ptr<const FeedsSpec> named_feeds;  ///< feeds that racks name, with their own units
};

/// A priced quantity that is not a unit of equipment: floor area, pipe length, commissioning.
struct CostLine {
  std::string id, category, quantity_key;
  double quantity = 0;
  UnitCost unit;
  double scale_exponent = 1, reference_quantity = 0;  ///< cost over quantity, see models/economics/capital.h
};

struct CostSpec {
  Tariff tariff{};
  std::string tariff_source, tariff_confidence;
  double water_USD_m3, carbon_USD_kg, discount_rate, horizon_years;
  double energy_escalation, staff_USD_W_year, insurance_share;
  double contingency_share, engineering_share;
  double water_escalation = 0, general_escalation = 0, replacement_escalation = 0, carbon_escalation = 0;
  double sewer_USD_m3 = 0, blowdown_share = 0, chemicals_USD_m3 = 0;  ///< by water taken in
  double property_tax_share = 0, decommissioning_share = 0;           ///< of the capital; without IT
  double heat_USD_J = 0;
  double region_index = 1, price_year = 2025, price_escalation = 0;  ///< on everything but IT
  std::vector<std::pair<std::string, double>> price_factors;         ///< by category
  std::optional<InvestmentTerms> investment;
  double gpu_hour_USD_h = 0, capacity_month_USD_W = 0, revenue_growth = 0;  ///< what is sold
  double petaflops = 0, tokens_per_second = 0;                              ///< of one accelerator
  std::vector<CostLine> lines;  ///< unit costs with the quantity rule each follows
  PropertySpec property;
  ScheduleSpec schedule;
  MoneySpec money;
};

/// One number that decides something, for the report's list of assumptions.
struct StatedAssumption {
  std::string object, key, value, source, confidence;
};

struct SourceFile {
  std::string path, text;
};

struct Scenario {
  std::string name, description, path;
  SiteSpec site;
  RunSpec run;
  HallSpec hall;
  AirflowSpec airflow;
  std::vector<LoadSpec> loads;
  std::vector<RackType> rack_types;
  std::vector<RackGroup> racks;
  std::vector<DoorSpec> doors;
  std::vector<AirUnitBank> air_units;
  std::vector<CduBank> cdus;
  std::vector<LoopSpec> loops;
  std::vector<ChillerBank> chillers;
  std::vector<TowerBank> towers;
  std::vector<DryCoolerBank> dry_coolers;
  PowerSpec power;
  std::vector<EventSpec> events;
  RestartSpec restart;
  LimitSpec limits;
  RedundancySpec redundancy;
  CostSpec cost;
  std::optional<FootprintSpec> footprint;
  std::optional<RetrofitSpec> retrofit;
  std::vector<StatedAssumption> assumptions;
  std::vector<SourceFile> files;  ///< everything read, in order
  std::string resolved;           ///< after extends and overrides, as text
  std::vector<std::string> warnings;
  std::vector<Diagnostic> diagnostics;  ///< the same warnings with their places
};

}  // namespace thermohall
