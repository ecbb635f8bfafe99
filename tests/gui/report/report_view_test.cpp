#include "gui/report/report_view.h"

#include "gui/app/workspace.h"
#include "gui/report/report_preview.h"
#include "tests/gui/services/program_sample.h"

namespace thermohall::gui {
namespace {

class ReportViewTest : public testing::Test {
 protected:
  void SetUp() override {
    QString fault;
    ASSERT_TRUE(workspace_.project.open(sample_.path(), fault)) << fault.toStdString();
  }
  void run() {
    workspace_.results.run(0);
    ASSERT_TRUE(
        wait_until([&] { return !workspace_.results.file(0).isEmpty() && !workspace_.runs.isBusy(); }));
  }
  QByteArray start_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(5) : QByteArray();
  }

  ProgramSample sample_;
  Workspace workspace_;
};

TEST_F(ReportViewTest, WithoutResultsThereIsNothingToReport) {
  ReportView view(workspace_);
  view.show();
  EXPECT_TRUE(view.chosenFiles().isEmpty());
  EXPECT_TRUE(workspace_.runs.jobs().empty());
}

TEST_F(ReportViewTest, TheTabShowsThePagesAndSavesBothFormats) {
  run();
  ReportView view(workspace_);
  view.resize(1200, 900);
  view.show();
  ASSERT_TRUE(wait_until([&] { return view.preview().pageCount() > 3; }));
  const std::size_t jobs = workspace_.runs.jobs().size();
  view.write(sample_.file(QStringLiteral("copy.pdf")));
  EXPECT_EQ(workspace_.runs.jobs().size(), jobs) << "the preview is copied";
  EXPECT_EQ(start_of(sample_.file(QStringLiteral("copy.pdf"))), "%PDF-");
  QString said;
  QObject::connect(&view, &ReportView::message, &view, [&](const QString& text) { said = text; });
  view.write(sample_.file(QStringLiteral("copy.html")));
  ASSERT_TRUE(wait_until([&] { return !said.isEmpty(); }));
  EXPECT_EQ(start_of(sample_.file(QStringLiteral("copy.html"))).toLower(), "<!doc");
}

TEST_F(ReportViewTest, AFileThatCannotBeWrittenIsSaid) {
  run();
  ReportView view(workspace_);
  QString said;
  QObject::connect(&view, &ReportView::message, &view, [&](const QString& text) { said = text; });
  view.write(sample_.file(QStringLiteral("no/such/folder/report.html")));
  ASSERT_TRUE(wait_until([&] { return !said.isEmpty(); }));
  EXPECT_TRUE(said.contains(QStringLiteral("not written"))) << said.toStdString();
}

TEST_F(ReportViewTest, TheCommandRunsOnlyWhenTheTabIsOnView) {
  run();
  const std::size_t jobs = workspace_.runs.jobs().size();
  ReportView view(workspace_);
  EXPECT_EQ(view.chosenFiles().size(), 1);
  EXPECT_EQ(workspace_.runs.jobs().size(), jobs);
}

}  // namespace
}  // namespace thermohall::gui
