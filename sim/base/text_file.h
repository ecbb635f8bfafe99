#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "sim/base/diagnostic.h"

namespace thermohall {

/// The UTF-8 text of a file without its byte order mark, or nothing after adding an error: missing (with the
/// nearest name in its folder), a folder, unreadable, larger than `max_bytes`, empty, binary or not UTF-8.
/// The error stands at `referrer` when another file names this one.
std::optional<std::string> read_text_file(const std::string& path, std::size_t max_bytes,
                                          Diagnostics& diagnostics, const SourceLocation& referrer = {});

/// True when a path can be opened for reading; otherwise adds the error in the words of read_text_file.
bool check_readable(const std::string& path, Diagnostics& diagnostics, const SourceLocation& referrer = {});

}  // namespace thermohall
