#include "sim/scenario/yaml_edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "sim/base/diagnostic.h"
#include "sim/base/yaml_document.h"
#include "sim/base/yaml_scalar.h"
#include "sim/scenario/yaml_change.h"
#include "sim/scenario/yaml_layout.h"

namespace thermohall {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view body_of(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text;
}

bool holds_only_comments(std::string_view text) {
  const YamlNode none;
  return YamlLayout(text, none).skip_space(0) == text.size();
}

// The tree of a text; throws YamlEditError.
YamlNode parse(const std::string& text) {
  if (holds_only_comments(body_of(text))) return {};
  Diagnostics diagnostics;
  YamlDocument document = load_yaml_text(text, "", diagnostics);
  if (!diagnostics.has_errors()) return std::move(document.root);
  const Diagnostic fault = diagnostics.sorted().front();
  throw YamlEditError(fmt::format("{}:{}: {}", fault.location.line, fault.location.column, fault.message));
}

std::string in_words(const YamlPath& path, std::size_t count) {
  std::string words;
  for (std::size_t i = 0; i < count; ++i) words += (i ? "." : "") + path[i];
  return quote(words);
}

std::string in_words(const YamlPath& path) { return in_words(path, path.size()); }

bool same(const YamlNode& a, const YamlNode& b) {
  const auto same_entry = [](const YamlEntry& x, const YamlEntry& y) {
    return x.key == y.key && same(x.value, y.value);
  };
  return a.kind == b.kind && a.text == b.text &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(), same_entry) &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same);
}

// One change of the members of one mapping or list.
struct TreeChange {
  enum class What { set, insert, remove, rename };
  What what = What::set;
  std::size_t depth = 0;  // of the mapping or list in the path
  std::size_t index = 0;  // of the member; where it goes when it is inserted
  std::string key = {};   // of a new entry; the new key of a renamed one
  const YamlNode* value = nullptr;
};

bool same_member(const YamlNode& before, std::size_t i, const YamlNode& after, std::size_t j) {
  return (!before.is_map() || before.entries[i].key == after.entries[j].key) &&
         same(member(before, i), member(after, j));
}

// True when `after` is `before` with the change, and nothing else.
bool is_changed(const YamlNode& before, const YamlNode& after, const YamlPath& path, const TreeChange& change,
                std::size_t depth = 0) {
  using What = TreeChange::What;
  const bool at_change = depth == change.depth;
  if (before.is_null() ? !at_change || !after.is_map() : before.kind != after.kind) return false;
  const std::size_t old_count = size_of(before), new_count = size_of(after);
  const std::size_t added = at_change && change.what == What::insert;
  const std::size_t gone = at_change && change.what == What::remove;
  if (new_count != old_count + added - gone) return false;
  const std::size_t here = at_change ? change.index : index_of(before, path[depth]);
  for (std::size_t i = 0; i < old_count; ++i) {
    if (i == here && !added) continue;
    if (!same_member(before, i, after, i >= here ? i + added - gone : i)) return false;
  }
  if (gone > 0) return true;
  if (here >= new_count) return false;
  const std::string* new_key = after.is_map() ? &after.entries[here].key : nullptr;
  if (!at_change) {
    return (!new_key || *new_key == before.entries[here].key) &&
           is_changed(member(before, here), member(after, here), path, change, depth + 1);
  }
  if (new_key && *new_key != (change.what == What::set ? before.entries[here].key : change.key)) return false;
  return same(change.what == What::rename ? member(before, here) : *change.value, member(after, here));
}

bool splits_character(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U ||
         (text[at] == '\n' && at > 0 && text[at - 1] == '\r');
}

// The patch without what is the same at its ends.
TextPatch smallest(std::size_t offset, std::string_view removed, std::string_view inserted) {
  const std::size_t most = std::min(removed.size(), inserted.size());
  std::size_t front = 0, back = 0;
  while (front < most && removed[front] == inserted[front]) ++front;
  while (front > 0 && (splits_character(removed, front) || splits_character(inserted, front))) --front;
  while (back < most - front && removed[removed.size() - 1 - back] == inserted[inserted.size() - 1 - back]) {
    ++back;
  }
  while (back > 0 && (splits_character(removed, removed.size() - back) ||
                      splits_character(inserted, inserted.size() - back))) {
    --back;
  }
  return {offset + front, std::string(removed.substr(front, removed.size() - front - back)),
          std::string(inserted.substr(front, inserted.size() - front - back))};
}

char quotes_of(std::string_view text, const YamlNode& node) {
  return node.is_scalar() && node.quoted ? text[node.begin] : '\0';
}

struct Edited {
  std::string text;
  YamlNode root;
  TextPatch patch;
};

// One edit: finds the place, makes the change and reads the result.
class Edit {
 public:
  Edit(const std::string& text, const YamlNode& root, const YamlPath& path)
      : text_(text), root_(root), path_(path), layout_(body_of(text), root) {
    if (path.empty()) throw YamlEditError("the document as a whole cannot be changed; name a key");
    slots_.push_back(layout_.root_slot());
    for (const std::string& key : path) {
      const YamlNode& node = *slots_.back().value;
      const std::size_t index = size_of(node) == 0 ? npos : index_of(node, key);
      if (index == npos) break;
      slots_.push_back(layout_.slot(node, index));
    }
  }

  const YamlLayout& layout() const { return layout_; }
  bool exists() const { return slots_.size() == path_.size() + 1; }
  bool parent_exists() const { return slots_.size() >= path_.size(); }
  const YamlSlot& last() const { return slots_.back(); }
  const YamlSlot& parent() const { return slots_[path_.size() - 1]; }
  void require() const {
    if (!exists()) throw YamlEditError(in_words(path_) + " does not exist");
  }

  // A value at the path, with the mappings that are missing on the way.
  Edited put(const YamlValue& value) const {
    if (exists()) {
      const TreeChange change{TreeChange::What::set, path_.size() - 1, last().index, "", &value.tree};
      return finished(replace_value(layout_, last(), value), change);
    }
    const std::size_t depth = slots_.size() - 1;
    const YamlNode& node = *last().value;
    if (node.is_scalar()) throw YamlEditError(in_words(path_, depth) + " is a value and has no members");
    const bool in_flow = last().in_flow || (node.flow && size_of(node) > 0);
    YamlValue member = value;
    for (std::size_t i = path_.size() - 1; i > depth; --i) {
      member = mapping_of(path_[i], member, layout_, in_flow);
    }
    return inserted(size_of(node), member);
  }

  Edited inserted(std::size_t index, const YamlValue& value) const {
    const std::size_t depth = slots_.size() - 1;
    const YamlNode& node = *last().value;
    if (node.is_sequence() && path_[depth] != std::to_string(index)) {
      throw YamlEditError(fmt::format("the list {} has {} items; a new one is number {}, not {}",
                                      in_words(path_, depth), node.items.size(), index, path_[depth]));
    }
    const TreeChange change{TreeChange::What::insert, depth, index, path_[depth], &value.tree};
    return finished(insert_member(layout_, last(), index, path_[depth], value), change);
  }

  Edited removed(bool tidy) const {
    const TreeChange change{TreeChange::What::remove, path_.size() - 1, last().index};
    return finished(remove_member(layout_, parent(), last().index, tidy), change);
  }

  Edited renamed(const std::string& key) const {
    const YamlEntry& entry = last().container->entries[last().index];
    const char quotes = layout_.text()[entry.key_begin];
    const TreeChange change{TreeChange::What::rename, path_.size() - 1, last().index, key};
    return finished({entry.key_begin, entry.key_end, scalar_value(key, quotes, last().in_flow).text}, change);
  }

  Edited finished(YamlChange change, const TreeChange& expected) const {
    const std::size_t shift = text_.size() - layout_.text().size();
    const std::string_view old = layout_.text().substr(change.begin, change.end - change.begin);
    Edited edited;
    edited.patch = smallest(change.begin + shift, old, change.text);
    edited.text = edited.patch.applied_to(text_);
    try {
      edited.root = parse(edited.text);
    } catch (const YamlEditError& fault) {
      throw YamlEditError("changing " + in_words(path_) + " would spoil the text: " + fault.what());
    }
    if (!is_changed(root_, edited.root, path_, expected)) {
      throw YamlEditError("changing " + in_words(path_) + " would change more of the text");
    }
    return edited;
  }

 private:
  const std::string& text_;
  const YamlNode& root_;
  const YamlPath& path_;
  YamlLayout layout_;
  std::vector<YamlSlot> slots_;  // from the root to the last one that exists
};

TextPatch take(Edited edited, std::string& text, YamlNode& root) {
  text = std::move(edited.text);
  root = std::move(edited.root);
  return std::move(edited.patch);
}

}  // namespace

std::string TextPatch::applied_to(const std::string& text) const {
  if (offset > text.size() || text.compare(offset, removed.size(), removed) != 0) {
    throw YamlEditError("the change does not fit the text any more");
  }
  std::string changed = text;
  return changed.replace(offset, removed.size(), inserted);
}

YamlEditor::YamlEditor(std::string text) : text_(std::move(text)), root_(parse(text_)) {}

const YamlNode* YamlEditor::find(const YamlPath& path) const {
  const YamlNode* node = &root_;
  for (const std::string& key : path) {
    const std::size_t index = size_of(*node) == 0 ? npos : index_of(*node, key);
    if (index == npos) return nullptr;
    node = &member(*node, index);
  }
  return node;
}

std::optional<std::string> YamlEditor::scalar(const YamlPath& path) const {
  const YamlNode* node = find(path);
  return node && node->is_scalar() ? std::optional(node->text) : std::nullopt;
}

std::vector<std::string> YamlEditor::keys(const YamlPath& path) const {
  std::vector<std::string> keys;
  const YamlNode* node = find(path);
  for (std::size_t i = 0; node && i < size_of(*node); ++i) {
    keys.push_back(node->is_map() ? node->entries[i].key : std::to_string(i));
  }
  return keys;
}

TextPatch YamlEditor::set_scalar(const YamlPath& path, const std::string& value) {
  const Edit edit(text_, root_, path);
  const char quotes = edit.exists() ? quotes_of(edit.layout().text(), *edit.last().value) : '\0';
  const YamlNode& at = *edit.last().value;
  const bool in_flow = edit.last().in_flow || (!edit.exists() && at.flow && size_of(at) > 0);
  YamlValue scalar = scalar_value(value, quotes, in_flow);
  if (quotes == '|' || quotes == '>') {
    const std::string plain = scalar.text;
    scalar.text = block_scalar_text(edit.layout(), edit.last(), value);
    try {
      if (!scalar.text.empty()) return take(edit.put(scalar), text_, root_);
    } catch (const YamlEditError&) {
      // written without folding below
    }
    scalar.text = plain;
  }
  return take(edit.put(scalar), text_, root_);
}

TextPatch YamlEditor::set_block(const YamlPath& path, const std::string& yaml) {
  return take(Edit(text_, root_, path).put(parse_yaml_value(yaml)), text_, root_);
}

TextPatch YamlEditor::insert_after(const YamlPath& path, const std::string& yaml,
                                   const std::optional<std::string>& after) {
  const Edit edit(text_, root_, path);
  if (edit.exists()) throw YamlEditError(in_words(path) + " exists already");
  const YamlNode& parent = *edit.last().value;
  if (!edit.parent_exists() || !parent.is_map()) {
    throw YamlEditError(in_words(path, path.size() - 1) + " is no mapping with entries");
  }
  const std::size_t sibling = after ? index_of(parent, *after) : npos;
  if (after && sibling == npos)
    throw YamlEditError(quote(*after) + " does not exist beside " + in_words(path));
  return take(edit.inserted(after ? sibling + 1 : 0, parse_yaml_value(yaml)), text_, root_);
}

TextPatch YamlEditor::remove(const YamlPath& path) {
  const Edit edit(text_, root_, path);
  edit.require();
  try {
    return take(edit.removed(true), text_, root_);
  } catch (const YamlEditError&) {  // an empty line may belong to a literal text above
    return take(edit.removed(false), text_, root_);
  }
}

TextPatch YamlEditor::rename_key(const YamlPath& path, const std::string& new_key) {
  const Edit edit(text_, root_, path);
  edit.require();
  const YamlNode& parent = *edit.parent().value;
  if (!parent.is_map()) throw YamlEditError(in_words(path) + " is an item of a list and has no key");
  if (new_key == path.back()) return {};
  if (parent.find(new_key)) throw YamlEditError(quote(new_key) + " exists already beside " + in_words(path));
  return take(edit.renamed(new_key), text_, root_);
}

void YamlEditor::apply(const TextPatch& patch) {
  std::string changed = patch.applied_to(text_);
  root_ = parse(changed);
  text_ = std::move(changed);
}

TextPatch YamlEditor::set_text(std::string text) {
  TextPatch patch = smallest(0, text_, text);
  apply(patch);
  return patch;
}

std::optional<std::string> YamlEditor::source(const YamlPath& path) const {
  if (path.empty() || !has(path)) return {};
  const Edit edit(text_, root_, path);
  const YamlSlot& slot = edit.last();
  if (slot.is_empty()) return "";
  const std::size_t columns =
      slot.is_block() ? static_cast<std::size_t>(slot.value->column - 1) : slot.indent;
  const std::string_view whole = edit.layout().text();
  std::string source;
  for (std::size_t at = slot.value->begin; at < slot.end; at = edit.layout().next_line(at)) {
    std::size_t begin = at;
    if (at > slot.value->begin) {
      source += '\n';
      while (begin - at < columns && begin < slot.end && whole[begin] == ' ') ++begin;
    }
    const std::size_t end = std::min(slot.end, edit.layout().line_end(begin));
    source += whole.substr(begin, end - begin);
  }
  return source;
}

}  // namespace thermohall
