#include "gui/document/set_events_command.h"

#include <gtest/gtest.h>

#include "tests/gui/document/document_sample.h"

namespace thermohall::gui {
namespace {

const std::string unit_out = "{at: 5 min, action: off, unit: air.in-row, count: 1, duration: 10 min}";

// Do, undo and redo give equal documents, byte for byte.
void push_reversible(ScenarioDocument& document, std::vector<EventChange> changes) {
  const std::string before = document.text();
  document.undoStack().push(new SetEventsCommand(document, std::move(changes)));
  const std::string after = document.text();
  ASSERT_NE(before, after);
  ASSERT_TRUE(document.isReadable()) << to_string(document.diagnostics().front()) << '\n' << after;
  document.undoStack().undo();
  EXPECT_EQ(document.text(), before);
  EXPECT_TRUE(document.isReadable());
  document.undoStack().redo();
  EXPECT_EQ(document.text(), after);
}

TEST(SetEventsCommand, AFirstEventMakesTheSection) {
  DocumentSample sample;
  push_reversible(sample.document, {{"in-row-out", true, unit_out}});
  ASSERT_EQ(sample.document.scenario().events.size(), 1U);
  const EventSpec& event = sample.document.scenario().events.front();
  EXPECT_EQ(event.id, "in-row-out");
  EXPECT_EQ(event.at_s, 300);
  EXPECT_EQ(event.duration_s, 600);
  EXPECT_EQ(event.count, 1);
}

TEST(SetEventsCommand, ANewEventNeverTakesAnothersName) {
  DocumentSample sample(DocumentSample::hall_text() + "events:\n  trip: " + unit_out + "  # the first\n");
  push_reversible(sample.document, {{"trip", true, unit_out}, {"trip", true, unit_out}});
  const auto& events = sample.document.scenario().events;
  ASSERT_EQ(events.size(), 3U);
  EXPECT_NE(events[1].id, "trip");
  EXPECT_NE(events[1].id, events[2].id);
  EXPECT_NE(sample.document.text().find("# the first"), std::string::npos);
}

TEST(SetEventsCommand, AnEventIsChangedInItsPlace) {
  DocumentSample sample(DocumentSample::hall_text() + "events:\n  trip: " + unit_out + "\n");
  push_reversible(sample.document, {{"trip", false, "{at: 90 s, action: off, unit: air.in-row, count: 2}"}});
  ASSERT_EQ(sample.document.scenario().events.size(), 1U);
  EXPECT_EQ(sample.document.scenario().events.front().at_s, 90);
  EXPECT_FALSE(std::isfinite(sample.document.scenario().events.front().duration_s));
}

TEST(SetEventsCommand, TheLastEventTakesTheSectionWithIt) {
  DocumentSample sample(DocumentSample::hall_text() + "events:\n  trip: " + unit_out + "\n");
  push_reversible(sample.document, {{"trip", false, std::nullopt}});
  EXPECT_TRUE(sample.document.scenario().events.empty());
  EXPECT_EQ(sample.document.text().find("events"), std::string::npos);
}

TEST(SetEventsCommand, AnInheritedEventGoesWithoutTouchingItsFile) {
  DocumentSample base(DocumentSample::hall_text() + "events:\n  trip: " + unit_out + "\n");
  const QString path = base.folder.filePath(QStringLiteral("variant.yaml"));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("format: thermohall-scenario 1\nname: Variant\nextends: scenario.yaml\n");
  file.close();
  ScenarioDocument variant;
  QString fault;
  ASSERT_TRUE(variant.open(path, fault)) << fault.toStdString();
  ASSERT_EQ(variant.scenario().events.size(), 1U);
  push_reversible(variant, {{"trip", false, std::nullopt}});
  EXPECT_TRUE(variant.scenario().events.empty());
  EXPECT_EQ(base.document.scenario().events.size(), 1U);
}

}  // namespace
}  // namespace thermohall::gui
