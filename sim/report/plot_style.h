#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace thermohall {

/// Colours of charts and report, for light backgrounds.
inline constexpr std::string_view ink_colour = "#1f2933";
inline constexpr std::string_view muted_colour = "#566270";
inline constexpr std::string_view grid_colour = "#e3e7ec";
inline constexpr std::string_view axis_colour = "#9aa6b2";
inline constexpr std::string_view accent_colour = "#0b6e99";
inline constexpr std::string_view limit_colour = "#b3261e";
inline constexpr std::string_view thin_margin_colour = "#b45309";

/// Eight colours that stay apart in the common forms of colour blindness, then eight lighter ones.
/// Source: Okabe and Ito, Color Universal Design (2008), adapted to the accent colour.
inline constexpr std::array<std::string_view, 16> series_colours{
    "#0b6e99", "#e69f00", "#56b4e9", "#009e73", "#cc79a7", "#7f8c99", "#d55e00", "#12344d",
    "#7fb4cb", "#f2cf80", "#aadaf4", "#80cfb9", "#e6bcd3", "#bfc6cc", "#eaaf80", "#8999a6"};

/// A design keeps its colour in every chart.
constexpr std::string_view series_colour(std::size_t index) {
  return series_colours[index % series_colours.size()];
}

}  // namespace thermohall
