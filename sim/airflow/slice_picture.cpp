#include "sim/airflow/slice_picture.h"

#include <cairo/cairo.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "sim/base/text_file.h"

namespace thermohall {
namespace {

struct ScaleStop {
  double degC;
  int red, green, blue;
};
constexpr std::array<ScaleStop, 7> scale{{{15, 0x31, 0x54, 0xa0},
                                          {20, 0x78, 0xaa, 0xd7},
                                          {24, 0xd6, 0xe8, 0xf0},
                                          {27, 0xfa, 0xf0, 0xcd},
                                          {30, 0xf5, 0xb4, 0x64},
                                          {34, 0xd6, 0x60, 0x3c},
                                          {40, 0x8c, 0x14, 0x28}}};
constexpr double margin_left = 64, margin_top = 56, margin_bottom = 44, legend_width = 128;
constexpr double most_pixels = 1500, most_pixels_a_metre = 120;

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

void set_colour(cairo_t* c, PictureColour p, double alpha = 1) {
  cairo_set_source_rgba(c, p.red, p.green, p.blue, alpha);
}
constexpr PictureColour ink{0.12, 0.16, 0.2}, muted{0.42, 0.47, 0.52}, body{0.84, 0.86, 0.88};

// Draws one slice; positions in metres become pixels by px and py. Plans have y downwards, like the drawing
// of the hall; vertical cuts have z upwards.
class SlicePainter {
 public:
  SlicePainter(const RoomModel& model, const AirflowAnswer& answer, const AirflowSlice& slice)
      : model_(model), answer_(answer), slice_(slice), plan_(slice.plane.normal == RoomAxis::z) {
    width_m_ = slice.na * slice.da_m, height_m_ = slice.nb * slice.db_m;
    pixels_a_metre_ = std::min(most_pixels_a_metre, most_pixels / std::max(width_m_, height_m_));
    width_ = margin_left + width_m_ * pixels_a_metre_ + legend_width;
    height_ = margin_top + std::max(height_m_ * pixels_a_metre_, 230.0) + margin_bottom;
  }

  void paint(const std::string& path, const std::string& title) {
    Surface surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width_), static_cast<int>(height_)),
        &cairo_surface_destroy);
    Context context(cairo_create(surface.get()), &cairo_destroy);
    c_ = context.get();
    cairo_set_source_rgb(c_, 1, 1, 1);
    cairo_paint(c_);
    cairo_select_font_face(c_, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    field();
    arrows();
    objects();
    axes(title);
    legend();
    if (cairo_surface_write_to_png(surface.get(), path.c_str()) != CAIRO_STATUS_SUCCESS)
      throw FileError(path, "write", "the picture cannot be stored");
  }

 private:
  double px(double a_m) const { return margin_left + (a_m - slice_.a0_m) * pixels_a_metre_; }
  double py(double b_m) const {
    const double from_low = (b_m - slice_.b0_m) * pixels_a_metre_;
    return margin_top + (plan_ ? from_low : height_m_ * pixels_a_metre_ - from_low);
  }
  void text(double x, double y, const std::string& words, double size, PictureColour colour,
            double align = 0) {
    cairo_set_font_size(c_, size);
    cairo_text_extents_t extents;
    cairo_text_extents(c_, words.c_str(), &extents);
    set_colour(c_, colour);
    cairo_move_to(c_, x - align * extents.width, y);
    cairo_show_text(c_, words.c_str());
  }
  void box(double a0, double a1, double b0, double b1) {
    cairo_rectangle(c_, px(a0), std::min(py(b0), py(b1)), (a1 - a0) * pixels_a_metre_,
                    (b1 - b0) * pixels_a_metre_);
  }

  void field() {
    cairo_set_antialias(c_, CAIRO_ANTIALIAS_NONE);
    for (int j = 0; j < slice_.nb; ++j)
      for (int i = 0; i < slice_.na; ++i) {
        const auto at = static_cast<std::size_t>(j * slice_.na + i);
        set_colour(c_, slice_.solid[at] ? body : temperature_colour(slice_.temperature_K[at]));
        const double a = slice_.a0_m + i * slice_.da_m, b = slice_.b0_m + j * slice_.db_m;
        box(a, a + slice_.da_m, b, b + slice_.db_m);
        cairo_fill(c_);
      }
    cairo_set_antialias(c_, CAIRO_ANTIALIAS_DEFAULT);
  }

  void arrows() {
    const double apart_m = 24 / pixels_a_metre_;
    const int step_a = std::max(1, static_cast<int>(std::lround(apart_m / slice_.da_m))),
              step_b = std::max(1, static_cast<int>(std::lround(apart_m / slice_.db_m)));
    cairo_set_line_width(c_, 0.8);
    for (int j = step_b / 2; j < slice_.nb; j += step_b)
      for (int i = step_a / 2; i < slice_.na; i += step_a) {
        const auto at = static_cast<std::size_t>(j * slice_.na + i);
        const double u = slice_.u_m_s[at], v = slice_.v_m_s[at], speed = std::hypot(u, v);
        if (slice_.solid[at] || speed < 0.05) continue;
        const double length = 20 * std::min(1.0, std::sqrt(speed / 2.5)), ex = u / speed,
                     ey = (plan_ ? 1 : -1) * v / speed;
        const double x = px(slice_.a0_m + (i + 0.5) * slice_.da_m) - length * ex / 2,
                     y = py(slice_.b0_m + (j + 0.5) * slice_.db_m) - length * ey / 2;
        set_colour(c_, ink, 0.55);
        cairo_move_to(c_, x, y);
        cairo_line_to(c_, x + length * ex, y + length * ey);
        cairo_move_to(c_, x + length * ex - 4 * ex - 2 * ey, y + length * ey - 4 * ey + 2 * ex);
        cairo_line_to(c_, x + length * ex, y + length * ey);
        cairo_line_to(c_, x + length * ex - 4 * ex + 2 * ey, y + length * ey - 4 * ey - 2 * ex);
        cairo_stroke(c_);
      }
  }

  // Extent of an object in the picture; false when the plane does not cut it.
  bool cut(const RoomBox& b, bool always, double& a0, double& a1, double& b0, double& b1) const {
    switch (slice_.plane.normal) {
      case RoomAxis::z:
        a0 = b.x0_m, a1 = b.x1_m, b0 = b.y0_m, b1 = b.y1_m;
        return true;
      case RoomAxis::y:
        a0 = b.x0_m, a1 = b.x1_m, b0 = b.z0_m, b1 = b.z1_m;
        return always || (slice_.plane.position_m >= b.y0_m && slice_.plane.position_m <= b.y1_m);
      default:
        a0 = b.y0_m, a1 = b.y1_m, b0 = b.z0_m, b1 = b.z1_m;
        return always || (slice_.plane.position_m >= b.x0_m && slice_.plane.position_m <= b.x1_m);
    }
  }

  void objects() {
    double a0, a1, b0, b1;
    for (const auto& t : answer_.tiles) {
      if (!plan_) break;
      box(t.x_m, t.x_m + t.length_m, t.y_m, t.y_m + t.width_m);
      set_colour(c_, muted, 0.35);
      cairo_set_line_width(c_, 0.6);
      cairo_stroke(c_);
    }
    for (const auto& o : model_.objects) {
      const bool rack = o.kind == PlacedKind::rack;
      if (!cut({o.x_m, o.x_m + o.length_m, o.y_m, o.y_m + o.width_m, o.bottom_m, o.top_m}, false, a0, a1, b0,
               b1))
        continue;
      box(a0, a1, b0, b1);
      set_colour(c_, rack_fill(o, rack));
      cairo_fill_preserve(c_);
      set_colour(c_, ink);
      cairo_set_line_width(c_, 0.9);
      cairo_stroke(c_);
      if (!plan_) continue;
      front_line(o);
      if (!rack && o.kind != PlacedKind::obstacle && o.length_m * pixels_a_metre_ > 44)
        text(px((a0 + a1) / 2), py((b0 + b1) / 2) + 4, o.id, 10, ink, 0.5);
    }
    for (const auto& w : model_.geometry.thin_walls) wall(w);
  }

  PictureColour rack_fill(const PlacedObject& o, bool rack) const {
    if (rack && plan_)
      for (const auto& r : answer_.racks)
        if (r.id == o.id) return temperature_colour(r.inlet_mean_K);
    return o.kind == PlacedKind::air_unit ? PictureColour{0.75, 0.83, 0.88} : body;
  }

  // The front of an object, drawn heavier.
  void front_line(const PlacedObject& o) {
    const double x0 = px(o.x_m), x1 = px(o.x_m + o.length_m), y0 = py(o.y_m), y1 = py(o.y_m + o.width_m);
    cairo_set_line_width(c_, 2.2);
    switch (o.facing) {
      case Facing::north:
        cairo_move_to(c_, x0, y0), cairo_line_to(c_, x1, y0);
        break;
      case Facing::south:
        cairo_move_to(c_, x0, y1), cairo_line_to(c_, x1, y1);
        break;
      case Facing::west:
        cairo_move_to(c_, x0, y0), cairo_line_to(c_, x0, y1);
        break;
      case Facing::east:
        cairo_move_to(c_, x1, y0), cairo_line_to(c_, x1, y1);
        break;
    }
    if (o.kind == PlacedKind::rack || o.kind == PlacedKind::air_unit) cairo_stroke(c_);
    cairo_new_path(c_);
  }

  // A thin wall as a heavy line where the plane cuts it.
  void wall(const RoomThinWall& w) {
    const RoomRectangle& r = w.rectangle;
    RoomBox b{r.a0_m, r.a1_m, r.b0_m, r.b1_m, 0, 0};
    if (r.normal == RoomAxis::x) b = {r.position_m, r.position_m, r.a0_m, r.a1_m, r.b0_m, r.b1_m};
    if (r.normal == RoomAxis::y) b = {r.a0_m, r.a1_m, r.position_m, r.position_m, r.b0_m, r.b1_m};
    if (r.normal == RoomAxis::z) b.z0_m = b.z1_m = r.position_m;
    double a0, a1, b0, b1;
    if (r.normal == slice_.plane.normal || !cut(b, false, a0, a1, b0, b1)) return;
    if (plan_ && (slice_.plane.position_m < b.z0_m || slice_.plane.position_m > b.z1_m)) return;
    cairo_set_line_width(c_, 2.4);
    set_colour(c_, ink);
    cairo_move_to(c_, px(a0), py(b0));
    cairo_line_to(c_, px(a1), py(b1));
    cairo_stroke(c_);
  }

  void axes(const std::string& title) {
    constexpr std::array<const char*, 3> names{"x", "y", "z"};
    const auto axis = static_cast<std::size_t>(slice_.plane.normal);
    text(margin_left, 24, title, 16, ink);
    text(margin_left, 43,
         fmt::format(
             "air temperature at {} = {:.2f} m; {}", names[axis], slice_.plane.position_m,
             plan_ ? "racks by mean inlet; arrows: direction of the air" : "arrows: direction of the air"),
         12, muted);
    cairo_set_line_width(c_, 1);
    set_colour(c_, ink);
    cairo_rectangle(c_, margin_left, margin_top, width_m_ * pixels_a_metre_, height_m_ * pixels_a_metre_);
    cairo_stroke(c_);
    const auto step = [](double length) { return length > 20 ? 5.0 : length > 8 ? 2.0 : 1.0; };
    const double low = margin_top + height_m_ * pixels_a_metre_;
    for (double a = 0; a <= slice_.a0_m + width_m_ + 1e-6; a += step(width_m_))
      text(px(a), low + 16, fmt::format("{:g}", a), 11, muted, 0.5);
    for (double b = 0; b <= slice_.b0_m + height_m_ + 1e-6; b += step(height_m_))
      text(margin_left - 8, py(b) + 4, fmt::format("{:g}", b), 11, muted, 1);
    text(margin_left + width_m_ * pixels_a_metre_ / 2, low + 34, fmt::format("{} (m)", axis == 0 ? "y" : "x"),
         12, muted, 0.5);
    text(12, margin_top + height_m_ * pixels_a_metre_ / 2, fmt::format("{} (m)", axis == 2 ? "y" : "z"), 12,
         muted);
  }

  void legend() {
    const double x = margin_left + width_m_ * pixels_a_metre_ + 22, top = margin_top + 12, high = 200;
    const auto y_of = [&](double degC) { return top + high * (scale.back().degC - degC) / 25; };
    for (double t = 15; t < 40; t += 0.125) {
      set_colour(c_, temperature_colour(t + 273.15));
      cairo_rectangle(c_, x, y_of(t + 0.125), 16, high * 0.125 / 25 + 0.6);
      cairo_fill(c_);
    }
    for (const auto& stop : scale)
      text(x + 22, y_of(stop.degC) + 4, fmt::format("{:g} °C", stop.degC), 11, ink);
    set_colour(c_, ink);
    cairo_set_line_width(c_, 1.4);
    cairo_rectangle(c_, x - 1, y_of(27), 18, y_of(18) - y_of(27));
    cairo_stroke(c_);
    text(x - 4, top + high + 18, "frame: 18 to 27 °C,", 10, muted);
    text(x - 4, top + high + 31, "recommended", 10, muted);
  }

  const RoomModel& model_;
  const AirflowAnswer& answer_;
  const AirflowSlice& slice_;
  bool plan_;
  double width_m_, height_m_, pixels_a_metre_, width_, height_;
  cairo_t* c_ = nullptr;
};

}  // namespace

PictureColour temperature_colour(double temperature_K) {
  const double t = std::clamp(temperature_K - 273.15, scale.front().degC, scale.back().degC);
  std::size_t i = 1;
  while (i + 1 < scale.size() && t > scale[i].degC) ++i;
  const ScaleStop &low = scale[i - 1], &high = scale[i];
  const double share = (t - low.degC) / (high.degC - low.degC);
  const auto mix = [&](int from, int to) { return (from + share * (to - from)) / 255; };
  return {mix(low.red, high.red), mix(low.green, high.green), mix(low.blue, high.blue)};
}

void write_slice_picture(const std::string& path, const std::string& title, const RoomModel& model,
                         const AirflowAnswer& answer, const AirflowSlice& slice) {
  SlicePainter(model, answer, slice).paint(path, title);
}

}  // namespace thermohall
