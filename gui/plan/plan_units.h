#pragma once

#include <QPointF>
#include <QSizeF>
#include <QString>

namespace thermohall::gui {

// Read-outs of the plan in the units of the window.

/// "2.40 m", "7.87 ft"
QString length_reading(double value_m, int decimals = 2);
/// With as few digits as needed: "18 m", "59.1 ft".
QString short_length_text(double value_m);
/// "x 12.60 m  y 4.20 m"
QString place_text(QPointF at_m);
/// "4.80 × 1.20 m"
QString size_text(QSizeF size_m);
/// "31.4 °C"
QString temperature_text(double temperature_K, int decimals = 1);
/// "1.5 K", "2.7 °F"
QString difference_text(double difference_K);
/// "352 kW", "1.37 MW"; empty for nothing.
QString rating_text(double power_W);

}  // namespace thermohall::gui
