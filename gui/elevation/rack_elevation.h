#pragma once

#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

class QJsonObject;

namespace thermohall {
struct Scenario;
}

namespace thermohall::gui {

/// What is known of one rack: from its type and from the steady answer. Absent values are not stated by the
/// type or not in the answer; the drawing says so.
struct RackElevationData {
  QString id, type, cooling, confidence;
  double height_m = 0, width_m = 0, depth_m = 0;
  int units = 0;  ///< rack units that fit its outer height
  std::optional<double> mass_kg, accelerators, chips;
  std::optional<double> psu_rated_W, fan_power_W;
  std::optional<double> it_power_W, heat_to_air_W, heat_to_liquid_W;
  std::optional<double> inlet_K, outlet_K, air_flow_m3_s;
  std::optional<double> coolant_supply_K, coolant_return_K, coolant_flow_m3_s, chip_K;
  QString coolant_source;
};

/// The data of a rack by its id ("A-05"); nothing when the scenario has no such rack.
std::optional<RackElevationData> rack_elevation_data(const Scenario& scenario, const QJsonObject& answer,
                                                     const QString& rack);

/// Rack units of 44.45 mm between a frame of 100 mm in all.
int rack_units(double height_m);

/// The front of one rack in units of height, with its power, weight, air and liquid path.
class RackElevation : public QWidget {
  Q_OBJECT
 public:
  explicit RackElevation(QWidget* parent = nullptr);
  void setRack(std::optional<RackElevationData> rack);
  QSize sizeHint() const override { return {900, 720}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void paintRack(QPainter& painter, const QRectF& frame) const;
  void paintPaths(QPainter& painter, const QRectF& frame) const;
  void paintFacts(QPainter& painter, const QRectF& box) const;

  std::optional<RackElevationData> data_;
};

}  // namespace thermohall::gui
