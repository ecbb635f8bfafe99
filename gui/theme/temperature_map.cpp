#include "gui/theme/temperature_map.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thermohall::gui {
namespace {

struct Stop {
  double at;
  int red, green, blue;
};

template <std::size_t N>
QColor between(const std::array<Stop, N>& stops, double at) {
  if (!std::isfinite(at)) return QColor(200, 204, 209);
  if (at <= stops.front().at) return QColor(stops.front().red, stops.front().green, stops.front().blue);
  for (std::size_t i = 1; i < N; ++i) {
    if (at > stops[i].at) continue;
    const Stop &a = stops[i - 1], &b = stops[i];
    const double share = (at - a.at) / (b.at - a.at);
    const auto mix = [share](int from, int to) {
      return from + static_cast<int>(std::lround(share * (to - from)));
    };
    return QColor(mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue));
  }
  return QColor(stops.back().red, stops.back().green, stops.back().blue);
}

constexpr std::array<Stop, 7> temperature_stops{{{15, 0x31, 0x54, 0xa0},
                                                 {20, 0x78, 0xaa, 0xd7},
                                                 {24, 0xd6, 0xe8, 0xf0},
                                                 {27, 0xfa, 0xf0, 0xcd},
                                                 {30, 0xf5, 0xb4, 0x64},
                                                 {34, 0xd6, 0x60, 0x3c},
                                                 {40, 0x8c, 0x14, 0x28}}};
constexpr std::array<Stop, 3> share_stops{
    {{0, 0xe8, 0xf2, 0xf7}, {0.5, 0x6f, 0xb2, 0xcf}, {1, 0x07, 0x4a, 0x68}}};

}  // namespace

QColor temperature_color(double temperature_K) { return between(temperature_stops, temperature_K - 273.15); }

QColor share_color(double share) { return between(share_stops, share); }

}  // namespace thermohall::gui
