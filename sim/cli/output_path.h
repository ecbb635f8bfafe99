#pragma once

#include <filesystem>

namespace thermohall {

/// Throws UsageError when the path exists and --force is not given, or when it cannot become a file: it is a
/// folder, or its folder does not exist.
void require_writable_file(const std::filesystem::path& path, bool force);

/// Throws UsageError when the path is a file, or a folder that holds something and --force is not given.
void require_writable_folder(const std::filesystem::path& path, bool force);

}  // namespace thermohall
