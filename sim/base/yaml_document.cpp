#include "sim/base/yaml_document.h"

#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <cstdint>
#include <new>
#include <utility>

#include "sim/base/text_file.h"
#include "sim/base/yaml_syntax_message.h"

namespace thermohall {
namespace {

struct Stop {};  // thrown after a fault behind which nothing more can be read

struct Place {
  int line = 0, column = 0;
  std::uint32_t byte = 0;
};

// The parser counts characters, a SourceLocation bytes. Places rise while a file is read, so the way from one
// to the next is short.
class Places {
 public:
  explicit Places(std::string_view text)
      : text_(text), ascii_(std::all_of(text.begin(), text.end(), [](char c) {
          return static_cast<unsigned char>(c) < 0x80;
        })) {}

  Place of(const yaml_mark_t& mark) {
    if (ascii_) {
      return {static_cast<int>(mark.line) + 1, static_cast<int>(mark.column) + 1,
              static_cast<std::uint32_t>(mark.index)};
    }
    if (mark.index < character_) *this = Places(text_, false);
    for (; character_ < mark.index && byte_ < text_.size(); ++character_) step();
    return {line_, static_cast<int>(byte_ - line_begin_) + 1, static_cast<std::uint32_t>(byte_)};
  }

 private:
  Places(std::string_view text, bool ascii) : text_(text), ascii_(ascii) {}

  void step() {
    const char c = text_[byte_++];
    while (byte_ < text_.size() && (static_cast<unsigned char>(text_[byte_]) & 0xC0U) == 0x80U) ++byte_;
    if (c != '\n' && (c != '\r' || text_.substr(byte_, 1) == "\n")) return;
    ++line_;
    line_begin_ = byte_;
  }

  std::string_view text_;
  bool ascii_;
  std::size_t character_ = 0, byte_ = 0, line_begin_ = 0;
  int line_ = 1;
};

class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const std::string& name, Diagnostics& diagnostics,
              const YamlLimits& limits)
      : file_(std::make_shared<const std::string>(name)),
        places_(text),
        diagnostics_(diagnostics),
        limits_(limits) {}

  YamlNode take_root() { return std::move(root_); }
  int documents() const { return documents_; }
  const YamlNode* innermost() const { return frames_.empty() ? nullptr : &frames_.back().node; }
  Place place(const yaml_mark_t& mark) { return places_.of(mark); }

  void take(const yaml_event_t& event) {
    const yaml_mark_t& mark = event.start_mark;
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        if (++documents_ > 1) stop(place(mark), "a second document begins here; a file holds one");
        return;
      case YAML_ALIAS_EVENT:
        return alias(place(mark));
      case YAML_SCALAR_EVENT:
        return scalar(event.data.scalar, place(mark), event.end_mark);
      case YAML_SEQUENCE_START_EVENT:
        check_properties(event.data.sequence_start, place(mark));
        return open(YamlNode::Kind::sequence, place(mark),
                    event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
      case YAML_MAPPING_START_EVENT:
        check_properties(event.data.mapping_start, place(mark));
        return open(YamlNode::Kind::map, place(mark),
                    event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
      case YAML_MAPPING_END_EVENT:
        drop_duplicates();
        return close(event);
      case YAML_SEQUENCE_END_EVENT:
        return close(event);
      default:  // beginning and end of the stream, end of the document
        return;
    }
  }

 private:
  struct Frame {
    YamlNode node;
    bool has_key = false;  // of a map: the last entry waits for its value
  };

  bool expects_key() const {
    return !frames_.empty() && frames_.back().node.is_map() && !frames_.back().has_key;
  }

  std::string path() const {
    std::string result;
    for (const Frame& frame : frames_) {
      if (frame.node.is_sequence()) {
        result += fmt::format("[{}]", frame.node.items.size());
      } else if (frame.has_key) {
        result = join_key(result, frame.node.entries.back().key);
      }
    }
    return result;
  }

  void fail(Place at, std::string message) {
    diagnostics_.error({*file_, at.line, at.column}, path(), std::move(message));
    count_fault();
  }

  void count_fault() {
    constexpr std::size_t most = 100;
    if (++faults_ >= most) throw Stop{};
  }

  [[noreturn]] void stop(Place at, std::string message) {
    diagnostics_.error({*file_, at.line, at.column}, path(), std::move(message));
    throw Stop{};
  }

  template <class EventData>
  void check_properties(const EventData& data, Place at) {
    if (data.anchor) fail(at, "anchors (&name) are not supported; use `extends` or a library type");
    if (data.tag) fail(at, "tags (!name) are not supported");
  }

  void alias(Place at) {
    fail(at, "aliases (*name) are not supported; use `extends` or a library type");
    add(make(YamlNode::Kind::null, at), at);
  }

  template <class EventData>
  void scalar(const EventData& data, Place at, const yaml_mark_t& end_mark) {
    check_properties(data, at);
    const std::uint32_t end = place(end_mark).byte;
    const std::string_view value(reinterpret_cast<const char*>(data.value), data.length);
    const bool quoted = data.style != YAML_PLAIN_SCALAR_STYLE;
    if (expects_key() && (quoted || !value.empty())) return begin_entry(at, value, end);
    const bool is_null =
        !quoted && (value.empty() || value == "~" || value == "null" || value == "Null" || value == "NULL");
    YamlNode node = make(is_null ? YamlNode::Kind::null : YamlNode::Kind::scalar, at);
    node.quoted = quoted;
    node.end = end;
    if (!is_null) node.text = value;
    add(std::move(node), at);
  }

  YamlNode make(YamlNode::Kind kind, Place at) {
    if (++nodes_ > limits_.nodes) stop(at, fmt::format("more than {} values in one file", limits_.nodes));
    YamlNode node;
    node.kind = kind;
    node.line = at.line;
    node.column = at.column;
    node.begin = node.end = at.byte;
    node.file = file_;
    return node;
  }

  void begin_entry(Place at, std::string_view key, std::uint32_t end) {
    constexpr std::size_t longest = 200;
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (key.size() > longest || std::any_of(key.begin(), key.end(), is_control)) {
      stop(at, quote(key) + " cannot be a key");
    }
    if (key == "<<") fail(at, "merge keys (<<) are not supported; use `extends`");
    Frame& frame = frames_.back();
    frame.node.entries.push_back({std::string(key), at.line, at.column, {}, at.byte, end});
    frame.has_key = true;
  }

  void add(YamlNode node, Place at) {
    if (expects_key()) stop(at, node.is_null() ? "a key is missing before ':'" : "a key must be one word");
    if (frames_.empty()) {
      root_ = std::move(node);
      return;
    }
    Frame& frame = frames_.back();
    if (frame.node.is_sequence()) {
      frame.node.items.push_back(std::move(node));
      return;
    }
    YamlEntry& entry = frame.node.entries.back();
    if (node.is_null()) {  // the parser places it at the token behind
      node.line = entry.line;
      node.column = entry.column;
    }
    entry.value = std::move(node);
    frame.has_key = false;
  }

  void open(YamlNode::Kind kind, Place at, bool flow) {
    if (expects_key()) stop(at, "a key must be one word; is a bracket not closed?");
    if (frames_.size() >= limits_.depth) {
      stop(at, fmt::format("nested more than {} levels deep", limits_.depth));
    }
    frames_.push_back({make(kind, at)});
    frames_.back().node.flow = flow;
  }

  void close(const yaml_event_t& event) {
    YamlNode node = std::move(frames_.back().node);
    if (node.flow) {
      node.end = place(event.end_mark).byte;
    } else {  // the parser ends a block at the token behind it
      if (!node.items.empty()) node.end = std::max(node.begin, node.items.back().end);
      if (!node.entries.empty()) {
        node.end = std::max(node.entries.back().key_end, node.entries.back().value.end);
      }
    }
    frames_.pop_back();
    add(std::move(node), {});
  }

  // Of entries with the same key the first stays.
  void drop_duplicates() {
    std::vector<YamlEntry>& entries = frames_.back().node.entries;
    const std::vector<std::size_t> repeated = repeated_keys(entries);
    const std::string parent = repeated.empty() ? std::string() : path();
    for (const std::size_t index : repeated) {
      const YamlEntry& entry = entries[index];
      const YamlEntry& first = *frames_.back().node.find(entry.key);
      diagnostics_.error({*file_, entry.line, entry.column}, join_key(parent, entry.key),
                         fmt::format("is given twice; the first is at {}:{}", first.line, first.column));
      count_fault();
    }
    for (std::size_t i = repeated.size(); i-- > 0;) {
      entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(repeated[i]));
    }
  }

  std::shared_ptr<const std::string> file_;
  Places places_;
  Diagnostics& diagnostics_;
  const YamlLimits& limits_;
  std::vector<Frame> frames_;
  YamlNode root_;
  std::size_t nodes_ = 0, faults_ = 0;
  int documents_ = 0;
};

Place place_of(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const std::size_t begin = before.rfind('\n') + 1;  // 0 on the first line
  return {static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
          static_cast<int>(before.size() - begin) + 1, static_cast<std::uint32_t>(byte)};
}

void report(const yaml_parser_t& parser, std::string_view text, const std::string& name, TreeBuilder& builder,
            Diagnostics& diagnostics) {
  if (parser.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
  const std::string_view problem = parser.problem, context = parser.context ? parser.context : "";
  const bool unquoted_end =
      context == "while scanning a quoted scalar" &&
      (problem == "found unexpected end of stream" || problem == "found unexpected document indicator");
  const bool no_colon = problem == "could not find expected ':'";
  Place at = builder.place(unquoted_end || no_colon ? parser.context_mark : parser.problem_mark);
  if (parser.error == YAML_READER_ERROR) at = place_of(text, parser.problem_offset);
  std::string message = "the quotation mark is not closed";
  if (no_colon) message = "a ':' is missing behind this key";
  if (!unquoted_end && !no_colon) {
    const YamlNode* open = builder.innermost();
    const SourceLocation begin = open ? open->location() : SourceLocation{};
    message = yaml_syntax_message(problem, text, {name, at.line, at.column}, begin);
  }
  diagnostics.error({name, at.line, at.column}, "", std::move(message));
}

class Parser {
 public:
  explicit Parser(std::string_view text) {
    if (!yaml_parser_initialize(&parser_)) throw std::bad_alloc();
    // Otherwise a text could choose UTF-16 by its first bytes.
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~Parser() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  // The next event; null after an error.
  const yaml_event_t* next() {
    yaml_event_delete(&event_);
    return yaml_parser_parse(&parser_, &event_) ? &event_ : nullptr;
  }
  const yaml_parser_t& state() const { return parser_; }

 private:
  yaml_parser_t parser_;
  yaml_event_t event_{};
};

void parse(std::string_view text, const std::string& name, TreeBuilder& builder, Diagnostics& diagnostics) {
  try {
    Parser parser(text);
    for (const yaml_event_t* event = parser.next(); event; event = parser.next()) {
      if (event->type == YAML_STREAM_END_EVENT) return;
      builder.take(*event);
    }
    report(parser.state(), text, name, builder, diagnostics);
  } catch (const Stop&) {
  }
}

}  // namespace

YamlDocument load_yaml_text(std::string text, const std::string& name, Diagnostics& diagnostics,
                            const YamlLimits& limits) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
  YamlDocument document{std::move(text), {}};
  const std::size_t errors_before = diagnostics.error_count();
  TreeBuilder builder(document.text, name, diagnostics, limits);
  parse(document.text, name, builder, diagnostics);
  const bool failed = diagnostics.error_count() > errors_before;
  if (!failed && builder.documents() == 0) diagnostics.error({name, 0, 0}, "", "holds nothing but comments");
  document.root = builder.take_root();
  return document;
}

YamlDocument load_yaml_file(const std::string& path, Diagnostics& diagnostics, const SourceLocation& referrer,
                            const YamlLimits& limits) {
  auto text = read_text_file(path, limits.bytes, diagnostics, referrer);
  return text ? load_yaml_text(std::move(*text), path, diagnostics, limits) : YamlDocument{};
}

}  // namespace thermohall
