#pragma once

#include <QString>
#include <vector>

#include "gui/charts/series_pyramid.h"
#include "sim/results/results_reader.h"

namespace thermohall::gui {

/// One quantity of one item over time, named so that it is found again in another file.
struct Channel {
  QString group, column, item;  ///< item empty for groups of a single one
  bool operator==(const Channel&) const = default;
  /// "A-01 inlet temperature", "total power".
  QString name() const;
};

/// The quantities over time that a file holds.
struct ChannelGroup {
  struct Column {
    QString name, unit, long_name;
  };
  QString name;
  std::vector<QString> items;  ///< empty: a single one without a name
  std::vector<Column> columns;
};
std::vector<ChannelGroup> channel_groups(const ResultsFile& file);

struct ChannelData {
  Channel channel;
  QString unit;
  std::shared_ptr<const SeriesPyramid> series;  ///< keys in seconds since 1970; null when not in the file
};
/// Reads channels; those of one group share their keys.
std::vector<ChannelData> read_channels(const ResultsFile& file, const std::vector<Channel>& channels);

/// "inlet_temperature" as words.
QString words(QString name);

/// What to draw before anything was chosen: power of the facility, weather, the warmest rack; of a run with
/// events instead of the weather the water loops and the hottest chip.
std::vector<Channel> first_channels(const ResultsFile& file);

}  // namespace thermohall::gui
