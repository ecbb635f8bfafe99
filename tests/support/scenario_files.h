#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "sim/scenario/scenario_reader.h"
#include "tests/support/temporary_folder.h"

namespace thermohall {

/// A folder for scenario files, their traces and studies.
class ScenarioFiles {
 public:
  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream stream(folder_ / name, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) throw std::runtime_error("cannot write " + path(name));
    return path(name);
  }
  Scenario read(const std::string& text, const std::string& climate = "") const {
    ReadOptions options;
    options.climate = climate;
    return read_scenario(write("scenario.yaml", text), options);
  }

 private:
  TemporaryFolder folder_;
};

/// The lines of the ScenarioError that a call throws; "" when it throws none.
template <class Call>
std::string faults_of(Call call) {
  try {
    call();
  } catch (const ScenarioError& error) {
    return error.what();
  }
  return "";
}
inline std::string faults_of_text(const std::string& text) {
  const ScenarioFiles files;
  return faults_of([&] { files.read(text); });
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace thermohall
