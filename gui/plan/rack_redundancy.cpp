#include "gui/plan/rack_redundancy.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "gui/theme/theme.h"

namespace thermohall::gui {
namespace {

QString say(const char* text) { return QCoreApplication::translate("RackRedundancy", text); }

QString name(const char* group, const std::string& id) {
  return QLatin1String(group) + QLatin1Char('.') + QString::fromStdString(id);
}

template <class Banks>
const auto* bank_of(const Banks& banks, const std::string& id) {
  const auto found =
      std::find_if(banks.begin(), banks.end(), [&](const auto& bank) { return bank.id == id; });
  return found == banks.end() ? nullptr : &*found;
}

void add_condenser(QStringList& systems, const Scenario& scenario, const std::string& id) {
  if (bank_of(scenario.towers, id)) systems << name("towers", id);
  if (bank_of(scenario.dry_coolers, id)) systems << name("dry_coolers", id);
}

void add_loop(QStringList& systems, const Scenario& scenario, const std::string& id) {
  const LoopSpec* loop = bank_of(scenario.loops, id);
  if (!loop) return;
  systems << name("pumps", id);
  if (!loop->chillers.empty()) {
    systems << name("chillers", loop->chillers);
    if (const ChillerBank* bank = bank_of(scenario.chillers, loop->chillers))
      add_condenser(systems, scenario, bank->condenser);
  }
  if (!loop->dry_coolers.empty()) systems << name("dry_coolers", loop->dry_coolers);
  if (!loop->towers.empty()) systems << name("towers", loop->towers);
}

// A CDU or straight from a loop.
void add_liquid(QStringList& systems, const Scenario& scenario, const std::string& id) {
  const CduBank* cdu = bank_of(scenario.cdus, id);
  if (!cdu) return add_loop(systems, scenario, id);
  systems << name("liquid", id);
  if (!cdu->loop.empty()) add_loop(systems, scenario, cdu->loop);
}

QStringList cooling_systems(const Scenario& scenario, const RackGroup& group) {
  QStringList systems;
  const RackCooling cooling = scenario.rack_types[static_cast<std::size_t>(group.type)].rack.cooling;
  if (cooling == RackCooling::air || cooling == RackCooling::cold_plate)
    for (const AirUnitBank& bank : scenario.air_units)
      if (bank.zone == group.zone) {
        systems << name("air", bank.id);
        if (!bank.loop.empty()) add_loop(systems, scenario, bank.loop);
      }
  if (!group.liquid.empty()) add_liquid(systems, scenario, group.liquid);
  if (group.door >= 0)
    add_liquid(systems, scenario, scenario.doors[static_cast<std::size_t>(group.door)].source);
  return systems;
}

RackSpares spares_of(int spares) {
  if (spares < 0) return RackSpares::short_already;
  constexpr RackSpares named[] = {RackSpares::none, RackSpares::one, RackSpares::two};
  return spares < 3 ? named[spares] : RackSpares::more;
}

// The fewest spare units of those systems that have to be there.
RackSpares weakest(const PlanFigures& figures, const QStringList& systems, QString& which) {
  int least = 0;
  for (const QString& system : systems) {
    const auto margin = figures.margin(system);
    if (!margin || margin->helps_only) continue;
    const int spares = margin->installed - margin->needed;
    if (!which.isEmpty() && spares >= least) continue;
    least = spares;
    which = system;
  }
  return which.isEmpty() ? RackSpares::not_known : spares_of(least);
}

}  // namespace

QColor spares_color(RackSpares spares) {
  switch (spares) {
    case RackSpares::short_already:
      return QColor("#d6603c");
    case RackSpares::none:
      return QColor("#f5c77e");
    case RackSpares::one:
      return QColor("#cfe3ee");
    case RackSpares::two:
      return QColor("#7fb8d6");
    case RackSpares::more:
      return QColor("#2f7fa8");
    case RackSpares::not_known:
      break;
  }
  return theme().dark ? QColor("#4a5561") : QColor("#e3e7eb");
}

QString spares_name(RackSpares spares) {
  switch (spares) {
    case RackSpares::short_already:
      return say(QT_TRANSLATE_NOOP("RackRedundancy", "short as designed"));
    case RackSpares::none:
      return say(QT_TRANSLATE_NOOP("RackRedundancy", "N, no cooling unit may fail"));
    case RackSpares::one:
      return QStringLiteral("N+1");
    case RackSpares::two:
      return QStringLiteral("N+2");
    case RackSpares::more:
      return say(QT_TRANSLATE_NOOP("RackRedundancy", "N+3 or more"));
    case RackSpares::not_known:
      break;
  }
  return say(QT_TRANSLATE_NOOP("RackRedundancy", "not known"));
}

QString spares_text(RackSpares spares) {
  switch (spares) {
    case RackSpares::short_already:
      return say(QT_TRANSLATE_NOOP("RackRedundancy", "short"));
    case RackSpares::none:
      return QStringLiteral("N");
    case RackSpares::one:
      return QStringLiteral("N+1");
    case RackSpares::two:
      return QStringLiteral("N+2");
    case RackSpares::more:
      return QStringLiteral("N+3");
    case RackSpares::not_known:
      break;
  }
  return {};
}

RackRedundancy rack_redundancy(const Scenario& scenario, const RackGroup& group, const PlanFigures& figures) {
  RackRedundancy answer;
  answer.cooling = weakest(figures, cooling_systems(scenario, group), answer.cooling_system);
  const QStringList chain{QStringLiteral("transformers"), QStringLiteral("ups"), QStringLiteral("pdus"),
                          QStringLiteral("busways")};
  answer.power = weakest(figures, chain, answer.power_system);
  answer.two_feeds = answer.power != RackSpares::not_known;
  for (const QString& stage : chain)
    if (const auto margin = figures.margin(stage))
      answer.two_feeds = answer.two_feeds && margin->installed >= 2 * margin->needed;
  return answer;
}

}  // namespace thermohall::gui
