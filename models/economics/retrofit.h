#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thermohall {

/// Which limit of an existing hall binds first when new racks move in.
///
///   use_i = needed_i / available_i                                                                 (1)
///   binding limit: the largest use                                                                 (2)
///   possible share = min over limits that grow with the number of racks of 1 / use_i               (3)
///
/// A limit of the single rack (floor load, mass, height, heat to air) is kept by every rack or by none: above
/// a use of one the possible share is zero. Limits that grow with the number of racks (power, heat, water,
/// area) are taken as proportional to it; fixed parts of the need make (3) pessimistic below and optimistic
/// above one. See docs/theory/retrofit.md.
///
/// Source: arithmetic of this program; limits as in TIA-942 (floor load, clear height) and the connection
/// agreements of a site.
struct RetrofitLimit {
  std::string_view key, unit, meaning;
  double available, needed;
  bool of_each_rack;       ///< else it grows with the number of racks
  std::string worst = {};  ///< what needs most, for limits of the single rack

  double use() const { return needed / available; }
};

struct RetrofitVerdict {
  int binding = -1;  ///< index into the limits; -1: no limit is stated
  double highest_use = 0;
  double possible_share = 0;  ///< (3); above one there is room for more
};
RetrofitVerdict retrofit_verdict(std::span<const RetrofitLimit>);

/// Weight of a rack over the floor that carries it: its own depth and a share of the aisles beside it.
double floor_load_Pa(double mass_kg, double pitch_m, double depth_m, double aisle_m);

/// "floor_load: rows A need 14.2 kPa of 12 kPa" for every limit that is exceeded.
std::vector<std::string> exceeded_limits(std::span<const RetrofitLimit>);

}  // namespace thermohall
