#include "sim/scenario/reader_context.h"

namespace thermohall {

void read_redundancy(ReaderContext& c, Section& root) {
  Section s(root.mapping("redundancy"), "redundancy", c.diagnostics);
  const auto read = [&](const char* key, RedundancyLevel fallback) {
    const int level = s.word(key, {"N", "N+1", "N+2", "2N"}, static_cast<int>(fallback));
    return level < 0 ? fallback : static_cast<RedundancyLevel>(level);
  };
  const RedundancyLevel all = read("all", RedundancyLevel::n);
  for (std::size_t i = 0; i < redundant_system_names.size(); ++i)
    c.scenario.redundancy.required[i] = read(redundant_system_names[i], all);
  s.finish();
}

}  // namespace thermohall
