#pragma once

#include <QAbstractItemModel>
#include <vector>

#include "gui/document/equipment_catalogue.h"

namespace thermohall::gui {

/// The catalogue as a tree of two levels: groups (Racks, Air, Liquid, Power, Plant) and their types.
class PaletteModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  static constexpr int kind_role = Qt::UserRole, id_role = Qt::UserRole + 1, figure_role = Qt::UserRole + 2,
                       icon_role = Qt::UserRole + 3, search_role = Qt::UserRole + 4,
                       size_role = Qt::UserRole + 5, liquid_role = Qt::UserRole + 6;

  using QAbstractItemModel::QAbstractItemModel;
  void setCatalogue(const EquipmentCatalogue& catalogue);

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& = {}) const override { return 1; }
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;

 private:
  struct Group {
    QString title;
    std::vector<CatalogueItem> items;
  };
  std::vector<Group> groups_;
};

}  // namespace thermohall::gui
