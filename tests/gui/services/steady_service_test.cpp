#include "gui/services/steady_service.h"

#include <csignal>

#include "gui/document/project.h"
#include "gui/document/set_value_command.h"
#include "tests/gui/services/program_sample.h"

namespace thermohall::gui {
namespace {

struct SteadySample {
  SteadySample() {
    QObject::connect(&service, &SteadyService::answered, [this] { ++answers; });
    QObject::connect(&service, &SteadyService::failed, [this](const QStringList&) { ++failures; });
    QString fault;
    EXPECT_TRUE(project.open(sample.path(), fault)) << fault.toStdString();
  }
  ProgramSample sample;
  Project project;
  SteadyService service{project};
  int answers = 0, failures = 0;
};

TEST(SteadyService, AnOpenedDesignGetsItsBalance) {
  SteadySample s;
  ASSERT_TRUE(wait_until([&] { return s.answers > 0; }));
  EXPECT_GT(s.service.answer().value(QLatin1String("pue")).toDouble(), 1);
  // Air of a room on its way from 22 degC: inlets lie between frost and the limit of the type.
  EXPECT_GT(
      s.service.value(QStringLiteral("rack"), QStringLiteral("A-01"), QStringLiteral("inlet_temperature")),
      280);
  EXPECT_FALSE(s.service.isStale());
}

TEST(SteadyService, AnEditBringsANewBalance) {
  SteadySample s;
  ASSERT_TRUE(wait_until([&] { return s.answers > 0; }));
  const double before_W = s.service.answer().value(QLatin1String("it_power_W")).toDouble();
  ScenarioDocument& document = *s.project.current();
  document.undoStack().push(new SetValueCommand(document, {"loads", "inference", "mean"}, "60 %"));
  EXPECT_TRUE(s.service.isStale());
  ASSERT_TRUE(wait_until([&] { return s.answers > 1 && !s.service.isStale(); }));
  EXPECT_GT(s.service.answer().value(QLatin1String("it_power_W")).toDouble(), before_W);
}

TEST(SteadyService, AProcessThatDiesIsStartedAgain) {
  SteadySample s;
  ASSERT_TRUE(wait_until([&] { return s.answers > 0; }));
  const qint64 first = s.service.processId();
  ASSERT_GT(first, 0);
  ::kill(static_cast<pid_t>(first), SIGKILL);
  ASSERT_TRUE(wait_until([&] { return s.service.processId() != first; }));
  ScenarioDocument& document = *s.project.current();
  document.undoStack().push(new SetValueCommand(document, {"loads", "inference", "mean"}, "60 %"));
  ASSERT_TRUE(wait_until([&] { return s.answers > 1; }));
  EXPECT_NE(s.service.processId(), first);
}

TEST(SteadyService, AQuestionThatDiesWithTheProcessIsAskedAgain) {
  SteadySample s;
  ASSERT_TRUE(wait_until([&] { return s.service.processId() > 0; }));
  const qint64 first = s.service.processId();
  ::kill(static_cast<pid_t>(first), SIGKILL);
  EXPECT_TRUE(wait_until([&] { return s.answers > 0; }));
}

TEST(SteadyService, ATextWithFaultsIsReportedAndTheNextGoodOneAnswered) {
  SteadySample s;
  ASSERT_TRUE(wait_until([&] { return s.answers > 0; }));
  ScenarioDocument& document = *s.project.current();
  document.undoStack().push(new SetValueCommand(document, {"loads", "inference", "mean"}, "60 kg"));
  ASSERT_TRUE(wait_until([&] { return s.failures > 0; }));
  document.undoStack().undo();
  const int before = s.answers;
  EXPECT_TRUE(wait_until([&] { return s.answers > before; }));
}

}  // namespace
}  // namespace thermohall::gui
