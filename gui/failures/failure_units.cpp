#include "gui/failures/failure_units.h"

#include <QObject>
#include <cmath>

#include "sim/base/quantity.h"
#include "sim/scenario/feeds_section.h"

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
  void addLevel(const QString& system, EventAction action, const char* kind, const std::string& id) {
    const QString name = QString::fromStdString(id);
    units.push_back({system, name, action, QString::fromLatin1(kind) + QLatin1Char('.') + name});
  }
};

// With names each feed can be lost.
void add_feeds(Listing& list, const PowerSpec& power) {
  if (!power.named_feeds) {
    list.units.push_back({tr("Power"), tr("one feed"), EventAction::feed_loss, {}});
    return;
  }
  for (const FeedSpec& feed : power.named_feeds->feeds)
    list.units.push_back({tr("Power"), tr("feed %1").arg(QString::fromStdString(feed.id)),
                          EventAction::feed_loss, QString::fromStdString(feed.id)});
}

void add_valves(Listing& list, const Scenario& s) {
  const QString system = tr("Stuck valves");
  for (const AirUnitBank& bank : s.air_units)
    if (!bank.loop.empty()) list.addLevel(system, EventAction::valve_stuck, "air", bank.id);
  for (const CduBank& bank : s.cdus)
    if (!bank.loop.empty()) list.addLevel(system, EventAction::valve_stuck, "liquid", bank.id);
  for (const RackGroup& group : s.racks)
    if (!group.liquid.empty()) list.addLevel(system, EventAction::valve_stuck, "rows", group.id);
}

void add_leaks(Listing& list, const Scenario& s) {
  for (const CduBank& bank : s.cdus) list.addLevel(tr("Leaks"), EventAction::leak, "liquid", bank.id);
  for (const LoopSpec& loop : s.loops) list.addLevel(tr("Leaks"), EventAction::leak, "loops", loop.id);
}

}  // namespace

std::vector<FailureUnit> failure_units(const Scenario& s) {
  Listing list;
  list.addBanks(tr("Room air"), "air", s.air_units);
  for (const RackGroup& group : s.racks)
    if (group.door >= 0) {
      list.add(tr("Rear doors"), "doors", group.id, group.count, 0);
      list.units.back().whole = true;
    }
  list.addBanks(tr("Liquid cooling"), "liquid", s.cdus);
  for (const auto& loop : s.loops)
    list.add(tr("Pumps"), "pumps", loop.id, loop.pumps.count, loop.pumps.standby);
  list.addBanks(tr("Chillers"), "chillers", s.chillers);
  for (const auto& bank : s.towers) list.add(tr("Heat rejection"), "towers", bank.id, bank.count, 0);
  for (const auto& bank : s.dry_coolers)
    list.add(tr("Heat rejection"), "dry_coolers", bank.id, bank.count, 0);
  if (!s.towers.empty() || !s.dry_coolers.empty())
    list.units.push_back({tr("Heat rejection"), tr("make-up water"), EventAction::water_cut, {}});
  list.addStage(tr("Power"), "transformers", s.power.transformers);
  list.addStage(tr("Power"), "ups", s.power.ups);
  list.addStage(tr("Power"), "pdus", s.power.pdus);
  list.addStage(tr("Power"), "busways", s.power.busways);
  if (s.power.generators)
    list.add(tr("Power"), "generators", {}, s.power.generators->count, s.power.generators->standby);
  add_feeds(list, s.power);
  list.units.push_back({tr("Power"), tr("utility"), EventAction::utility_loss, {}});
  add_valves(list, s);
  add_leaks(list, s);
  return std::move(list.units);
}

bool has_level(const FailureUnit& unit) {
  return unit.action == EventAction::valve_stuck || unit.action == EventAction::leak;
}

QString level_text(const FailureUnit& unit, double level) {
  const QString number = QString::number(level * (unit.action == EventAction::leak ? 1e3 : 100), 'g', 6);
  return number + (unit.action == EventAction::leak ? QStringLiteral(" L/s") : QStringLiteral(" %"));
}

std::optional<double> level_from_text(const FailureUnit& unit, const QString& text) {
  const bool leaks = unit.action == EventAction::leak;
  bool plain = false;
  text.trimmed().toDouble(&plain);
  const QString given = text.trimmed() + (!plain  ? QString()
                                          : leaks ? QStringLiteral(" L/s")
                                                  : QStringLiteral(" %"));
  try {
    const double level = parse_quantity(given.toStdString(), leaks ? "m3/s" : "1");
    const bool fits = leaks ? level >= 1e-9 && level <= 10 : level >= 0 && level <= 1;
    return fits ? std::optional(level) : std::nullopt;
  } catch (const QuantityError&) {
    return std::nullopt;
  }
}

std::string event_yaml(const FailureUnit& unit, const FailureSwitch& position) {
  std::string yaml = "{at: " + time_to_text(position.at_s).toStdString() +
                     ", action: " + event_action_names[static_cast<std::size_t>(unit.action)];
  if (!unit.reference.isEmpty()) yaml += ", unit: " + unit.reference.toStdString();
  if (unit.installed > 0 && position.count < unit.installed)
    yaml += ", count: " + std::to_string(position.count);
  if (has_level(unit))
    yaml += (unit.action == EventAction::leak ? ", value: " : ", share: ") +
            level_text(unit, position.level).toStdString();
  if (position.reserve_m3 > 0)
    yaml += ", reserve: " + QString::number(position.reserve_m3 * 1e3, 'g', 10).toStdString() + " L";
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
      text = unit.reference.isEmpty() ? tr("one feed lost") : tr("feed %1 lost").arg(unit.reference);
      break;
    case EventAction::water_cut:
      text = tr("water cut");
      break;
    case EventAction::valve_stuck:
      text = tr("valve of %1 stuck at %2").arg(unit.reference, level_text(unit, position.level));
      break;
    case EventAction::leak:
      text = tr("%1 leaks %2").arg(unit.reference, level_text(unit, position.level));
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
