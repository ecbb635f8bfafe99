// Every row of every table of the models: its unit can be read and agrees with the name of its member, its
// key is a proper word, its bounds are in order.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

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
#include "models/economics/capital.h"
#include "models/economics/carbon.h"
#include "models/economics/cost_of_ownership.h"
#include "models/economics/metrics.h"
#include "models/economics/scalar_costs.h"
#include "models/economics/scalar_growth.h"
#include "models/economics/tariff.h"
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
#include "models/power/power_conversion.h"
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
#include "models/rejection/chiller_types.h"
#include "models/rejection/cooling_tower.h"
#include "models/rejection/dry_cooler.h"
#include "models/rejection/merkel_tower.h"
#include "models/rejection/tower.h"
#include "models/rejection/water_economizer.h"
#include "models/storage/ice_tank.h"
#include "models/storage/plug_flow_pipe.h"
#include "models/storage/stratified_tank.h"
#include "sim/base/units.h"
#include "tests/support/source_tree.h"

namespace thermohall {
namespace {

// clang-format off
#define PARAMETER_TABLES(X) \
  X(AirEconomizerParameters) \
  X(BatteryParameters) \
  X(BoilingFluidParameters) \
  X(BoilingImmersionTankParameters) \
  X(BuswayParameters) \
  X(CapitalItem) \
  X(CapitalShares) \
  X(CarbonParameters) \
  X(CduParameters) \
  X(ChillerEirParameters) \
  X(ChillerLiftParameters) \
  X(ColdPlateParameters) \
  X(ControlValveParameters) \
  X(CoolantParameters) \
  X(CoolingTowerParameters) \
  X(CostOfOwnershipParameters) \
  X(CrahParameters) \
  X(DielectricLiquidParameters) \
  X(DryCoolerParameters) \
  X(DxCracParameters) \
  X(EquipmentStartParameters) \
  X(FanParameters) \
  X(FlowResistanceParameters) \
  X(GeneratorParameters) \
  X(GrowthTerms) \
  X(HeatExchangerParameters) \
  X(IceTankParameters) \
  X(ImmersionTankParameters) \
  X(IndirectEvaporativeParameters) \
  X(InvestmentTerms) \
  X(ActuatorParameters) \
  X(ChangeoverParameters) \
  X(LeadLagParameters) \
  X(LinearResetParameters) \
  X(LiquidFlowDemandParameters) \
  X(LiquidToAirCduParameters) \
  X(MerkelTowerParameters) \
  X(NpshParameters) \
  X(PduParameters) \
  X(PiParameters) \
  X(PipeParameters) \
  X(PlugFlowPipeParameters) \
  X(PowerSupplyParameters) \
  X(PumpParameters) \
  X(RackParameters) \
  X(RearDoorParameters) \
  X(ServerParameters) \
  X(ServiceParameters) \
  X(StagingParameters) \
  X(StratifiedTankParameters) \
  X(Tariff) \
  X(TariffPeriod) \
  X(TransformerParameters) \
  X(TrimAndRespondParameters) \
  X(UpsParameters) \
  X(VariableSpeedMoverParameters) \
  X(WaterEconomizerParameters)
#define INPUT_TABLES(X) \
  X(AirEconomizerInputs) \
  X(BatteryInputs) \
  X(BoilingFluidInputs) \
  X(BoilingImmersionTankInputs) \
  X(CapitalItemInputs) \
  X(CarbonInputs) \
  X(CduInputs) \
  X(ChillerInputs) \
  X(ColdPlateInputs) \
  X(ControlValveInputs) \
  X(ConversionInputs) \
  X(CoolantInputs) \
  X(CoolingTowerInputs) \
  X(CrahInputs) \
  X(DemandInputs) \
  X(DielectricLiquidInputs) \
  X(DryCoolerInputs) \
  X(DxCracInputs) \
  X(FanInputs) \
  X(FanSpeedInputs) \
  X(FlowResistanceInputs) \
  X(GeneratorInputs) \
  X(GrowthInputs) \
  X(HeatExchangerInputs) \
  X(IceTankInputs) \
  X(ImmersionTankInputs) \
  X(IndirectEvaporativeInputs) \
  X(InvestmentInputs) \
  X(LiquidFlowDemandInputs) \
  X(LiquidToAirCduInputs) \
  X(MetricInputs) \
  X(MoistAirInputs) \
  X(NpshInputs) \
  X(OwnershipInputs) \
  X(PipeInputs) \
  X(PumpInputs) \
  X(PumpSpeedInputs) \
  X(RearDoorInputs) \
  X(ServerInputs) \
  X(ServiceInputs) \
  X(TariffYearInputs) \
  X(TowerEnteringInputs) \
  X(UpsInputs) \
  X(VariableSpeedMoverInputs) \
  X(WaterEconomizerInputs)
#define OUTPUT_TABLES(X) \
  X(AirEconomizerOutputs) \
  X(BatteryOutputs) \
  X(BoilingFluidOutputs) \
  X(BoilingImmersionTankOutputs) \
  X(BuswayOutputs) \
  X(CapitalItemOutputs) \
  X(CarbonOutputs) \
  X(CduOutputs) \
  X(ChillerOutputs) \
  X(ColdPlateOutputs) \
  X(ControlValveOutputs) \
  X(ConversionOutputs) \
  X(CoolantOutputs) \
  X(CoolingTowerOutputs) \
  X(CostOfOwnership) \
  X(CrahOutputs) \
  X(DemandOutputs) \
  X(DielectricLiquidOutputs) \
  X(DryCoolerOutputs) \
  X(DxCracOutputs) \
  X(FanOutputs) \
  X(FlowResistanceOutputs) \
  X(GeneratorOutputs) \
  X(GrowthOutputs) \
  X(HeatExchangerOutputs) \
  X(IceTankOutputs) \
  X(ImmersionTankOutputs) \
  X(IndirectEvaporativeOutputs) \
  X(InvestmentOutputs) \
  X(LiquidFlowDemandOutputs) \
  X(LiquidToAirCduOutputs) \
  X(MetricOutputs) \
  X(MoistAirOutputs) \
  X(NpshOutputs) \
  X(PipeOutputs) \
  X(PumpOutputs) \
  X(RearDoorOutputs) \
  X(ServerOutputs) \
  X(ServiceOutputs) \
  X(TariffYearOutputs) \
  X(TowerEnteringOutputs) \
  X(UpsOutputs) \
  X(VariableSpeedMoverOutputs) \
  X(WaterEconomizerOutputs)
// clang-format on

struct Row {
  std::string table, key;
  std::string unit, abscissa_unit;  // the latter of a curve
  std::string meaning;
  double min = 0, max = 0, fallback = required;  // of parameters and inputs
  bool is_choice = false;
  int choices = 0;
};

std::string label(const Row& row) { return row.table + '.' + row.key; }

template <class Owner>
void append(std::vector<Row>& rows, const char* table, std::span<const Parameter<Owner>> source) {
  for (const auto& p : source) {
    Row row{table, std::string(p.key), std::string(p.unit), "", std::string(p.meaning), p.min,
            p.max, p.fallback};
    if (const auto* curve = std::get_if<CurvePoints<Owner>>(&p.member)) row.abscissa_unit = curve->x_unit;
    if (const auto* choice = std::get_if<Choice<Owner>>(&p.member)) {
      row.is_choice = true;
      row.choices = static_cast<int>(choice->names.size());
    }
    rows.push_back(std::move(row));
  }
}

template <class Owner>
void append(std::vector<Row>& rows, const char* table, std::span<const Output<Owner>> source) {
  for (const auto& o : source) {
    Row row;
    row.table = table;
    row.key = o.key;
    row.unit = o.unit;
    row.meaning = o.meaning;
    rows.push_back(std::move(row));
  }
}

std::vector<Row> bounded_rows() {
  std::vector<Row> rows;
#define APPEND_PARAMETERS(Owner) append(rows, #Owner, parameter_table(static_cast<const Owner*>(nullptr)));
#define APPEND_INPUTS(Owner) append(rows, #Owner, input_table(static_cast<const Owner*>(nullptr)));
  PARAMETER_TABLES(APPEND_PARAMETERS)
  INPUT_TABLES(APPEND_INPUTS)
#undef APPEND_PARAMETERS
#undef APPEND_INPUTS
  return rows;
}

std::vector<Row> all_rows() {
  std::vector<Row> rows = bounded_rows();
#define APPEND_OUTPUTS(Owner) append(rows, #Owner, output_table(static_cast<const Owner*>(nullptr)));
  OUTPUT_TABLES(APPEND_OUTPUTS)
#undef APPEND_OUTPUTS
  return rows;
}

TEST(UnitStrings, EveryTableOfTheHeadersIsListedHere) {
  std::set<std::string> listed;
#define INSERT_PARAMETERS(Owner) listed.insert("parameter_table " #Owner);
#define INSERT_INPUTS(Owner) listed.insert("input_table " #Owner);
#define INSERT_OUTPUTS(Owner) listed.insert("output_table " #Owner);
  PARAMETER_TABLES(INSERT_PARAMETERS)
  INPUT_TABLES(INSERT_INPUTS)
  OUTPUT_TABLES(INSERT_OUTPUTS)
#undef INSERT_PARAMETERS
#undef INSERT_INPUTS
#undef INSERT_OUTPUTS
  for (const char* kind : {"parameter_table", "input_table", "output_table"}) {
    const std::regex declaration(kind + std::string(R"(\(\s*const\s+(\w+)\*)"));
    for (const auto& file : source_files("models")) {
      if (!file.path.ends_with(".h")) continue;
      for (const auto& owner : matches(file.text, declaration)) {
        if (owner == "NoParameters") continue;
        EXPECT_TRUE(listed.contains(kind + (' ' + owner))) << kind << " of " << owner << " in " << file.path;
      }
    }
  }
}

// What a file would write for a unit of a table.
std::string_view written(std::string_view unit) { return unit == "delta_K" ? "K" : unit; }

TEST(UnitStrings, EveryUnitCanBeRead) {
  for (const Row& row : all_rows()) {
    EXPECT_TRUE(are_convertible(written(row.unit), row.unit)) << label(row) << " in '" << row.unit << "'";
    if (!row.abscissa_unit.empty()) {
      EXPECT_TRUE(are_convertible(written(row.abscissa_unit), row.abscissa_unit))
          << label(row) << " over '" << row.abscissa_unit << "'";
    }
  }
}

TEST(UnitStrings, KeysAreWordsAndUniqueInTheirTable) {
  const std::regex word("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  std::set<std::string> seen;
  for (const Row& row : all_rows()) {
    EXPECT_TRUE(std::regex_match(row.key, word)) << label(row);
    EXPECT_TRUE(seen.insert(label(row)).second) << label(row) << " stands twice";
    EXPECT_FALSE(row.meaning.empty()) << label(row);
  }
}

TEST(UnitStrings, BoundsAreInOrderAndHoldTheFallback) {
  for (const Row& row : bounded_rows()) {
    EXPECT_LE(row.min, row.max) << label(row);
    // the fallback of a curve says only that it may be absent
    if (!std::isnan(row.fallback) && row.abscissa_unit.empty()) {
      EXPECT_TRUE(row.min <= row.fallback && row.fallback <= row.max) << label(row) << " = " << row.fallback;
    }
    if (row.is_choice) {
      EXPECT_EQ(row.min, 0) << label(row);
      EXPECT_EQ(row.max, row.choices - 1) << label(row);
    }
  }
}

// The end of a member's name and its unit, longest first.
constexpr std::pair<std::string_view, std::string_view> endings[] = {
    {"W_per_W", "1"},
    {"Pa_s2_m6", "Pa s2/m6"},
    {"Pa_s_m3", "Pa s/m3"},
    {"J_mK", "J/(m K)"},
    {"J_kgK2", "J/(kg K2)"},
    {"J_kgK", "J/(kg K)"},
    {"kg_m3K", "kg/(m3 K)"},
    {"J_m3K", "J/(m3 K)"},
    {"W_mK2", "W/(m K2)"},
    {"W_mK", "W/(m K)"},
    {"W_m2", "W/m2"},
    {"USD_W_month", "USD/W"},  // hours, months and years of payments stand in the meaning
    {"USD_h", "USD"},
    {"W_years", "W"},
    {"USD_kg", "USD/kg"},
    {"USD_J", "USD/J"},
    {"USD_W", "USD/W"},
    {"USD_m3", "USD/m3"},
    {"J_m3", "J/m3"},
    {"J_kg", "J/kg"},
    {"J_K", "J/K"},
    {"K_W", "K/W"},
    {"W_K", "W/K"},
    {"kg_m3", "kg/m3"},
    {"kg_s", "kg/s"},
    {"kg_J", "kg/J"},
    {"kg_W", "kg/W"},
    {"m3_J", "m3/J"},
    {"m3_s", "m3/s"},
    {"Pa_s", "Pa s"},
    {"ohm_m", "ohm/m"},
    {"per_K", "1/K"},
    {"1_K", "1/K"},
    {"1_s", "1/s"},
    {"m_s", "m/s"},
    {"PFLOPS", "1"},
    {"years", "1"},
    {"USD", "USD"},
    {"VA", "VA"},
    {"Pa", "Pa"},
    {"kg", "kg"},
    {"m3", "m3"},
    {"m2", "m2"},
    {"W", "W"},
    {"K", "K"},
    {"J", "J"},
    {"s", "s"},
    {"m", "m"},
    {"A", "A"},
    {"V", "V"},
};

std::string_view unit_of_name(const std::string& member) {
  for (const auto& [ending, unit] : endings)
    if (member.ends_with('_' + std::string(ending))) return unit;
  return "1";
}

bool is_difference(const std::string& member) {
  static const std::regex words("(difference|approach|range|drop|margin|rise|lift)");
  return std::regex_search(member, words);
}

bool same_unit(std::string_view a, std::string_view b) {
  return are_convertible(written(a), b) && std::abs(UnitConversion(written(a), b)(1) - 1) < 1e-12;
}

TEST(UnitStrings, UnitsAgreeWithTheNamesOfTheMembers) {
  // {"idle_power", &P::idle_power_W, "W", ... as it stands in the source
  const std::regex row(R"re(\{\s*"(\w+)",\s*&\w+::(\w+),\s*"([^"]*)")re");
  int count = 0;
  for (const auto& file : source_files("models")) {
    for (std::sregex_iterator match(file.text.begin(), file.text.end(), row), end; match != end; ++match) {
      const std::string member = (*match)[2], unit = (*match)[3];
      EXPECT_TRUE(same_unit(unit, unit_of_name(member)))
          << file.path << ": " << member << " in '" << unit << "'";
      ++count;
    }
  }
  EXPECT_GT(count, 500);  // so many rows were there to compare
}

// An absolute temperature may be given in degC, a difference must not.
TEST(UnitStrings, TemperatureDifferencesAreToldFromTemperatures) {
  const std::regex row(R"re(\{\s*"\w+",\s*&[PU]::(\w+_K),\s*"((?:delta_)?K)")re");
  for (const auto& file : source_files("models")) {
    for (std::sregex_iterator match(file.text.begin(), file.text.end(), row), end; match != end; ++match) {
      const std::string member = (*match)[1];
      EXPECT_EQ((*match)[2], is_difference(member) ? "delta_K" : "K") << file.path << ": " << member;
    }
  }
}

}  // namespace
}  // namespace thermohall
