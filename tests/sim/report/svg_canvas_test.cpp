#include "sim/report/svg_canvas.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

#include "tests/support/html_check.h"

namespace thermohall {
namespace {

TEST(SvgCanvas, IsWellFormedAndNamedForScreenReaders) {
  SvgCanvas canvas(100, 50, "A & B", "what <it> shows");
  canvas.rectangle(1, 2, 3, 4, "#000000", "tip \"1\"");
  canvas.text({5, 6}, "x < y", {.anchor = SvgAnchor::end, .bold = true, .upright = true});
  const std::string svg = std::move(canvas).finish();
  EXPECT_EQ(html_fault(svg), "");
  EXPECT_NE(svg.find("<title>A &amp; B</title>"), std::string::npos);
  EXPECT_NE(svg.find("<desc>what &lt;it&gt; shows</desc>"), std::string::npos);
  EXPECT_NE(svg.find("role=\"img\""), std::string::npos);
}

TEST(SvgCanvas, CoordinatesThatAreNotFiniteNeverAppear) {
  const double bad = std::numeric_limits<double>::quiet_NaN();
  const double worse = std::numeric_limits<double>::infinity();
  SvgCanvas canvas(100, 50, "", "");
  const std::array points{SvgPoint{bad, 1}, SvgPoint{2, -worse}};
  canvas.path(points, "#000000", 1);
  canvas.circle({worse, bad}, bad, "#000000");
  EXPECT_FALSE(has_nonfinite_word(std::move(canvas).finish()));
}

TEST(SvgCanvas, ShortenedTextFitsAndEndsBetweenCharacters) {
  EXPECT_EQ(shortened_text("short", 200), "short");
  const std::string text = shortened_text("Kühlung über Rückwände und mehr", 100);
  EXPECT_LE(text_width(text), 100);
  EXPECT_TRUE(text.ends_with("\u2026"));
  EXPECT_EQ(shortened_text("üü", 12 * 0.6 * 1.5), "\u2026");
}

}  // namespace
}  // namespace thermohall
