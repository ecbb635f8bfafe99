#pragma once

#include <stop_token>

namespace thermohall {

/// A token that is stopped by Ctrl-C or a termination signal; a second signal ends the program at once.
std::stop_token stop_on_signal();

}  // namespace thermohall
