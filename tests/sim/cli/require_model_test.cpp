#include "sim/cli/require_model.h"

#include <gtest/gtest.h>

#include "sim/cli/usage_error.h"

namespace thermohall {
namespace {

TEST(RequireModel, AnUnknownNameIsAnsweredWithTheNearest) {
  EXPECT_EQ(require_model("chiller").name, "chiller");
  EXPECT_EQ(find_model("chiler"), nullptr);
  try {
    require_model("chiler");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_NE(std::string(error.what()).find("did you mean 'chiller'"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace thermohall
