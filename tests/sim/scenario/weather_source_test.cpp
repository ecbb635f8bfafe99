// The year a site asks for.

#include <gtest/gtest.h>
