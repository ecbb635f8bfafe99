#include "gui/services/live_sample.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QObject>
#include <QStringList>
#include <cmath>

namespace thermohall::gui {
namespace {

constexpr double epoch_s = 1735689600;  // 2025-01-01 00:00, where times of the program begin
constexpr double zero_celsius_K = 273.15;
constexpr std::size_t most_samples = 4000;

double number(const QJsonObject& object, const char* key) {
  return object.value(QLatin1String(key)).toDouble(LiveSample::none);
}

}  // namespace

std::optional<LiveSample> live_sample(const QJsonObject& live) {
  if (!live.value(QLatin1String("time_s")).isDouble()) return std::nullopt;
  LiveSample sample;
  sample.time_s = epoch_s + number(live, "time_s");
  sample.it_power_W = number(live, "it_power_W");
  sample.total_power_W = number(live, "total_power_W");
  sample.pue = number(live, "pue");
  sample.rack_inlet_max_K = number(live, "rack_inlet_max_K");
  sample.chip_max_K = number(live, "chip_max_K");
  for (const auto& entry : live.value(QLatin1String("loops")).toArray()) {
    const QJsonObject loop = entry.toObject();
    sample.loops.push_back(
        {loop.value(QLatin1String("id")).toString(), number(loop, "supply_K"), number(loop, "return_K")});
  }
  return sample;
}

void add_sample(std::vector<LiveSample>& samples, const LiveSample& sample) {
  if (!samples.empty() && sample.time_s <= samples.back().time_s) return;
  if (samples.size() >= most_samples) {
    std::size_t kept = 1;
    for (std::size_t i = 2; i < samples.size(); i += 2) samples[kept++] = std::move(samples[i]);
    samples.resize(kept);
  }
  samples.push_back(sample);
}

QString live_text(const LiveSample& sample) {
  const QLocale locale(QLocale::English);
  QStringList parts{
      locale.toString(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(sample.time_s * 1000), Qt::UTC),
                      QStringLiteral("d MMM HH:mm"))};
  const auto add = [&](const QString& text, double value, int decimals) {
    if (std::isfinite(value)) parts << text.arg(locale.toString(value, 'f', decimals));
  };
  add(QObject::tr("PUE %1"), sample.pue, 3);
  add(QObject::tr("IT %1 kW"), sample.it_power_W / 1e3, 0);
  add(QObject::tr("rack inlet %1 °C"), sample.rack_inlet_max_K - zero_celsius_K, 1);
  add(QObject::tr("chip %1 °C"), sample.chip_max_K - zero_celsius_K, 1);
  return parts.join(QStringLiteral(" · "));
}

}  // namespace thermohall::gui
