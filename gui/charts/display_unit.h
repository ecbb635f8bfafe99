#pragma once

#include <QString>

namespace thermohall::gui {

/// How a quantity of a results file is shown to a planner: shown = factor * stored + offset.
struct DisplayUnit {
  QString label;  ///< "°C", "kW", "L/s"; empty for plain ratios
  double factor = 1, offset = 0;

  double value(double stored) const { return factor * stored + offset; }
};

/// Unit for a stored SI unit in UDUNITS spelling. Kelvin become degrees Celsius unless the name of the
/// quantity says that it is a difference; powers, energies, flows and money get the prefix that suits
/// `largest`, the largest magnitude shown. Others stay as they are. In inch-pound when the window is switched
/// to it: degF, cfm of air and gpm of liquids (told apart by the name), inH2O and psi, gallons; masses of
/// carbon stay metric.
DisplayUnit display_unit(const QString& unit, double largest, const QString& name = {});

/// Of temperatures and of their differences: "°C" and "K", or both "°F".
DisplayUnit temperature_unit();
DisplayUnit temperature_difference_unit();

/// "61,200", "3.11", "0.045": that many significant digits, thousands separated, never an exponent for what a
/// planner reads; an en dash for what is not finite.
QString number_text(double value, int significant_digits = 3);

/// "61.1 GWh".
QString quantity_text(double stored, const QString& unit, int significant_digits = 3,
                      const QString& name = {});

}  // namespace thermohall::gui
