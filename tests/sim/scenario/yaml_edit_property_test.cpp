// Random texts and random edits with fixed seeds, checked against edits of the plain tree.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "sim/base/yaml_document.h"
#include "sim/scenario/yaml_edit.h"

namespace thermohall {
namespace {

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  int below(int n) { return static_cast<int>(engine_() % static_cast<unsigned>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  template <class List>
  auto of(const List& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
  }

 private:
  std::mt19937 engine_;
};

const std::vector<std::string> plain_values{"132 kW", "27 degC", "25 %",          "cold-aisle", "0.5",
                                            "größer", "true",    "a \"b\" 'c' d", "x#y",        "-5 K"};
const std::vector<std::string> hard_values{"",    "~",    "null",      " a",          "a: b",       "# c",
                                           "[1",  "a, b", "x # y",     "it's",        "two\nlines", "- a",
                                           "{b}", "a:",   "tab\there", "back\\slash", "?"};
const std::vector<std::string> keys{"a", "b", "rows", "supply_setpoint", "größe", "x-1", "two words", "1"};

YamlNode scalar_node(const std::string& text) {
  YamlNode node;
  node.kind = YamlNode::Kind::scalar;
  node.text = text;
  return node;
}

YamlNode random_tree(Random& random, int depth, bool root = false) {
  YamlNode node;
  const int what = root ? 9 : random.below(10);
  if (what == 0) return node;
  if (depth == 0 || what <= 4)
    return scalar_node(random.one_in(4) ? random.of(hard_values) : random.of(plain_values));
  if (what <= 6) {
    node.kind = YamlNode::Kind::sequence;
    for (int n = random.below(4); n > 0; --n) node.items.push_back(random_tree(random, depth - 1));
    return node;
  }
  node.kind = YamlNode::Kind::map;
  for (int n = random.below(5) + root; n > 0; --n) {
    const std::string key = random.of(keys);
    if (!node.find(key)) node.entries.push_back({key, 0, 0, random_tree(random, depth - 1)});
  }
  return node;
}

// Writes a tree in a random layout.
class Writer {
 public:
  explicit Writer(Random& random) : random_(random) {}

  std::string document(const YamlNode& root) {
    step_ = random_.one_in(3) ? 4 : 2;
    if (random_.one_in(2)) out_ += "# " + comment() + "\n\n";
    if (root.entries.empty()) {
      out_ += random_.one_in(2) ? "{}\n" : "";
    } else {
      members(root, 0, false);
    }
    if (random_.one_in(3)) out_ += "\n# " + comment() + "\n";
    const bool ends_literal = out_.ends_with(" lit\n");
    if (!ends_literal && random_.one_in(4)) out_.erase(out_.size() - out_.ends_with('\n'));
    if (random_.one_in(4)) {
      for (std::size_t at = out_.find('\n'); at != out_.npos; at = out_.find('\n', at + 2))
        out_.insert(at, "\r");
    }
    return out_;
  }

 private:
  std::string comment() { return "remark " + std::to_string(++comments_); }
  std::string pad(int columns) { return std::string(static_cast<std::size_t>(columns), ' '); }

  static std::string double_quoted(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) {
      if (c == '\n') quoted += "\\n";
      if (c == '\t') quoted += "\\t";
      if (c == '"' || c == '\\') quoted += '\\';
      if (c != '\n' && c != '\t') quoted += c;
    }
    return quoted + '"';
  }

  std::string scalar(const std::string& text, bool in_flow) {
    const bool plain = std::find(plain_values.begin(), plain_values.end(), text) != plain_values.end();
    const bool word = plain && (!in_flow || text.find('"') == text.npos);
    if (word && !random_.one_in(5)) return text;
    if (random_.one_in(2) && text.find_first_of("\n\t") == text.npos) {
      std::string quoted = "'";
      for (const char c : text) quoted.append(c == '\'' ? 2 : 1, c);
      return quoted + '\'';
    }
    return double_quoted(text);
  }

  std::string key(const std::string& text) { return random_.one_in(6) ? double_quoted(text) : text; }

  void trailing() {
    if (random_.one_in(4)) out_ += "  # " + comment();
    out_ += '\n';
  }

  void flow(const YamlNode& node, int indent) {
    if (node.is_null()) {
      out_ += random_.one_in(2) ? "null" : "~";
    } else if (node.is_scalar()) {
      out_ += scalar(node.text, true);
    } else {
      const std::size_t count = node.entries.size() + node.items.size();
      const bool lines = count > 0 && random_.one_in(3);
      out_ += node.is_map() ? '{' : '[';
      for (std::size_t i = 0; i < count; ++i) {
        if (lines) out_ += '\n' + pad(indent + step_);
        if (!lines && i > 0) out_ += ' ';
        if (node.is_map()) out_ += key(node.entries[i].key) + ": ";
        flow(node.is_map() ? node.entries[i].value : node.items[i], indent + step_);
        if (i + 1 < count || random_.one_in(5)) out_ += ',';
        if (lines && random_.one_in(3)) out_ += " # " + comment();
      }
      if (lines) out_ += '\n' + pad(indent);
      out_ += node.is_map() ? '}' : ']';
    }
  }

  bool may_be_block_text(const std::string& text) {
    return !text.empty() && text.front() != ' ' && text.find_first_of("\n\t") == text.npos;
  }

  void value(const YamlNode& node, int indent, bool behind_dash) {
    const std::size_t count = node.entries.size() + node.items.size();
    if (node.is_null()) {
      out_ += random_.of(std::vector<std::string>{"", " ~", " null"});
      trailing();
    } else if (node.is_scalar() && may_be_block_text(node.text) && random_.one_in(6)) {
      out_ += random_.one_in(2) ? " >-\n" : " |-\n";
      out_ += pad(indent + step_) + node.text + '\n';
    } else if (node.is_scalar() || count == 0 || random_.one_in(4)) {
      out_ += ' ';
      flow(node, indent);
      trailing();
    } else if (behind_dash && random_.one_in(2)) {
      out_ += ' ';
      members(node, indent + 2, true);
    } else {
      trailing();
      members(node, node.is_sequence() && !behind_dash && random_.one_in(3) ? indent : indent + step_, false);
    }
  }

  void members(const YamlNode& node, int indent, bool first_on_dash) {
    for (std::size_t i = 0; i < node.entries.size() + node.items.size(); ++i) {
      if (i > 0 || !first_on_dash) {
        if (i > 0 && random_.one_in(6)) out_ += '\n';
        if (random_.one_in(6)) out_ += pad(indent) + "# " + comment() + '\n';
        out_ += pad(indent);
      }
      out_ += node.is_map() ? key(node.entries[i].key) + ':' : "-";
      value(node.is_map() ? node.entries[i].value : node.items[i], indent, !node.is_map());
    }
  }

  Random& random_;
  std::string out_;
  int step_ = 2, comments_ = 0;
};

bool same(const YamlNode& a, const YamlNode& b) {
  return a.kind == b.kind && a.text == b.text &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                    [](const YamlEntry& x, const YamlEntry& y) {
                      return x.key == y.key && same(x.value, y.value);
                    }) &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same);
}

YamlNode read(const std::string& text) {
  if (text.find_first_not_of(" \r\n") == text.npos) return {};
  Diagnostics diagnostics;
  YamlNode root = load_yaml_text(text, "", diagnostics).root;
  const bool nothing = diagnostics.has_errors() && root.is_null();
  EXPECT_TRUE(!diagnostics.has_errors() || nothing) << text;
  return root;
}

std::set<std::string> comments_of(const std::string& text) {
  std::set<std::string> found;
  for (std::size_t at = text.find("# remark "); at != text.npos; at = text.find("# remark ", at + 1)) {
    found.insert(text.substr(at, text.find_first_of("\r\n", at) - at));
  }
  return found;
}

// The node at a path; a missing one is made.
YamlNode& at(YamlNode& root, const YamlPath& path) {
  YamlNode* node = &root;
  for (const auto& key : path) {
    if (node->is_sequence()) {
      const auto index = static_cast<std::size_t>(std::stoi(key));
      if (index == node->items.size()) node->items.emplace_back();
      node = &node->items[index];
      continue;
    }
    node->kind = YamlNode::Kind::map;
    if (!node->find(key)) node->entries.push_back({key, 0, 0, {}});
    node = const_cast<YamlNode*>(&node->find(key)->value);
  }
  return *node;
}

YamlPath random_path(Random& random, const YamlNode& root) {
  YamlPath path;
  const YamlNode* node = &root;
  while (path.empty() || !random.one_in(3)) {
    const std::size_t count = node->entries.size() + node->items.size();
    if (count == 0) break;
    const auto index = static_cast<std::size_t>(random.below(static_cast<int>(count)));
    path.push_back(node->is_map() ? node->entries[index].key : std::to_string(index));
    node = node->is_map() ? &node->entries[index].value : &node->items[index];
  }
  return path;
}

struct Counts {
  int made = 0, refused = 0;
};

class RandomEdits {
 public:
  RandomEdits(unsigned seed, Counts& counts) : random_(seed), counts_(counts) {
    tree_ = random_tree(random_, 4, true);
    text_ = Writer(random_).document(tree_);
    if (tree_.entries.empty()) tree_ = read(text_);
  }

  void run() {
    YamlEditor editor(text_);
    ASSERT_TRUE(same(editor.root(), tree_)) << text_;
    std::vector<TextPatch> undo;
    for (int i = 0; i < 12 && !testing::Test::HasFailure(); ++i) {
      const std::string before = editor.text();
      YamlNode expected = tree_;
      keeps_comments_ = true;
      try {
        const TextPatch patch = edit(editor, expected);
        undo.push_back(patch);
        ASSERT_EQ(patch.applied_to(before), editor.text());
        ASSERT_EQ(patch.inverse().applied_to(editor.text()), before);
        ++counts_.made;
      } catch (const YamlEditError& fault) {
        ASSERT_EQ(editor.text(), before);
        ++counts_.refused;
        if (refused_wrongly_) ADD_FAILURE() << what_ << ": " << fault.what() << "\n" << before;
        continue;
      }
      ASSERT_TRUE(same(read(editor.text()), expected)) << what_ << "\n"
                                                       << before << "\n->\n"
                                                       << editor.text();
      ASSERT_TRUE(same(editor.root(), expected));
      if (before.find("\r\n") != before.npos) {
        ASSERT_EQ(std::count(editor.text().begin(), editor.text().end(), '\n'),
                  std::count(editor.text().begin(), editor.text().end(), '\r'));
      }
      if (keeps_comments_) {
        ASSERT_EQ(comments_of(editor.text()), comments_of(before)) << what_ << "\n" << before;
      }
      tree_ = expected;
    }
    for (; !undo.empty(); undo.pop_back()) editor.apply(undo.back().inverse());
    EXPECT_EQ(editor.text(), text_);
  }

 private:
  std::string value() { return random_.one_in(3) ? random_.of(hard_values) : random_.of(plain_values); }

  TextPatch edit(YamlEditor& editor, YamlNode& expected) {
    YamlPath path = random_path(random_, tree_);
    what_.clear();
    for (const auto& key : path) what_ += '/' + key;
    refused_wrongly_ = true;
    switch (path.empty() ? 1 : random_.below(5)) {
      case 0: {
        const std::string text = value();
        what_ += " = " + text;
        YamlNode& node = at(expected, path);
        keeps_comments_ = node.is_scalar() || node.is_null();
        node = scalar_node(text);
        return editor.set_scalar(path, text);
      }
      case 1: {  // something new below what there is
        const YamlNode* node = editor.find(path);
        while (!path.empty() && node->is_scalar()) {
          path.pop_back();
          node = editor.find(path);
        }
        const std::size_t count = node->items.size();
        path.push_back(node->is_sequence() ? std::to_string(count) : "new" + std::to_string(++names_));
        if (random_.one_in(3)) path.push_back("deeper");
        const std::string text = value();
        what_ += " new member " + path.back() + " = " + text;
        at(expected, path) = scalar_node(text);
        return editor.set_scalar(path, text);
      }
      case 2: {
        what_ += " removed";
        keeps_comments_ = false;
        YamlPath parent(path.begin(), path.end() - 1);
        YamlNode& node = at(expected, parent);
        if (node.is_sequence()) {
          node.items.erase(node.items.begin() + std::stoi(path.back()));
        } else {
          std::erase_if(node.entries, [&](const YamlEntry& entry) { return entry.key == path.back(); });
        }
        return editor.remove(path);
      }
      case 3: {
        const YamlNode tree = random_tree(random_, 2);
        std::string yaml = "\n";
        if (!tree.is_null()) {
          YamlNode wrapped;
          wrapped.kind = YamlNode::Kind::map;
          wrapped.entries.push_back({"w", 0, 0, tree});
          Random plain(7);
          const YamlEditor writer(Writer(random_).document(wrapped));
          yaml = *writer.source({"w"});
        }
        what_ += " set to\n" + yaml;
        keeps_comments_ = false;
        at(expected, path) = tree;
        return editor.set_block(path, yaml);
      }
      default: {
        const YamlPath parent(path.begin(), path.end() - 1);
        YamlNode& node = at(expected, parent);
        if (node.is_sequence()) {
          refused_wrongly_ = false;
          return editor.rename_key(path, "x");
        }
        const std::string name = "name " + std::to_string(++names_);
        what_ += " renamed";
        const auto entry = std::find_if(node.entries.begin(), node.entries.end(),
                                        [&](const YamlEntry& e) { return e.key == path.back(); });
        if (random_.one_in(2)) {
          entry->key = name;
          return editor.rename_key(path, name);
        }
        what_ += " inserted";
        YamlPath added = parent;
        added.push_back(name);
        if (random_.one_in(3)) {
          node.entries.insert(node.entries.begin(), {name, 0, 0, scalar_node("1 m")});
          return editor.insert_after(added, "1 m", std::nullopt);
        }
        node.entries.insert(entry + 1, {name, 0, 0, scalar_node("1 m")});
        return editor.insert_after(added, "1 m", path.back());
      }
    }
  }

  Random random_;
  Counts& counts_;
  YamlNode tree_;
  std::string text_, what_;
  bool keeps_comments_ = true, refused_wrongly_ = true;
  int names_ = 0;
};

TEST(YamlEditorProperty, RandomEditsGiveTheTreeTheyShouldKeepCommentsAndCanBeUndone) {
  Counts counts;
  for (unsigned seed = 1; seed <= 1500 && !HasFailure(); ++seed) {
    SCOPED_TRACE(seed);
    RandomEdits(seed, counts).run();
  }
  EXPECT_GT(counts.made, 10000);
  EXPECT_LT(counts.refused, counts.made / 20);
}

}  // namespace
}  // namespace thermohall
