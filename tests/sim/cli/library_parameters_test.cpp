#include "sim/cli/library_parameters.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/cli/require_model.h"
#include "sim/cli/usage_error.h"

namespace thermohall {
namespace {

std::string fault_of(std::string_view model, const std::string& id) {
  try {
    library_parameters(require_model(model), id);
  } catch (const UsageError& error) {
    return error.what();
  }
  return "no fault";
}

TEST(LibraryParameters, ItemsAreSortedByTheModelTheyAreFor) {
  const auto eir = library_ids(require_model("chiller"));
  const auto lift = library_ids(require_model("chiller_lift"));
  ASSERT_FALSE(eir.empty());
  ASSERT_FALSE(lift.empty());
  for (const auto& id : lift) EXPECT_EQ(std::ranges::find(eir, id), eir.end()) << id;
  EXPECT_NE(fault_of("chiller", lift.front()).find("for the model chiller_lift"), std::string::npos);
}

TEST(LibraryParameters, APartOfARackIsFoundUnderItsKey) {
  const auto ids = library_ids(require_model("server"));
  ASSERT_FALSE(ids.empty());
  const LibraryParameters parameters = library_parameters(require_model("server"), ids.front());
  EXPECT_NE(parameters.map.find("idle_power"), nullptr);
  EXPECT_NE(parameters.origin.find("confidence: "), std::string::npos);
}

TEST(LibraryParameters, UnknownIdsAndModelsWithoutLibraryAreExplained) {
  EXPECT_NE(fault_of("ups", "double-conversion-500k").find("did you mean 'double-conversion-500kw'"),
            std::string::npos);
  EXPECT_NE(fault_of("fan", "any").find("--parameters"), std::string::npos);
  EXPECT_TRUE(library_ids(require_model("fan")).empty());
}

}  // namespace
}  // namespace thermohall
