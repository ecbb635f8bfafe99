#include "gui/compare/study_curves.h"

#include <gtest/gtest.h>

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

namespace thermohall::gui {
namespace {

TEST(StudyFindings, TheGrowthOfAStudyHasABranchForEachDemandWithHallsAboveMachines) {
  const QTemporaryDir folder;
  QProcess::execute(QStringLiteral(THERMOHALL_PROGRAM),
                    {QStringLiteral("-q"), QStringLiteral("study"),
                     QStringLiteral(THERMOHALL_SCENARIOS_DIR "/experiments/E11_growth/study.yaml"),
                     QStringLiteral("--no-report"), QStringLiteral("-o"), folder.path()});
  const QString index = folder.filePath(QStringLiteral("index.h5"));
  ASSERT_TRUE(QFileInfo::exists(index));
  const StudyFindings findings = study_findings(index.toStdString());
  ASSERT_EQ(findings.growth.size(), 3U);
  for (const GrowthSeries& series : findings.growth) {
    ASSERT_GT(series.year.size(), 5U) << series.branch;
    EXPECT_DOUBLE_EQ(series.demand.front(), 1) << "counted in work of the first year";
    for (std::size_t i = 1; i < series.year.size(); ++i) {
      EXPECT_DOUBLE_EQ(series.year[i], series.year[i - 1] + 1);
      EXPECT_GT(series.demand[i], series.demand[i - 1]);
      EXPECT_GE(series.hall_MW[i] * (1 + 1e-9), series.machine_MW[i]) << "machines stand in halls";
    }
  }
}

}  // namespace
}  // namespace thermohall::gui
