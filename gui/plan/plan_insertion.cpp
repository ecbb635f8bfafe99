// What PlanEditor adds to the hall.
#include <algorithm>
#include <cmath>
#include <optional>

#include "gui/document/add_containment_command.h"
#include "gui/document/add_door_command.h"
#include "gui/document/add_obstacle_command.h"
#include "gui/document/add_plant_command.h"
#include "gui/document/add_row_command.h"
#include "gui/document/add_tank_command.h"
#include "gui/document/add_tiles_command.h"
#include "gui/document/add_unit_command.h"
#include "gui/document/entry_text.h"
#include "gui/document/insert_entry_command.h"
#include "gui/document/placement_defaults.h"
#include "gui/document/selection.h"
#include "gui/plan/layout_warnings.h"
#include "gui/plan/plan_editor.h"

namespace thermohall::gui {
namespace {

constexpr double door_width_m = 1.2;

std::optional<EntryKind> unit_kind(const QString& kind) {
  if (kind == QLatin1String("air_units")) return EntryKind::air_unit;
  if (kind == QLatin1String("cdus")) return EntryKind::cdu;
  if (kind == QLatin1String("ups")) return EntryKind::ups;
  if (kind == QLatin1String("pdus")) return EntryKind::pdu;
  if (kind == QLatin1String("transformers")) return EntryKind::transformer;
  if (kind == QLatin1String("busways")) return EntryKind::busway;
  return {};
}

}  // namespace

Facing PlanEditor::usualFacing(const CatalogueItem& item, QPointF near_m) const {
  const Scenario& scenario = document()->scenario();
  const bool at_wall = item.kind == QLatin1String("air_units") && item.size.length_m > 1;
  if (at_wall) {  // blows away from the wall
    const double west = near_m.x(), east = scenario.hall.length_m - near_m.x();
    const double north = near_m.y(), south = scenario.hall.width_m - near_m.y();
    const double least = std::min({west, east, north, south});
    if (least == west) return Facing::east;
    if (least == east) return Facing::west;
    return least == north ? Facing::south : Facing::north;
  }
  Facing facing = Facing::south;
  double least_m = 1e9;
  for (const auto& entry : plan_entries(scenario)) {
    const QPointF away = entry.rect().center() - near_m;
    const double distance_m = std::hypot(away.x(), away.y());
    if (!entry.isRackGroup() || distance_m >= least_m) continue;
    least_m = distance_m;
    facing = entry.facing;
  }
  return facing;
}

QPointF PlanEditor::freeCorner(QSizeF size_m, QPointF near_m) const {
  const Scenario& scenario = document()->scenario();
  const auto entries = plan_entries(scenario);
  PlanEntry wanted;
  wanted.kind = EntryKind::obstacle;
  wanted.top_m = 2;
  wanted.length_m = size_m.width();
  wanted.width_m = size_m.height();
  const double step_m = 0.6;
  const double last_x_m = std::max(0.0, scenario.hall.length_m - size_m.width());
  const double last_y_m = std::max(0.0, scenario.hall.width_m - size_m.height());
  QPointF best(std::clamp(near_m.x() - size_m.width() / 2, 0.0, last_x_m),
               std::clamp(near_m.y() - size_m.height() / 2, 0.0, last_y_m));
  const QPointF start = snapper_.point(best, false);
  best = start;
  double least_m = 1e9;
  for (double x_m = 0; x_m <= last_x_m + 1e-9; x_m += step_m)
    for (double y_m = 0; y_m <= last_y_m + 1e-9; y_m += step_m) {
      const double away_m = std::hypot(x_m - start.x(), y_m - start.y());
      if (away_m >= least_m) continue;
      wanted.x_m = x_m;
      wanted.y_m = y_m;
      if (std::any_of(entries.begin(), entries.end(),
                      [&](const PlanEntry& e) { return LayoutWarnings::collide(wanted, e); }))
        continue;
      least_m = away_m;
      best = {x_m, y_m};
    }
  return best;
}

bool PlanEditor::insert(const QString& kind, const QString& id, std::optional<QPointF> middle_m,
                        QPointF near_m) {
  if (!document()) return false;
  const CatalogueItem* item = catalogue_->find(kind, id);
  if (!item) return false;
  const QPointF about = middle_m.value_or(near_m);
  if (kind == QLatin1String("rear_doors")) return insertRearDoor(*item, about);
  if (item->isOutdoors()) return insertPlant(*item);
  if (!item->hasSize()) {
    Q_EMIT message(tr("%1 has no size in the library and stands outside the hall").arg(item->label));
    return false;
  }
  const Facing facing = usualFacing(*item, about);
  const auto extent = plan_extent(item->size, facing);
  QPointF corner = freeCorner({extent.length_m, extent.width_m}, near_m);
  if (middle_m) {
    corner = snapper_.point(*middle_m - QPointF(extent.length_m, extent.width_m) / 2, false);
    corner = {std::max(0.0, corner.x()), std::max(0.0, corner.y())};
  }
  return kind == QLatin1String("racks") ? insertRack(*item, corner, facing)
                                        : insertUnit(*item, corner, facing);
}

bool PlanEditor::insertRack(const CatalogueItem& item, QPointF corner_m, Facing facing) {
  setRowType(item.id);
  const auto extent = plan_extent(item.size, facing);
  return addRow({corner_m, QSizeF(extent.length_m, extent.width_m)}, 1, facing);
}

bool PlanEditor::addRow(const QRectF& rect_m, int count, Facing facing) {
  const CatalogueItem* type = rowType();
  if (!type || !document()) return false;
  auto command = std::make_unique<AddRowCommand>(*document(), NewRow{.type = type->id.toStdString(),
                                                                     .cooling = type->cooling,
                                                                     .count = count,
                                                                     .x_m = rect_m.x(),
                                                                     .y_m = rect_m.y(),
                                                                     .facing = facing});
  AddRowCommand* raw = command.get();
  if (!push(std::move(command))) return false;
  selection_.set({raw->created()});
  Q_EMIT message(tr("%1: %n × %2, %3", nullptr, count)
                     .arg(raw->created().section(QLatin1Char('.'), -1), type->label, raw->note()));
  return true;
}

bool PlanEditor::insertUnit(const CatalogueItem& item, QPointF corner_m, Facing facing) {
  const auto kind = unit_kind(item.kind);
  if (!kind) return false;
  auto command = std::make_unique<AddUnitCommand>(*document(), NewUnit{.kind = *kind,
                                                                       .type = item.id.toStdString(),
                                                                       .model = item.model,
                                                                       .x_m = corner_m.x(),
                                                                       .y_m = corner_m.y(),
                                                                       .facing = facing});
  AddUnitCommand* raw = command.get();
  if (!push(std::move(command))) return false;
  selection_.set({raw->created()});
  Q_EMIT message(tr("%1 placed: %2").arg(raw->created().section(QLatin1Char('.'), -1), raw->note()));
  return true;
}

bool PlanEditor::insertTank() {
  auto command = std::make_unique<AddTankCommand>(*document());
  AddTankCommand* raw = command.get();
  if (!push(std::move(command))) return false;
  selection_.set({raw->created()});
  Q_EMIT message(raw->note());
  return true;
}

bool PlanEditor::insertPlant(const CatalogueItem& item) {
  if (item.kind == QLatin1String("tanks")) return insertTank();
  const PlantKind kind = item.kind == QLatin1String("chillers") ? PlantKind::chiller
                         : item.kind == QLatin1String("towers") ? PlantKind::tower
                         : item.kind == QLatin1String("pumps")  ? PlantKind::pump
                                                                : PlantKind::dry_cooler;
  auto command = std::make_unique<AddPlantCommand>(*document(), kind, item.id.toStdString());
  AddPlantCommand* raw = command.get();
  if (!push(std::move(command))) return false;
  selection_.set({raw->created()});
  Q_EMIT message(tr("%1: %2, outdoors, without a place on the plan").arg(item.label, raw->note()));
  return true;
}

bool PlanEditor::insertRearDoor(const CatalogueItem& item, QPointF at_m) {
  QString key;
  for (const auto& entry : plan_entries(document()->scenario()))
    if (entry.isRackGroup() &&
        (entry.rect().contains(at_m) || (key.isEmpty() && selection_.contains(entry.key))))
      key = entry.key;
  if (key.isEmpty()) {
    Q_EMIT message(tr("Drop a rear door on a row of racks, or select the row first"));
    return false;
  }
  const PlacementDefaults defaults(*document());
  const std::string water = defaults.airLoop();
  if (water.empty()) {
    Q_EMIT message(
        tr("A rear door needs a water loop, and the plant has none: put a chiller or a dry cooler first"));
    return false;
  }
  const auto entry = plan_entries(*document(), {key}).front();
  const RackGroup& group = document()->scenario().racks[static_cast<std::size_t>(entry.group)];
  const double setpoint_K =
      document()->scenario().hall.zones[static_cast<std::size_t>(group.zone)].supply_setpoint_K;
  YamlNode node;
  set_entry(node, "type", item.id.toStdString());
  set_entry(node, "water", water);
  set_entry(node, "leaving_air_setpoint",
            QString::number(setpoint_K - 273.15, 'g', 4).toStdString() + " degC");
  YamlPath path = entry.path();
  path.emplace_back("rear_door");
  if (!push(std::make_unique<InsertEntryCommand>(*document(), path, flow_text(node), tr("add rear doors"))))
    return false;
  selection_.set({key});
  Q_EMIT message(tr("Rear doors on %1: water of %2, leaving air like the supply of the zone")
                     .arg(entry.name, QString::fromStdString(water)));
  return true;
}

bool PlanEditor::addTiles(const QRectF& rect_m) {
  if (!document()) return false;
  auto command = std::make_unique<AddTilesCommand>(*document(), rect_m, AddTilesCommand::Surface::floor);
  AddTilesCommand* raw = command.get();
  if (!push(std::move(command))) return false;
  selection_.set({raw->created()});
  if (!raw->note().isEmpty()) Q_EMIT message(raw->note());
  return true;
}

bool PlanEditor::addGrilles(const QRectF& rect_m) {
  if (!document()) return false;
  auto command = std::make_unique<AddTilesCommand>(*document(), rect_m, AddTilesCommand::Surface::ceiling);
  AddTilesCommand* raw = command.get();
  if (!push(std::move(command))) return false;
  selection_.set({raw->created()});
  if (!raw->note().isEmpty()) Q_EMIT message(raw->note());
  return true;
}

bool PlanEditor::addContainment(const QRectF& rect_m) {
  if (!document()) return false;
  auto command = std::make_unique<AddContainmentCommand>(*document(), rect_m);
  AddContainmentCommand* raw = command.get();
  if (!push(std::move(command))) return false;
  selection_.set({raw->created()});
  Q_EMIT message(tr("Containment %1: %2").arg(raw->created().section(QLatin1Char('.'), -1), raw->note()));
  return true;
}

bool PlanEditor::addObstacle(const QRectF& rect_m) {
  if (!document()) return false;
  auto command = std::make_unique<AddObstacleCommand>(*document(), rect_m);
  AddObstacleCommand* raw = command.get();
  if (!push(std::move(command))) return false;
  selection_.set({raw->created()});
  return true;
}

bool PlanEditor::addDoor(QPointF near_m) {
  if (!document()) return false;
  auto command = std::make_unique<AddDoorCommand>(*document(), near_m, door_width_m);
  AddDoorCommand* raw = command.get();
  if (!push(std::move(command))) return false;
  selection_.set({raw->created()});
  return true;
}

}  // namespace thermohall::gui
