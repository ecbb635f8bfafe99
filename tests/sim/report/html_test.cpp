#include "sim/report/html.h"

#include <gtest/gtest.h>

#include "tests/support/html_check.h"

namespace thermohall {
namespace {

TEST(HtmlText, TheFiveSpecialCharactersBecomeReferences) {
  EXPECT_EQ(escape_html("<a href=\"x\">Tom & 'Co'</a>"),
            "&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Co&#39;&lt;/a&gt;");
}

TEST(HtmlText, LettersBeyondAsciiStay) { EXPECT_EQ(escape_html("Süd 27 °C 水 𝛥"), "Süd 27 °C 水 𝛥"); }

TEST(HtmlText, ControlCharactersAndBrokenUtf8AreReplaced) {
  const std::string mark = "\xEF\xBF\xBD";
  EXPECT_EQ(escape_html(std::string("a\0b\x1b", 4)), "a" + mark + "b" + mark);
  EXPECT_EQ(escape_html("line\n\ttab"), "line\n\ttab");
  EXPECT_EQ(escape_html("x\xC3"), "x" + mark);            // cut sequence
  EXPECT_EQ(escape_html("\xC0\xAF"), mark + mark);        // overlong
  EXPECT_EQ(escape_html("\xED\xA0\x80").size(), 3 * 3U);  // surrogate: three bytes, three marks
  EXPECT_EQ(escape_html("\xEF\xBF\xBF").find("\xEF\xBF\xBF"), std::string::npos);  // U+FFFF
}

TEST(HtmlText, ValidTextKeepsEverythingElse) {
  EXPECT_EQ(valid_text("<a> & \"b\"\n"), "<a> & \"b\"\n");
  EXPECT_EQ(valid_text("a\x01"), "a\xEF\xBF\xBD");
}

TEST(HtmlCheck, TheCheckerOfTheseTestsFindsFaults) {
  EXPECT_EQ(html_fault("<p>a<br/>b</p>"), "");
  EXPECT_NE(html_fault("<p><b>a</p></b>"), "");
  EXPECT_NE(html_fault("<p>a"), "");
  EXPECT_NE(html_fault("<p>a & b</p>"), "");
  EXPECT_NE(html_fault("<p title=\"a>b</p>"), "");
  EXPECT_TRUE(has_nonfinite_word("value -nan W"));
  EXPECT_TRUE(has_nonfinite_word(">inf<"));
  EXPECT_FALSE(has_nonfinite_word("information, finance"));
}

}  // namespace
}  // namespace thermohall
