#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "sim/base/parameter_reader.h"
#include "sim/scenario/equipment_library.h"

namespace thermohall {

template <class P>
P read_table(const YamlNode& map, const std::string& path, Diagnostics& diagnostics) {
  P p{};
  read_parameters(map, path, parameter_table(static_cast<const P*>(nullptr)), p, diagnostics);
  return p;
}

/// The number before the last " kW" (or " MW") of a label.
inline double labelled_W(const std::string& label) {
  const bool mega = label.find(" MW") != std::string::npos;
  const auto end = label.rfind(mega ? " MW" : " kW");
  const auto begin = label.find_last_not_of("0123456789.", end - 1) + 1;
  return std::stod(label.substr(begin, end - begin)) * (mega ? 1e6 : 1e3);
}

/// Reads the shipped library; a test that meets a faulty entry fails.
class ShippedLibrary : public testing::Test {
 protected:
  ~ShippedLibrary() override { EXPECT_TRUE(diagnostics_.empty()) << to_string(diagnostics_); }

  /// Calls check(parameters, label) for the entries of one model of a kind.
  template <class P>
  void each(std::string_view kind, std::string_view model,
            const std::function<void(const P&, const std::string& label)>& check) {
    int count = 0;
    for (const auto& id : library_.ids(kind, diagnostics_)) {
      const LibraryItem& item = *library_.find(kind, id, diagnostics_);
      if (item.model != model) continue;
      SCOPED_TRACE(id);
      check(read_table<P>(item.parameters, id, diagnostics_), item.origin.label);
      ++count;
    }
    EXPECT_GT(count, 0) << kind << ' ' << model;
  }

  Diagnostics diagnostics_;
  EquipmentLibrary library_{default_library_directory()};
};

}  // namespace thermohall
