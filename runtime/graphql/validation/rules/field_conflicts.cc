#include "runtime/graphql/validation/rules/field_conflicts.h"

#include <algorithm>
#include <utility>

#include "runtime/graphql/language/print.h"

namespace mw::graphql {
namespace {

constexpr std::size_t longest_text = 1000;
constexpr std::size_t most_nodes = 20;
constexpr std::size_t deepest = 400;

std::string abbreviate(std::string_view text) {
  if (text.size() <= longest_text) return std::string(text);
  return cat({text.substr(0, longest_text), "..."});
}

bool types_conflict(TypeRef a, TypeRef b) {
  while (!a.is_named() || !b.is_named()) {
    if (a.is_list() != b.is_list() || a.is_non_null() != b.is_non_null()) return true;
    a = a.of();
    b = b.of();
  }
  return a.named() != b.named() && (a.named()->is_leaf() || b.named()->is_leaf());
}

/// Objects in the order of their names, so that {a: 1, b: 2} and {b: 2, a: 1} are alike.
void write_canonical(const ast::Value& value, std::string& out) {
  if (value.kind == ast::Kind::list_value) {
    out += '[';
    for (const ast::Value& item : value.items) {
      write_canonical(item, out);
      out += ',';
    }
    out += ']';
  } else if (value.kind == ast::Kind::object_value) {
    std::vector<const ast::ObjectField*> fields;
    for (const ast::ObjectField& field : value.fields) fields.push_back(&field);
    std::stable_sort(fields.begin(), fields.end(), [](const auto* a, const auto* b) {
      return a->name.value < b->name.value;
    });
    out += '{';
    for (const ast::ObjectField* field : fields) {
      out += field->name.value;
      out += ':';
      write_canonical(*field->value, out);
      out += ',';
    }
    out += '}';
  } else {
    out += print(value);
  }
}

FieldConflict of_subfields(
    const std::vector<FieldConflict>& conflicts, std::string_view key, const ast::Field& a, const ast::Field& b
) {
  FieldConflict all{key, {}, {&a}, {&b}};
  for (const FieldConflict& conflict : conflicts) {
    if (!all.reason.empty()) all.reason += " and ";
    all.reason += cat({"subfields \"", abbreviate(conflict.response_key), "\" conflict because ", conflict.reason});
    if (all.reason.size() > longest_text) break;
  }
  all.reason = abbreviate(all.reason);
  const auto append = [](std::vector<const ast::Node*>& nodes, const std::vector<const ast::Node*>& more) {
    // The inmost fields say most: when there is no room for all, the last are kept.
    const std::size_t room = most_nodes - std::min(most_nodes, nodes.size());
    const std::size_t skipped = more.size() > room ? more.size() - room : 0;
    nodes.insert(nodes.end(), more.begin() + static_cast<std::ptrdiff_t>(skipped), more.end());
  };
  for (const FieldConflict& conflict : conflicts) append(all.first, conflict.first);
  for (const FieldConflict& conflict : conflicts) append(all.second, conflict.second);
  return all;
}

}  // namespace

class FieldConflictFinder::Level {
 public:
  Level(FieldConflictFinder& finder, std::size_t work) : finder_(finder) {
    ++finder.depth_;
    // Too deep counts as too much: a chain of fragments may be as long as the document.
    ok_ = finder.context_.spend(finder.depth_ > deepest ? static_cast<std::size_t>(-1) : work);
  }
  ~Level() { --finder_.depth_; }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;

  bool ok() const { return ok_; }

 private:
  FieldConflictFinder& finder_;
  bool ok_ = false;
};

std::vector<FieldConflict> FieldConflictFinder::find(const NamedType* parent, const ast::SelectionSet& set) {
  Conflicts conflicts;
  Collected& collected = collect(parent, set);
  within(conflicts, collected);
  const auto& fragments = collected.fragments;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    with_fragment(conflicts, false, collected, fragments[i]);
    for (std::size_t j = i + 1; j < fragments.size(); ++j) {
      if (context_.aborted()) return conflicts;
      between_fragments(conflicts, false, fragments[i], fragments[j]);
    }
  }
  return conflicts;
}

FieldConflictFinder::Collected& FieldConflictFinder::collect(const NamedType* parent, const ast::SelectionSet& set) {
  auto& known = collected_[&set];
  for (auto& [type, collected] : known) {
    if (type == parent) return *collected;
  }
  known.emplace_back(parent, std::make_unique<Collected>());
  Collected& out = *known.back().second;
  collect_into(out, parent, set);
  return out;
}

void FieldConflictFinder::collect_into(Collected& out, const NamedType* parent, const ast::SelectionSet& set) {
  for (const ast::Selection& selection : set.selections) {
    if (selection.kind == ast::Kind::field) {
      const auto& field = ast::as<ast::Field>(selection);
      const auto [place, is_new] = out.by_key.emplace(field.response_key(), out.groups.size());
      if (is_new) out.groups.push_back({field.response_key(), {}});
      const FieldsType* type = as_fields_type(parent);
      const Field* definition = type == nullptr ? nullptr : type->fields().find(field.name.value);
      out.groups[place->second].entries.push_back({parent, &field, definition});
    } else if (selection.kind == ast::Kind::fragment_spread) {
      const std::string_view name = ast::as<ast::FragmentSpread>(selection).name.value;
      // `compared` doubles as the set of names: a name listed here has not been compared yet.
      if (std::find(out.fragments.begin(), out.fragments.end(), name) == out.fragments.end()) {
        if (!context_.spend(out.fragments.size() / 16)) return;
        out.fragments.push_back(name);
      }
    } else {
      const auto& fragment = ast::as<ast::InlineFragment>(selection);
      const ast::Type* condition = fragment.type_condition;
      collect_into(
          out, condition == nullptr ? parent : context_.schema()->type(condition->name.value), *fragment.selection_set
      );
    }
  }
}

FieldConflictFinder::Collected& FieldConflictFinder::collect(const ast::FragmentDefinition& fragment) {
  return collect(context_.schema()->type(fragment.type_condition->name.value), *fragment.selection_set);
}

void FieldConflictFinder::within(Conflicts& out, const Collected& set) {
  for (const Group& group : set.groups) {
    for (std::size_t i = 0; i < group.entries.size(); ++i) {
      for (std::size_t j = i + 1; j < group.entries.size(); ++j) {
        if (context_.aborted()) return;
        auto conflict = compare(false, group.key, group.entries[i], group.entries[j]);
        if (conflict) out.push_back(std::move(*conflict));
      }
    }
  }
}

void FieldConflictFinder::between(Conflicts& out, bool exclusive, const Collected& a, const Collected& b) {
  for (const Group& group : a.groups) {
    if (!context_.spend(1)) return;
    const auto other = b.by_key.find(group.key);
    if (other == b.by_key.end()) continue;
    for (const Entry& first : group.entries) {
      for (const Entry& second : b.groups[other->second].entries) {
        if (context_.aborted()) return;
        auto conflict = compare(exclusive, group.key, first, second);
        if (conflict) out.push_back(std::move(*conflict));
      }
    }
  }
}

void FieldConflictFinder::with_fragment(Conflicts& out, bool exclusive, Collected& set, std::string_view name) {
  const Level level(*this, 1);
  if (!level.ok() || set.groups.empty()) return;
  const auto [known, is_new] = set.compared.emplace(name, exclusive);
  if (!is_new) {
    // A comparison of parents that may overlap has found all that one of exclusive parents would.
    if (!known->second || exclusive) return;
    known->second = exclusive;
  }
  const ast::FragmentDefinition* fragment = context_.fragment(name);
  if (fragment == nullptr) return;
  Collected& other = collect(*fragment);
  if (&other == &set) return;
  between(out, exclusive, set, other);
  for (const std::string_view inner : other.fragments) with_fragment(out, exclusive, set, inner);
}

bool FieldConflictFinder::was_compared(bool exclusive, std::string_view a, std::string_view b) {
  if (b < a) std::swap(a, b);
  const auto [known, is_new] = compared_fragments_[a].emplace(b, exclusive);
  if (is_new) return false;
  if (!known->second || exclusive) return true;
  known->second = exclusive;
  return false;
}

void FieldConflictFinder::between_fragments(Conflicts& out, bool exclusive, std::string_view a, std::string_view b) {
  const Level level(*this, 2);
  if (!level.ok() || a == b || was_compared(exclusive, a, b)) return;
  const ast::FragmentDefinition* fragment_a = context_.fragment(a);
  const ast::FragmentDefinition* fragment_b = context_.fragment(b);
  if (fragment_a == nullptr || fragment_b == nullptr) return;
  Collected& first = collect(*fragment_a);
  Collected& second = collect(*fragment_b);
  between(out, exclusive, first, second);
  for (const std::string_view inner : second.fragments) between_fragments(out, exclusive, a, inner);
  for (const std::string_view inner : first.fragments) between_fragments(out, exclusive, inner, b);
}

FieldConflictFinder::Conflicts FieldConflictFinder::between_selections(
    bool exclusive,
    const NamedType* parent_a,
    const ast::SelectionSet& a,
    const NamedType* parent_b,
    const ast::SelectionSet& b
) {
  Conflicts out;
  const Level level(*this, 1);
  if (!level.ok()) return out;
  Collected& first = collect(parent_a, a);
  Collected& second = collect(parent_b, b);
  between(out, exclusive, first, second);
  for (const std::string_view name : second.fragments) with_fragment(out, exclusive, first, name);
  for (const std::string_view name : first.fragments) with_fragment(out, exclusive, second, name);
  for (const std::string_view name_a : first.fragments) {
    for (const std::string_view name_b : second.fragments) between_fragments(out, exclusive, name_a, name_b);
  }
  return out;
}

std::optional<FieldConflict> FieldConflictFinder::compare(
    bool exclusive, std::string_view key, const Entry& a, const Entry& b
) {
  if (!context_.spend(2)) return std::nullopt;
  // Fields of two different object types never meet in one response object.
  exclusive = exclusive || (a.parent != b.parent && as_object(a.parent) != nullptr && as_object(b.parent) != nullptr);
  if (!exclusive) {
    const std::string_view name_a = a.node->name.value;
    const std::string_view name_b = b.node->name.value;
    std::string reason;
    if (name_a != name_b) {
      reason = cat({"\"", abbreviate(name_a), "\" and \"", abbreviate(name_b), "\" are different fields"});
    } else if (!same_arguments(*a.node, *b.node)) {
      reason = "they have differing arguments";
    }
    if (!reason.empty()) return FieldConflict{key, std::move(reason), {a.node}, {b.node}};
  }
  const TypeRef type_a = a.definition == nullptr ? TypeRef() : a.definition->type;
  const TypeRef type_b = b.definition == nullptr ? TypeRef() : b.definition->type;
  if (type_a && type_b && types_conflict(type_a, type_b)) {
    std::string reason =
        cat({"they return conflicting types \"", to_string(type_a), "\" and \"", to_string(type_b), "\""});
    return FieldConflict{key, std::move(reason), {a.node}, {b.node}};
  }
  if (a.node->selection_set == nullptr || b.node->selection_set == nullptr) return std::nullopt;
  const Conflicts inner =
      between_selections(exclusive, type_a.named(), *a.node->selection_set, type_b.named(), *b.node->selection_set);
  if (inner.empty()) return std::nullopt;
  return of_subfields(inner, key, *a.node, *b.node);
}

bool FieldConflictFinder::same_arguments(const ast::Field& a, const ast::Field& b) {
  if (a.arguments.size() != b.arguments.size()) return false;
  if (a.arguments.empty()) return true;
  std::unordered_map<std::string_view, const ast::Value*> others;
  for (const ast::Argument& argument : b.arguments) others[argument.name.value] = argument.value;
  for (const ast::Argument& argument : a.arguments) {
    if (!context_.spend(1)) return true;
    const auto other = others.find(argument.name.value);
    if (other == others.end() || canonical(*argument.value) != canonical(*other->second)) return false;
  }
  return true;
}

const std::string& FieldConflictFinder::canonical(const ast::Value& value) {
  std::string& text = canonical_[&value];
  if (text.empty()) write_canonical(value, text);
  return text;
}

}  // namespace mw::graphql
