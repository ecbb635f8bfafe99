#include "sim/cli/interrupt.h"

#include <csignal>
#include <thread>

namespace thermohall {
namespace {

std::stop_source& source() {
  static std::stop_source the_source;
  return the_source;
}

}  // namespace

std::stop_token stop_on_signal() {
  // A thread of its own waits for the signals: nothing unsafe happens in a handler.
  static const bool started = [] {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    source();
    std::thread([signals] {
      int received = 0;
      sigwait(&signals, &received);
      source().request_stop();
      sigset_t again = signals;
      pthread_sigmask(SIG_UNBLOCK, &again, nullptr);
    }).detach();
    return true;
  }();
  (void)started;
  return source().get_token();
}

}  // namespace thermohall
