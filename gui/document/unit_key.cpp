#include "gui/document/unit_key.h"

#include <QStringList>

namespace thermohall::gui {
namespace {

const QStringList power_kinds{QStringLiteral("transformers"), QStringLiteral("ups"), QStringLiteral("pdus"),
                              QStringLiteral("busways"), QStringLiteral("generators")};

}  // namespace

QString key_of_reference(const QString& reference) {
  const QString kind = reference.section(QLatin1Char('.'), 0, 0), id = reference.section(QLatin1Char('.'), 1);
  if (kind.isEmpty()) return {};
  if (power_kinds.contains(kind)) return QStringLiteral("power.%1").arg(kind);  // also of one feed
  if (kind == QLatin1String("doors")) return QStringLiteral("rows.%1").arg(id);
  if (kind == QLatin1String("rows") || kind == QLatin1String("racks")) return reference;
  if (kind == QLatin1String("air") || kind == QLatin1String("liquid"))
    return QStringLiteral("cooling.%1.%2").arg(kind, id);
  if (kind == QLatin1String("pumps")) return QStringLiteral("cooling.plant.loops.%1").arg(id);
  return id.isEmpty() ? QString() : QStringLiteral("cooling.plant.%1.%2").arg(kind, id);
}

}  // namespace thermohall::gui
