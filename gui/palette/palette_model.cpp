#include "gui/palette/palette_model.h"

#include <QMimeData>
#include <algorithm>

#include "gui/plan/plan_view.h"

namespace thermohall::gui {
namespace {

QString icon_of(const QString& kind) {
  if (kind == QLatin1String("racks")) return QStringLiteral("rack");
  if (kind == QLatin1String("air_units")) return QStringLiteral("air-unit");
  if (kind == QLatin1String("cdus")) return QStringLiteral("cdu");
  if (kind == QLatin1String("rear_doors")) return QStringLiteral("rear-door");
  if (kind == QLatin1String("ups")) return QStringLiteral("ups");
  if (kind == QLatin1String("pdus")) return QStringLiteral("pdu");
  if (kind == QLatin1String("transformers")) return QStringLiteral("transformer");
  if (kind == QLatin1String("chillers")) return QStringLiteral("chiller");
  if (kind == QLatin1String("towers")) return QStringLiteral("tower");
  if (kind == QLatin1String("dry_coolers")) return QStringLiteral("dry-cooler");
  if (kind == QLatin1String("pumps")) return QStringLiteral("pump");
  if (kind == QLatin1String("tanks")) return QStringLiteral("tank");
  return QStringLiteral("busway");
}

// What can be put onto the plan: what has a size, rear doors, which hang on racks, and machines of the plant.
bool is_shown(const CatalogueItem& item) {
  return item.hasSize() || item.isOutdoors() || item.kind == QLatin1String("rear_doors");
}

}  // namespace

void PaletteModel::setCatalogue(const EquipmentCatalogue& catalogue) {
  beginResetModel();
  groups_.clear();
  const std::pair<QString, QStringList> groups[] = {
      {tr("Racks"), {QStringLiteral("racks")}},
      {tr("Air"), {QStringLiteral("air_units")}},
      {tr("Liquid"), {QStringLiteral("cdus"), QStringLiteral("rear_doors")}},
      {tr("Power"),
       {QStringLiteral("ups"), QStringLiteral("pdus"), QStringLiteral("transformers"),
        QStringLiteral("busways")}},
      {tr("Plant"),
       {QStringLiteral("chillers"), QStringLiteral("towers"), QStringLiteral("dry_coolers"),
        QStringLiteral("pumps"), QStringLiteral("tanks")}}};
  for (const auto& [title, kinds] : groups) {
    Group group{title, {}};
    for (const auto& item : catalogue.items())
      if (kinds.contains(item.kind) && is_shown(item)) group.items.push_back(item);
    if (!group.items.empty()) groups_.push_back(std::move(group));
  }
  endResetModel();
}

// The internal id of a type is the number of its group plus one; that of a group is zero.
QModelIndex PaletteModel::index(int row, int column, const QModelIndex& parent) const {
  if (row < 0 || row >= rowCount(parent) || column != 0) return {};
  return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr{0});
}

QModelIndex PaletteModel::parent(const QModelIndex& child) const {
  if (!child.isValid() || child.internalId() == 0) return {};
  return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(groups_.size());
  if (parent.internalId() != 0) return 0;
  return static_cast<int>(groups_[static_cast<std::size_t>(parent.row())].items.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  if (index.internalId() == 0) {
    const Group& group = groups_[static_cast<std::size_t>(index.row())];
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(group.title) : QVariant();
  }
  const CatalogueItem& item =
      groups_[static_cast<std::size_t>(index.internalId() - 1)].items[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      return item.label;
    case Qt::AccessibleTextRole:
      return QStringLiteral("%1, %2").arg(item.label, item.figure);
    case Qt::ToolTipRole: {
      const QString source =
          item.source.size() > 200 ? item.source.left(197) + QStringLiteral("…") : item.source;
      return QStringLiteral("<div style='max-width:340px'><b>%1</b><br/>%2<br/><i>%3</i><br/>%4</div>")
          .arg(item.label.toHtmlEscaped(), item.figure.toHtmlEscaped(), source.toHtmlEscaped(),
               tr("confidence %1").arg(item.confidence));
    }
    case kind_role:
      return item.kind;
    case id_role:
      return item.id;
    case figure_role:
      return item.figure;
    case size_role:
      return QSizeF(item.size.length_m, item.size.depth_m);
    case liquid_role:
      return item.cooling != RackCooling::air;
    case icon_role:
      return icon_of(item.kind);
    case search_role:
      return QStringLiteral("%1 %2 %3 %4").arg(item.label, item.figure, item.id, item.kind);
    default:
      return {};
  }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == 0) return Qt::ItemIsEnabled;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList PaletteModel::mimeTypes() const { return {QLatin1String(item_mime_type)}; }

QMimeData* PaletteModel::mimeData(const QModelIndexList& indexes) const {
  auto* data = new QMimeData;
  if (!indexes.isEmpty())
    data->setData(QLatin1String(item_mime_type), QStringLiteral("%1/%2")
                                                     .arg(indexes.constFirst().data(kind_role).toString(),
                                                          indexes.constFirst().data(id_role).toString())
                                                     .toUtf8());
  return data;
}

}  // namespace thermohall::gui
