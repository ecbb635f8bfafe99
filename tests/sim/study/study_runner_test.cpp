// Running all variants, resuming, the index.

#include <gtest/gtest.h>
