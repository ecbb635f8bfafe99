#pragma once

#include <QWidget>
#include <vector>

#include "gui/properties/design_point.h"

namespace thermohall::gui {

/// The card «Margins»: one bar for each capacity that is used. Amber from 85 %, red above 100 %.
class MarginBars : public QWidget {
  Q_OBJECT
 public:
  explicit MarginBars(QWidget* parent = nullptr);
  void setShares(std::vector<UsedShare> shares);
  const std::vector<UsedShare>& shares() const { return shares_; }
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  std::vector<UsedShare> shares_;
};

}  // namespace thermohall::gui
