#include "gui/document/default_loop.h"

#include <QObject>

#include "sim/base/yaml_document.h"

namespace thermohall::gui {
namespace {

YamlNode node_of(const std::string& yaml) {
  Diagnostics ignored;
  return load_yaml_text(yaml, "loop", ignored).root;
}

std::string last_part(const QString& key) { return key.section(QLatin1Char('.'), -1).toStdString(); }

}  // namespace

std::string add_default_loop(EntryWriter& writer, LoopUse use, QString& note, std::string machines) {
  const YamlPath plant{"cooling", "plant"};
  const bool air = use == LoopUse::air;
  note = QObject::tr("loop %1 added with two pumps, one at rest: size them in the properties");
  if (machines.empty()) {
    const QString bank =
        air ? writer.add(plant / "chillers", "chillers",
                         node_of("{type: warm-water-air-cooled-1000kw, count: 2, standby: 1}"))
            : writer.add(plant / "dry_coolers", "coolers",
                         node_of("{type: warm-water-1200kw, count: 2, standby: 1}"));
    machines = (air ? "chillers: " : "dry_coolers: ") + last_part(bank);
    note = air ? QObject::tr(
                     "loop %1 added with two air-cooled chillers of 1 MW and two pumps, one of each at "
                     "rest: size them in the properties")
               : QObject::tr(
                     "loop %1 added with two dry coolers of 1.2 MW and two pumps, one of each at rest: "
                     "size them in the properties");
  }
  const std::string water =
      air ? "coolant: water, supply_setpoint: 18 degC, design_temperature_difference: 8 K"
          : "coolant: propylene_glycol, glycol: 30 %, supply_setpoint: 32 degC, "
            "design_temperature_difference: 10 K";
  const std::string loop = last_part(writer.add(
      plant / "loops", air ? "chilled" : "warm",
      node_of("{" + water + ", volume: 6 m3, pumps: {type: variable-speed-25ls, count: 2, standby: 1}, " +
              machines + "}")));
  note = note.arg(QString::fromStdString(loop));
  return loop;
}

}  // namespace thermohall::gui
