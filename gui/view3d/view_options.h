#pragma once

#include <QAction>
#include <QWidget>
#include <array>

#include "gui/plan/rack_colors.h"
#include "gui/view3d/air_shown.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;
class QVBoxLayout;

namespace thermohall::gui {

/// What the 3-D view shows: the quantity that colours the racks, and of the air planes, paths and a surface
/// of equal temperature.
class ViewOptions : public QWidget {
  Q_OBJECT
 public:
  explicit ViewOptions(QWidget* parent = nullptr);

  ColorBy colorBy() const;
  AirWanted wanted() const;
  /// The planes go from wall to wall and from floor to ceiling (plan axes: x, y, z up).
  void setHall(const std::array<double, 3>& size_m);
  /// The switch that computes the air of the hall; it stands beside the choices.
  void setAirSwitch(QAction& action);
  /// A line under the choices: what is drawn, or why there is none.
  void setNote(const QString& text);

 Q_SIGNALS:
  void colorByChanged();
  void airWantedChanged();

 private:
  struct Plane {
    QCheckBox* shown;
    QSlider* slider;
    QLabel* reading;
  };
  double position_m(std::size_t axis) const;
  void addPlane(QVBoxLayout& column, std::size_t axis, const QString& name, int tenths);
  void takeUnits();

  QComboBox *color_by_, *paths_of_;
  std::array<Plane, 3> planes_{};
  std::array<double, 3> size_m_{1, 1, 1};
  QCheckBox *air_, *paths_, *surface_;
  QDoubleSpinBox* surface_at_;
  QLabel* note_;
  double surface_K_ = 305.15;
};

}  // namespace thermohall::gui
