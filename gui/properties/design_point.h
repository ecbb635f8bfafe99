#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "gui/units/unit_system.h"

class QJsonObject;

namespace thermohall {
struct Scenario;
}

namespace thermohall::gui {

/// One result of the steady answer for the selected objects.
struct DesignPointValue {
  QString name, meaning;
  double value = 0;  ///< SI
  std::string unit;
  Medium medium = Medium::air;
};

/// How much of something is used: 0.71 of the heat of the CDUs.
struct UsedShare {
  QString name, meaning;
  double share = 0;
};

/// Results of the objects of one shape (ObjectShape::id) with these keys, from an answer of `thermohall
/// steady`: sums of powers and flows, the worst of temperatures. `rack` picks one rack of a row. Nothing is
/// given that the answer does not hold.
std::vector<DesignPointValue> design_point_values(const QJsonObject& answer, const Scenario& scenario,
                                                  const std::string& shape, const QStringList& keys,
                                                  const QString& rack);

/// Capacity used by what serves the objects: of racks their coolant units, the air units of their zone and
/// the power chain; of other equipment its own.
std::vector<UsedShare> used_shares(const QJsonObject& answer, const Scenario& scenario,
                                   const std::string& shape, const QStringList& keys);

}  // namespace thermohall::gui
