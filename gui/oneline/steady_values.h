#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <string>

#include "sim/scenario/scenario.h"

namespace thermohall::gui {

/// The numbers of an answer of `thermohall steady`, or of a moment of a run in the same shape, by group, id
/// and channel. What the answer does not hold is not finite.
class SteadyValues {
 public:
  explicit SteadyValues(const QJsonObject& answer);

  const QJsonObject& answer() const { return answer_; }
  double operator()(const char* group, const std::string& id, const char* channel) const;
  /// Of the whole site, e.g. facility("lighting").
  double facility(const char* meter) const;
  /// At the top of the answer, e.g. top("total_power_W").
  double top(const char* key) const;
  /// Over the racks of a group.
  double rackSum(const RackGroup& group, const char* channel) const;
  double rackHighest(const RackGroup& group, const char* channel) const;
  /// Something has failed at this moment of a run (moment_answer.h).
  bool hasEvents() const { return answer_.contains(QLatin1String("events")); }
  /// Ids of the items of a group, in alphabetical order.
  QStringList ids(const char* group) const;

 private:
  QJsonObject answer_;
  QHash<QString, QJsonObject> items_;  ///< "group/id"
};

}  // namespace thermohall::gui
