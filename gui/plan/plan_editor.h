#pragma once

#include <QObject>
#include <QPointF>
#include <QStringList>
#include <memory>

#include "gui/document/align_command.h"
#include "gui/document/array_duplicate_command.h"
#include "gui/document/equipment_catalogue.h"
#include "gui/plan/snapping.h"

namespace thermohall::gui {

class Project;
class Selection;

/// What can be done to the selection and the plan, each as one command on the current document. An edit that
/// would leave the file without sense (racks without a load, an air zone without a unit) is taken back and
/// said.
class PlanEditor : public QObject {
  Q_OBJECT
 public:
  PlanEditor(Project& project, Selection& selection, QObject* parent = nullptr);
  ~PlanEditor() override;

  ScenarioDocument* document() const;
  Selection& selection() const { return selection_; }
  Snapper& snapper() { return snapper_; }
  const Snapper& snapper() const { return snapper_; }
  const EquipmentCatalogue& catalogue() const { return *catalogue_; }
  /// The type that the row tool draws.
  const CatalogueItem* rowType() const;
  void setRowType(const QString& id);

  /// Puts a type of the library into the hall with its middle at a place; without one, where there is room
  /// nearest to `near_m`.
  bool insert(const QString& kind, const QString& id, std::optional<QPointF> middle_m, QPointF near_m);
  bool addRow(const QRectF& rect_m, int count, Facing facing);
  bool addTiles(const QRectF& rect_m);
  bool addGrilles(const QRectF& rect_m);
  bool addContainment(const QRectF& rect_m);
  bool addObstacle(const QRectF& rect_m);
  bool addDoor(QPointF near_m);

  bool move(const QStringList& keys, QPointF shift_m);
  /// One step of the arrow keys; steps that follow each other are one step of the history.
  bool nudge(int dx, int dy, bool fine);
  bool resize(const QString& key, const QRectF& rect_m);
  bool removeSelected();
  bool duplicate();
  bool duplicateAsArray(const ArrayLayout& layout);
  bool rotate();
  bool mirror(Qt::Orientation direction);
  bool align(Alignment alignment);
  bool distribute(Qt::Orientation direction);
  bool rename(const QString& key, const QString& name);
  bool splitRow(const QString& key, int head);
  bool removeRack(const QString& key, int member);
  /// Sets the value that a call-out proposes.
  bool setValue(const YamlPath& path, const std::string& value);
  bool copy();
  bool cut();
  /// Pastes with the corner at a place, or a step away from where the objects were copied.
  bool paste(std::optional<QPointF> corner_m);
  void selectAll();

 Q_SIGNALS:
  /// One line for the status bar.
  void message(const QString& text);
  void catalogueChanged();

 private:
  bool push(std::unique_ptr<class EditCommand> command);
  bool insertRack(const CatalogueItem& item, QPointF corner_m, Facing facing);
  bool insertUnit(const CatalogueItem& item, QPointF corner_m, Facing facing);
  bool insertPlant(const CatalogueItem& item);
  bool insertTank();
  bool insertRearDoor(const CatalogueItem& item, QPointF at_m);
  Facing usualFacing(const CatalogueItem& item, QPointF near_m) const;
  QPointF freeCorner(QSizeF size_m, QPointF near_m) const;
  void readCatalogue();

  Project& project_;
  Selection& selection_;
  Snapper snapper_;
  std::unique_ptr<EquipmentCatalogue> catalogue_;
  QString row_type_;
  std::string types_text_;
  int drag_ = 0, pasted_ = 0;
  QStringList nudged_;
};

}  // namespace thermohall::gui
