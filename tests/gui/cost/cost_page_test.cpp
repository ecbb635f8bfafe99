#include "gui/cost/cost_page.h"

#include <QTreeWidgetItemIterator>

#include "gui/app/workspace.h"
#include "gui/cost/cost_table.h"
#include "tests/gui/services/program_sample.h"

namespace thermohall::gui {
namespace {

constexpr int price_column = 2, cost_column = 3;
const QString shell = QStringLiteral("shell-and-core");

class CostPageTest : public testing::Test {
 protected:
  void SetUp() override {
    QString fault;
    ASSERT_TRUE(workspace_.project.open(sample_.path(), fault)) << fault.toStdString();
    page_ = std::make_unique<CostPage>(workspace_);
    page_->show();
    ASSERT_TRUE(settle());
  }
  bool settle() {
    return wait_until([&] { return !workspace_.steady.isStale() && !workspace_.steady.answer().isEmpty(); });
  }
  QTreeWidgetItem* line(const QString& name) {
    for (QTreeWidgetItemIterator at(&page_->table()); *at; ++at)
      if ((*at)->text(0) == name) return *at;
    return nullptr;
  }
  double capital_USD() { return workspace_.steady.answer().value(QStringLiteral("capital_USD")).toDouble(); }
  ScenarioDocument& document() { return *workspace_.project.current(); }

  ProgramSample sample_;
  Workspace workspace_;
  std::unique_ptr<CostPage> page_;
};

TEST_F(CostPageTest, EveryLineStandsWithQuantityPriceCostAndSource) {
  ASSERT_NE(line(shell), nullptr);
  EXPECT_TRUE(line(shell)->text(price_column).endsWith(QStringLiteral(" USD/m2")));
  EXPECT_TRUE(line(shell)->text(price_column - 1).endsWith(QStringLiteral(" m\u00B2")));
  ASSERT_NE(line(QStringLiteral("rack-connection")), nullptr);
  EXPECT_FALSE(line(QStringLiteral("rack-connection"))->text(price_column - 1).contains(u'.'))
      << "racks are counted in whole numbers";
  EXPECT_TRUE(line(shell)->toolTip(0).contains(QStringLiteral("Cushman")));
  double sum_USD = 0;
  for (const PricedItem& item : capital_answer(workspace_.steady.answer()).items) {
    // Without scale exponent a line is quantity times price times factor.
    if (item.line == shell) {
      EXPECT_NEAR(item.cost_USD, item.quantity * item.unit_cost_USD * item.price_factor,
                  1e-6 * item.cost_USD);
    }
    sum_USD += item.cost_USD;
  }
  const double direct_USD = capital_answer(workspace_.steady.answer()).direct_USD;
  EXPECT_NEAR(sum_USD, direct_USD, 1e-9 * direct_USD);
}

TEST_F(CostPageTest, APriceTypedOverRaisesTheCapitalAndCanBeUndoneAndReset) {
  const std::string before = document().text();
  const double before_USD = capital_USD();
  line(shell)->setText(price_column, QStringLiteral("8000 USD/m2"));
  ASSERT_NE(document().text(), before);
  ASSERT_TRUE(settle());
  const double after_USD = capital_USD();
  EXPECT_GT(after_USD, before_USD);
  EXPECT_TRUE(line(shell)->font(price_column).bold()) << "what differs from the library is marked";
  EXPECT_EQ(line(shell)->text(price_column), QStringLiteral("8000 USD/m2"));

  document().undoStack().undo();
  EXPECT_EQ(document().text(), before);
  document().undoStack().redo();
  ASSERT_TRUE(settle());
  EXPECT_DOUBLE_EQ(capital_USD(), after_USD);
  Q_EMIT page_->table().resetRequested(shell);
  ASSERT_TRUE(settle());
  EXPECT_DOUBLE_EQ(capital_USD(), before_USD);
  EXPECT_FALSE(line(shell)->font(price_column).bold());
}

TEST_F(CostPageTest, WhatIsNoPriceIsRefusedAndSaid) {
  QString said;
  QObject::connect(page_.get(), &CostPage::message, page_.get(), [&](const QString& text) { said = text; });
  const std::string before = document().text();
  line(shell)->setText(price_column, QStringLiteral("8000 kg"));
  EXPECT_EQ(document().text(), before);
  EXPECT_TRUE(said.contains(shell)) << said.toStdString();
  EXPECT_NE(line(shell)->text(price_column), QStringLiteral("8000 kg"));
}

TEST_F(CostPageTest, ALineLeftOutStaysInSightToBringItBack) {
  const double before_USD = capital_USD();
  Q_EMIT page_->table().leaveOutRequested(shell);
  ASSERT_TRUE(document().isReadable());
  ASSERT_TRUE(settle());
  EXPECT_LT(capital_USD(), before_USD);
  ASSERT_NE(line(shell), nullptr);
  EXPECT_TRUE(line(shell)->text(cost_column).isEmpty());
  Q_EMIT page_->table().resetRequested(shell);
  ASSERT_TRUE(settle());
  EXPECT_DOUBLE_EQ(capital_USD(), before_USD);
}

}  // namespace
}  // namespace thermohall::gui
