#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace thermohall {

struct ProgramResult {
  int exit_code = -1;
  std::string output, errors;
};

inline std::string shell_quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

inline std::string file_text(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_text(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

/// Runs the program with these arguments and waits for it.
inline ProgramResult run_program(const std::vector<std::string>& arguments) {
  const TemporaryFolder folder;
  const auto errors = folder / "errors";
  std::string command = shell_quoted(THERMOHALL_PROGRAM);
  for (const auto& argument : arguments) command += ' ' + shell_quoted(argument);
  command += " 2>" + shell_quoted(errors.string()) + " </dev/null";
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) throw std::runtime_error("cannot start " + command);
  ProgramResult result;
  char buffer[4096];
  for (std::size_t read = 0; (read = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    result.output.append(buffer, read);
  const int status = pclose(pipe);
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  result.errors = file_text(errors);
  return result;
}

}  // namespace thermohall
