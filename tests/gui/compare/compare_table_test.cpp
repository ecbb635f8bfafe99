#include "gui/compare/compare_table.h"

#include <gtest/gtest.h>

namespace thermohall::gui {
namespace {

ComparedDesign design(int index, double energy_kWh, double water_m3) {
  ComparedDesign d;
  d.index = index;
  d.known = true;
  d.figures.metrics = {{"total_energy", energy_kWh}, {"water_volume", water_m3}};
  return d;
}

QString cell(const CompareTable& table, int row, const QString& column) {
  for (int c = 1; c < table.columnCount(); ++c)
    if (table.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(column))
      return table.data(table.index(row, c), Qt::DisplayRole).toString();
  return {};
}

TEST(CompareTable, ChangesAreSharesUnlessTheBaselineIsNextToNothing) {
  CompareTable table;
  table.setDesigns({design(0, 20e6, 0.111), design(1, 17e6, 26854)}, 0, true);
  EXPECT_EQ(cell(table, 1, "Energy"), "-15.0 %");
  EXPECT_EQ(cell(table, 1, "Water"), "+26,854");
  EXPECT_EQ(cell(table, 0, "Water"), "0.111") << "the baseline shows itself";
  table.setDesigns({design(0, 20e6, 0.111), design(1, 17e6, 26854)}, 1, true);
  EXPECT_EQ(cell(table, 0, "Water"), "-100.0 %");
}

}  // namespace
}  // namespace thermohall::gui
