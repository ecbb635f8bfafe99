#include "gui/air/airflow_service.h"

#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "gui/document/project.h"
#include "gui/services/steady_service.h"

namespace thermohall::gui {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr int gather_ms = 150;
constexpr int still_ms = 1200;
const QString preview = QStringLiteral("preview");
const QString standard = QStringLiteral("standard");

AirSlice slice_of(const QJsonObject& object) {
  AirSlice slice;
  const QByteArray bytes =
      QByteArray::fromBase64(object.value(QLatin1String("temperature_K")).toString().toLatin1());
  const QByteArray solid = QByteArray::fromBase64(object.value(QLatin1String("solid")).toString().toLatin1());
  slice.nx = object.value(QLatin1String("na")).toInt();
  slice.ny = object.value(QLatin1String("nb")).toInt();
  const auto cells = static_cast<std::size_t>(slice.nx) * static_cast<std::size_t>(slice.ny);
  if (cells == 0 || static_cast<std::size_t>(bytes.size()) != cells * sizeof(float)) return {};
  const auto number = [&](const char* key) { return object.value(QLatin1String(key)).toDouble(); };
  slice.place_m = {number("a0_m"), number("b0_m"), slice.nx * number("da_m"), slice.ny * number("db_m")};
  slice.height_m = object.value(QLatin1String("position_m")).toDouble();
  slice.temperature_K.resize(cells);
  std::memcpy(slice.temperature_K.data(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
  for (std::size_t i = 0; i < std::min(cells, static_cast<std::size_t>(solid.size())); ++i)
    if (solid[static_cast<qsizetype>(i)] != 0)
      slice.temperature_K[i] = std::numeric_limits<float>::quiet_NaN();
  return slice;
}

double worst_inlet_K(const QJsonObject& answer) {
  double worst = none;
  for (const auto& rack : answer.value(QLatin1String("racks")).toArray()) {
    const double inlet = rack.toObject().value(QLatin1String("inlet_mean_K")).toDouble(none);
    if (!(worst >= inlet)) worst = std::isfinite(inlet) ? inlet : worst;
  }
  return worst;
}

}  // namespace

AirflowService::AirflowService(Project& project, QObject* parent)
    : QObject(parent), project_(project), worst_K_(none), worst_before_K_(none) {
  delay_.setSingleShot(true);
  delay_.setInterval(gather_ms);
  still_.setSingleShot(true);
  still_.setInterval(still_ms);
  connect(&delay_, &QTimer::timeout, this, [this] { ask(preview); });
  connect(&still_, &QTimer::timeout, this, [this] { ask(standard); });
  connect(&project_, &Project::edited, this, [this] {
    const ScenarioDocument* document = project_.current();
    if (!document || document->path() != path_) forget();
    if (!enabled_) return;
    still_.stop();
    delay_.start();
  });
  connect(&process_, &QProcess::readyReadStandardOutput, this, &AirflowService::read);
  connect(&process_, &QProcess::finished, this, [this] {
    if (received_ == sent_) return;
    received_ = sent_;
    buffer_.clear();
    Q_EMIT busyChanged(false, {});
    Q_EMIT failed(tr("the air computation ended unexpectedly"));
  });
}

AirflowService::~AirflowService() {
  process_.disconnect(this);
  process_.kill();
  process_.waitForFinished(1000);
}

void AirflowService::forget() {
  const bool had = !answer_.isEmpty();
  answer_ = {};
  slice_ = {};
  field_ = std::make_shared<AirField>();
  worst_K_ = worst_before_K_ = none;
  origin_ = {};
  origin_rack_.clear();
  waiting_rack_.clear();
  if (had) Q_EMIT answered();
}

void AirflowService::setEnabled(bool enabled) {
  if (enabled == enabled_) return;
  enabled_ = enabled;
  if (enabled) {
    delay_.start();
  } else {
    delay_.stop();
    still_.stop();
    forget();
    if (isBusy()) process_.kill();  // nobody waits for the answer
  }
  Q_EMIT enabledChanged(enabled);
}

void AirflowService::setHeight(double height_m) {
  if (height_m == height_m_) return;
  height_m_ = height_m;
  if (enabled_) delay_.start();
}

void AirflowService::setFieldWanted(bool wanted) {
  if (wanted == field_wanted_) return;
  field_wanted_ = wanted;
  if (wanted && enabled_ && field_->isEmpty()) delay_.start();
}

void AirflowService::ask(const QString& mode) {
  const ScenarioDocument* document = project_.current();
  if (!enabled_ || !document || !document->isReadable()) return;
  if (isBusy()) {
    waiting_mode_ = mode;  // asked when the answer is here, with the text of then
    return;
  }
  if (process_.state() == QProcess::NotRunning) {
    process_.setProgram(batch_program());
    process_.setArguments({QStringLiteral("airflow"), QStringLiteral("--serve")});
    process_.start();
  }
  path_ = document->path();
  mode_ = mode;
  const QJsonObject request{{QStringLiteral("id"), ++sent_},
                            {QStringLiteral("path"), path_},
                            {QStringLiteral("text"), QString::fromStdString(document->text())},
                            {QStringLiteral("mode"), mode},
                            {QStringLiteral("slice_height_m"), height_m_},
                            {QStringLiteral("field"), field_wanted_}};
  process_.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
  Q_EMIT busyChanged(true, mode);
}

void AirflowService::askOrigin(const QString& rack) {
  if (rack != origin_rack_) {
    origin_ = {};
    origin_rack_ = rack;
  }
  waiting_rack_.clear();
  if (rack.isEmpty() || !enabled_ || answer_.isEmpty() || process_.state() == QProcess::NotRunning) return;
  if (isBusy())
    waiting_rack_ = rack;
  else
    sendOrigin(rack);
}

void AirflowService::sendOrigin(const QString& rack) {
  const QJsonObject request{{QStringLiteral("id"), ++sent_}, {QStringLiteral("origin_of"), rack}};
  process_.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
}

void AirflowService::takeOrigin(const QJsonObject& line) {
  if (line.value(QLatin1String("origin_of")).toString() != origin_rack_) return;
  origin_ = line.value(QLatin1String("origin")).toObject();
  Q_EMIT originAnswered();
}

void AirflowService::read() {
  buffer_ += process_.readAllStandardOutput();
  for (auto end = buffer_.indexOf('\n'); end >= 0; end = buffer_.indexOf('\n')) {
    const QJsonObject line = QJsonDocument::fromJson(buffer_.left(end)).object();
    buffer_.remove(0, end + 1);
    received_ = line.value(QLatin1String("id")).toInt();
    const bool of_origin = line.contains(QLatin1String("origin_of"));
    Q_EMIT busyChanged(false, {});
    const QString next = std::exchange(waiting_mode_, QString());
    const ScenarioDocument* document = project_.current();
    if (!enabled_) continue;
    if (of_origin) takeOrigin(line);
    if (!document || document->path() != path_) {
      ask(preview);
      continue;
    }
    if (of_origin) {
      // the field stands as it is
    } else if (line.value(QLatin1String("status")).toString() == QLatin1String("impossible")) {
      QStringList reasons;
      for (const auto& message : line.value(QLatin1String("messages")).toArray())
        reasons << message.toString();
      forget();
      Q_EMIT failed(reasons.isEmpty() ? tr("no air field can be made of this hall")
                                      : reasons.join(QStringLiteral("; ")));
    } else {
      if (mode_ == preview || answer_.isEmpty()) worst_before_K_ = worst_K_;
      answer_ = line;
      field_ = std::make_shared<AirField>(air_field(line.value(QLatin1String("field")).toObject()));
      answer_.remove(QLatin1String("field"));
      slice_ = slice_of(line.value(QLatin1String("slice")).toObject());
      worst_K_ = worst_inlet_K(line);
      Q_EMIT answered();
    }
    if (!next.isEmpty()) {
      ask(next);
    } else {
      if (mode_ == preview && !of_origin) still_.start();
      if (const QString rack = std::exchange(waiting_rack_, QString()); !rack.isEmpty()) sendOrigin(rack);
    }
  }
}

}  // namespace thermohall::gui
