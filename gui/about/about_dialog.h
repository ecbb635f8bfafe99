#pragma once

#include <QDialog>
#include <QIcon>

namespace thermohall::gui {

/// The picture of the program.
QIcon application_icon();

/// Version, what the program is, and the licences of it and of the libraries it is built with.
class AboutDialog : public QDialog {
  Q_OBJECT
 public:
  explicit AboutDialog(QWidget* parent = nullptr);
};

}  // namespace thermohall::gui
