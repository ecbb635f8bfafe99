#include "sim/report/svg_canvas.h"

#include <fmt/format.h>

#include <cmath>

#include "sim/report/html.h"

namespace thermohall {
namespace {

// At most two decimals, without trailing zeros.
std::string coordinate(double value) {
  if (!std::isfinite(value)) return "0";
  std::string text = fmt::format("{:.2f}", value);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string dash_attribute(std::string_view dashes) {
  return dashes.empty() ? std::string() : fmt::format(" stroke-dasharray=\"{}\"", dashes);
}

// "/>", or a tool tip and the closing tag.
std::string ending(std::string_view tag, std::string_view tool_tip) {
  if (tool_tip.empty()) return "/>\n";
  return fmt::format("><title>{}</title></{}>\n", escape_html(tool_tip), tag);
}

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

SvgCanvas::SvgCanvas(double width, double height, std::string_view title, std::string_view description)
    : svg_(fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
                       "height=\"{1}\" role=\"img\" font-family=\"Inter, system-ui, 'Segoe UI', Roboto, "
                       "'Helvetica Neue', Arial, sans-serif\">\n<title>{2}</title>\n<desc>{3}</desc>\n",
                       coordinate(width), coordinate(height), escape_html(title), escape_html(description))) {
}

void SvgCanvas::rectangle(double x, double y, double width, double height, std::string_view fill,
                          std::string_view tool_tip) {
  svg_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"{}", coordinate(x),
                      coordinate(y), coordinate(width), coordinate(height), fill, ending("rect", tool_tip));
}

void SvgCanvas::line(SvgPoint from, SvgPoint to, std::string_view stroke, double width,
                     std::string_view dashes) {
  svg_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{}/>\n",
                      coordinate(from.x), coordinate(from.y), coordinate(to.x), coordinate(to.y), stroke,
                      coordinate(width), dash_attribute(dashes));
}

void SvgCanvas::path(std::span<const SvgPoint> points, std::string_view stroke, double width,
                     std::string_view dashes) {
  if (points.size() < 2) return;
  svg_ += fmt::format(
      "<polyline fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"{} points=\"",
      stroke, coordinate(width), dash_attribute(dashes));
  for (const SvgPoint& point : points) svg_ += coordinate(point.x) + "," + coordinate(point.y) + " ";
  svg_.back() = '"';
  svg_ += "/>\n";
}

void SvgCanvas::circle(SvgPoint centre, double radius, std::string_view fill, std::string_view tool_tip) {
  svg_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"{}", coordinate(centre.x),
                      coordinate(centre.y), coordinate(radius), fill, ending("circle", tool_tip));
}

void SvgCanvas::image(double x, double y, double width, double height, std::string_view data_uri) {
  svg_ += fmt::format(
      "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"none\" "
      "style=\"image-rendering:pixelated\" href=\"{}\"/>\n",
      coordinate(x), coordinate(y), coordinate(width), coordinate(height), data_uri);
}

void SvgCanvas::text(SvgPoint at, std::string_view content, const SvgText& style) {
  const std::string_view anchor = style.anchor == SvgAnchor::start    ? ""
                                  : style.anchor == SvgAnchor::middle ? " text-anchor=\"middle\""
                                                                      : " text-anchor=\"end\"";
  const std::string turn =
      style.upright ? fmt::format(" transform=\"rotate(-90 {} {})\"", coordinate(at.x), coordinate(at.y))
                    : "";
  svg_ += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{}{}{}>{}</text>\n",
                      coordinate(at.x), coordinate(at.y), coordinate(style.size), style.colour, anchor,
                      style.bold ? " font-weight=\"600\"" : "", turn, escape_html(content));
}

std::string SvgCanvas::finish() && {
  svg_ += "</svg>\n";
  return std::move(svg_);
}

double text_width(std::string_view text, double size) {
  constexpr double mean_advance = 0.6, wide_advance = 1.0;  // of the font size
  double width = 0;
  for (const char c : text) {
    if (continues_character(c)) continue;
    width += static_cast<unsigned char>(c) >= 0xE3 ? wide_advance : mean_advance;  // from U+3000 on
  }
  return width * size;
}

std::string shortened_text(std::string_view text, double width, double size) {
  if (text_width(text, size) <= width) return std::string(text);
  const std::string ellipsis = "\u2026";
  std::size_t end = text.size();
  while (end > 0 && (continues_character(end < text.size() ? text[end] : ' ') ||
                     text_width(text.substr(0, end), size) + text_width(ellipsis, size) > width)) {
    --end;
  }
  return std::string(text.substr(0, end)) + ellipsis;
}

}  // namespace thermohall
