#include "sim/study/sampling.h"

#include <numeric>
#include <utility>

#include "models/weather/random_sequence.h"

namespace thermohall {
namespace {

// In (0, 1): the ends would be infinite quantiles.
double uniform_number(RandomSequence& random) {
  return (static_cast<double>(random.next() >> 11U) + 0.5) * 0x1p-53;
}

}  // namespace

SampleTable latin_hypercube(std::size_t count, std::size_t inputs, std::uint64_t seed) {
  SampleTable table(count, std::vector<double>(inputs));
  RandomSequence random(seed);
  std::vector<std::size_t> strip(count);
  for (std::size_t column = 0; column < inputs; ++column) {
    std::iota(strip.begin(), strip.end(), std::size_t{0});
    for (std::size_t i = count; i > 1; --i)
      std::swap(strip[i - 1],
                strip[static_cast<std::size_t>(uniform_number(random) * static_cast<double>(i))]);
    for (std::size_t row = 0; row < count; ++row)
      table[row][column] =
          (static_cast<double>(strip[row]) + uniform_number(random)) / static_cast<double>(count);
  }
  return table;
}

SampleTable saltelli_table(std::size_t count, std::size_t inputs, std::uint64_t seed) {
  const SampleTable both = latin_hypercube(count, 2 * inputs, seed);
  SampleTable table((inputs + 2) * count);
  const auto middle = static_cast<std::ptrdiff_t>(inputs);
  for (std::size_t row = 0; row < count; ++row) {
    table[row].assign(both[row].begin(), both[row].begin() + middle);
    table[count + row].assign(both[row].begin() + middle, both[row].end());
    for (std::size_t i = 0; i < inputs; ++i) {
      auto& mixed = table[(2 + i) * count + row];
      mixed = table[row];
      mixed[i] = table[count + row][i];
    }
  }
  return table;
}

SampleTable one_at_a_time_table(std::size_t inputs) {
  SampleTable table(2 * inputs + 1, std::vector<double>(inputs, 0.5));
  for (std::size_t i = 0; i < inputs; ++i) {
    table[1 + 2 * i][i] = 0.1;
    table[2 + 2 * i][i] = 0.9;
  }
  return table;
}

}  // namespace thermohall
