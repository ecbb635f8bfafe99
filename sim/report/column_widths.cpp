#include "sim/report/column_widths.h"

namespace thermohall {

std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double available) {
  double least = 0, natural = 0;
  for (const ColumnNeed& need : needs) {
    least += need.least;
    natural += need.natural;
  }
  std::vector<double> widths;
  for (const ColumnNeed& need : needs) {
    if (natural <= 0) {
      widths.push_back(available / static_cast<double>(needs.size()));
    } else if (natural <= available) {
      widths.push_back(need.natural * available / natural);
    } else if (least <= available) {
      const double lacking = natural - least;  // positive: natural > available >= least
      widths.push_back(need.least + (available - least) * (need.natural - need.least) / lacking);
    } else {
      widths.push_back(need.least * available / least);
    }
  }
  return widths;
}

}  // namespace thermohall
