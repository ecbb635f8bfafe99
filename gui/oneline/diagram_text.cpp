#include "gui/oneline/diagram_text.h"

#include <cmath>

#include "gui/oneline/diagram.h"
#include "gui/properties/design_point.h"

namespace thermohall::gui {

double highest_used_share(const QJsonObject& answer, const Scenario& scenario, const char* shape,
                          const QString& key) {
  double highest = unknown_value;
  for (const UsedShare& used : used_shares(answer, scenario, shape, {key}))
    highest = std::fmax(highest, used.share);
  return highest;
}

}  // namespace thermohall::gui
