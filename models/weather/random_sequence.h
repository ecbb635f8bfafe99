#pragma once

#include <cstdint>
#include <string_view>

namespace thermohall {

/// Pseudo-random numbers that are the same on every machine and compiler: integer arithmetic only up to the
/// last scaling, no standard distribution.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators, 2014
/// (SplitMix64).
class RandomSequence {
 public:
  explicit RandomSequence(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }

  /// Nearly standard normal: the sum of eight 16-bit uniform numbers, scaled to mean 0 and variance 1 (Irwin
  /// and Hall's distribution; excess kurtosis -0.15, never beyond +-4.9).
  double normal() {
    constexpr double mean_of_sum = 8.0 * 32767.5;
    constexpr double std_of_sum = 53509.92;  // 65536 sqrt(8 / 12)
    std::uint64_t sum = 0;
    for (int draw = 0; draw < 2; ++draw) {
      const std::uint64_t bits = next();
      sum += (bits & 0xFFFFU) + ((bits >> 16U) & 0xFFFFU) + ((bits >> 32U) & 0xFFFFU) + (bits >> 48U);
    }
    return (static_cast<double>(sum) - mean_of_sum) / std_of_sum;
  }

 private:
  std::uint64_t state_;
};

/// A seed from a name (FNV-1a hash, 64 bits).
constexpr std::uint64_t seed_of(std::string_view name) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

}  // namespace thermohall
