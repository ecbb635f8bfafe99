#include "gui/properties/quantity_edit.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace thermohall::gui {
namespace {

Property power() {
  Property property;
  property.id = "power";
  property.kind = PropertyKind::quantity;
  property.unit = "W";
  property.min = 0;
  property.max = 1e6;
  property.value = "132 kW";
  return property;
}

TEST(QuantityEdit, HandsOnAnEntryInAnyUnitOfItsDimensionAsItWasTyped) {
  QuantityEdit edit;
  edit.setValueOf(power());
  QSignalSpy committed(&edit, &QuantityEdit::committed);
  edit.selectAll();
  QTest::keyClicks(&edit, QStringLiteral("30 RT"));
  EXPECT_TRUE(edit.fault().isEmpty());
  QTest::keyClick(&edit, Qt::Key_Return);
  ASSERT_EQ(committed.count(), 1);
  EXPECT_EQ(committed.at(0).at(0).toString(), QStringLiteral("30 RT"));
}

TEST(QuantityEdit, APlainNumberTakesTheUnitThatIsShown) {
  QuantityEdit edit;
  edit.setValueOf(power());
  QString fault;
  EXPECT_EQ(edit.accepted(QStringLiteral("140"), fault), QStringLiteral("140 kW"));
  EXPECT_TRUE(fault.isEmpty());
}

TEST(QuantityEdit, TellsWhatIsWrongWhileTypingAndKeepsItToItself) {
  QuantityEdit edit;
  edit.setValueOf(power());
  QSignalSpy committed(&edit, &QuantityEdit::committed);
  for (const char* wrong : {"5 degC", "2 MW", "-1 kW", "much", "1 kW 2"}) {
    edit.selectAll();
    QTest::keyClicks(&edit, QString::fromLatin1(wrong));
    EXPECT_FALSE(edit.fault().isEmpty()) << wrong;
    QTest::keyClick(&edit, Qt::Key_Return);
  }
  EXPECT_EQ(committed.count(), 0);
  QTest::keyClick(&edit, Qt::Key_Escape);
  EXPECT_EQ(edit.text(), QStringLiteral("132 kW"));
  EXPECT_TRUE(edit.fault().isEmpty());
}

TEST(QuantityEdit, CountsAreWholeNumbersInTheirRange) {
  Property count;
  count.kind = PropertyKind::count;
  count.min = 1;
  count.max = 10;
  count.value = "4";
  QuantityEdit edit;
  edit.setValueOf(count);
  QString fault;
  EXPECT_EQ(edit.accepted(QStringLiteral("5"), fault), QStringLiteral("5"));
  EXPECT_TRUE(edit.accepted(QStringLiteral("5.5"), fault).isEmpty());
  EXPECT_FALSE(fault.isEmpty());
  EXPECT_TRUE(edit.accepted(QStringLiteral("11"), fault).isEmpty());
}

TEST(QuantityEdit, SignsOfPeopleAreUnderstood) {
  Property temperature = power();
  temperature.unit = "K";
  temperature.min = 250;
  temperature.max = 330;
  temperature.value = "22 degC";
  QuantityEdit edit;
  edit.setValueOf(temperature);
  EXPECT_EQ(edit.text(), QStringLiteral("22 °C"));
  QString fault;
  EXPECT_EQ(edit.accepted(QStringLiteral("−3 °C"), fault), QStringLiteral("-3 degC"));
  EXPECT_EQ(edit.accepted(QStringLiteral("75 °F"), fault), QStringLiteral("75 degF"));
  EXPECT_TRUE(fault.isEmpty()) << fault.toStdString();
}

}  // namespace
}  // namespace thermohall::gui
