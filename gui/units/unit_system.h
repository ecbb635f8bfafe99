#pragma once

#include <QObject>
#include <QString>
#include <string>
#include <string_view>

#include "sim/base/quantity.h"

namespace thermohall::gui {

/// What flows: the inch-pound system counts air in cfm and liquids in gpm.
enum class Medium { air, liquid };

/// In which units quantities are shown: SI or inch-pound. A file keeps what was typed; a quantity that was
/// typed in a unit of the chosen system is shown as typed, others are converted. Kept in the settings.
/// Units are spelled as in a parameter table: SI, "1" when dimensionless, "delta_K" for a difference.
class UnitSystem : public QObject {
  Q_OBJECT
 public:
  explicit UnitSystem(QObject* parent = nullptr);

  UnitStyle style() const { return style_; }
  bool isImperial() const { return style_ == UnitStyle::imperial; }
  void set(UnitStyle style);

  /// A quantity of a file ("132 kW") in the chosen system, in the spelling of files, for editing. A text that
  /// is no quantity of that unit stays as it is.
  QString shown(const std::string& typed, std::string_view unit, Medium medium = Medium::air) const;
  /// A value in SI as a text of that kind, with so many digits: "23.4 degC".
  QString shown(double value, std::string_view unit, Medium medium = Medium::air, int digits = 4) const;
  /// A value for the eye only, rounded and with grouped thousands: "23,960 m³/h".
  QString reading(double value, std::string_view unit, Medium medium = Medium::air, int digits = 3) const;
  /// The unit of such a text: "degC".
  std::string shownUnit(double value, std::string_view unit, Medium medium = Medium::air) const;

 Q_SIGNALS:
  void changed();

 private:
  UnitStyle style_;
};

/// The one of the window.
UnitSystem& unit_system();

/// A quantity in the spelling of files as people write it: "23.4 °C", "1.2 m³/h".
QString pretty_quantity(const QString& text);

/// Whether a unit as typed belongs to the inch-pound system (degF, gpm, cfm, ft, psi, inH2O, RT, Btu ...).
bool is_imperial_unit(std::string_view unit);

}  // namespace thermohall::gui
