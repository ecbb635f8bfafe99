#pragma once

#include <QGraphicsScene>
#include <QHash>
#include <QTimer>
#include <optional>
#include <vector>

#include "gui/document/equipment_catalogue.h"
#include "gui/document/plan_entry.h"
#include "gui/plan/layout_warnings.h"
#include "gui/plan/plan_figures.h"
#include "gui/plan/rack_colors.h"
#include "gui/plan/worst_offender.h"

namespace thermohall::gui {

class DrawingItem;
class FloorItem;
class HeatMapItem;
class PlanItem;
class RoutesItem;
class RowItem;
class ScenarioDocument;
struct SupplyRoute;

enum class PlanLayer { drawing, heat_map, tiles, containment, warnings, call_out, pipes, power_lines };

/// The hall seen from above, in metres: one item for each entry of the document, kept up to date from it.
/// Nothing is changed here; tools push commands onto the document.
class PlanScene : public QGraphicsScene {
  Q_OBJECT
 public:
  explicit PlanScene(QObject* parent = nullptr);
  ~PlanScene() override;

  void setDocument(ScenarioDocument* document);
  ScenarioDocument* document() const { return document_; }
  /// Reads the document again; items of entries that are the same stay.
  void refresh();
  void setFigures(PlanFigures figures);
  const PlanFigures& figures() const { return figures_; }
  void setCatalogue(const EquipmentCatalogue* catalogue);
  void setColorBy(ColorBy by);
  ColorBy colorBy() const { return color_by_; }
  double powerScale_W() const { return power_scale_W(figures_.highestPower_W()); }
  void setGrid(double grid_m);
  void setLayerShown(PlanLayer layer, bool shown);
  bool isLayerShown(PlanLayer layer) const { return !hidden_.contains(static_cast<int>(layer)); }
  void setDrawingOpacity(double opacity);
  /// Air temperatures at one height over a place, row by row from its north-west corner; empty takes the map
  /// away.
  void setTemperatureSlice(const std::vector<float>& temperature_K, int nx, int ny, const QRectF& place_m);
  bool hasTemperatureSlice() const;

  void setSelected(const QStringList& keys, const QString& rack);
  /// Shows entries moved while the mouse drags them, and what they collide with.
  void setPreview(const QStringList& keys, QPointF shift_m);
  QPointF preview() const { return preview_m_; }

  const std::vector<PlanEntry>& entries() const { return entries_; }
  const PlanEntry* entry(const QString& key) const;
  /// The entry to pick at a place: solids before floor and ceiling; `reach_m` for thin things.
  const PlanEntry* entryAt(QPointF at_m, double reach_m) const;
  /// The rack of a row at a place, or -1.
  int rackAt(const QString& key, QPointF at_m) const;
  QRectF rackRect(const QString& key, int member) const;
  QStringList keysIn(const QRectF& rect_m) const;
  QRectF hall() const;
  QRectF boundsOf(const QStringList& keys) const;

  /// The pipe or line of power near a place, of the layers that are shown, or nullptr.
  const SupplyRoute* routeAt(QPointF at_m, double reach_m) const;

  const std::vector<LayoutWarning>& warnings() const { return warnings_; }
  const std::optional<Offender>& offender() const { return offender_; }

 Q_SIGNALS:
  void warningsChanged();
  void refreshed();
  /// The drawing under the plan cannot be shown.
  void failed(const QString& message);

 protected:
  void drawBackground(QPainter* painter, const QRectF& rect) override;

 private:
  PlanItem* makeItem(const PlanEntry& entry);
  void updateItem(PlanItem& item, const PlanEntry& entry);
  void recolor();
  void recolorRow(RowItem& row);
  void checkAgain();
  void route();

  ScenarioDocument* document_ = nullptr;
  const EquipmentCatalogue* catalogue_ = nullptr;
  std::vector<PlanEntry> entries_;
  QHash<QString, PlanItem*> items_;
  FloorItem* floor_;
  DrawingItem* drawing_;
  HeatMapItem* heat_map_;
  RoutesItem *pipes_, *power_lines_;
  PlanFigures figures_;
  ColorBy color_by_ = ColorBy::inlet_temperature;
  QSet<int> hidden_;
  QStringList selected_, moving_;
  QString selected_rack_, drawing_fault_;
  QPointF preview_m_;
  std::vector<LayoutWarning> warnings_;
  std::optional<Offender> offender_;
  bool two_feeds_ = false;
  QTimer check_;
};

}  // namespace thermohall::gui
