#include "models/room_air/room_threads.h"

#include <algorithm>
#include <array>

namespace thermohall {
namespace {

constexpr int most_threads = 8;
// Loops follow each other within microseconds, so a worker looks for the next one a while before it sleeps.
constexpr int looks = 2000;

}  // namespace

RoomThreads::RoomThreads(int threads) {
  if (threads <= 0)
    threads = std::min(most_threads, static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
  for (int n = 1; n < threads; ++n) workers_.emplace_back([this] { help(); });
}

RoomThreads& RoomThreads::none() {
  static RoomThreads alone(1);
  return alone;
}

RoomThreads::~RoomThreads() {
  ending_ = true;
  ++signal_;
  signal_.notify_all();
  for (auto& w : workers_) w.join();
}

void RoomThreads::help() {
  unsigned seen = 0;
  while (!ending_) {
    for (int n = 0; n < looks && signal_.load() == seen; ++n)
      std::atomic_signal_fence(std::memory_order_seq_cst);
    signal_.wait(seen);
    seen = signal_.load();
    take_tasks();
  }
}

void RoomThreads::take_tasks() {
  for (std::uint64_t turn = turn_.load();;) {
    const std::uint64_t next = turn & 0xffff, tasks = (turn >> 16) & 0xffff;
    if (next >= tasks) return;
    if (!turn_.compare_exchange_weak(turn, turn + 1)) continue;
    (*task_.load())(static_cast<int>(next));
    done_.fetch_add(1);
    turn = turn_.load();
  }
}

void RoomThreads::each(int tasks, const std::function<void(int)>& task) {
  if (workers_.empty() || tasks < 2) {
    for (int n = 0; n < tasks; ++n) task(n);
    return;
  }
  task_ = &task;
  done_ = 0;
  const std::uint64_t round = (turn_.load() >> 32) + 1;
  turn_ = round << 32 | static_cast<std::uint64_t>(tasks) << 16;
  ++signal_;
  signal_.notify_all();
  take_tasks();
  for (int n = 0; done_.load() < tasks; ++n)
    if (n > looks) std::this_thread::yield();
}

void RoomThreads::pieces_of(std::size_t size,
                            const std::function<void(std::size_t, std::size_t, int)>& work) {
  each(pieces, [&](int p) {
    const auto n = static_cast<std::size_t>(p);
    work(size * n / pieces, size * (n + 1) / pieces, p);
  });
}

double RoomThreads::sum_of(std::size_t size, const std::function<double(std::size_t, std::size_t)>& work) {
  std::array<double, pieces> part{};
  pieces_of(size, [&](std::size_t begin, std::size_t end, int p) {
    part[static_cast<std::size_t>(p)] = work(begin, end);
  });
  double sum = 0;
  for (const double p : part) sum += p;
  return sum;
}

double dot_product(RoomThreads& threads, const std::vector<double>& a, const std::vector<double>& b) {
  return threads.sum_of(a.size(), [&](std::size_t begin, std::size_t end) {
    double s[4] = {0, 0, 0, 0};
    std::size_t q = begin;
    for (; q + 4 <= end; q += 4)
      for (std::size_t m = 0; m < 4; ++m) s[m] += a[q + m] * b[q + m];
    for (; q < end; ++q) s[0] += a[q] * b[q];
    return (s[0] + s[1]) + (s[2] + s[3]);
  });
}

}  // namespace thermohall
