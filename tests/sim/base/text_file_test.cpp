#include "sim/base/text_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace thermohall {
namespace {

namespace fs = std::filesystem;

class TextFile : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(::testing::TempDir()) / (std::string("thermohall_text_file_") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& content) {
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return (folder_ / name).string();
  }
  // The one error of reading a path, without the folder.
  std::string fault(const std::string& path, const SourceLocation& referrer = {}) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read_text_file(path, 1000, diagnostics, referrer));
    EXPECT_EQ(diagnostics.size(), 1U);
    std::string text = to_string(diagnostics);
    const std::string prefix = folder_.string() + "/";
    for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) {
      text.erase(at, prefix.size());
    }
    return text;
  }
  fs::path folder_;
};

TEST_F(TextFile, ReadsTextWithoutByteOrderMark) {
  Diagnostics diagnostics;
  EXPECT_EQ(read_text_file(write("a", "h\u00e9\n"), 1000, diagnostics), "h\u00e9\n");
  EXPECT_EQ(read_text_file(write("b", "\xEF\xBB\xBFx"), 1000, diagnostics), "x");
  EXPECT_TRUE(diagnostics.empty());
}

TEST_F(TextFile, AMissingFileIsReportedWithTheNearestName) {
  write("scenario.yaml", "x");
  EXPECT_EQ(fault((folder_ / "scenari.yaml").string()),
            "scenari.yaml: error: no such file (did you mean 'scenario.yaml'?)");
  EXPECT_EQ(fault((folder_ / "other.csv").string()), "other.csv: error: no such file");
  EXPECT_NE(fault((folder_ / "none/x.yaml").string()).find("there is no folder"), std::string::npos);
}

TEST_F(TextFile, AMissingFileIsReportedWhereItIsNamed) {
  EXPECT_EQ(fault((folder_ / "base.yaml").string(), {"x.yaml", 3, 10}),
            "x.yaml:3:10: error: 'base.yaml': no such file");
}

TEST_F(TextFile, AFolderIsReportedWithTheScenarioInIt) {
  fs::create_directories(folder_ / "hall");
  EXPECT_EQ(fault((folder_ / "hall").string()), "hall: error: is a folder, not a file");
  write("hall/a.yaml", "x");
  write("hall/scenario.yaml", "x");
  EXPECT_EQ(fault((folder_ / "hall").string()),
            "hall: error: is a folder, not a file (did you mean 'hall/scenario.yaml'?)");
}

TEST_F(TextFile, EmptyAndTooLargeFilesAreRefused) {
  EXPECT_EQ(fault(write("e", "")), "e: error: is empty");
  EXPECT_EQ(fault(write("m", "\xEF\xBB\xBF")), "m: error: is empty");
  EXPECT_EQ(fault(write("l", std::string(1001, 'x'))), "l: error: is larger than the 0 MB allowed");
  Diagnostics diagnostics;
  EXPECT_TRUE(read_text_file(write("n", std::string(1000, 'x')), 1000, diagnostics));
}

TEST_F(TextFile, BinaryFilesAreRefused) {
  EXPECT_EQ(fault(write("b", std::string("a\0b", 3))), "b: error: is a binary file, not text");
  EXPECT_EQ(fault(write("u", std::string("\xFF\xFE"
                                         "a\0",
                                         4))),
            "u: error: is UTF-16; save it as UTF-8");
}

TEST_F(TextFile, InvalidUtf8IsLocated) {
  EXPECT_EQ(fault(write("i", "a\nb: \xE9 x")),
            "i:2:4: error: the byte 0xE9 is not UTF-8 text; save the file as UTF-8");
  // Overlong '/', a surrogate, beyond the last code point, cut off.
  for (const char* text : {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) {
    EXPECT_NE(fault(write("i", text)).find("is not UTF-8"), std::string::npos);
  }
}

TEST_F(TextFile, CheckReadableAddsTheSameError) {
  Diagnostics diagnostics;
  EXPECT_TRUE(check_readable(write("a", "x"), diagnostics));
  EXPECT_TRUE(diagnostics.empty());
  EXPECT_FALSE(check_readable((folder_ / "none").string(), diagnostics));
  EXPECT_EQ(diagnostics.error_count(), 1U);
}

}  // namespace
}  // namespace thermohall
