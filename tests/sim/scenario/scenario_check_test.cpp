// Rules across the objects of a scenario.

#include <gtest/gtest.h>
