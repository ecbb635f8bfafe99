#pragma once

#include <QString>
#include <vector>

#include "sim/scenario/equipment_library.h"

namespace thermohall::gui {

/// One type of the library as palette and plan show it.
struct CatalogueItem {
  QString kind;    ///< file of the library: racks, air_units, ...
  QString id;      ///< gb200-nvl72
  QString label;   ///< "GB200 NVL72", without the power that follows the comma
  QString figure;  ///< "132 kW · 87 % liquid"
  QString source, confidence, note;
  std::string model;
  RackCooling cooling = RackCooling::air;
  Footprint size;
  double power_W = 0;  ///< rated heat or power; 0: not known

  /// Machines of the plant, which have no place in the hall.
  bool isOutdoors() const {
    return kind == QLatin1String("chillers") || kind == QLatin1String("towers") ||
           kind == QLatin1String("dry_coolers") || kind == QLatin1String("pumps") ||
           kind == QLatin1String("tanks");
  }
  bool hasSize() const { return size.length_m > 0 && size.depth_m > 0; }
};

/// The types that can stand in a hall, those of the scenario included.
class EquipmentCatalogue {
 public:
  /// Reads the library of this folder anew; `types` are those of a scenario, or nullptr.
  explicit EquipmentCatalogue(const YamlNode* types = nullptr,
                              const std::string& directory = default_library_directory());

  const std::vector<CatalogueItem>& items() const { return items_; }
  const CatalogueItem* find(const QString& kind, const QString& id) const;

 private:
  std::vector<CatalogueItem> items_;
};

}  // namespace thermohall::gui
