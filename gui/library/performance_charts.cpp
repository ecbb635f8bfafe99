#include "gui/library/performance_charts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "gui/charts/display_unit.h"
#include "gui/library/model_sweep.h"
#include "gui/units/unit_system.h"
#include "models/it/server.h"
#include "sim/base/parameter_reader.h"
#include "sim/scenario/equipment_library.h"

namespace thermohall::gui {
namespace {

constexpr int points = 60;
constexpr double celsius_K = 273.15;
constexpr double sea_level_Pa = 101325, dry_kg_kg = 0.008;
// Density times specific heat of room air at 25 degC.
constexpr double air_J_m3K = 1190;

QString say(const char* text) { return QCoreApplication::translate("PerformanceCharts", text); }

template <class Function>
PerformanceLine sweep(const QString& name, double from, double to, Function function) {
  PerformanceLine line{name, {}, {}};
  for (int i = 0; i <= points; ++i) {
    const double x = from + (to - from) * i / points;
    const double y = function(x);
    if (!std::isfinite(y)) continue;
    line.x.push_back(x);
    line.y.push_back(y);
  }
  return line;
}

// A line that was computed over stored values, over those of the window.
PerformanceLine over(const DisplayUnit& unit, PerformanceLine line) {
  for (double& x : line.x) x = unit.value(x);
  return line;
}

DisplayUnit liquid_unit() { return display_unit(QStringLiteral("m3/s"), 0, QStringLiteral("liquid")); }

void add(std::vector<PerformanceChart>& charts, PerformanceChart chart) {
  std::erase_if(chart.lines, [](const PerformanceLine& line) { return line.x.size() < 2; });
  if (!chart.lines.empty()) charts.push_back(std::move(chart));
}

// Transformers, UPS, PDUs, busways, generators: efficiency over load.
void add_efficiency(std::vector<PerformanceChart>& charts, const std::string& kind, const LibraryItem& item) {
  ModelSweep model(kind, item);
  if (!model.isValid()) return;
  model.set("output_power", 1000);
  const double rated_W = 1000 / model.output("load_fraction");
  if (!std::isfinite(rated_W)) return;
  PerformanceChart chart{say(QT_TRANSLATE_NOOP("PerformanceCharts", "Efficiency")),
                         say(QT_TRANSLATE_NOOP("PerformanceCharts", "% · against load, % of the rating")),
                         {}};
  const auto efficiency = [&](double load_percent) {
    model.set("output_power", load_percent / 100 * rated_W);
    return 100 * model.output("efficiency");
  };
  chart.lines.push_back(
      sweep(kind == "ups" ? say(QT_TRANSLATE_NOOP("PerformanceCharts", "double conversion")) : QString(), 5,
            100, efficiency));
  if (kind == "ups") {
    model.set("eco_share", 1);
    if (model.set("output_power", rated_W), model.output("eco_share") > 0)
      chart.lines.push_back(
          sweep(say(QT_TRANSLATE_NOOP("PerformanceCharts", "eco mode")), 5, 100, efficiency));
  }
  add(charts, std::move(chart));
}

void add_pump(std::vector<PerformanceChart>& charts, const LibraryItem& item) {
  ModelSweep model("pumps", item);
  if (!model.isValid()) return;
  const double flow_m3_s = model.parameter("design_flow");
  const DisplayUnit unit = liquid_unit();
  add(charts, {say(QT_TRANSLATE_NOOP("PerformanceCharts", "Power")),
               say(QT_TRANSLATE_NOOP("PerformanceCharts", "kW · against flow, %1")).arg(unit.label),
               {over(unit, sweep({}, 0.05 * flow_m3_s, flow_m3_s, [&](double flow) {
                       model.set("flow", flow);
                       return model.output("power") / 1000;
                     }))}});
  add(charts, {say(QT_TRANSLATE_NOOP("PerformanceCharts", "Efficiency, wire to water")),
               say(QT_TRANSLATE_NOOP("PerformanceCharts", "% · against flow, %1")).arg(unit.label),
               {over(unit, sweep({}, 0.05 * flow_m3_s, flow_m3_s, [&](double flow) {
                       model.set("flow", flow);
                       return 100 * model.output("efficiency");
                     }))}});
}

void add_air_unit(std::vector<PerformanceChart>& charts, const LibraryItem& item) {
  ModelSweep model("air_units", item);
  if (!model.isValid()) return;
  model.set("pressure", sea_level_Pa);
  if (item.model == "chilled_water") {
    const double flow_m3_s = model.parameter("rated_air_flow");
    model.set("return_temperature", model.parameter("rated_return_temperature"));
    model.set("humidity_ratio", dry_kg_kg);
    model.set("water_inlet_temperature", model.parameter("rated_water_inlet_temperature"));
    model.set("maximum_water_capacity_rate", 1e6);
    const DisplayUnit unit = display_unit(QStringLiteral("m3/s"), flow_m3_s, QStringLiteral("air"));
    add(charts, {say(QT_TRANSLATE_NOOP("PerformanceCharts", "Fan power")),
                 say(QT_TRANSLATE_NOOP("PerformanceCharts", "kW · against air flow, %1")).arg(unit.label),
                 {over(unit, sweep({}, 0.2 * flow_m3_s, flow_m3_s, [&](double flow) {
                         model.set("air_flow", flow);
                         return model.output("fan_power") / 1000;
                       }))}});
    return;
  }
  constexpr double entering_K = 30 + celsius_K;
  const DisplayUnit degrees = temperature_unit();
  model.set("entering_temperature", entering_K);
  model.set("entering_humidity_ratio", dry_kg_kg);
  model.set("flow_fraction", 1);
  model.set("sensible_load", 1e7);
  add(charts, {say(QT_TRANSLATE_NOOP("PerformanceCharts", "Coefficient of performance, full load")),
               say(QT_TRANSLATE_NOOP("PerformanceCharts", "against outdoor air, %1 · %2 entering air"))
                   .arg(degrees.label, quantity_text(entering_K, QStringLiteral("K"))),
               {over(degrees, sweep({}, 10 + celsius_K, 45 + celsius_K, [&](double outdoor_K) {
                       model.set("outdoor_temperature", outdoor_K);
                       return model.output("cop");
                     }))}});
}

void add_chiller(std::vector<PerformanceChart>& charts, const LibraryItem& item) {
  ModelSweep model("chillers", item);
  if (!model.isValid()) return;
  const double water_K = model.parameter("rating_leaving_water_temperature");
  const double condenser_K = model.parameter("rating_condenser_entering_temperature");
  model.set("leaving_water_temperature", water_K);
  PerformanceChart over_load{
      say(QT_TRANSLATE_NOOP("PerformanceCharts", "Coefficient of performance over load")),
      say(QT_TRANSLATE_NOOP("PerformanceCharts",
                            "against load, % of the capacity there · lines: condenser inlet")),
      {}};
  for (const double below_K : {0.0, 8.0, 16.0}) {
    const double entering_K = condenser_K - below_K;
    model.set("condenser_entering_temperature", entering_K);
    model.set("load", 0);
    const double capacity_W = model.output("capacity");
    over_load.lines.push_back(
        sweep(quantity_text(entering_K, QStringLiteral("K"), 2), 10, 100, [&](double load_percent) {
          model.set("load", load_percent / 100 * capacity_W);
          return model.output("cop");
        }));
  }
  add(charts, std::move(over_load));
  PerformanceChart over_lift{
      say(QT_TRANSLATE_NOOP("PerformanceCharts", "Coefficient of performance over lift")),
      say(QT_TRANSLATE_NOOP("PerformanceCharts",
                            "full load · against condenser inlet less leaving water, %1"))
          .arg(temperature_difference_unit().label),
      {}};
  over_lift.lines.push_back(over(temperature_difference_unit(),
                                 sweep({}, 0, std::max(10.0, condenser_K - water_K + 5), [&](double lift_K) {
                                   model.set("condenser_entering_temperature", water_K + lift_K);
                                   model.set("load", 0);
                                   model.set("load", model.output("capacity"));
                                   return model.output("cop");
                                 })));
  add(charts, std::move(over_lift));
}

void add_cdu(std::vector<PerformanceChart>& charts, const LibraryItem& item) {
  ModelSweep model("cdus", item);
  if (!model.isValid() || item.model != "liquid_to_liquid") return;
  const double flow_m3_s = model.parameter("design_tcs_flow");
  model.set("heat", 0.5 * model.parameter("rated_heat"));
  model.set("fws_supply_temperature", 30 + celsius_K);
  model.set("maximum_fws_capacity_rate", 1e6);
  model.set("supply_setpoint_temperature", 40 + celsius_K);
  add(charts,
      {say(QT_TRANSLATE_NOOP("PerformanceCharts", "Pump power")),
       say(QT_TRANSLATE_NOOP("PerformanceCharts", "kW · against coolant flow, %1")).arg(liquid_unit().label),
       {over(liquid_unit(), sweep({}, 0.1 * flow_m3_s, flow_m3_s, [&](double flow) {
               model.set("tcs_flow", flow);
               model.set("tcs_capacity_rate", flow * model.parameter("tcs_volumetric_heat_capacity"));
               return model.output("pump_power") / 1000;
             }))}});
}

void add_cold_plate(std::vector<PerformanceChart>& charts, const LibraryItem& item) {
  ModelSweep model("racks", item, "cold_plate");
  if (!model.isValid()) return;
  const double lowest = model.parameter("lowest_flow"), highest = model.parameter("highest_flow");
  const double reference = model.parameter("reference_flow");
  const double from = lowest > 0 ? lowest : 0.3 * reference;
  const double to = highest > lowest ? highest : 2 * reference;
  // A plate takes litres a minute.
  const DisplayUnit unit =
      unit_system().isImperial() ? liquid_unit() : DisplayUnit{QStringLiteral("L/min"), 6e4, 0};
  const DisplayUnit rise = temperature_difference_unit();
  model.set("coolant_inlet_temperature", 40 + celsius_K);
  model.set("heat", 1000);
  model.set("volumetric_heat_capacity", 4e6);
  add(charts, {say(QT_TRANSLATE_NOOP("PerformanceCharts", "Cold plate, case to coolant")),
               say(QT_TRANSLATE_NOOP("PerformanceCharts", "%1/kW · against flow of one plate, %2"))
                   .arg(rise.label, unit.label),
               {over(unit, sweep({}, from, to, [&](double flow) {
                       model.set("flow", flow);
                       return rise.value(1000 * model.output("resistance"));
                     }))}});
}

void add_server(std::vector<PerformanceChart>& charts, const LibraryItem& item) {
  const YamlEntry* entry = item.parameters.find("server");
  if (!entry) return;
  ServerParameters server{};
  Diagnostics ignored;
  read_parameters(entry->value, {}, parameter_table(static_cast<const ServerParameters*>(nullptr)), server,
                  ignored);
  if (server.fan_rated_power_W > 0) {
    // Fans at full work: heat of the components decides below the ramp, the inlet above it.
    const double heat_W = (1 - server.liquid_component_share) * server.full_power_W;
    add(charts, {say(QT_TRANSLATE_NOOP("PerformanceCharts", "Server fans at full work")),
                 say(QT_TRANSLATE_NOOP("PerformanceCharts", "W of the rack · against inlet, %1"))
                     .arg(temperature_unit().label),
                 {over(temperature_unit(), sweep({}, 15 + celsius_K, 45 + celsius_K, [&](double inlet_K) {
                         const double speed = fan_speed_demand(server, {heat_W, inlet_K, air_J_m3K});
                         return server.fan_rated_power_W * speed * speed * speed;
                       }))}});
  }
  if (server.psu_rated_power_W > 0) {
    add(charts, {say(QT_TRANSLATE_NOOP("PerformanceCharts", "Power supplies, efficiency")),
                 say(QT_TRANSLATE_NOOP("PerformanceCharts", "% · against load, % of the rating")),
                 {sweep({}, 5, 100, [&](double load_percent) {
                   const double x = load_percent / 100;
                   const double loss = server.psu_loss_a0 + x * (server.psu_loss_a1 + x * server.psu_loss_a2);
                   return 100 * x / (x + loss);
                 })}});
  }
}

}  // namespace

std::vector<PerformanceChart> performance_charts(const QString& kind, const LibraryItem& item) {
  std::vector<PerformanceChart> charts;
  const std::string name = kind.toStdString();
  if (name == "ups" || name == "transformers" || name == "pdus" || name == "busways" || name == "generators")
    add_efficiency(charts, name, item);
  if (name == "pumps") add_pump(charts, item);
  if (name == "air_units") add_air_unit(charts, item);
  if (name == "chillers") add_chiller(charts, item);
  if (name == "cdus") add_cdu(charts, item);
  if (name == "racks") {
    add_server(charts, item);
    add_cold_plate(charts, item);
  }
  return charts;
}

}  // namespace thermohall::gui
