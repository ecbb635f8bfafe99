#include "gui/failures/failure_units.h"

#include <QObject>
#include <cmath>

#include "sim/base/quantity.h"

namespace thermohall::gui {
namespace {

QString tr(const char* text) { return QObject::tr(text); }

struct Listing {
  std::vector<FailureUnit> units;

  void add(const QString& system, const char* kind, const std::string& id, int count, int standby) {
    const QString name = QString::fromStdString(id);
    const QString reference =
        id.empty() ? QString::fromLatin1(kind) : QString::fromLatin1(kind) + QLatin1Char('.') + name;
    units.push_back(
        {system, id.empty() ? QString::fromLatin1(kind).replace(QLatin1Char('_'), QLatin1Char(' ')) : name,
         EventAction::off, reference, count, standby});
  }
  template <class Banks>
  void addBanks(const QString& system, const char* kind, const Banks& banks) {
    for (const auto& bank : banks) add(system, kind, bank.id, bank.count, bank.standby);
  }
  template <class Stage>
  void addStage(const QString& system, const char* kind, const Stage& stage) {
    if (stage) add(system, kind, {}, stage->equipment.count, 0);
  }
};

}  // namespace

std::vector<FailureUnit> failure_units(const Scenario& s) {
  Listing list;
  list.addBanks(tr("Room air"), "air", s.air_units);
  list.addBanks(tr("Liquid cooling"), "liquid", s.cdus);
  for (const auto& loop : s.loops)
    list.add(tr("Pumps"), "pumps", loop.id, loop.pumps.count, loop.pumps.standby);
  list.addBanks(tr("Chillers"), "chillers", s.chillers);
  for (const auto& bank : s.towers) list.add(tr("Heat rejection"), "towers", bank.id, bank.count, 0);
  for (const auto& bank : s.dry_coolers)
    list.add(tr("Heat rejection"), "dry_coolers", bank.id, bank.count, 0);
  if (!s.towers.empty() || !s.dry_coolers.empty())
    list.units.push_back({tr("Heat rejection"), tr("make-up water"), EventAction::water_cut, {}, 0, 0});
  list.addStage(tr("Power"), "transformers", s.power.transformers);
  list.addStage(tr("Power"), "ups", s.power.ups);
  list.addStage(tr("Power"), "pdus", s.power.pdus);
  list.addStage(tr("Power"), "busways", s.power.busways);
  if (s.power.generators)
    list.add(tr("Power"), "generators", {}, s.power.generators->count, s.power.generators->standby);
  list.units.push_back({tr("Power"), tr("one feed"), EventAction::feed_loss, {}, 0, 0});
  list.units.push_back({tr("Power"), tr("utility"), EventAction::utility_loss, {}, 0, 0});
  return std::move(list.units);
}

QString key_of_reference(const QString& reference) {
  const QString kind = reference.section(QLatin1Char('.'), 0, 0), id = reference.section(QLatin1Char('.'), 1);
  if (kind.isEmpty()) return {};
  if (kind == QLatin1String("air") || kind == QLatin1String("liquid"))
    return QStringLiteral("cooling.%1.%2").arg(kind, id);
  if (kind == QLatin1String("pumps")) return QStringLiteral("cooling.plant.loops.%1").arg(id);
  if (!id.isEmpty()) return QStringLiteral("cooling.plant.%1.%2").arg(kind, id);
  return QStringLiteral("power.%1").arg(kind);
}

std::string event_yaml(const FailureUnit& unit, const FailureSwitch& position) {
  std::string yaml = "{at: " + time_to_text(position.at_s).toStdString() +
                     ", action: " + event_action_names[static_cast<std::size_t>(unit.action)];
  if (!unit.reference.isEmpty()) yaml += ", unit: " + unit.reference.toStdString();
  if (unit.installed > 0 && position.count < unit.installed)
    yaml += ", count: " + std::to_string(position.count);
  if (std::isfinite(position.duration_s))
    yaml += ", duration: " + time_to_text(position.duration_s).toStdString();
  return yaml + "}";
}

QString switch_text(const FailureUnit& unit, const FailureSwitch& position) {
  QString text;
  switch (unit.action) {
    case EventAction::utility_loss:
      text = tr("utility lost");
      break;
    case EventAction::feed_loss:
      text = tr("one feed lost");
      break;
    case EventAction::water_cut:
      text = tr("water cut");
      break;
    default:
      text = tr("%1: %2 of %3 off").arg(unit.reference).arg(position.count).arg(unit.installed);
  }
  text += tr(" at %1").arg(time_to_text(position.at_s));
  if (std::isfinite(position.duration_s)) text += tr(" for %1").arg(time_to_text(position.duration_s));
  return text;
}

std::optional<double> time_from_text(const QString& text) {
  const std::string given = text.trimmed().toStdString();
  try {
    bool plain = false;
    const double minutes = text.trimmed().toDouble(&plain);
    const double seconds = plain ? 60 * minutes : parse_quantity(given, "s");
    return std::isfinite(seconds) && seconds >= 0 ? std::optional(seconds) : std::nullopt;
  } catch (const QuantityError&) {
    return std::nullopt;
  }
}

QString time_to_text(double seconds) {
  const auto with = [](double value, const char* unit) {
    return QString::number(value, 'g', 10) + QLatin1Char(' ') + QLatin1String(unit);
  };
  if (seconds >= 3600 && std::fmod(seconds, 1800) == 0) return with(seconds / 3600, "h");
  if (seconds >= 60 && std::fmod(seconds, 30) == 0) return with(seconds / 60, "min");
  return with(seconds, "s");
}

}  // namespace thermohall::gui
