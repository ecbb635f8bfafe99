#pragma once

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <vector>

namespace thermohall {

struct Measured {
  double wall_s = 0, cpu_s = 0, peak_MB = 0;
  int exit_code = -1;
};

/// Runs the program with these arguments, its output thrown away: time from start to end, processor time of
/// all its threads, and the most memory it held.
inline Measured measured_run(const std::vector<std::string>& arguments) {
  std::vector<char*> argv{const_cast<char*>("thermohall")};
  for (const auto& a : arguments) argv.push_back(const_cast<char*>(a.c_str()));
  argv.push_back(nullptr);
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execv(THERMOHALL_PROGRAM, argv.data());
    _exit(99);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  Measured m;
  m.wall_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  m.cpu_s = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  m.peak_MB = static_cast<double>(usage.ru_maxrss) / 1000;
  m.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return m;
}

/// The fastest of several runs: what the machine can do when others leave it alone.
inline Measured fastest_run(int times, const std::vector<std::string>& arguments) {
  Measured best = measured_run(arguments);
  for (int i = 1; i < times; ++i) {
    const Measured next = measured_run(arguments);
    if (next.cpu_s < best.cpu_s) best = next;
  }
  return best;
}

}  // namespace thermohall
