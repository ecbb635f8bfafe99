#pragma once

#include <QWidget>

namespace thermohall::gui {

/// The temperature scale of all views as a strip with its ends and the recommended band.
class TemperatureLegend : public QWidget {
  Q_OBJECT
 public:
  explicit TemperatureLegend(QWidget* parent = nullptr);

  QSize sizeHint() const override { return {230, 32}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace thermohall::gui
