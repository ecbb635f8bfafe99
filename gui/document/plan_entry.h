#pragma once

#include <QRectF>
#include <QString>
#include <vector>

#include "sim/scenario/scenario.h"
#include "sim/scenario/yaml_edit.h"

namespace thermohall::gui {

class ScenarioDocument;

enum class EntryKind {
  row,
  rack,
  air_unit,
  cdu,
  ups,
  pdu,
  transformer,
  busway,
  tile,
  grille,
  containment,
  obstacle,
  door
};

/// One entry of the file that has a place on the plan: a row of racks, a unit of a bank, a patch of tiles, a
/// box. What is selected, moved and drawn. Lengths as on the plan: x east, y south, metres.
struct PlanEntry {
  QString key;  ///< "cooling.air.crah.places.CRAH-1"
  EntryKind kind = EntryKind::row;
  QString name;  ///< last part of the key
  double x_m = 0, y_m = 0;
  double length_m = 0, width_m = 0;  ///< extent along x and along y
  double bottom_m = 0, top_m = 0;
  Facing facing = Facing::south;
  int group = 0;  ///< index into racks, air_units, cdus, tiles, ... of the scenario
  int count = 1;  ///< racks of a row
  double pitch_m = 0;

  QRectF rect() const { return {x_m, y_m, length_m, width_m}; }
  YamlPath path() const;
  bool isRackGroup() const { return kind == EntryKind::row || kind == EntryKind::rack; }
  /// One unit of a bank of the plant or of the power chain.
  bool isUnit() const { return kind >= EntryKind::air_unit && kind <= EntryKind::busway; }
  /// Has `length` and `width` of its own.
  bool isBox() const { return kind >= EntryKind::tile && kind <= EntryKind::obstacle; }
  /// Has `facing`.
  bool turns() const { return !isBox(); }
  /// Fills its place on the floor: others must not stand in it.
  bool isSolid() const { return isRackGroup() || isUnit() || kind == EntryKind::obstacle; }
  bool runsAlongX() const { return facing == Facing::north || facing == Facing::south; }
};

/// All entries with a place, in the order of the file.
std::vector<PlanEntry> plan_entries(const Scenario& scenario);
/// Those of the given keys, in the order of the file.
std::vector<PlanEntry> plan_entries(const ScenarioDocument& document, const QStringList& keys);

/// The floor that the swing of a building door sweeps.
QRectF door_swing(const PlanEntry& door);

const char* facing_word(Facing facing);
/// A quarter turn clockwise, as seen on the plan.
Facing turned(Facing facing);
/// "row", "air unit", ... for messages and tool tips.
QString kind_name(EntryKind kind);

}  // namespace thermohall::gui
