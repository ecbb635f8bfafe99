#include "gui/report/report_view.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

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

TEST_F(ReportViewTest, TextsOfTheCoverAreKeptInAFileAndReachTheReport) {
  run();
  ReportView view(workspace_);
  view.resize(1200, 900);
  view.show();
  ASSERT_TRUE(wait_until([&] { return view.preview().pageCount() > 3 && !workspace_.runs.isBusy(); }));
  const auto type = [&](const char* field, const char* text) {
    auto* edit = view.findChild<QLineEdit*>(QString::fromLatin1(field));
    ASSERT_NE(edit, nullptr) << field;
    edit->setFocus();
    QTest::keyClicks(edit, QString::fromLatin1(text));
    QTest::keyClick(edit, Qt::Key_Return);
  };
  const std::size_t jobs = workspace_.runs.jobs().size();
  type("title", "Hall 7: a study");
  type("client", "Example #1");
  EXPECT_GT(workspace_.runs.jobs().size(), jobs) << "the preview follows";
  auto* note = view.findChild<QPlainTextEdit*>(QStringLiteral("note"));
  note->setFocus();
  note->insertPlainText(QStringLiteral("first line\nsecond line"));
  view.findChild<QLineEdit*>(QStringLiteral("title"))->setFocus();
  const QString kept = sample_.file(QStringLiteral("room/report.yaml"));
  ASSERT_TRUE(QFile::exists(kept));
  ASSERT_TRUE(wait_until([&] { return !workspace_.runs.isBusy(); }));
  QString said;
  QObject::connect(&view, &ReportView::message, &view, [&](const QString& text) { said = text; });
  view.write(sample_.file(QStringLiteral("copy.html")));
  ASSERT_TRUE(wait_until([&] { return !said.isEmpty(); }));
  QFile html(sample_.file(QStringLiteral("copy.html")));
  ASSERT_TRUE(html.open(QIODevice::ReadOnly));
  const QByteArray page = html.readAll();
  EXPECT_TRUE(page.contains("<h1>Hall 7: a study</h1>"));
  EXPECT_TRUE(page.contains("Example #1"));
  EXPECT_TRUE(page.contains("second line"));

  // A new window finds them again; an emptied field takes its key out.
  ReportView again(workspace_);
  auto* title = again.findChild<QLineEdit*>(QStringLiteral("title"));
  EXPECT_EQ(title->text(), QStringLiteral("Hall 7: a study"));
  EXPECT_TRUE(
      again.findChild<QPlainTextEdit*>(QStringLiteral("note"))->toPlainText().contains(QLatin1Char('\n')));
  title->clear();
  QTest::keyClick(title, Qt::Key_Return);
  QFile file(kept);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_FALSE(file.readAll().contains("title"));
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
