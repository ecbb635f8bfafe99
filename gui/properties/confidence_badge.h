#pragma once

#include <QWidget>

namespace thermohall::gui {

/// The round letter behind a value: how sure it is. A and B green, C amber, D grey (derived or a result), U
/// an outline (an estimate without a source).
class ConfidenceBadge : public QWidget {
  Q_OBJECT
 public:
  explicit ConfidenceBadge(QWidget* parent = nullptr);
  void setMark(const QString& mark);
  const QString& mark() const { return mark_; }
  QSize sizeHint() const override { return {18, 18}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString mark_;
};

}  // namespace thermohall::gui
