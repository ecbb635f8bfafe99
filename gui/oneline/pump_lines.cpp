#include "gui/oneline/pump_lines.h"

#include <algorithm>
#include <cmath>

#include "gui/oneline/diagram.h"
#include "gui/oneline/diagram_text.h"

namespace thermohall::gui {
namespace {

struct Operation {
  double running = unknown_value, speed = unknown_value, pressure_Pa = unknown_value;
  double npsh_margin_m = unknown_value;
};

Operation of_network(const LoopSpec& loop, const SteadyValues& values) {
  const auto value = [&](const char* channel) { return values("loop_network", loop.id, channel); };
  return {value("pumps"), value("pump_speed"), value("pump_pressure"), value("npsh_margin")};
}

Operation of_curve(const LoopSpec& loop, const SteadyValues& values) {
  const double flow_m3_s = values("loop", loop.id, "flow");
  const int running = loop.pumps.count - loop.pumps.standby;
  if (!(flow_m3_s > 0) || running < 1 || values.hasEvents()) return {};
  const auto y = variable_speed_mover_outputs(loop.pumps.parameters, {.flow_m3_s = flow_m3_s / running});
  return {static_cast<double>(running), y.relative_speed,
          y.pressure_rise_Pa > 0 ? y.pressure_rise_Pa : unknown_value};
}

}  // namespace

QStringList loop_pump_lines(const LoopSpec& loop, const SteadyValues& values) {
  const Operation network = of_network(loop, values);
  const Operation y = std::isfinite(network.speed) ? network : of_curve(loop, values);
  const QString units = std::isfinite(network.running)
                            ? say_diagram(QT_TRANSLATE_NOOP("OneLine", "%1 of %2 running"))
                                  .arg(number_text(network.running, 1))
                                  .arg(loop.pumps.count)
                            : units_text(loop.pumps);
  QStringList operation;
  if (std::isfinite(y.speed))
    operation << say_diagram(QT_TRANSLATE_NOOP("OneLine", "at %1")).arg(share_text(y.speed));
  if (std::isfinite(y.pressure_Pa)) operation << pressure_text(y.pressure_Pa);
  operation << watts_text(values("loop", loop.id, "pump_power"));
  QStringList lines{say_diagram(QT_TRANSLATE_NOOP("OneLine", "pumps: %1")).arg(units),
                    operation.join(QStringLiteral(" · "))};
  if (std::isfinite(y.npsh_margin_m))
    lines << say_diagram(QT_TRANSLATE_NOOP("OneLine", "suction margin (NPSH) %1"))
                 .arg(head_text(y.npsh_margin_m));
  return lines;
}

}  // namespace thermohall::gui
