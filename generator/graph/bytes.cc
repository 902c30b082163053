#include "generator/graph/bytes.h"

#include <cstdint>
#include <cstring>
#include <unordered_map>
#include <utility>
#include <vector>

namespace moonwright::graph {

namespace {

constexpr std::uint64_t none = ~std::uint64_t{0};

// Reading and writing are one description each: the binding names every member, so that a new one does not compile.
template <class To>
void describe(To& to, Place& place) {
  auto& [file, line, column, length] = place;
  to.text(file);
  to.number(line);
  to.number(column);
  to.number(length);
}

template <class To>
void describe(To& to, Origin& origin) {
  auto& [place, sentence, rule] = origin;
  describe(to, place);
  to.text(sentence);
  to.text(rule);
}

template <class To>
void describe(To& to, Resource& resource) {
  auto& [id, name, data, tag, variant, bases, service, block, properties, origin] = resource;
  to.number(id);
  to.text(name);
  to.text(data);
  to.text(tag);
  to.text(variant);
  to.list(bases, [&](std::string& base) { to.text(base); });
  to.option(service);
  to.number(block);
  to.map(properties);
  describe(to, origin);
}

template <class To>
void describe(To& to, Relation& relation) {
  auto& [subject, verb, object, origin] = relation;
  to.number(subject);
  to.text(verb);
  to.number(object);
  describe(to, origin);
}

class Writer {
 public:
  template <class Number>
  void number(const Number& value) {
    put(static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
  }
  void text(const std::string& text) {
    const auto [found, is_new] = numbers_.try_emplace(text, numbers_.size());
    if (is_new) texts_.push_back(found->first);
    put(found->second);
  }
  void option(const std::optional<std::size_t>& value) { put(value ? *value : none); }
  template <class List, class Each>
  void list(List& list, Each each) {
    put(list.size());
    for (auto& item : list) each(item);
  }
  void map(const std::map<std::string, std::string>& map) {
    put(map.size());
    for (const auto& [key, value] : map) {
      text(key);
      text(value);
    }
  }

  /// The number of texts, their sizes, the texts, then everything else.
  std::string finish() {
    std::string head;
    const auto add = [&](std::uint64_t value) { head.append(reinterpret_cast<const char*>(&value), sizeof value); };
    add(texts_.size());
    for (const std::string_view text : texts_) add(text.size());
    for (const std::string_view text : texts_) head += text;
    return head + body_;
  }

 private:
  void put(std::uint64_t value) { body_.append(reinterpret_cast<const char*>(&value), sizeof value); }

  /// Of views into the graph.
  std::unordered_map<std::string_view, std::uint64_t> numbers_;
  std::vector<std::string_view> texts_;
  std::string body_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {
    const std::uint64_t count = counted(sizeof(std::uint64_t));
    std::vector<std::uint64_t> sizes;
    for (std::uint64_t i = 0; i < count; ++i) sizes.push_back(take());
    for (const std::uint64_t size : sizes) {
      good_ = good_ && size <= rest_.size();
      texts_.push_back(rest_.substr(0, good_ ? size : 0));
      rest_.remove_prefix(texts_.back().size());
    }
  }

  template <class Number>
  void number(Number& value) {
    value = static_cast<Number>(take());
  }
  void text(std::string& to) {
    const std::uint64_t number = take();
    good_ = good_ && number < texts_.size();
    if (good_) to = texts_[number];
  }
  void option(std::optional<std::size_t>& value) {
    const std::uint64_t number = take();
    if (number != none) value = number;
  }
  template <class List, class Each>
  void list(List& list, Each each) {
    list.resize(counted(sizeof(std::uint64_t)));
    for (auto& item : list) each(item);
  }
  void map(std::map<std::string, std::string>& map) {
    const std::uint64_t count = counted(2 * sizeof(std::uint64_t));
    for (std::uint64_t i = 0; i < count; ++i) {
      std::string key;
      text(key);
      text(map[key]);
    }
  }

  /// All was read, and nothing was missing.
  bool done() const { return good_ && rest_.empty(); }

 private:
  std::uint64_t take() {
    std::uint64_t value = 0;
    good_ = good_ && rest_.size() >= sizeof value;
    if (!good_) return 0;
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }
  /// The length of a list whose items take at least so many bytes each.
  std::uint64_t counted(std::size_t least) {
    const std::uint64_t count = take();
    good_ = good_ && count <= rest_.size() / least;
    return good_ ? count : 0;
  }

  std::string_view rest_;
  std::vector<std::string_view> texts_;
  bool good_ = true;
};

template <class To>
void describe_all(To& to, Graph& graph) {
  to.list(graph.resources, [&](Resource& resource) { describe(to, resource); });
  to.list(graph.relations, [&](Relation& relation) { describe(to, relation); });
}

}  // namespace

std::string to_bytes(const Graph& graph) {
  Writer writer;
  // Writing changes nothing; the description is shared with reading, which does.
  describe_all(writer, const_cast<Graph&>(graph));
  return writer.finish();
}

std::optional<Graph> from_bytes(std::string_view bytes) {
  Reader reader(bytes);
  Graph graph;
  describe_all(reader, graph);
  if (!reader.done()) return std::nullopt;
  const std::size_t count = graph.resources.size();
  for (const Resource& resource : graph.resources) {
    if (resource.service && *resource.service >= count) return std::nullopt;
  }
  for (const Relation& relation : graph.relations) {
    if (relation.subject >= count || relation.object >= count) return std::nullopt;
  }
  graph.index();
  return graph;
}

}  // namespace moonwright::graph
