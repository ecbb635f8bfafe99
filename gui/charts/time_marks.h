#pragma once

#include <QColor>
#include <QString>
#include <limits>
#include <vector>

#include "gui/charts/display_unit.h"

class QCPAbstractItem;
class QCPAxisRect;
class QCPItemText;
class QCPMarginGroup;
class QCPRange;
class QCustomPlot;

namespace thermohall::gui {

/// How a mark is to be read: red is kept for limits broken, amber for a thin margin.
enum class MarkTone { plain, thin, broken };
QColor mark_color(MarkTone tone);

/// Something that lasts, as an event of a run; `to_s` not a number: to the end.
struct TimeSpan {
  double from_s = 0, to_s = std::numeric_limits<double>::quiet_NaN();
  QString label;
};
/// An instant with a name: a limit was reached.
struct TimeMark {
  double at_s = 0;
  QString label;
  MarkTone tone = MarkTone::plain;
};
/// A limit: a level of the plots whose lines have this unit and quantity (TimeLine), in stored units.
struct LevelMark {
  QString unit;
  double level = 0;
  QString label;
  MarkTone tone = MarkTone::plain;
  QString quantity = {};
};

/// Marks of a TimePlot: a strip above the stacked plots in which spans and instants are named, bands and
/// lines through all plots, dashed levels. The plot owns it, hands it the plots it has and its window of
/// time.
class TimeMarks {
 public:
  struct Target {
    QCPAxisRect* rect = nullptr;
    QString unit, quantity;
    DisplayUnit shown;
  };

  TimeMarks(QCustomPlot& plot, QCPMarginGroup& margins, int row);

  void set(std::vector<TimeSpan> spans, std::vector<TimeMark> marks);
  void setLevels(std::vector<LevelMark> levels) { levels_ = std::move(levels); }
  const std::vector<TimeSpan>& spans() const { return spans_; }
  const std::vector<TimeMark>& marks() const { return marks_; }

  /// Takes everything off the plot; before plots go.
  void clear();
  /// Draws on these plots; spans without an end last until `end_s`.
  void draw(const std::vector<Target>& targets, double end_s);
  /// The names follow what is in sight.
  void setWindow(const QCPRange& window);
  /// Widens a range of shown values to levels that are not far from it.
  void widen(const Target& target, double& low, double& high) const;
  void restyle();
  /// The strip, null when there is nothing to name.
  QCPAxisRect* strip() const { return strip_; }

 private:
  int lanes() const { return span_lanes_ + static_cast<int>(marks_.size()); }
  void makeStrip();
  void drawSpan(const TimeSpan& span, int lane, const std::vector<Target>& targets, double end_s);
  void drawMark(const TimeMark& mark, int lane, const std::vector<Target>& targets);
  void drawLevel(const LevelMark& level, const Target& target);
  void addLine(QCPAxisRect& rect, double at_s, const QColor& color);
  QCPItemText* addText(QCPAxisRect& rect, const QString& text, const QColor& color);

  QCustomPlot& plot_;
  QCPMarginGroup& margins_;
  int row_;
  QCPAxisRect* strip_ = nullptr;
  std::vector<TimeSpan> spans_;
  std::vector<TimeMark> marks_;
  std::vector<LevelMark> levels_;
  std::vector<int> lane_of_span_;
  int span_lanes_ = 0;
  std::vector<QCPAbstractItem*> items_;
  std::vector<std::pair<QCPItemText*, double>> names_;  ///< with the instants where they begin
};

}  // namespace thermohall::gui
