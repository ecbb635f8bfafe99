#include "gui/plan/plan_scene.h"

#include <QPainter>
#include <QSet>
#include <algorithm>

#include "gui/document/scenario_document.h"
#include "gui/plan/containment_item.h"
#include "gui/plan/door_item.h"
#include "gui/plan/drawing_item.h"
#include "gui/plan/floor_item.h"
#include "gui/plan/heat_map_item.h"
#include "gui/plan/obstacle_item.h"
#include "gui/plan/plan_units.h"
#include "gui/plan/rack_redundancy.h"
#include "gui/plan/routes_item.h"
#include "gui/plan/row_item.h"
#include "gui/plan/tile_item.h"
#include "gui/plan/unit_item.h"
#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

constexpr int check_after_ms = 60;       ///< warnings may come a few frames after the edit
constexpr qsizetype most_checked = 200;  ///< objects whose collisions are looked for while they are dragged
constexpr double around_m = 6;           ///< room to scroll beyond the walls

double height_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::tile:
    case EntryKind::grille:
      return 4;
    case EntryKind::obstacle:
      return 5;
    case EntryKind::door:
      return 6;
    case EntryKind::containment:
      return 12;
    default:
      return 10;
  }
}

// What lies on top is picked first; a containment only at its edge, so that what it holds can be reached.
int pick_rank(const PlanEntry& entry, QPointF at, double reach_m) {
  const QRectF wide = entry.rect().adjusted(-reach_m, -reach_m, reach_m, reach_m);
  if (!wide.contains(at)) return 0;
  if (entry.isRackGroup() || entry.isUnit()) return entry.rect().contains(at) ? 9 : 3;
  const double edge_m = std::max(0.15, reach_m);
  const QRectF inner = entry.rect().adjusted(edge_m, edge_m, -edge_m, -edge_m);
  switch (entry.kind) {
    case EntryKind::door:
      return 8;
    case EntryKind::obstacle:
      return 7;
    case EntryKind::containment:
      return inner.isValid() && inner.contains(at) ? 4 : 6;
    default:
      return 5;
  }
}

}  // namespace

PlanScene::PlanScene(QObject* parent)
    : QGraphicsScene(parent),
      floor_(new FloorItem),
      drawing_(new DrawingItem),
      heat_map_(new HeatMapItem),
      pipes_(new RoutesItem),
      power_lines_(new RoutesItem) {
  addItem(floor_);
  addItem(drawing_);
  addItem(heat_map_);
  addItem(power_lines_);
  addItem(pipes_);
  check_.setSingleShot(true);
  check_.setInterval(check_after_ms);
  connect(&check_, &QTimer::timeout, this, &PlanScene::checkAgain);
}

PlanScene::~PlanScene() = default;

void PlanScene::setDocument(ScenarioDocument* document) {
  if (document_) document_->disconnect(this);
  document_ = document;
  for (PlanItem* item : std::as_const(items_)) delete item;
  items_.clear();
  figures_ = {};
  two_feeds_ = false;
  if (document_) {
    connect(document_, &ScenarioDocument::changed, this, &PlanScene::refresh);
    connect(document_, &QObject::destroyed, this, [this] {
      document_ = nullptr;
      refresh();
    });
  }
  refresh();
  checkAgain();
}

void PlanScene::refresh() {
  entries_ = document_ ? plan_entries(document_->scenario()) : std::vector<PlanEntry>{};
  QHash<QString, PlanItem*> before;
  before.swap(items_);
  items_.reserve(static_cast<qsizetype>(entries_.size()));
  for (const auto& entry : entries_) {
    PlanItem* item = before.take(entry.key);
    if (!item) {
      item = makeItem(entry);
      addItem(item);
    }
    updateItem(*item, entry);
    items_.insert(entry.key, item);
  }
  for (PlanItem* gone : std::as_const(before)) delete gone;
  if (document_) {
    const HallSpec& hall = document_->scenario().hall;
    floor_->setHall(hall.length_m, hall.width_m);
    QString fault;
    drawing_->setDrawing(hall.layout.drawing, fault);
    if (!fault.isEmpty() && fault != drawing_fault_) Q_EMIT failed(fault);
    drawing_fault_ = fault;
  }
  const QRectF wide = hall().adjusted(-around_m, -around_m, around_m, around_m);
  if (wide != sceneRect()) setSceneRect(wide);
  recolor();
  route();
  setSelected(selected_, selected_rack_);
  check_.start();
  Q_EMIT refreshed();
}

PlanItem* PlanScene::makeItem(const PlanEntry& entry) {
  PlanItem* item = nullptr;
  switch (entry.kind) {
    case EntryKind::row:
    case EntryKind::rack:
      item = new RowItem(entry, false);
      break;
    case EntryKind::tile:
    case EntryKind::grille:
      item = new TileItem(entry);
      break;
    case EntryKind::containment:
      item = new ContainmentItem(entry);
      break;
    case EntryKind::obstacle:
      item = new ObstacleItem(entry);
      break;
    case EntryKind::door:
      item = new DoorItem(entry);
      break;
    default:
      item = new UnitItem(entry);
  }
  item->setZValue(height_of(entry.kind));
  if (entry.kind == EntryKind::tile || entry.kind == EntryKind::grille)
    item->setVisible(isLayerShown(PlanLayer::tiles));
  if (entry.kind == EntryKind::containment) item->setVisible(isLayerShown(PlanLayer::containment));
  return item;
}

void PlanScene::updateItem(PlanItem& item, const PlanEntry& entry) {
  item.setEntry(entry);
  const Scenario& scenario = document_->scenario();
  const auto index = static_cast<std::size_t>(entry.group);
  const HallLayout& layout = scenario.hall.layout;
  if (auto* row = dynamic_cast<RowItem*>(&item)) {
    row->setLiquid(cooling_path(scenario, scenario.racks[index]) != CoolingPath::air);
  } else if (auto* box = dynamic_cast<ContainmentItem*>(&item)) {
    box->setBox(layout.containments[index]);
  } else if (auto* tiles = dynamic_cast<TileItem*>(&item)) {
    tiles->setOpenArea((entry.kind == EntryKind::tile ? layout.tiles : layout.grilles)[index].open_area);
  } else if (auto* unit = dynamic_cast<UnitItem*>(&item); unit && catalogue_) {
    const auto figure = [&](const char* kind, const Origin& origin) {
      const CatalogueItem* type =
          catalogue_->find(QString::fromLatin1(kind), QString::fromStdString(origin.type_id));
      unit->setFigure(type ? rating_text(type->power_W) : QString());
    };
    const PowerSpec& power = scenario.power;
    if (entry.kind == EntryKind::air_unit) figure("air_units", scenario.air_units[index].origin);
    if (entry.kind == EntryKind::cdu) figure("cdus", scenario.cdus[index].origin);
    if (entry.kind == EntryKind::ups) figure("ups", power.ups->equipment.origin);
    if (entry.kind == EntryKind::pdu) figure("pdus", power.pdus->equipment.origin);
    if (entry.kind == EntryKind::transformer) figure("transformers", power.transformers->equipment.origin);
    if (entry.kind == EntryKind::busway) figure("busways", power.busways->equipment.origin);
  }
}

void PlanScene::setFigures(PlanFigures figures) {
  figures_ = std::move(figures);
  recolor();
  if (!document_ || !figures_.hasMargins() || document_->scenario().racks.empty()) return;
  const Scenario& scenario = document_->scenario();
  const bool two_feeds = rack_redundancy(scenario, scenario.racks.front(), figures_).two_feeds;
  if (two_feeds == two_feeds_) return;
  two_feeds_ = two_feeds;
  route();
}

void PlanScene::route() {
  std::vector<SupplyRoute> pipes, lines;
  if (document_)
    for (SupplyRoute& route : supply_routes(document_->scenario(), entries_, two_feeds_))
      (route.kind == RouteKind::power ? lines : pipes).push_back(std::move(route));
  std::vector<QRectF> solids, captioned;
  for (const PlanEntry& entry : entries_) {
    if (entry.isSolid()) solids.push_back(entry.rect());
    if (entry.kind == EntryKind::containment) captioned.push_back(entry.rect());
  }
  pipes_->setRoutes(std::move(pipes), solids, captioned);
  power_lines_->setRoutes(std::move(lines), std::move(solids), std::move(captioned));
}

const SupplyRoute* PlanScene::routeAt(QPointF at_m, double reach_m) const {
  for (const RoutesItem* layer : {pipes_, power_lines_})
    if (layer->isVisible())
      if (const SupplyRoute* found = layer->routeAt(at_m, reach_m)) return found;
  return nullptr;
}

void PlanScene::setCatalogue(const EquipmentCatalogue* catalogue) {
  catalogue_ = catalogue;
  refresh();
}

void PlanScene::setColorBy(ColorBy by) {
  color_by_ = by;
  recolor();
}

void PlanScene::setGrid(double grid_m) { floor_->setGrid(grid_m); }

void PlanScene::recolorRow(RowItem& row) {
  const Scenario& scenario = document_->scenario();
  const RackGroup& group = scenario.racks[static_cast<std::size_t>(row.entry().group)];
  row.setLooks(rack_looks(color_by_, scenario, group, figures_, powerScale_W()));
}

void PlanScene::recolor() {
  if (!document_) return;
  for (const auto& entry : entries_)
    if (entry.isRackGroup()) recolorRow(static_cast<RowItem&>(*items_.value(entry.key)));
  offender_ = worst_offender(*document_, figures_);
  update();
}

void PlanScene::setLayerShown(PlanLayer layer, bool shown) {
  if (shown) {
    hidden_.remove(static_cast<int>(layer));
  } else {
    hidden_.insert(static_cast<int>(layer));
  }
  drawing_->setVisible(isLayerShown(PlanLayer::drawing));
  heat_map_->setVisible(isLayerShown(PlanLayer::heat_map));
  pipes_->setVisible(isLayerShown(PlanLayer::pipes));
  power_lines_->setVisible(isLayerShown(PlanLayer::power_lines));
  for (PlanItem* item : std::as_const(items_)) {
    const EntryKind kind = item->entry().kind;
    if (kind == EntryKind::tile || kind == EntryKind::grille)
      item->setVisible(isLayerShown(PlanLayer::tiles));
    if (kind == EntryKind::containment) item->setVisible(isLayerShown(PlanLayer::containment));
  }
  update();
}

void PlanScene::setDrawingOpacity(double opacity) { drawing_->setOpacity(opacity); }

void PlanScene::setTemperatureSlice(const std::vector<float>& temperature_K, int nx, int ny,
                                    const QRectF& place_m) {
  heat_map_->setSlice(temperature_K, nx, ny, place_m);
  update();
}

bool PlanScene::hasTemperatureSlice() const { return !heat_map_->isEmpty(); }

void PlanScene::setSelected(const QStringList& keys, const QString& rack) {
  selected_ = keys;
  selected_rack_ = rack;
  const QSet<QString> marked(keys.begin(), keys.end());
  for (auto item = items_.cbegin(); item != items_.cend(); ++item) {
    const bool is_marked = marked.contains(item.key());
    item.value()->setMarked(is_marked);
    if (!item.value()->entry().isRackGroup()) continue;
    int picked = -1;
    if (is_marked && !rack.isEmpty() && document_) {
      const auto& group = document_->scenario().racks[static_cast<std::size_t>(item.value()->entry().group)];
      for (int n = 0; n < group.count; ++n)
        if (QString::fromStdString(rack_id(group, n)) == rack) picked = n;
    }
    static_cast<RowItem*>(item.value())->setPicked(picked);
  }
}

void PlanScene::setPreview(const QStringList& keys, QPointF shift_m) {
  for (const auto& key : std::as_const(moving_))
    if (PlanItem* item = items_.value(key); item && !keys.contains(key)) item->setPos(0, 0);
  moving_ = keys;
  preview_m_ = shift_m;
  const QSet<QString> moving(keys.begin(), keys.end());
  for (const auto& key : keys)
    if (PlanItem* item = items_.value(key)) item->setPos(shift_m);
  for (const auto& entry : entries_) {
    PlanItem* item = items_.value(entry.key);
    if (moving.contains(entry.key)) continue;
    bool hit = false;
    for (const auto& key : keys) {
      if (keys.size() > most_checked) break;
      const PlanItem* moved = items_.value(key);
      if (!moved) continue;
      PlanEntry there = moved->entry();
      there.x_m += shift_m.x();
      there.y_m += shift_m.y();
      hit = hit || LayoutWarnings::collide(there, entry);
    }
    item->setInTheWay(hit);
  }
}

const PlanEntry* PlanScene::entry(const QString& key) const {
  const PlanItem* item = items_.value(key);
  return item ? &item->entry() : nullptr;
}

const PlanEntry* PlanScene::entryAt(QPointF at_m, double reach_m) const {
  const PlanEntry* best = nullptr;
  int best_rank = 0;
  for (const auto& entry : entries_) {
    const int rank = pick_rank(entry, at_m, reach_m);
    if (rank < best_rank || rank == 0 || !items_.value(entry.key)->isVisible()) continue;
    best = &entry;
    best_rank = rank;
  }
  return best;
}

int PlanScene::rackAt(const QString& key, QPointF at_m) const {
  const auto* row = dynamic_cast<const RowItem*>(items_.value(key));
  return row ? row->rackAt(at_m) : -1;
}

QRectF PlanScene::rackRect(const QString& key, int member) const {
  const auto* row = dynamic_cast<const RowItem*>(items_.value(key));
  return row ? row->rackRect(member) : QRectF();
}

QStringList PlanScene::keysIn(const QRectF& rect_m) const {
  QStringList keys;
  for (const auto& entry : entries_) {
    const QRectF rect = entry.rect();
    const bool whole = !entry.isSolid();  // floor and ceiling are taken only when they lie inside
    if (whole ? rect_m.contains(rect.topLeft()) && rect_m.contains(rect.bottomRight())
              : rect_m.intersects(rect))
      keys += entry.key;
  }
  return keys;
}

QRectF PlanScene::hall() const {
  if (!document_) return {0, 0, 18, 12};
  const HallSpec& hall = document_->scenario().hall;
  if (!(hall.length_m > 0 && hall.width_m > 0)) return {0, 0, 18, 12};  // the file was never readable
  return {0, 0, hall.length_m, hall.width_m};
}

QRectF PlanScene::boundsOf(const QStringList& keys) const {
  QRectF bounds;
  for (const auto& key : keys)
    if (const PlanItem* item = items_.value(key)) {
      const QRectF rect = item->entry().kind == EntryKind::door ? item->boundingRect() : item->entry().rect();
      bounds = bounds.isNull() ? rect : bounds.united(rect);
    }
  return bounds;
}

void PlanScene::checkAgain() {
  warnings_ =
      document_ ? LayoutWarnings::check(entries_, document_->scenario().hall) : std::vector<LayoutWarning>{};
  update();
  Q_EMIT warningsChanged();
}

void PlanScene::drawBackground(QPainter* painter, const QRectF& rect) {
  painter->fillRect(rect, theme().window);
  painter->fillRect(hall() & rect, theme().panel);
}

}  // namespace thermohall::gui
