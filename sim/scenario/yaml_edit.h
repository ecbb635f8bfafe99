#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "sim/base/yaml_node.h"

namespace thermohall {

/// One replacement in a text: at byte `offset`, `removed` gives way to `inserted`. Patches of successive
/// edits form an undo list: apply the inverses in reverse order.
struct TextPatch {
  std::size_t offset = 0;
  std::string removed, inserted;

  bool is_empty() const { return removed.empty() && inserted.empty(); }
  TextPatch inverse() const { return {offset, inserted, removed}; }
  /// The changed text; throws YamlEditError when `removed` does not stand at `offset`.
  std::string applied_to(const std::string& text) const;
};

/// An edit that cannot be made, or a text that cannot be edited; what() is one line.
class YamlEditError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Keys from the root; in a list the decimal index of an item, and the number of items for a new last one.
using YamlPath = std::vector<std::string>;

/// Changes single values of a YAML text and leaves everything else, with comments, order, layout and line
/// ends, as it stands.
///
/// After every edit the new text is read again and compared with the tree the edit should give. When it
/// differs, or when the edit is not possible, YamlEditError is thrown and the text stays as it was. Texts
/// with anchors, aliases, merge keys, tags or repeated keys are refused by the constructor. A text without
/// content, or with comments only, counts as an empty mapping.
///
/// Style. In a block mapping a new entry gets lines of its own at the indentation of its siblings; a value
/// given as block text stands below its key. In a flow mapping `{a: 1}` it becomes `, key: value`, on a line
/// of its own where the siblings have one each. A mapping that is empty, `{}` or without a value, becomes a
/// block mapping unless it stands inside a flow collection. Missing mappings on the way to a path are made.
///
/// Comments. A comment behind a value on its line stays when the value is changed and goes when the entry is
/// removed. Comment lines directly above an entry, at its indentation, go with it, except above the first
/// entry of a mapping or list, where they mostly speak of all of it. Comment lines separated by an empty line
/// stay.
class YamlEditor {
 public:
  /// Throws YamlEditError, with line and column, when the text cannot be read.
  explicit YamlEditor(std::string text);

  const std::string& text() const { return text_; }
  /// The tree of the present text; valid until the next edit.
  const YamlNode& root() const { return root_; }

  /// The value at a path, or nullptr.
  const YamlNode* find(const YamlPath& path) const;
  bool has(const YamlPath& path) const { return find(path) != nullptr; }
  /// The text of a scalar without quotes; nothing when there is none or when it is null, a mapping or a list.
  std::optional<std::string> scalar(const YamlPath& path) const;
  /// Keys of a mapping in order; indices of a list; none otherwise.
  std::vector<std::string> keys(const YamlPath& path) const;
  /// The source of a value with the indentation of a block taken away, as set_block takes it (to copy an
  /// entry).
  std::optional<std::string> source(const YamlPath& path) const;

  /// Gives a path a scalar value, in quotes only when YAML needs them or when the old value has them. A
  /// folded or literal text (`>-`, `|-`) stays one where the new value allows it. A mapping or list at the
  /// path is replaced.
  TextPatch set_scalar(const YamlPath& path, const std::string& value);
  /// Gives a path any value, written as YAML: `{type: a, count: 2}`, `[1, 2]`, a scalar, or block text of
  /// several lines, which may hold comments.
  TextPatch set_block(const YamlPath& path, const std::string& yaml);
  /// Adds an entry behind the sibling `after`, or as the first when that is empty; an error when the path
  /// exists or its parent or the sibling does not.
  TextPatch insert_after(const YamlPath& path, const std::string& yaml,
                         const std::optional<std::string>& after);
  /// Removes an entry of a mapping or an item of a list; the last one leaves `{}` or `[]`.
  TextPatch remove(const YamlPath& path);
  /// Changes the key of an entry; what refers to it elsewhere is not changed.
  TextPatch rename_key(const YamlPath& path, const std::string& new_key);

  /// Applies a patch made before, or its inverse (redo, undo).
  void apply(const TextPatch& patch);
  /// Takes another text as a whole (edited by hand); the patch covers what differs.
  TextPatch set_text(std::string text);

 private:
  std::string text_;
  YamlNode root_;
};

}  // namespace thermohall
