#include "sim/report/air_slice_svg.h"

#include <cairo/cairo.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <memory>

#include "sim/base/base64.h"
#include "sim/report/plan_svg.h"
#include "sim/report/plot_frame.h"
#include "sim/report/plot_style.h"
#include "sim/report/shown_number.h"
#include "sim/report/temperature_colour.h"

namespace thermohall {
namespace {

constexpr double margin_left = 46, margin_top = 8, axis_height = 40, scale_height = 62;
constexpr int picture_pixels = 800;  // along the longer side: sharp cells in every viewer
constexpr std::string_view body_colour = "#dfe3e8", wall_colour = "#566270";

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

// 0x00rrggbb, the same for equal tenths of a kelvin.
class Palette {
 public:
  std::uint32_t of(double temperature_C) {
    if (!std::isfinite(temperature_C)) return parsed(body_colour);
    const auto [place, is_new] = colours_.try_emplace(std::lround(10 * temperature_C), 0U);
    if (is_new) place->second = parsed(temperature_colour(temperature_C));
    return place->second;
  }

 private:
  static std::uint32_t parsed(std::string_view hash_and_six_digits) {
    std::uint32_t value = 0;
    std::from_chars(hash_and_six_digits.data() + 1, hash_and_six_digits.data() + 7, value, 16);
    return value;
  }
  std::map<long, std::uint32_t> colours_;
};

cairo_status_t append(void* text, const unsigned char* bytes, unsigned int size) {
  static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

// The cells as PNG, several pixels a cell; the first row is at the top of a plan, at the bottom of a cut.
std::string picture(const AirSliceFacts& s) {
  const int factor = std::max(1, picture_pixels / std::max(s.na, s.nb));
  const int width = s.na * factor, height = s.nb * factor;
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height),
                        &cairo_surface_destroy);
  cairo_surface_flush(surface.get());
  unsigned char* bytes = cairo_image_surface_get_data(surface.get());
  if (bytes == nullptr) return {};
  const int stride = cairo_image_surface_get_stride(surface.get());
  Palette palette;
  for (int j = 0; j < height; ++j) {
    const int row = s.normal == 'z' ? j / factor : s.nb - 1 - j / factor;
    auto* line = reinterpret_cast<std::uint32_t*>(bytes + static_cast<std::ptrdiff_t>(j) * stride);
    for (int i = 0; i < width; ++i)
      line[i] = palette.of(s.temperature_C[static_cast<std::size_t>(row * s.na + i / factor)]);
  }
  cairo_surface_mark_dirty(surface.get());
  std::string png;
  cairo_surface_write_to_png_stream(surface.get(), &append, &png);
  return "data:image/png;base64," + base64_text(png.data(), png.size());
}

double tick_step_m(double length_m) { return length_m > 40 ? 10 : length_m > 20 ? 5 : length_m > 8 ? 2 : 1; }

// Metres of the plane become pixels.
struct Plane {
  const AirSliceFacts& slice;
  double left, top, pixels_per_m;
  double width_m() const { return slice.na * slice.da_m; }
  double height_m() const { return slice.nb * slice.db_m; }
  double x(double a_m) const { return left + (a_m - slice.a0_m) * pixels_per_m; }
  double y(double b_m) const {
    const double up = (b_m - slice.b0_m) * pixels_per_m;
    return slice.normal == 'z' ? top + up : top + height_m() * pixels_per_m - up;
  }
};

void draw_front(SvgCanvas& canvas, const AirSliceBody& b, double x, double y, double width, double height) {
  constexpr std::string_view colour = "#12344d";
  const double thick = std::min({2.5, width / 3, height / 3});
  if (b.facing == 'n') canvas.rectangle(x, y, width, thick, colour);
  if (b.facing == 's') canvas.rectangle(x, y + height - thick, width, thick, colour);
  if (b.facing == 'w') canvas.rectangle(x, y, thick, height, colour);
  if (b.facing == 'e') canvas.rectangle(x + width - thick, y, thick, height, colour);
}

void draw_body(SvgCanvas& canvas, const Plane& plane, const AirSliceBody& b) {
  const double x = plane.x(b.a_m), width = b.length_m * plane.pixels_per_m;
  const double height = b.height_m * plane.pixels_per_m;
  const double y = std::min(plane.y(b.b_m), plane.y(b.b_m + b.height_m));
  const bool rack = std::isfinite(b.inlet_C);
  canvas.rectangle(x, y, width, height, rack ? temperature_colour(b.inlet_C) : std::string(body_colour),
                   rack ? b.id + ": " + shown_number(b.inlet_C, 3) + " \u00B0C" : b.id);
  const std::array<SvgPoint, 5> corners{
      {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}}};
  canvas.path(corners, wall_colour, 0.75);
  draw_front(canvas, b, x, y, width, height);
}

void draw_axes(SvgCanvas& canvas, const Plane& plane) {
  const AirSliceFacts& s = plane.slice;
  const double low = plane.top + plane.height_m() * plane.pixels_per_m;
  const SvgText muted{.anchor = SvgAnchor::middle, .size = 11, .colour = muted_colour};
  for (double a = 0; a <= s.a0_m + plane.width_m() + 1e-6; a += tick_step_m(plane.width_m()))
    canvas.text({plane.x(a), low + 15}, shown_input(a), muted);
  for (double b = 0; b <= s.b0_m + plane.height_m() + 1e-6; b += tick_step_m(plane.height_m()))
    canvas.text({plane.left - 6, plane.y(b) + 4}, shown_input(b),
                {.anchor = SvgAnchor::end, .size = 11, .colour = muted_colour});
  canvas.text({plane.left + plane.width_m() * plane.pixels_per_m / 2, low + 31},
              s.normal == 'x' ? "y [m]" : "x [m]", muted);
  canvas.text({plane.left - 32, (plane.top + low) / 2}, s.normal == 'z' ? "y [m]" : "z [m]",
              {.anchor = SvgAnchor::middle, .size = 11, .colour = muted_colour, .upright = true});
}

}  // namespace

std::string air_slice(const AirSliceChart& chart) {
  const AirSliceFacts& s = chart.slice;
  const double width = chart.text.width;
  if (s.empty()) {
    SvgCanvas canvas(width, 60, chart.text.title, chart.text.description);
    draw_no_data(canvas, width, 60);
    return std::move(canvas).finish();
  }
  const double pixels_per_m =
      std::min((width - margin_left - 12) / (s.na * s.da_m), chart.tallest / (s.nb * s.db_m));
  const double used = s.na * s.da_m * pixels_per_m;
  const Plane plane{s, margin_left + (width - margin_left - 12 - used) / 2, margin_top, pixels_per_m};
  const double high = plane.height_m() * pixels_per_m, below = margin_top + high + axis_height;
  SvgCanvas canvas(width, below + scale_height, chart.text.title, chart.text.description);
  canvas.image(plane.left, plane.top, used, high, picture(s));
  for (const auto& body : chart.bodies) draw_body(canvas, plane, body);
  const std::array<SvgPoint, 5> frame{{{plane.left, plane.top},
                                       {plane.left + used, plane.top},
                                       {plane.left + used, plane.top + high},
                                       {plane.left, plane.top + high},
                                       {plane.left, plane.top}}};
  canvas.path(frame, wall_colour, 1.5);
  draw_axes(canvas, plane);
  draw_temperature_scale(canvas, margin_left, std::min(420.0, width - 200), below + 24, "\u00B0C, air");
  return std::move(canvas).finish();
}

}  // namespace thermohall
