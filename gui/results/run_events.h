#pragma once

#include <QString>
#include <limits>
#include <vector>

#include "gui/charts/time_marks.h"
#include "sim/results/results_reader.h"

namespace thermohall::gui {

/// What happened during a run and when limits were reached, as marks of a chart over time. Instants are
/// seconds since 1970 in the standard time of the site.
struct RunEvents {
  double start_s = 0, end_s = 0;
  double first_event_s = std::numeric_limits<double>::quiet_NaN();
  std::vector<TimeSpan> spans;
  std::vector<TimeMark> marks;
  std::vector<LevelMark> levels;

  bool any() const { return !spans.empty(); }
};
/// Of a file without events only start and end.
RunEvents read_run_events(const ResultsFile& file);

/// One event in words, from the columns of the table `events`: "chillers.main: 1 off", "utility lost".
QString event_text(const QString& action, const QString& unit, double count, double share, double value);

/// "35 s", "12.4 min", "3.2 h"; an en dash for what is not finite.
QString duration_text(double seconds);

/// A moment of a run: "14 Jul 15:00"; of a run of up to two days with seconds, and with an event the time
/// since it: "12:10:35 · +35 s".
QString moment_text(double at_s, const RunEvents& run);

}  // namespace thermohall::gui
