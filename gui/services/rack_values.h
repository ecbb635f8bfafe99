#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace thermohall::gui {

/// An instant of a results file.
struct RunMoment {
  QString file;
  double time_s = 0;  ///< since 1970, in the standard time of the site
};

/// Values of racks at one moment of a run, for views that colour racks: the time slider of the results sets
/// them, plan and 3-D show them. Empty: show the design point.
class RackValues : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  /// Inlet temperatures in kelvin by id of the rack; NaN where a rack takes no air.
  const QHash<QString, double>& inlets() const { return inlets_K_; }
  /// What they are, e.g. "14 Jul 15:00, year".
  const QString& label() const { return label_; }
  /// The moment of the run that they belong to, for views that show more of it; no file: of no run.
  const RunMoment& moment() const { return moment_; }
  bool isEmpty() const { return inlets_K_.isEmpty(); }

  void set(const QHash<QString, double>& inlets_K, const QString& label, const RunMoment& moment = {}) {
    inlets_K_ = inlets_K;
    label_ = label;
    moment_ = moment;
    Q_EMIT valuesChanged(inlets_K_, label_);
  }
  void clear() {
    if (!isEmpty()) set({}, {});
  }

 Q_SIGNALS:
  void valuesChanged(const QHash<QString, double>& inlets_K, const QString& label);

 private:
  QHash<QString, double> inlets_K_;
  QString label_;
  RunMoment moment_;
};

}  // namespace thermohall::gui
