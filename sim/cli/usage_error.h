#pragma once

#include <stdexcept>

namespace thermohall {

/// The command line asks for something that cannot be done; what() is one line. The program ends with code 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace thermohall
