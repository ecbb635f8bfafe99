#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "models/room_air/room_air_solver.h"

namespace thermohall {

/// Where the air that a rack draws comes from, and where its exhaust goes, on the frozen flow of a result.
/// Followed forwards, air that some supplies blow in carries a tracer c of 1; followed backwards, on the
/// reversed flow, y is the share of the air of a place that one rack (or the returns) takes next:
///   div(u c) = div(G grad c),      c = 1 in the supplies chosen, 0 in all other air that is blown in   (1)
///   -div(u y) = div(G grad y),     y = 1 in the air that the receiver takes, 0 in what others take     (2)
/// G is that of the temperature. (2) is the adjoint of (1), also cell by cell, so that one solution of (2)
/// gives the share of every source s of flow V_s in the air V_r of a receiver, and what reached it through an
/// opening between cells p (below) and q (above), the upward flow of the face being F:
///   share_s = V_s y_s / V_r,                          sum over all supplies and exhausts = 1           (3)
///   share_o = sum_faces [(G + F+) y_q - (G + F-) y_p] / V_r,   F+ = max(F, 0), F- = max(-F, 0)         (4)
/// The shares of all openings and of the leakage of a floor add to those of the supplies below it.
///
/// Capture indices: of the cold aisle, the share of a rack's air that comes straight from supplies; of the
/// hot aisle, the share of its exhaust that returns take before a rack draws it. Valid while the flow stands;
/// in a flow that sways, for its mean, without the mixing by the swaying. Source: J. W. VanGilder and S. K.
/// Shrivastava, Real-time prediction of rack-cooling performance, ASHRAE Transactions 112 (2006), and Capture
/// index: an airflow-based rack cooling performance metric, ASHRAE Transactions 113 (2007), for the indices;
/// (2) to (4) follow from (1) by transposing its matrix.
struct RoomAirSources {
  std::vector<double> supply;   ///< of RoomGeometry::supplies, share of the rack's air
  std::vector<double> exhaust;  ///< of the racks
  std::vector<double> opening;  ///< of RoomGeometry::openings on the floor; 0 elsewhere
  double floor_leakage = 0;     ///< through seams of the floor
  double found = 0;             ///< sum of supply and exhaust: 1 but for the tolerance
};

struct RoomReachSettings {
  double tolerance = 1e-4;       ///< of the air of the receiver
  int threads = 0;               ///< 0: as many as processors
  std::function<bool()> stop{};  ///< asked within solutions; true: give up, what then comes is worthless
};

class RoomAirReach {
 public:
  /// The result must hold a state; both must outlive this.
  RoomAirReach(const RoomGeometry&, const RoomAirResult&, const RoomReachSettings& = {});
  ~RoomAirReach();
  RoomAirReach(RoomAirReach&&) noexcept;
  RoomAirReach& operator=(RoomAirReach&&) noexcept;

  /// One solution of (1): of every rack, the share of its air that these supplies gave. 0 for racks that draw
  /// nothing.
  std::vector<double> supplied(const std::vector<int>& supplies);
  /// One solution of (2): of every rack, the share of its exhaust that returns take.
  std::vector<double> returned();
  /// One solution of (2): the sources of a rack; empty lists when it draws nothing.
  RoomAirSources sources(int rack);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace thermohall
