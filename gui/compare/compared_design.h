#pragma once

#include <QColor>
#include <QString>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "sim/results/results_reader.h"

namespace thermohall::gui {

/// The years of ownership of one design, by category.
struct OwnershipYears {
  std::vector<double> year;                                 ///< 0: before operation
  std::map<std::string, std::vector<double>> category_USD;  ///< nominal
};

/// What the comparison needs from one results file.
struct ComparedFigures {
  std::map<std::string, double> metrics;  ///< finite ones; SI or the unit of the file (kWh)
  OwnershipYears ownership;
  double period_s = std::numeric_limits<double>::quiet_NaN();  ///< of the run
};
ComparedFigures compared_figures(const ResultsFile& file);

/// One design of the project in the comparison.
struct ComparedDesign {
  int index = 0;  ///< in the project
  QString title;
  QColor color;
  bool known = false;  ///< results are there
  bool stale = false;  ///< of an older text
  ComparedFigures figures;

  /// NaN when the run did not compute it.
  double metric(const std::string& key) const;
};

/// The end uses as the bars group them: IT without fans and supplies, power chain, chillers, fans, pumps,
/// others.
struct EndUseGroup {
  QString name;
  std::vector<std::string> keys;  ///< metrics, in kWh
};
const std::vector<EndUseGroup>& end_use_groups();

}  // namespace thermohall::gui
