#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <thread>
#include <vector>

namespace thermohall {

/// Threads that share the loops of the air solver. Work is cut into tasks that do not depend on each other
/// and whose number does not depend on the number of threads, and sums are added in the order of the tasks:
/// results are the same to the bit for any number of threads.
class RoomThreads {
 public:
  /// Including the calling one; 0: as many as processors, at most eight.
  explicit RoomThreads(int threads = 1);
  ~RoomThreads();
  RoomThreads(const RoomThreads&) = delete;
  RoomThreads& operator=(const RoomThreads&) = delete;

  /// The calling thread alone.
  static RoomThreads& none();

  int count() const { return static_cast<int>(workers_.size()) + 1; }
  /// Calls task(0) .. task(tasks - 1) and returns when all are done. Tasks must not throw.
  void each(int tasks, const std::function<void(int)>& task);
  /// Cuts 0..size into a fixed number of pieces: work(begin, end, piece).
  static constexpr int pieces = 16;
  void pieces_of(std::size_t size, const std::function<void(std::size_t, std::size_t, int)>& work);
  /// The sum of the pieces' sums.
  double sum_of(std::size_t size, const std::function<double(std::size_t, std::size_t)>& work);

 private:
  void help();
  void take_tasks();

  std::vector<std::thread> workers_;
  std::atomic<const std::function<void(int)>*> task_{nullptr};
  // round (32 bits), tasks (16), next task (16) in one word: who is late cannot take a task of another round
  std::atomic<std::uint64_t> turn_{0};
  std::atomic<int> done_{0};
  std::atomic<unsigned> signal_{0};
  std::atomic<bool> ending_{false};
};

double dot_product(RoomThreads&, const std::vector<double>&, const std::vector<double>&);

/// Rows 1..rows along y in slabs for Gauss-Seidel sweeps: first all even slabs, then all odd ones (against
/// the order: odd, then even). Slabs of one turn do not touch.
struct RowSlabs {
  static constexpr int most = 8;
  int rows = 0, count = 1;
  explicit RowSlabs(int all_rows)
      : rows(all_rows), count(all_rows < 16 ? 1 : 2 * (all_rows < 32 ? all_rows / 8 : most / 2)) {}
  int begin(int slab) const { return 1 + rows * slab / count; }
  int end(int slab) const { return begin(slab + 1); }
  int of_turn(int turn) const { return (count + 1 - turn) / 2; }  ///< turn 0: even slabs
  template <class Work>                                           // work(slab)
  void each_of_turn(RoomThreads& threads, int turn, const Work& work) const {
    const auto task = [&](int n) { work(2 * n + turn); };
    threads.each(of_turn(turn), std::ref(task));
  }
};

template <class Work>  // work(first row, end of rows)
void sweep_slabs(RoomThreads& threads, int rows, bool forward, const Work& work) {
  const RowSlabs slabs(rows);
  for (int n = 0; n < 2; ++n)
    slabs.each_of_turn(threads, forward ? n : 1 - n,
                       [&](int slab) { work(slabs.begin(slab), slabs.end(slab)); });
}

/// Every slab at once, for loops whose rows do not depend on each other.
template <class Work>
void all_slabs(RoomThreads& threads, int rows, const Work& work) {
  const RowSlabs slabs(rows);
  const auto task = [&](int slab) { work(slabs.begin(slab), slabs.end(slab)); };
  threads.each(slabs.count, std::ref(task));
}

}  // namespace thermohall
