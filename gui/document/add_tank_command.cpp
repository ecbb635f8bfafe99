#include "gui/document/add_tank_command.h"

#include <algorithm>
#include <cmath>

#include "gui/document/entry_writer.h"
#include "models/properties/coolant.h"

namespace thermohall::gui {
namespace {

constexpr double held_s = 900, charge_share = 0.1;

std::string rounded(double value, double step) {
  return QString::number(std::max(step, std::ceil(value / step - 1e-9) * step), 'g', 6).toStdString();
}

}  // namespace

AddTankCommand::AddTankCommand(ScenarioDocument& document)
    : EditCommand(document, QObject::tr("add %1").arg(QObject::tr("tank"))) {}

void AddTankCommand::make(YamlEditor& editor, std::vector<TextPatch>& patches) {
  const auto& loops = document().scenario().loops;
  const auto loop = std::find_if(loops.begin(), loops.end(), [](const LoopSpec& candidate) {
    return !candidate.chillers.empty() && !candidate.tank;
  });
  if (loop == loops.end())
    throw YamlEditError("a tank stands beside chillers; every loop with chillers has one");
  const double flow_m3_s =
      (loop->pumps.count - loop->pumps.standby) * loop->pumps.parameters.design_flow_m3_s;
  const auto coolant = coolant_outputs(loop->coolant, {.temperature_K = loop->supply_setpoint_K});
  const double carried_W =
      flow_m3_s * coolant.density_kg_m3 * coolant.specific_heat_J_kgK * loop->design_temperature_difference_K;
  const std::string volume_m3 = rounded(held_s * flow_m3_s, 5);
  const YamlPath path{"cooling", "plant", "loops", loop->id, "tank"};
  patches.push_back(editor.set_block(
      path, "{kind: stratified, volume: " + volume_m3 +
                " m3, height: 10 m, inlet_mixing_share: 5 %, maximum_flow: " + rounded(1e3 * flow_m3_s, 1) +
                " L/s, charge_power: " + rounded(1e-3 * charge_share * carried_W, 10) +
                " kW, rule: reserve}"));
  created_ = key_of_path({"cooling", "plant", "loops", loop->id});
  note_ = QObject::tr("tank of %1 m³ beside the chillers of loop %2, a quarter of an hour of its flow")
              .arg(QString::fromStdString(volume_m3), QString::fromStdString(loop->id));
}

}  // namespace thermohall::gui
