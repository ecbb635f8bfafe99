// Designs, changes and sweeps of a study file.

#include <gtest/gtest.h>
