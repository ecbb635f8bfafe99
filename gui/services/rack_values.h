#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace thermohall::gui {

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
  bool isEmpty() const { return inlets_K_.isEmpty(); }

  void set(const QHash<QString, double>& inlets_K, const QString& label) {
    inlets_K_ = inlets_K;
    label_ = label;
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
};

}  // namespace thermohall::gui
