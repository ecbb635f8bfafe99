#include "gui/compare/compare_table.h"

#include <gtest/gtest.h>

#include <QFont>

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

TEST(CompareTable, WhereWorkDiffersTheBestTotalIsThatPerUnitOfIt) {
  // The second hall needs more in all, and less for what it does.
  ComparedDesign small = design(0, 1.3e6, 100), large = design(1, 2.2e6, 300);
  small.figures.metrics["it_energy"] = 1e6;
  large.figures.metrics["it_energy"] = 2e6;
  CompareTable table;
  const auto bold = [&](int row, const char* column) {
    for (int c = 1; c < table.columnCount(); ++c)
      if (table.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString().startsWith(QLatin1String(column)))
        return table.data(table.index(row, c), Qt::FontRole).value<QFont>().bold();
    return false;
  };
  table.setDesigns({small, large}, 0, false);
  EXPECT_TRUE(table.workDiffers());
  EXPECT_TRUE(bold(1, "Energy"));
  EXPECT_TRUE(bold(0, "Water"));
  EXPECT_EQ(cell(table, 1, "Energy"), "2.20") << "the table shows the total";
  table.setDesigns({small, large}, 0, true);
  EXPECT_EQ(cell(table, 1, "Energy"), "-15.4 %") << "its change is that for the same work";
  large.figures.metrics["it_energy"] = 1e6;
  table.setDesigns({small, large}, 0, false);
  EXPECT_FALSE(table.workDiffers());
  EXPECT_TRUE(bold(0, "Energy"));
}

}  // namespace
}  // namespace thermohall::gui
