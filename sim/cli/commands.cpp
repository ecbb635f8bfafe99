#include "sim/cli/commands.h"

#include <fmt/core.h>

#include <cstdio>

namespace thermohall {

void print_message(const CommandContext& context, const std::string& text) {
  if (!context.quiet) fmt::print(stderr, "{}\n", text);
}

void print_detail(const CommandContext& context, const std::string& text) {
  if (context.verbose && !context.quiet) fmt::print(stderr, "{}\n", text);
}

}  // namespace thermohall
