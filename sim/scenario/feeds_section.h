#pragma once

#include <string>
#include <vector>

namespace thermohall {

/// One path of the power chain with the units that stand in it.
struct FeedSpec {
  std::string id;
  int transformers = 0, ups = 0, pdus = 0, busways = 0;  ///< running units
};

/// How far a stage may be loaded with all feeds alive, and after the loss of one. Source of the defaults:
/// site checks as in docs/theory/feeds.md.
struct LoadingLimit {
  double normal = 1, failed = 1;
};

struct FeedsSpec {
  std::vector<FeedSpec> feeds;
  LoadingLimit ups{0.8, 1.0}, busways{0.9, 0.9}, transformers{0.8, 0.8}, pdus{0.8, 1.0};
};

}  // namespace thermohall
