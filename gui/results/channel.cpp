#include "gui/results/channel.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <map>

#include "gui/charts/chart_style.h"

namespace thermohall::gui {

QString words(QString name) {
  QStringList parts = name.split(QLatin1Char('_'));
  for (QString& part : parts)
    for (const char* short_form : {"it", "cdu", "pue", "ups", "pdu", "psu", "dx", "cop"})
      if (part == QLatin1String(short_form)) part = part.toUpper();
  return parts.join(QLatin1Char(' '));
}

QString Channel::name() const {
  return item.isEmpty() ? group == QLatin1String("facility") || group == QLatin1String("weather")
                              ? words(column)
                              : words(group) + QLatin1Char(' ') + words(column)
                        : item + QLatin1Char(' ') + words(column);
}

std::vector<ChannelGroup> channel_groups(const ResultsFile& file) {
  std::vector<ChannelGroup> groups;
  for (const std::string& name : file.groups()) {
    if (!file.has_time(name)) continue;
    ChannelGroup group{QString::fromStdString(name), {}, {}};
    for (const std::string& id : file.ids(name)) group.items.push_back(QString::fromStdString(id));
    for (const ColumnInfo& column : file.columns(name)) {
      if (column.type == Hdf5Type::text || column.dimensions.empty() || column.dimensions.front() != "time")
        continue;
      group.columns.push_back({QString::fromStdString(column.name), QString::fromStdString(column.unit),
                               QString::fromStdString(column.long_name)});
    }
    if (!group.columns.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<ChannelData> read_channels(const ResultsFile& file, const std::vector<Channel>& channels) {
  std::map<QString, SeriesPyramid::Keys> keys_of;
  std::vector<ChannelData> read;
  for (const Channel& channel : channels) {
    ChannelData found{channel, {}, nullptr};
    const std::string group = channel.group.toStdString(), column = channel.column.toStdString();
    if (file.has_column(group, column) && file.has_time(group)) {
      const auto ids = file.ids(group);
      const auto place = std::find(ids.begin(), ids.end(), channel.item.toStdString());
      const bool known = ids.empty() || place != ids.end();
      if (known) {
        auto& keys = keys_of[channel.group];
        if (!keys) {
          auto times = std::make_shared<std::vector<double>>(file.times(group));
          for (double& time : *times) time += results_epoch_s;
          keys = times;
        }
        const auto values = file.series(group, column, static_cast<std::size_t>(place - ids.begin()));
        found.unit = QString::fromStdString(file.column_info(group, column).unit);
        found.series =
            std::make_shared<SeriesPyramid>(keys, std::vector<float>(values.begin(), values.end()));
      }
    }
    read.push_back(std::move(found));
  }
  return read;
}

namespace {

// The rack with the highest value of a column of the summary; nothing when none has one.
QString worst_rack(const ResultsFile& file, const char* column) {
  if (!file.has_column("rack_summary", column)) return {};
  const auto values = file.column("rack_summary", column);
  const auto ids = file.ids("rack_summary");
  std::size_t worst = values.size();
  for (std::size_t i = 0; i < std::min(values.size(), ids.size()); ++i)
    if (std::isfinite(values[i]) && (worst == values.size() || values[i] > values[worst])) worst = i;
  return worst < ids.size() ? QString::fromStdString(ids[worst]) : QString();
}

}  // namespace

std::vector<Channel> first_channels(const ResultsFile& file) {
  std::vector<Channel> channels;
  const auto add = [&](const char* group, const char* column, const QString& item = {}) {
    if (file.has_column(group, column))
      channels.push_back({QString::fromLatin1(group), QString::fromLatin1(column), item});
  };
  const bool transient = file.has_group("events");
  add("facility", "total_power");
  add("facility", "it_power");
  if (!transient) add("weather", "dry_bulb_temperature");
  if (const QString rack = worst_rack(file, "inlet_max"); !rack.isEmpty())
    add("rack", "inlet_temperature", rack);
  if (!transient) return channels;
  if (file.has_group("loop"))
    for (const std::string& id : file.ids("loop"))
      add("loop", "supply_temperature", QString::fromStdString(id));
  if (const QString rack = worst_rack(file, "chip_max"); !rack.isEmpty())
    add("rack", "chip_temperature", rack);
  return channels;
}

}  // namespace thermohall::gui
