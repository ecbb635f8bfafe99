#pragma once

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>

/// Counts heap allocations of the whole program. Replaces the global operator new: include it in one source
/// of a test program only.
namespace thermohall {

inline std::atomic<std::uint64_t> allocation_count{0};

/// Allocations made while `work` runs.
template <class Work>
std::uint64_t allocations_of(Work work) {
  const std::uint64_t before = allocation_count;
  work();
  return allocation_count - before;
}

}  // namespace thermohall

[[gnu::noinline]] void* operator new(std::size_t size) {
  ++thermohall::allocation_count;
  if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new[](std::size_t size) { return operator new(size); }
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
