#pragma once

#include <QString>
#include <vector>

namespace thermohall {
struct LibraryItem;
}

namespace thermohall::gui {

struct PerformanceLine {
  QString name;
  std::vector<double> x, y;
};

/// One characteristic of a library entry, computed by the entry's own model.
struct PerformanceChart {
  QString title;
  QString note;  ///< what the axes show, with units
  std::vector<PerformanceLine> lines;
};

/// Characteristics of an entry of a kind: efficiency of power equipment, power of fans and pumps, coefficient
/// of performance of chillers, resistance of cold plates, power of servers. None for kinds without.
std::vector<PerformanceChart> performance_charts(const QString& kind, const LibraryItem& item);

}  // namespace thermohall::gui
