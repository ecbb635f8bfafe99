#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <string>

#include "gui/document/scenario_document.h"

namespace thermohall::gui {

/// A small hall with comments in a folder of its own, open as a document.
struct DocumentSample {
  QTemporaryDir folder;
  ScenarioDocument document;
  QString fault;

  explicit DocumentSample(const std::string& text = hall_text()) {
    QFile file(path());
    if (file.open(QIODevice::WriteOnly)) file.write(QByteArray::fromStdString(text));
    file.close();
    document.open(path(), fault);
  }

  QString path() const { return folder.filePath(QStringLiteral("scenario.yaml")); }

  static std::string hall_text() {
    return R"(# A room to edit. This line stays.
format: thermohall-scenario 1
name: Small room
site: {climate: ashburn, grid: ashburn}
hall:
  length: 9 m
  width: 6 m
  zones:
    room: {containment: partial, supply_setpoint: 22 degC, minimum_air_share: 50 %}  # one aisle
loads:
  inference: {utilisation: 50 %}
rows:
  # the cabinets
  A: {type: edge-cabinet-5kw, count: 4, load: inference, x: 1.2 m, y: 1.2 m, facing: south}
  B: {type: edge-cabinet-5kw, count: 4, load: inference, x: 1.2 m, y: 3.6 m, facing: north}  # opposite
cooling:
  air:
    in-row: {type: dx-edge-12kw, count: 4, standby: 1, places: {U-1: {x: 6 m, y: 1.2 m, facing: south}}}
power:
  ups: {type: double-conversion-250kw, heat_to: room, rated_power: 60 kW}
cost: {tariff: {type: ashburn}, water: 2.5 USD/m3, discount_rate: 8 %, years: 10}
)";
  }
};

}  // namespace thermohall::gui
