#include "sim/report/report_content.h"

#include <gtest/gtest.h>

namespace thermohall {
namespace {

TEST(ReportContent, AddedLinesBeginANewLineExceptTheFirst) {
  RichText text;
  text.add_line("first");
  text.add_line("second");
  ASSERT_EQ(text.parts().size(), 2U);
  EXPECT_FALSE(text.parts()[0].on_new_line);
  EXPECT_TRUE(text.parts()[1].on_new_line);
}

TEST(ReportContent, ATextCanBeAddedToItself) {
  RichText text = "a";
  text += text;
  EXPECT_EQ(text.parts().size(), 2U);
}

TEST(ReportContent, TablesWithoutRowsAndDetailsWithoutContentAreLeftOut) {
  ReportBlocks blocks;
  const ReportTable empty{.columns = {{"A"}}, .rows = {}};
  add(blocks, ReportBlock{empty});
  add_details(blocks, {"more", {{empty}}});
  add_details(blocks, {"nothing", {}});
  EXPECT_TRUE(blocks.empty());
  add_details(blocks, {"text", {note("kept")}});
  EXPECT_EQ(blocks.size(), 1U);
}

}  // namespace
}  // namespace thermohall
