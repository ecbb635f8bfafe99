#include "sim/report/plan_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/report/plot_frame.h"
#include "sim/report/plot_style.h"
#include "sim/report/shown_number.h"
#include "sim/report/temperature_colour.h"

namespace thermohall {
namespace {

constexpr double margin = 12, front_bar = 2.5, scale_bar_height = 26;
constexpr double recommended_low_C = 18,
                 recommended_high_C = 27;  // ASHRAE TC 9.9
constexpr std::string_view front_colour = "#12344d", wall_colour = "#566270", floor_colour = "#fbfcfd";

struct Place {
  double left, top, pixels_per_m;
  double x(double metres) const { return left + metres * pixels_per_m; }
  double y(double metres) const { return top + metres * pixels_per_m; }
};

std::string_view fill_of(PlanObject::Kind kind) {
  switch (kind) {
    case PlanObject::Kind::air_unit:
      return "#d9e7f2";
    case PlanObject::Kind::cdu:
      return "#d5ebe3";
    case PlanObject::Kind::power:
      return "#f6e7c1";
    case PlanObject::Kind::obstacle:
    case PlanObject::Kind::rack:
      break;
  }
  return "#dfe3e8";
}

std::string name_of(PlanObject::Kind kind) {
  switch (kind) {
    case PlanObject::Kind::air_unit:
      return "air unit";
    case PlanObject::Kind::cdu:
      return "CDU";
    case PlanObject::Kind::power:
      return "power";
    case PlanObject::Kind::obstacle:
      return "obstacle";
    case PlanObject::Kind::rack:
      break;
  }
  return "rack";
}

void outline(SvgCanvas& canvas, double x, double y, double width, double height, std::string_view stroke,
             double line_width) {
  const std::array<SvgPoint, 5> corners{
      {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}}};
  canvas.path(corners, stroke, line_width);
}

// The id along the longer side, as large as fits between 6 and 11 pixels.
void write_id(SvgCanvas& canvas, const PlanObject& object, double x, double y, double width, double height,
              std::string_view colour) {
  constexpr double smallest = 6, largest = 11, padding = 3;
  const bool upright = height > width;
  const double along = (upright ? height : width) - 2 * padding,
               across = (upright ? width : height) - padding;
  const double size = std::min({largest, across, along / text_width(object.id, 1)});
  if (size < smallest) return;
  const SvgPoint middle{x + width / 2 + (upright ? 0.35 * size : 0),
                        y + height / 2 + (upright ? 0 : 0.35 * size)};
  canvas.text(middle, object.id,
              {.anchor = SvgAnchor::middle, .size = size, .colour = colour, .upright = upright});
}

void draw_front(SvgCanvas& canvas, char facing, double x, double y, double width, double height) {
  const double thick = std::min({front_bar, width / 3, height / 3});
  if (facing == 'n') canvas.rectangle(x, y, width, thick, front_colour);
  if (facing == 's') canvas.rectangle(x, y + height - thick, width, thick, front_colour);
  if (facing == 'w') canvas.rectangle(x, y, thick, height, front_colour);
  if (facing == 'e') canvas.rectangle(x + width - thick, y, thick, height, front_colour);
}

void draw_object(SvgCanvas& canvas, const PlanObject& object, const Place& place) {
  const double x = place.x(object.x_m), y = place.y(object.y_m);
  const double width = object.length_m * place.pixels_per_m, height = object.width_m * place.pixels_per_m;
  const bool is_rack = object.kind == PlanObject::Kind::rack;
  std::string tip = name_of(object.kind) + " " + object.id;
  if (is_rack)
    tip += std::isfinite(object.inlet_C) ? ": " + shown_number(object.inlet_C, 3) + " \u00B0C"
                                         : ": no air inlet";
  const std::string fill = is_rack ? temperature_colour(object.inlet_C) : std::string(fill_of(object.kind));
  canvas.rectangle(x, y, width, height, fill, tip);
  outline(canvas, x, y, width, height, is_rack ? std::string_view("#ffffff") : wall_colour, 0.75);
  if (object.kind != PlanObject::Kind::obstacle) draw_front(canvas, object.facing, x, y, width, height);
  const bool dark = !is_rack || takes_dark_letters(object.inlet_C);
  write_id(canvas, object, x, y, width, height, dark ? ink_colour : std::string_view("#ffffff"));
}

// A length of 1, 2 or 5 times a power of ten metres, about a fifth of the hall.
double scale_length_m(double hall_m) {
  double length_m = std::pow(10.0, std::floor(std::log10(hall_m / 5)));
  for (const double factor : {5.0, 2.0})
    if (factor * length_m <= hall_m / 4) return factor * length_m;
  return length_m;
}

}  // namespace

void draw_temperature_scale(SvgCanvas& canvas, double left, double width, double top,
                            const std::string& name) {
  constexpr int steps = 75;
  constexpr double height = 10;
  const double span_C = temperature_scale_highest_C - temperature_scale_lowest_C;
  const auto x_of = [&](double temperature_C) {
    return left + width * (temperature_C - temperature_scale_lowest_C) / span_C;
  };
  // Each step reaches to the right end, so that no seams show between them.
  for (int i = 0; i < steps; ++i) {
    const double from = temperature_scale_lowest_C + span_C * i / steps;
    canvas.rectangle(x_of(from), top, left + width - x_of(from), height,
                     temperature_colour(from + span_C / steps / 2));
  }
  canvas.line({x_of(recommended_low_C), top - 3}, {x_of(recommended_high_C), top - 3}, "#2e7d32", 2);
  canvas.text({(x_of(recommended_low_C) + x_of(recommended_high_C)) / 2, top - 8},
              "recommended 18\u201327 \u00B0C",
              {.anchor = SvgAnchor::middle, .size = 11, .colour = "#2e7d32"});
  for (const double tick_C : {15.0, 20.0, 24.0, 27.0, 30.0, 34.0, 40.0})
    canvas.text({x_of(tick_C), top + height + 14}, shown_input(tick_C),
                {.anchor = SvgAnchor::middle, .size = 11, .colour = muted_colour});
  canvas.text({left + width + 16, top + height}, name, {.size = 11, .colour = muted_colour});
}

std::string hall_plan(const HallPlan& plan) {
  const double width = plan.text.width;
  if (!(plan.length_m > 0 && plan.width_m > 0)) {
    SvgCanvas canvas(width, 60, plan.text.title, plan.text.description);
    draw_no_data(canvas, width, 60);
    return std::move(canvas).finish();
  }
  const double pixels_per_m = std::min((width - 2 * margin) / plan.length_m, plan.tallest / plan.width_m);
  const Place place{(width - pixels_per_m * plan.length_m) / 2, margin, pixels_per_m};
  const double floor_bottom = place.y(plan.width_m), scale_top = floor_bottom + scale_bar_height + 30;

  std::vector<LegendEntry> legend{{"cold front", std::string(front_colour), true}};
  const auto has = [&](auto test) { return std::any_of(plan.objects.begin(), plan.objects.end(), test); };
  if (has([](const PlanObject& o) { return o.kind == PlanObject::Kind::rack && !std::isfinite(o.inlet_C); }))
    legend.push_back({"rack without air inlet", temperature_colour(std::nan(""))});
  for (const auto kind : {PlanObject::Kind::air_unit, PlanObject::Kind::cdu, PlanObject::Kind::power,
                          PlanObject::Kind::obstacle})
    if (has([&](const PlanObject& o) { return o.kind == kind; }))
      legend.push_back({name_of(kind), std::string(fill_of(kind))});

  const double legend_top = scale_top + 38;
  SvgCanvas canvas(width, legend_top + legend_height(legend, width), plan.text.title, plan.text.description);
  canvas.rectangle(place.left, place.top, pixels_per_m * plan.length_m, pixels_per_m * plan.width_m,
                   floor_colour);
  for (const PlanObject& object : plan.objects) draw_object(canvas, object, place);
  outline(canvas, place.left, place.top, pixels_per_m * plan.length_m, pixels_per_m * plan.width_m,
          wall_colour, 2);

  const double bar_m = scale_length_m(plan.length_m), bar_y = floor_bottom + 14;
  canvas.line({place.left, bar_y}, {place.x(bar_m), bar_y}, wall_colour, 2);
  canvas.text({place.x(bar_m) + 6, bar_y + 4}, shown_input(bar_m) + " m",
              {.size = 11, .colour = muted_colour});
  canvas.text({place.x(plan.length_m), bar_y + 4},
              shown_input(plan.length_m) + " m \u00D7 " + shown_input(plan.width_m) + " m, north up",
              {.anchor = SvgAnchor::end, .size = 11, .colour = muted_colour});
  draw_temperature_scale(canvas, 12, std::min(420.0, width - 200), scale_top, "\u00B0C, worst rack inlet");
  draw_legend(canvas, legend, width, legend_top);
  return std::move(canvas).finish();
}

}  // namespace thermohall
