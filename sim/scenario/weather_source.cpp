#include "sim/scenario/weather_source.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>

#include "models/weather/synthetic_year.h"
#include "sim/scenario/climate_library.h"
#include "sim/scenario/weather_file.h"

namespace thermohall {
namespace {

std::string climate_file(const std::string& library_directory) {
  return (std::filesystem::path(library_directory) / "climates.yaml").string();
}

// What was made of a file, kept for whoever asks again, such as the variants of a study on several threads. A
// file that has changed on the disk since is read again, and so is one written just before it was read, whose
// time would not tell a second change; a fault is not kept.
template <class Content>
class Kept {
 public:
  using Pointer = std::shared_ptr<const Content>;
  /// `detail`: which of the things that are made of this file.
  template <class Make>
  Pointer get(const std::string& path, const std::string& detail, Make make) {
    std::error_code fault;
    const auto time = std::filesystem::last_write_time(path, fault);
    const auto size = fault ? 0 : std::filesystem::file_size(path, fault);
    if (fault) return std::make_shared<const Content>(make());  // says what is wrong
    const std::lock_guard lock(mutex_);
    Entry& entry = entries_[path + '\n' + detail];
    if (!entry.content || entry.time != time || entry.size != size) {
      const bool old_enough = std::filesystem::file_time_type::clock::now() - time > std::chrono::seconds(2);
      Pointer content = std::make_shared<const Content>(make());
      entry = {time, size, old_enough ? content : nullptr};
      if (entries_.size() > most) entries_.clear();
      return content;
    }
    return entry.content;
  }

 private:
  static constexpr std::size_t most = 64;  // years of weather, half a megabyte each
  struct Entry {
    std::filesystem::file_time_type time{};
    std::uintmax_t size = 0;
    Pointer content;
  };
  std::mutex mutex_;
  std::map<std::string, Entry> entries_;
};

std::shared_ptr<const ClimateLibrary> climates_of(const std::string& library_directory) {
  static Kept<ClimateLibrary> kept;
  const std::string path = climate_file(library_directory);
  return kept.get(path, "", [&] { return read_climate_library(path); });
}

std::shared_ptr<const WeatherFile> year_of_file(const std::string& path) {
  static Kept<WeatherFile> kept;
  return kept.get(path, "", [&] { return read_epw(path); });
}

[[noreturn]] void throw_unknown_climate(const ClimateLibrary& climates, const std::string& id,
                                        const SourceLocation& location) {
  std::vector<std::string_view> names;
  std::string known;
  for (const auto& [name, climate] : climates) {
    names.push_back(name);
    known += (known.empty() ? "" : ", ") + name;
  }
  Diagnostics diagnostics;
  diagnostics.error(
      location, location.file.empty() ? "--climate" : "site.climate",
      "no built-in climate is called " + quote(id) + did_you_mean(id, names) + "; there are " + known);
  throw ScenarioError(diagnostics);
}

}  // namespace

void require_climate(const std::string& id, const std::string& library_directory,
                     const SourceLocation& location) {
  const auto climates = climates_of(library_directory);
  if (!climates->contains(id)) throw_unknown_climate(*climates, id, location);
}

void require_weather(const SiteSpec& site, const std::string& library_directory) {
  if (site.weather_file.empty()) {
    require_climate(site.climate, library_directory, site.location);
  } else {
    year_of_file(site.weather_file);
  }
}

std::shared_ptr<const WeatherYear> load_weather(const SiteSpec& site, const std::string& library_directory,
                                                std::vector<std::string>& warnings) {
  if (!site.weather_file.empty()) {
    const auto file = year_of_file(site.weather_file);
    for (const auto& item : file->warnings.sorted()) warnings.push_back(to_string(item));
    return {file, &file->year};
  }
  static Kept<WeatherYear> kept;
  return kept.get(climate_file(library_directory), site.climate, [&] {
    const auto climates = climates_of(library_directory);
    const auto found = climates->find(site.climate);
    if (found == climates->end()) throw_unknown_climate(*climates, site.climate, site.location);
    return synthetic_year(found->second);
  });
}

}  // namespace thermohall
