#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QRectF>
#include <QTimer>
#include <memory>
#include <vector>

#include "gui/air/air_field.h"

namespace thermohall::gui {

class Project;

/// A level plane of the air temperature.
struct AirSlice {
  std::vector<float> temperature_K;  ///< row by row from the north-west; NaN inside racks and units
  int nx = 0, ny = 0;
  QRectF place_m;  ///< of the whole slice; its cells need not be square
  double height_m = 0;
};

/// The air of the current hall in three dimensions, kept up to date while it is edited, by
/// `thermohall airflow --serve` as a process. Each change asks for the coarse picture; when the hands are
/// still, for the standard one. Off until setEnabled(true): it costs a core for seconds.
class AirflowService : public QObject {
  Q_OBJECT
 public:
  explicit AirflowService(Project& project, QObject* parent = nullptr);
  ~AirflowService() override;

  bool isEnabled() const { return enabled_; }
  void setEnabled(bool enabled);
  /// Height of the slice above the floor.
  void setHeight(double height_m);
  double height_m() const { return height_m_; }
  /// Whether the whole field is asked for too: some megabytes an answer, for views in three dimensions.
  void setFieldWanted(bool wanted);
  bool isBusy() const { return sent_ != received_; }

  /// The last answer (docs/manual/airflow.md), empty when there is none for the current design.
  const QJsonObject& answer() const { return answer_; }
  const AirSlice& slice() const { return slice_; }
  /// The whole field of that answer, empty when it was not asked for; never nullptr.
  const std::shared_ptr<const AirField>& field() const { return field_; }
  /// Asks where the air of a rack comes from in the field of the last answer; empty: of none.
  /// originAnswered() follows.
  void askOrigin(const QString& rack);
  /// The answer to that (docs/manual/airflow.md), empty when there is none.
  const QString& originRack() const { return origin_rack_; }
  const QJsonObject& origin() const { return origin_; }
  /// Warmest mean inlet of the answer before this one, for before and after; NaN when there was none.
  double worstBefore_K() const { return worst_before_K_; }
  double worst_K() const { return worst_K_; }

 Q_SIGNALS:
  void enabledChanged(bool enabled);
  void busyChanged(bool busy, const QString& mode);
  void answered();
  void originAnswered();
  /// No air field can be made of this text, with the reason.
  void failed(const QString& message);

 private:
  void ask(const QString& mode);
  void read();
  void forget();
  void sendOrigin(const QString& rack);
  void takeOrigin(const QJsonObject& line);

  Project& project_;
  QProcess process_;
  QTimer delay_, still_;
  QByteArray buffer_;
  QJsonObject answer_, origin_;
  AirSlice slice_;
  std::shared_ptr<const AirField> field_ = std::make_shared<AirField>();
  QString path_, mode_, waiting_mode_, origin_rack_, waiting_rack_;
  double height_m_ = 1.8, worst_K_, worst_before_K_;
  int sent_ = 0, received_ = 0;
  bool enabled_ = false, field_wanted_ = false;
};

}  // namespace thermohall::gui
