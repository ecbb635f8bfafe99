#include "gui/services/run_queue.h"

#include <csignal>

#include "gui/document/project.h"
#include "gui/document/set_value_command.h"
#include "gui/services/results_store.h"
#include "sim/results/results_reader.h"
#include "tests/gui/services/program_sample.h"

namespace thermohall::gui {
namespace {

bool is_over(const RunQueue& queue, int id) {
  const RunJob* job = queue.job(id);
  return job && job->state != RunJob::State::waiting && job->state != RunJob::State::running;
}

// A run of about two seconds, long enough to be met while it runs.
QStringList long_run(const ProgramSample& sample) {
  return {QStringLiteral("run"), sample.path(), QStringLiteral("--mode"), QStringLiteral("dynamic")};
}

TEST(RunQueue, ARunEndsWithItsResultsFile) {
  const ProgramSample sample;
  RunQueue queue;
  const QString output = sample.file(QStringLiteral("year.h5"));
  const int id = queue.add(QStringLiteral("Year"), {QStringLiteral("run"), sample.path()}, output);
  ASSERT_TRUE(wait_until([&] { return is_over(queue, id); }));
  EXPECT_EQ(queue.job(id)->state, RunJob::State::done) << queue.job(id)->log.toStdString();
  EXPECT_DOUBLE_EQ(queue.job(id)->share, 1);
  EXPECT_TRUE(QFileInfo::exists(output));
}

TEST(RunQueue, AFailedCheckLeavesItsFaultsInTheLog) {
  const ProgramSample sample;
  QFile file(sample.path());
  ASSERT_TRUE(file.open(QIODevice::Append));
  file.write("nonsense: 1\n");
  file.close();
  RunQueue queue;
  const int id = queue.add(QStringLiteral("Year"), {QStringLiteral("run"), sample.path()},
                           sample.file(QStringLiteral("year.h5")));
  ASSERT_TRUE(wait_until([&] { return is_over(queue, id); }));
  EXPECT_EQ(queue.job(id)->state, RunJob::State::failed);
  EXPECT_TRUE(queue.job(id)->log.contains(QLatin1String("nonsense"))) << queue.job(id)->log.toStdString();
}

TEST(RunQueue, KillingTheProcessLeavesAFailedJobAndALivingQueue) {
  const ProgramSample sample;
  RunQueue queue;
  const int first = queue.add(QStringLiteral("First"), long_run(sample), sample.file(QStringLiteral("a.h5")));
  const int second = queue.add(QStringLiteral("Second"), {QStringLiteral("run"), sample.path()},
                               sample.file(QStringLiteral("b.h5")));
  ASSERT_TRUE(wait_until([&] { return queue.processId() > 0; }));
  ::kill(static_cast<pid_t>(queue.processId()), SIGKILL);
  ASSERT_TRUE(wait_until([&] { return is_over(queue, second); }));
  EXPECT_EQ(queue.job(first)->state, RunJob::State::failed);
  EXPECT_EQ(queue.job(second)->state, RunJob::State::done) << queue.job(second)->log.toStdString();
  EXPECT_FALSE(queue.isBusy());
}

TEST(RunQueue, ARunTellsOfItselfWhileItGoes) {
  const ProgramSample sample;
  RunQueue queue;
  const int id = queue.add(QStringLiteral("Year"), long_run(sample), sample.file(QStringLiteral("a.h5")));
  ASSERT_TRUE(wait_until([&] { return queue.job(id)->live.size() > 1; }));
  EXPECT_EQ(queue.job(id)->state, RunJob::State::running);
  ASSERT_TRUE(wait_until([&] { return is_over(queue, id); }));
  const std::vector<LiveSample>& live = queue.job(id)->live;
  for (std::size_t i = 1; i < live.size(); ++i) EXPECT_GT(live[i].time_s, live[i - 1].time_s);
  EXPECT_GT(live.back().it_power_W, 0);
  EXPECT_GT(live.back().pue, 1);
  EXPECT_GT(live.back().rack_inlet_max_K, 273.15);
}

TEST(LiveSample, WhatIsNotToldIsNoNumber) {
  EXPECT_FALSE(live_sample({}));
  const auto sample =
      live_sample({{QStringLiteral("time_s"), 60}, {QStringLiteral("pue"), QJsonValue::Null}});
  ASSERT_TRUE(sample);
  EXPECT_EQ(sample->time_s, 1735689660);
  EXPECT_FALSE(std::isfinite(sample->pue));
  EXPECT_FALSE(live_text(*sample).contains(QLatin1String("PUE")));
}

TEST(LiveSample, ManySamplesAreThinnedAndStayInOrder) {
  std::vector<LiveSample> samples;
  LiveSample next;
  for (int i = 0; i < 20000; ++i) {
    next.time_s = i;
    next.pue = i;
    add_sample(samples, next);
  }
  EXPECT_LE(samples.size(), 4000U);
  EXPECT_EQ(samples.front().time_s, 0);
  EXPECT_EQ(samples.back().time_s, 19999);
  for (std::size_t i = 1; i < samples.size(); ++i) {
    EXPECT_GT(samples[i].time_s, samples[i - 1].time_s);
    EXPECT_EQ(samples[i].pue, samples[i].time_s);
  }
  add_sample(samples, samples.front());  // earlier than the last
  EXPECT_EQ(samples.back().time_s, 19999);
}

TEST(RunQueue, CancellingKeepsTheQueueGoing) {
  const ProgramSample sample;
  RunQueue queue;
  const int running =
      queue.add(QStringLiteral("Running"), long_run(sample), sample.file(QStringLiteral("a.h5")));
  const int waiting =
      queue.add(QStringLiteral("Waiting"), long_run(sample), sample.file(QStringLiteral("b.h5")));
  ASSERT_TRUE(wait_until([&] { return queue.job(running)->share > 0; }));
  queue.cancel(waiting);
  EXPECT_EQ(queue.job(waiting)->state, RunJob::State::cancelled);
  queue.cancel(running);
  ASSERT_TRUE(wait_until([&] { return is_over(queue, running); }));
  EXPECT_EQ(queue.job(running)->state, RunJob::State::cancelled) << queue.job(running)->log.toStdString();
  queue.clearFinished();
  EXPECT_TRUE(queue.jobs().empty());
}

TEST(ResultsStore, ARunOfAnEditedTextIsFreshUntilTheNextEdit) {
  const ProgramSample sample;
  Project project;
  RunQueue queue;
  ResultsStore store(project, queue);
  QString fault;
  ASSERT_TRUE(project.open(sample.path(), fault)) << fault.toStdString();
  EXPECT_TRUE(store.file(0).isEmpty());
  EXPECT_TRUE(store.isStale(0));
  ScenarioDocument& document = *project.current();
  document.undoStack().push(new SetValueCommand(document, {"name"}, "Edited"));
  const int id = store.run(0);
  ASSERT_TRUE(wait_until([&] { return is_over(queue, id); }));
  ASSERT_EQ(queue.job(id)->state, RunJob::State::done) << queue.job(id)->log.toStdString();
  EXPECT_FALSE(store.file(0).isEmpty());
  EXPECT_FALSE(store.isStale(0));
  document.undoStack().undo();
  EXPECT_TRUE(store.isStale(0));
  document.undoStack().redo();
  EXPECT_FALSE(store.isStale(0));
}

// A run of several seconds: a year, second by second, of four racks.
std::string second_by_second(const std::string& text) {
  return text + "\nrun: {mode: dynamic, step: 10 s}\n";
}

TEST(ResultsStore, AKilledRunLeavesWhatItHadStored) {
  const ProgramSample sample;
  QFile file(sample.path());
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const std::string text = second_by_second(file.readAll().toStdString());
  file.close();
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(QByteArray::fromStdString(text));
  file.close();
  Project project;
  RunQueue queue;
  ResultsStore store(project, queue);
  QString fault;
  ASSERT_TRUE(project.open(sample.path(), fault)) << fault.toStdString();
  const int id = store.run(0);
  EXPECT_EQ(store.job(0), id);
  EXPECT_EQ(store.design(id), 0);
  const QString partial = queue.job(id)->output + QStringLiteral(".partial");
  const auto stored_days = [&] {
    try {
      return QFileInfo::exists(partial) ? ResultsFile(partial.toStdString()).times("facility").size() : 0U;
    } catch (const std::exception&) {
      return std::size_t{0};  // met between two writes
    }
  };
  ASSERT_TRUE(wait_until([&] { return is_over(queue, id) || stored_days() > 0; }));
  ASSERT_FALSE(is_over(queue, id)) << "too quick to be killed: " << queue.job(id)->log.toStdString();
  ::kill(static_cast<pid_t>(queue.processId()), SIGKILL);
  ASSERT_TRUE(wait_until([&] { return is_over(queue, id); }));
  EXPECT_EQ(store.file(0), partial);
  const ResultsFile left(partial.toStdString());
  EXPECT_EQ(left.status(), "running");
  EXPECT_FALSE(left.times("facility").empty());
  EXPECT_FALSE(queue.job(id)->live.empty());
}

TEST(ResultsStore, RunningAgainTakesThePresentText) {
  const ProgramSample sample;
  Project project;
  RunQueue queue;
  ResultsStore store(project, queue);
  QString fault;
  ASSERT_TRUE(project.open(sample.path(), fault)) << fault.toStdString();
  const int first = store.run(0);
  ASSERT_TRUE(wait_until([&] { return is_over(queue, first); }));
  ScenarioDocument& document = *project.current();
  document.undoStack().push(new SetValueCommand(document, {"name"}, "Edited"));
  EXPECT_TRUE(store.isStale(0));
  const int second = store.runAgain(first);
  ASSERT_NE(second, 0);
  ASSERT_TRUE(wait_until([&] { return is_over(queue, second); }));
  EXPECT_FALSE(store.isStale(0));
}

}  // namespace
}  // namespace thermohall::gui
