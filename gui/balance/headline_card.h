#pragma once

#include <QFrame>

#include "gui/balance/headline.h"

class QLabel;

namespace thermohall::gui {

/// One headline: title, number with unit, a line below in the colour of its tone.
class HeadlineCard : public QFrame {
  Q_OBJECT
 public:
  explicit HeadlineCard(QWidget* parent = nullptr);
  void setHeadline(const Headline& headline);

 private:
  QLabel *title_, *basis_, *value_, *unit_, *note_;
};

}  // namespace thermohall::gui
