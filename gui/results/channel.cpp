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

std::vector<Channel> first_channels(const ResultsFile& file) {
  std::vector<Channel> channels;
  const auto add = [&](const char* group, const char* column, const QString& item = {}) {
    if (file.has_column(group, column))
      channels.push_back({QString::fromLatin1(group), QString::fromLatin1(column), item});
  };
  add("facility", "total_power");
  add("facility", "it_power");
  add("weather", "dry_bulb_temperature");
  if (file.has_column("rack_summary", "inlet_max") && file.has_column("rack", "inlet_temperature")) {
    const auto inlets_K = file.column("rack_summary", "inlet_max");
    const auto ids = file.ids("rack_summary");
    std::size_t worst = 0;
    for (std::size_t i = 0; i < std::min(inlets_K.size(), ids.size()); ++i)
      if (!(inlets_K[worst] >= inlets_K[i]) && std::isfinite(inlets_K[i])) worst = i;
    if (worst < ids.size() && std::isfinite(inlets_K[worst]))
      add("rack", "inlet_temperature", QString::fromStdString(ids[worst]));
  }
  return channels;
}

}  // namespace thermohall::gui
