#include "sim/cli/output_path.h"

#include <gtest/gtest.h>

#include <fstream>

#include "sim/cli/usage_error.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {
namespace {

TEST(OutputPath, AnExistingFileIsKeptUnlessForced) {
  const TemporaryFolder folder;
  std::ofstream(folder / "run.h5") << "x";
  EXPECT_NO_THROW(require_writable_file(folder / "new.h5", false));
  EXPECT_THROW(require_writable_file(folder / "run.h5", false), UsageError);
  EXPECT_NO_THROW(require_writable_file(folder / "run.h5", true));
}

TEST(OutputPath, AFileNeedsAFolderThatExistsAndMustNotBeOne) {
  const TemporaryFolder folder;
  EXPECT_THROW(require_writable_file(folder / "missing/run.h5", true), UsageError);
  EXPECT_THROW(require_writable_file(folder.path(), true), UsageError);
  EXPECT_THROW(require_writable_file("", true), UsageError);
}

TEST(OutputPath, AFolderMayBeNewOrEmptyOrForced) {
  const TemporaryFolder folder;
  EXPECT_NO_THROW(require_writable_folder(folder.path(), false));
  EXPECT_NO_THROW(require_writable_folder(folder / "new", false));
  std::ofstream(folder / "run.h5") << "x";
  EXPECT_THROW(require_writable_folder(folder.path(), false), UsageError);
  EXPECT_NO_THROW(require_writable_folder(folder.path(), true));
  EXPECT_THROW(require_writable_folder(folder / "run.h5", true), UsageError);
}

}  // namespace
}  // namespace thermohall
