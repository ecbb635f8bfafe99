#pragma once

#include <QObject>
#include <QStringList>

namespace thermohall::gui {

/// What is selected, by the keys of entries in the file ("rows.A", "cooling.air.crah.places.CRAH-1",
/// "hall.tiles.T1"), shared by all views. `rack()` names one rack of a row when that was picked.
class Selection : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  const QStringList& keys() const { return keys_; }
  const QString& rack() const { return rack_; }
  bool contains(const QString& key) const { return keys_.contains(key); }
  bool isEmpty() const { return keys_.isEmpty(); }

  void set(QStringList keys, const QString& rack = {});
  void toggle(const QString& key);
  void clear() { set({}); }

 Q_SIGNALS:
  void changed();
  /// Asks the views to bring this key into sight (a message was clicked).
  void revealed(const QString& key);

 private:
  QStringList keys_;
  QString rack_;
};

}  // namespace thermohall::gui
