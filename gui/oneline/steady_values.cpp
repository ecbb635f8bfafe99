#include "gui/oneline/steady_values.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>

#include "gui/oneline/diagram.h"
#include "sim/scenario/placed_objects.h"

namespace thermohall::gui {

SteadyValues::SteadyValues(const QJsonObject& answer) : answer_(answer) {
  const QJsonObject groups = answer_.value(QLatin1String("groups")).toObject();
  for (auto group = groups.begin(); group != groups.end(); ++group)
    for (const auto& value : group->toObject().value(QLatin1String("items")).toArray()) {
      const QJsonObject item = value.toObject();
      items_.insert(group.key() + QLatin1Char('/') + item.value(QLatin1String("id")).toString(), item);
    }
}

double SteadyValues::operator()(const char* group, const std::string& id, const char* channel) const {
  const auto item =
      items_.constFind(QString::fromLatin1(group) + QLatin1Char('/') + QString::fromStdString(id));
  return item == items_.constEnd() ? unknown_value
                                   : item->value(QLatin1String(channel)).toDouble(unknown_value);
}

double SteadyValues::facility(const char* meter) const {
  return answer_.value(QLatin1String("facility"))
      .toObject()
      .value(QLatin1String(meter))
      .toDouble(unknown_value);
}

double SteadyValues::top(const char* key) const {
  return answer_.value(QLatin1String(key)).toDouble(unknown_value);
}

double SteadyValues::rackSum(const RackGroup& group, const char* channel) const {
  double sum = 0;
  for (int i = 0; i < group.count; ++i) sum += (*this)("rack", rack_id(group, i), channel);
  return sum;
}

double SteadyValues::rackHighest(const RackGroup& group, const char* channel) const {
  double highest = unknown_value;
  for (int i = 0; i < group.count; ++i)
    highest = std::fmax(highest, (*this)("rack", rack_id(group, i), channel));
  return highest;
}

QStringList SteadyValues::ids(const char* group) const {
  const QString prefix = QString::fromLatin1(group) + QLatin1Char('/');
  QStringList list;
  for (auto item = items_.keyBegin(); item != items_.keyEnd(); ++item)
    if (item->startsWith(prefix)) list << item->mid(prefix.size());
  list.sort();
  return list;
}

}  // namespace thermohall::gui
