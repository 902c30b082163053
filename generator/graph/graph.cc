#include "generator/graph/graph.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace moonwright::graph {

namespace {

std::vector<std::uint32_t> positions(std::size_t count) {
  std::vector<std::uint32_t> result(count);
  std::iota(result.begin(), result.end(), 0u);
  return result;
}

using End = std::size_t Relation::*;

/// First by the resource, which takes two walks; then few are left to be sorted by their verb.
std::vector<std::uint32_t> sorted_by(const std::vector<Relation>& relations, End end) {
  std::vector<std::uint32_t> ends;
  for (const Relation& relation : relations) {
    if (relation.*end >= ends.size()) ends.resize(relation.*end + 1);
    ++ends[relation.*end];
  }
  std::vector<std::uint32_t> begins(ends.size());
  std::exclusive_scan(ends.begin(), ends.end(), begins.begin(), 0u);
  ends = begins;
  std::vector<std::uint32_t> result(relations.size());
  for (std::uint32_t i = 0; i < relations.size(); ++i) result[ends[relations[i].*end]++] = i;
  for (std::size_t id = 0; id < begins.size(); ++id) {
    std::sort(result.begin() + begins[id], result.begin() + ends[id], [&](std::uint32_t a, std::uint32_t b) {
      return std::tie(relations[a].verb, a) < std::tie(relations[b].verb, b);
    });
  }
  return result;
}

std::vector<const Relation*> matching(
    const std::vector<Relation>& relations,
    const std::vector<std::uint32_t>& sorted,
    End end,
    std::size_t id,
    std::string_view verb
) {
  auto before = [&](std::uint32_t i, const std::pair<std::size_t, std::string_view>& key) {
    return std::pair<std::size_t, std::string_view>(relations[i].*end, relations[i].verb) < key;
  };
  std::vector<const Relation*> result;
  for (auto it = std::lower_bound(sorted.begin(), sorted.end(), std::pair(id, verb), before); it != sorted.end();
       ++it) {
    const Relation& relation = relations[*it];
    if (relation.*end != id || relation.verb != verb) break;
    result.push_back(&relation);
  }
  return result;
}

}  // namespace

std::string Resource::text() const {
  std::string result;
  if (!name.empty()) result += name + "+";
  result += data + ":" + tag;
  if (!variant.empty()) result += "~" + variant;
  return result;
}

std::vector<const Relation*> Graph::from(std::size_t subject, std::string_view verb) const {
  return matching(relations, by_subject_, &Relation::subject, subject, verb);
}

std::vector<const Relation*> Graph::to(std::size_t object, std::string_view verb) const {
  return matching(relations, by_object_, &Relation::object, object, verb);
}

std::vector<const Resource*> Graph::of_tag(std::string_view tag) const {
  auto before = [&](std::uint32_t i, std::string_view wanted) { return resources[i].tag < wanted; };
  std::vector<const Resource*> result;
  for (auto it = std::lower_bound(by_tag_.begin(), by_tag_.end(), tag, before); it != by_tag_.end(); ++it) {
    if (resources[*it].tag != tag) break;
    result.push_back(&resources[*it]);
  }
  return result;
}

void Graph::index() {
  by_subject_ = sorted_by(relations, &Relation::subject);
  by_object_ = sorted_by(relations, &Relation::object);
  by_tag_ = positions(resources.size());
  std::sort(by_tag_.begin(), by_tag_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(resources[a].tag, a) < std::tie(resources[b].tag, b);
  });
}

}  // namespace moonwright::graph
