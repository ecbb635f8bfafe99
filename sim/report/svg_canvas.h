#pragma once

#include <span>
#include <string>
#include <string_view>

namespace thermohall {

struct SvgPoint {
  double x, y;
};

enum class SvgAnchor { start, middle, end };

struct SvgText {
  SvgAnchor anchor = SvgAnchor::start;
  double size = 12;
  std::string_view colour = "#1f2933";
  bool bold = false;
  bool upright = false;  ///< read from bottom to top
};

/// An SVG drawing of fixed proportions that fills the width it gets. Coordinates in pixels, origin top left.
/// Numbers that are not finite are drawn at zero, so that no file ever holds them.
class SvgCanvas {
 public:
  /// `title` and `description` are for screen readers and tool tips.
  SvgCanvas(double width, double height, std::string_view title, std::string_view description);

  void rectangle(double x, double y, double width, double height, std::string_view fill,
                 std::string_view tool_tip = {});
  void line(SvgPoint from, SvgPoint to, std::string_view stroke, double width = 1,
            std::string_view dashes = {});
  void path(std::span<const SvgPoint> points, std::string_view stroke, double width,
            std::string_view dashes = {});
  void circle(SvgPoint centre, double radius, std::string_view fill, std::string_view tool_tip = {});
  /// A picture as data URI, stretched into the rectangle.
  void image(double x, double y, double width, double height, std::string_view data_uri);
  void text(SvgPoint at, std::string_view content, const SvgText& style = {});

  std::string finish() &&;

 private:
  std::string svg_;
};

/// Width in pixels to reserve for a text: on the generous side for the usual interface fonts.
double text_width(std::string_view text, double size = 12);

/// The text, or its beginning and an ellipsis, so that text_width is at most `width`.
std::string shortened_text(std::string_view text, double width, double size = 12);

}  // namespace thermohall
