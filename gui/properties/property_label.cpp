#include <QCoreApplication>
#include <array>
#include <utility>

#include "gui/properties/property_sheet.h"

namespace thermohall::gui {

QString property_label(const std::string& key) {
  QString label = QString::fromStdString(key);
  label.replace(QLatin1Char('_'), QLatin1Char(' '));
  static constexpr std::array<std::pair<const char*, const char*>, 8> words{{{"psu", "PSU"},
                                                                             {"tcs", "TCS"},
                                                                             {"fws", "FWS"},
                                                                             {"cop", "COP"},
                                                                             {"eir", "EIR"},
                                                                             {"ups", "UPS"},
                                                                             {"setpoint", "set-point"},
                                                                             {"dx", "DX"}}};
  QStringList parts = label.split(QLatin1Char(' '));
  for (QString& part : parts)
    for (const auto& [word, written] : words)
      if (part == QLatin1String(word)) part = QLatin1String(written);
  label = parts.join(QLatin1Char(' '));
  if (label.size() > 1) label[0] = label[0].toUpper();
  // Names of keys are translated as whole phrases.
  return QCoreApplication::translate("PropertyName", label.toUtf8().constData());
}

Medium medium_of_key(const std::string& key) {
  for (const char* word : {"air", "fan", "ventilation", "exhaust"})
    if (key.find(word) != std::string::npos) return Medium::air;
  for (const char* word :
       {"coolant", "tcs", "fws", "water", "pump", "minimum_flow", "maximum_flow", "design_flow",
        "reference_flow", "lowest_flow", "highest_flow", "liquid", "glycol"})
    if (key.find(word) != std::string::npos) return Medium::liquid;
  return Medium::air;
}

}  // namespace thermohall::gui
