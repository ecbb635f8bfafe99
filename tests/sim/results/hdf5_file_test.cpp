#include "sim/results/hdf5_file.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <functional>

#include "sim/base/diagnostic.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

TEST(Hdf5File, AttributesOfEveryKindComeBack) {
  const TemporaryFolder folder;
  {
    Hdf5File file = Hdf5File::create(folder / "a.h5");
    file.set_attribute("/", "title", "Halle Süd, 132 kW");
    file.set_attribute("/", "empty", "");
    file.set_attribute("/", "number", 0.1);
    const std::int32_t version[] = {1, 0};
    file.set_attribute("/", "version", version);
    file.close();
  }
  const Hdf5File file = Hdf5File::open(folder / "a.h5");
  EXPECT_EQ(file.text_attribute("/", "title"), "Halle Süd, 132 kW");
  EXPECT_EQ(file.text_attribute("/", "empty"), "");
  EXPECT_EQ(file.text_attribute("/", "absent"), std::nullopt);
  EXPECT_EQ(file.text_attribute("/", "number"), std::nullopt);
  EXPECT_EQ(file.number_attribute("/", "number"), std::vector{0.1});
  EXPECT_EQ(file.number_attribute("/", "version"), (std::vector{1.0, 0.0}));
  EXPECT_TRUE(file.number_attribute("/", "title").empty());
  EXPECT_EQ(file.attribute_names("/").size(), 4U);
}

TEST(Hdf5File, AnAttributeCanBeOverwritten) {
  const TemporaryFolder folder;
  Hdf5File file = Hdf5File::create(folder / "a.h5");
  file.set_attribute("/", "status", "running");
  file.set_attribute("/", "status", "a longer text than before");
  EXPECT_EQ(file.text_attribute("/", "status"), "a longer text than before");
}

TEST(Hdf5File, BlocksOfAGrowingDatasetComeBackAndTheRestIsNaN) {
  const TemporaryFolder folder;
  Hdf5File file = Hdf5File::create(folder / "a.h5");
  Hdf5Dataset data = file.create_dataset(
      "/x", {.type = Hdf5Type::float32, .shape = {0, 3}, .chunk = {2, 2}, .growing = true, .nan_fill = true});
  data.resize(3);
  const std::vector<float> block{1, 2, 3, 4};
  data.write_block(std::vector<std::uint64_t>{1, 1}, std::vector<std::uint64_t>{2, 2}, block);
  const std::vector<double> all = file.open_dataset("/x").read();
  ASSERT_EQ(all.size(), 9U);
  for (const std::size_t i : {0, 1, 2, 3, 6}) EXPECT_TRUE(std::isnan(all[i])) << i;
  EXPECT_EQ((std::vector{all[4], all[5], all[7], all[8]}), (std::vector<double>{1, 2, 3, 4}));
  EXPECT_EQ(data.read_block(std::vector<std::uint64_t>{1, 2}, std::vector<std::uint64_t>{2, 1}),
            (std::vector<double>{2, 4}));
}

TEST(Hdf5File, TextsKeepTheirEncodingAndMayBeEmptyOrNone) {
  const TemporaryFolder folder;
  const std::vector<std::string> texts{"R-01", "", "größer 東"};
  Hdf5File file = Hdf5File::create(folder / "a.h5");
  file.write_text("/texts", texts);
  file.write_text("/none", std::vector<std::string>{});
  file.write_text("/one", std::string("line one\nline two"));
  EXPECT_EQ(file.open_dataset("/texts").read_text(), texts);
  EXPECT_TRUE(file.open_dataset("/none").read_text().empty());
  EXPECT_EQ(file.open_dataset("/one").read_text(), std::vector<std::string>{"line one\nline two"});
  EXPECT_EQ(file.open_dataset("/texts").type(), Hdf5Type::text);
}

TEST(Hdf5File, ChildrenAreListedInTheOrderOfCreation) {
  const TemporaryFolder folder;
  Hdf5File file = Hdf5File::create(folder / "a.h5");
  for (const char* name : {"/zone", "/rack", "/air"}) file.create_group(name);
  file.create_dataset("/rack/b", {});
  file.create_dataset("/rack/a", {});
  EXPECT_EQ(file.groups("/"), (std::vector<std::string>{"zone", "rack", "air"}));
  EXPECT_EQ(file.datasets("/rack"), (std::vector<std::string>{"b", "a"}));
  EXPECT_TRUE(file.exists("/rack/a"));
  EXPECT_FALSE(file.exists("/rack/c"));
  EXPECT_FALSE(file.exists("/nothing/c"));
}

TEST(Hdf5File, DimensionsAreKnownByTheirScales) {
  const TemporaryFolder folder;
  Hdf5File file = Hdf5File::create(folder / "a.h5");
  file.create_group("/g");
  file.create_dataset("/g/time", {.shape = {4}});
  file.make_scale("/g/time", "time");
  file.create_dataset("/g/x", {.shape = {4, 2}});
  file.attach_scale("/g/x", 0, "/g/time");
  EXPECT_EQ(file.dimension_names("/g/x"), (std::vector<std::string>{"time", ""}));
  EXPECT_EQ(file.dimension_names("/g/time"), std::vector<std::string>{"time"});
}

std::string cause_of(const std::function<void()>& action) {
  testing::internal::CaptureStderr();
  std::string cause = "no error";
  try {
    action();
  } catch (const FileError& error) {
    cause = error.cause();
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "") << "the library has printed its error stack";
  return cause;
}

TEST(Hdf5File, EveryFailureTellsItsCauseAndPrintsNothing) {
  const TemporaryFolder folder;
  std::ofstream(folder / "text.h5") << "this is no HDF5 file, but it is long enough to hold a signature\n";
  EXPECT_EQ(cause_of([&] { Hdf5File::open(folder / "absent.h5"); }), "No such file or directory");
  EXPECT_EQ(cause_of([&] { Hdf5File::create(folder / "absent" / "a.h5"); }), "No such file or directory");
  EXPECT_EQ(cause_of([&] { Hdf5File::create(folder / "text.h5" / "a.h5"); }), "Not a directory");
  EXPECT_EQ(cause_of([&] { Hdf5File::open(folder / "text.h5"); }), "it is not an HDF5 file");
  Hdf5File file = Hdf5File::create(folder / "a.h5");
  file.write_text("/text", std::string("x"));
  file.create_dataset("/number", {});
  EXPECT_EQ(cause_of([&] { file.open_dataset("/text").read(); }), "it holds text, not numbers");
  EXPECT_EQ(cause_of([&] { file.open_dataset("/number").read_text(); }), "it holds numbers, not text");
  EXPECT_NE(cause_of([&] { file.open_dataset("/absent"); }), "no error");
  EXPECT_NE(cause_of([&] { file.create_dataset("/number", {}); }), "no error");
}

TEST(Hdf5File, AWrongNumberOfValuesIsRefused) {
  const TemporaryFolder folder;
  Hdf5File file = Hdf5File::create(folder / "a.h5");
  EXPECT_THROW(file.create_dataset("/x", {.shape = {3}}).write(std::vector<double>{1, 2}), std::logic_error);
}

}  // namespace
}  // namespace thermohall
