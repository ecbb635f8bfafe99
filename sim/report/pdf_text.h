#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "sim/report/report_content.h"

typedef struct _cairo cairo_t;
typedef struct _PangoLayout PangoLayout;

namespace thermohall {

/// All lengths of the PDF are in points.
struct PdfTextStyle {
  double size = 9;
  std::string_view colour = "#1f2933";
  bool bold = false;
  bool right_aligned = false;
  bool fixed_pitch = false;
};

/// A text that is laid out for a page: measured, broken into lines, drawn line by line.
class PdfText {
 public:
  PdfText(cairo_t* page, const RichText& text, const PdfTextStyle& style);

  void wrap_at(double width);    ///< at words, and inside words that are too long
  double natural_width() const;  ///< without wrapping; call before wrap_at
  double widest_word() const;    ///< call before wrap_at
  double height() const;
  std::size_t line_count() const;
  /// Height of the lines from `first` that fit into `room`, at least one; moves `first` behind them.
  double height_that_fits(std::size_t& first, double room) const;
  /// Draws the lines [first, end) with the top left corner at x, y.
  void draw(double x, double y, std::size_t first, std::size_t end) const;
  void draw(double x, double y) const { draw(x, y, 0, line_count()); }

 private:
  struct Unref {
    void operator()(PangoLayout* layout) const;
  };
  double top_of_line(std::size_t line) const;

  cairo_t* page_;
  std::string_view colour_;
  std::unique_ptr<PangoLayout, Unref> layout_;
};

/// Sets the colour "#rrggbb" for what is drawn next.
void set_pdf_colour(cairo_t* page, std::string_view colour);

}  // namespace thermohall
