#include "sim/report/temperature_colour.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace thermohall {
namespace {

struct Colour {
  double red, green, blue;
};
struct ColourStop {
  double temperature_C;
  Colour colour;
};
constexpr std::array<ColourStop, 7> stops{{{temperature_scale_lowest_C, {0x31, 0x54, 0xa0}},
                                           {20, {0x78, 0xaa, 0xd7}},
                                           {24, {0xd6, 0xe8, 0xf0}},
                                           {27, {0xfa, 0xf0, 0xcd}},
                                           {30, {0xf5, 0xb4, 0x64}},
                                           {34, {0xd6, 0x60, 0x3c}},
                                           {temperature_scale_highest_C, {0x8c, 0x14, 0x28}}}};
constexpr Colour unknown{0xc5, 0xcd, 0xd5};

Colour colour_at(double temperature_C) {
  if (!std::isfinite(temperature_C)) return unknown;
  const double t = std::clamp(temperature_C, stops.front().temperature_C, stops.back().temperature_C);
  std::size_t i = 1;
  while (i + 1 < stops.size() && t > stops[i].temperature_C) ++i;
  const ColourStop &a = stops[i - 1], &b = stops[i];
  const double share = (t - a.temperature_C) / (b.temperature_C - a.temperature_C);
  const auto between = [&](double from, double to) { return from + share * (to - from); };
  return {between(a.colour.red, b.colour.red), between(a.colour.green, b.colour.green),
          between(a.colour.blue, b.colour.blue)};
}

}  // namespace

std::string temperature_colour(double temperature_C) {
  const Colour c = colour_at(temperature_C);
  return fmt::format("#{:02x}{:02x}{:02x}", std::lround(c.red), std::lround(c.green), std::lround(c.blue));
}

bool takes_dark_letters(double temperature_C) {
  const Colour c = colour_at(temperature_C);
  return 0.299 * c.red + 0.587 * c.green + 0.114 * c.blue > 140;  // luma of ITU-R BT.601
}

}  // namespace thermohall
