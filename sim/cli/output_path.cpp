#include "sim/cli/output_path.h"

#include "sim/base/diagnostic.h"
#include "sim/cli/usage_error.h"

namespace thermohall {
namespace fs = std::filesystem;

void require_writable_file(const fs::path& path, bool force) {
  std::error_code none;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (path.empty()) throw UsageError("the name of the output file is empty");
  if (fs::is_directory(path, none)) throw UsageError(quote_path(path.string()) + " is a folder; name a file");
  if (!fs::is_directory(folder, none))
    throw UsageError("the folder of " + quote_path(path.string()) + " does not exist; create it first");
  if (!force && fs::exists(path, none))
    throw UsageError(quote_path(path.string()) + " exists; use --force to replace it");
}

void require_writable_folder(const fs::path& path, bool force) {
  std::error_code none;
  if (path.empty()) throw UsageError("the name of the output folder is empty");
  if (!fs::exists(path, none)) return;
  if (!fs::is_directory(path, none))
    throw UsageError(quote_path(path.string()) + " is a file; name a folder");
  if (!force && !fs::is_empty(path, none))
    throw UsageError(quote_path(path.string()) + " is not empty; use --force to write into it");
}

}  // namespace thermohall
