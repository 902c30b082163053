#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/base/names.h"
#include "generator/types/codes.h"

namespace moonwright::api {

namespace {

/// Fks by the pair of types that they connect.
using FkMap = std::map<std::pair<Index, Index>, std::vector<Index>>;

class RelationBuilder {
 public:
  explicit RelationBuilder(Context& context) : context_(context) {
    for (Index i = 0; i < types().size(); ++i) {
      for (Index at = 0; at < types()[i].fields.size(); ++at) {
        const Field& field = types()[i].fields[at];
        if (field.target != none) fks_[{i, field.target}].push_back(at);
      }
    }
  }

  void run() {
    for (Index i = 0; i < types().size(); ++i) resolve_declared(i);
    for (Index i = 0; i < types().size(); ++i) pair_throughs(i);
    const std::size_t count = types().size();
    for (Index i = 0; i < count; ++i) {
      add_inverses_of_fks(i);
      add_inverses_of_sets(i);
    }
  }

 private:
  std::vector<Type>& types() { return context_.service.types; }

  void resolve_declared(Index owner) {
    for (const types::FieldSpec& spec : context_.spec(owner).properties) {
      const Index at = context_.set_of(owner, spec.name);
      if (at == none) continue;
      if (!spec.via.empty())
        resolve_via(owner, at, spec);
      else if (!spec.through.empty())
        resolve_through(owner, at, spec);
      else if (spec.kind == Kind::many_to_many)
        resolve_join_table(owner, at, spec);
      else
        resolve_inverse(owner, at, spec);
    }
  }

  void resolve_via(Index owner, Index at, const types::FieldSpec& spec) {
    const Index field = context_.field_of(owner, spec.via);
    Set& set = types()[owner].sets[at];
    set.kind = SetKind::via;
    if (field == none || types()[owner].fields[field].kind != Kind::fk) {
      context_.error(
          codes::no_such_fk,
          spec.at("via"),
          "`via` names no fk of `" + types()[owner].word + "`" + did_you_mean(spec.via, fk_names(owner, none)),
          fk_proposal(fk_names(owner, none), "its type spec has no fk: remove the set")
      );
      return;
    }
    set.field = field;
    set.target = types()[owner].fields[field].target;
    if (set.target == none || spec.target.empty() || context_.type_of(spec.target) == set.target) return;
    context_.error(
        codes::no_such_fk,
        spec.at("target"),
        "`" + spec.via + "` points to `" + types()[set.target].word + "`, not to `" + spec.target + "`",
        "leave `target` out beside `via`"
    );
  }

  /// Fks of `from` that point to `to`, or to anything.
  std::vector<std::string> fk_names(Index from, Index to) {
    std::vector<std::string> names;
    for (const Field& field : types()[from].fields) {
      if (field.kind == Kind::fk && (to == none || field.target == to)) names.push_back(field.name);
    }
    return names;
  }

  static std::string fk_proposal(const std::vector<std::string>& names, std::string otherwise) {
    if (names.empty()) return otherwise;
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "`" : " or `") + name + "`";
    return "write " + all;
  }

  /// The fk of `from` that points to `to`: the one called `of`, or the only one.
  Index choose_fk(Index from, Index to, const types::FieldSpec& spec) {
    const auto found = fks_.find({from, to});
    const std::string& word = types()[from].word;
    if (!spec.of.empty()) {
      const Index field = context_.field_of(from, spec.of);
      const bool fits = field != none && types()[from].fields[field].target == to;
      if (fits) return field;
      context_.error(
          codes::no_such_fk,
          spec.at("of"),
          "`" + word + "` has no fk `" + spec.of + "` to `" + types()[to].word + "`" +
              did_you_mean(spec.of, fk_names(from, to)),
          fk_proposal(fk_names(from, to), "add such an fk to the type spec of `" + word + "`")
      );
      return none;
    }
    if (found == fks_.end()) {
      context_.error(
          codes::no_such_fk,
          spec.place,
          "`" + word + "` has no fk to `" + types()[to].word + "`",
          "add \"" + types()[to].camel + "\": {\"type\": \"fk\", \"target\": \"" + types()[to].word +
              "\"} to its type spec"
      );
      return none;
    }
    if (found->second.size() > 1) {
      unclear_.insert({from, to});
      context_.error(
          codes::several_fks,
          spec.place,
          "`" + word + "` has several fks to `" + types()[to].word + "`",
          "choose one: \"of\": \"" + types()[from].fields[found->second.front()].name + "\""
      );
      return none;
    }
    return found->second.front();
  }

  static bool is_hidden(const Field& field) { return field.is_private || field.write_only || field.secret; }

  void resolve_inverse(Index owner, Index at, const types::FieldSpec& spec) {
    const Index target = context_.type_of(spec.target);
    Set& set = types()[owner].sets[at];
    set.kind = SetKind::inverse;
    set.target = target;
    if (target == none) return;
    set.field = choose_fk(target, owner, spec);
    if (set.field == none) return;
    Field& field = types()[target].fields[set.field];
    field.inverse = at;
    // It takes the place of the automatic set, which would tell what is not to be told.
    if (is_hidden(field)) set.in_answers = false;
  }

  void resolve_through(Index owner, Index at, const types::FieldSpec& spec) {
    const Index through = context_.type_of(spec.through);
    Set& set = types()[owner].sets[at];
    set.kind = SetKind::through;
    set.in_forms = false;
    set.target = context_.type_of(spec.target);
    set.through = through;
    if (through == none || set.target == none) return;
    const Index target = set.target;
    if (target != owner) {
      types::FieldSpec any = spec;
      any.of.clear();
      set.field = choose_fk(through, owner, spec);
      set.through_target_field = choose_fk(through, target, any);
      return;
    }
    const auto found = fks_.find({through, owner});
    if (found == fks_.end() || found->second.size() != 2) {
      context_.error(
          codes::no_such_fk,
          spec.at("through"),
          "`" + types()[through].word + "` needs two fks to `" + types()[owner].word + "`",
          "a row of `" + types()[through].word + "` points to both ends"
      );
      return;
    }
    if (!spec.of.empty() && choose_fk(through, owner, spec) == none) return;
    const bool second = !spec.of.empty() && types()[through].fields[found->second[1]].name == spec.of;
    set.field = found->second[second ? 1 : 0];
    set.through_target_field = found->second[second ? 0 : 1];
  }

  void resolve_join_table(Index owner, Index at, const types::FieldSpec& spec) {
    const Index target = context_.type_of(spec.target);
    Type& type = types()[owner];
    Set& set = type.sets[at];
    set.kind = SetKind::join_table;
    set.target = target;
    if (target == none) return;
    for (const Index side : {owner, target}) {
      if (!types()[side].composite_key()) continue;
      context_.error(
          codes::composite_target,
          spec.place,
          "`" + types()[side].word + "` has a composite key: no join table can hold it",
          "give it a key of one field, or write \"through\": \"<an item>\""
      );
      set.target = none;
      return;
    }
    const std::string stem = singular(set.graphql_name, types()[target]);
    set.ids_name = stem + "Ids";
    JoinTable table;
    table.name = type.snake + "_" + set.member;
    table.left = owner;
    table.right = target;
    table.left_column = type.snake + "_id";
    table.right_column = types()[target].snake + "_id";
    if (table.right_column == table.left_column) table.right_column = snake_case(stem) + "_id";
    if (table.right_column == table.left_column) table.right_column = "target_id";
    table.origin = set.origin;
    set.join_table = context_.service.join_tables.size();
    context_.service.join_tables.push_back(std::move(table));
  }

  /// "label" of `labels`: the target's word if the field is its plural, else the field without a final s.
  static std::string singular(const std::string& field, const Type& target) {
    // What has no plural of its own stands for itself: `news`, though the type's lists are `newsList`.
    const bool unchanged = field == target.camel && target.plural == target.word + "-list";
    if (unchanged || field == camel_case(target.plural)) return target.camel;
    return field.ends_with('s') && field.size() > 1 ? field.substr(0, field.size() - 1) : field;
  }

  /// Two `through` fields over one join type are each other's inverse.
  void pair_throughs(Index owner) {
    Type& type = types()[owner];
    for (Index at = 0; at < type.sets.size(); ++at) {
      Set& set = type.sets[at];
      if (set.kind != SetKind::through || set.target == none || set.inverse != none) continue;
      std::vector<Set>& others = types()[set.target].sets;
      for (Index other = 0; other < others.size(); ++other) {
        const bool itself = set.target == owner && other == at;
        const bool mirrored = others[other].kind == SetKind::through && others[other].through == set.through &&
                              others[other].field == set.through_target_field &&
                              others[other].through_target_field == set.field;
        if (itself || !mirrored || others[other].target != owner) continue;
        set.inverse = other;
        others[other].inverse = at;
        break;
      }
    }
  }

  const types::FieldSpec* spec_of(Index owner, const std::string& name) { return context_.property_of(owner, name); }

  void add_set(Index owner, Set set) {
    Type& type = types()[owner];
    set.word = kebab_case(set.name);
    set.member = snake_case(set.name);
    set.graphql_name = set.name;
    set.automatic = true;
    type.members.push_back({.is_set = true, .index = type.sets.size()});
    type.sets.push_back(std::move(set));
  }

  /// A declared set has its own name.
  void warn_of_name(const Field& field, const types::FieldSpec* spec) {
    const Set& set = types()[field.target].sets[field.inverse];
    if (set.automatic || spec == nullptr || spec->related_name.empty() || spec->related_name == set.name) return;
    context_.diagnostics.warning(
        types::codes::no_effect,
        spec->at("relatedName"),
        "`relatedName` says nothing here: `" + types()[field.target].word + "` declares this set, as `" + set.name +
            "`",
        "remove it"
    );
  }

  void add_inverses_of_fks(Index owner) {
    for (Index at = 0; at < types()[owner].fields.size(); ++at) {
      Field& field = types()[owner].fields[at];
      if (field.kind != Kind::fk || field.target == none) continue;
      const types::FieldSpec* spec = spec_of(owner, field.name);
      if (field.inverse != none) {
        warn_of_name(field, spec);
        continue;
      }
      if (spec == nullptr || !spec->has_related_set || field.target_key == none) continue;
      // Of which fk the declared set is has to be said first.
      if (spec->related_name.empty() && unclear_.contains({owner, field.target})) continue;
      Set set;
      set.name = spec->related_name.empty() ? types()[owner].camel + "Set" : spec->related_name;
      set.kind = SetKind::inverse;
      set.target = owner;
      set.field = at;
      set.in_answers = !is_hidden(field);
      set.origin = from_spec(spec->has("relatedName") ? spec->at("relatedName") : spec->place, field.origin);
      field.inverse = types()[field.target].sets.size();
      add_set(field.target, std::move(set));
    }
  }

  void add_inverses_of_sets(Index owner) {
    const std::size_t count = types()[owner].sets.size();
    for (Index at = 0; at < count; ++at) {
      const Set set = types()[owner].sets[at];
      const bool many = set.kind == SetKind::join_table || set.kind == SetKind::through;
      if (!many || set.automatic || set.target == none || set.inverse != none) continue;
      const types::FieldSpec* spec = spec_of(owner, set.name);
      if (spec == nullptr || !spec->has_related_set) continue;
      if (set.target == owner && spec->related_name.empty()) continue;
      if (set.kind == SetKind::through && (set.field == none || set.through_target_field == none)) continue;
      Set inverse;
      inverse.name = spec->related_name.empty() ? types()[owner].camel + "Set" : spec->related_name;
      inverse.kind = set.kind;
      inverse.target = owner;
      inverse.field = set.through_target_field;
      inverse.through = set.through;
      inverse.through_target_field = set.field;
      inverse.join_table = set.join_table;
      inverse.left = false;
      inverse.inverse = at;
      inverse.in_answers = set.in_answers;
      inverse.origin = from_spec(spec->has("relatedName") ? spec->at("relatedName") : spec->place, set.origin);
      types()[owner].sets[at].inverse = types()[set.target].sets.size();
      add_set(set.target, std::move(inverse));
    }
  }

  Context& context_;
  FkMap fks_;
  /// Pairs of `fks_` of which a declared set chose none.
  std::set<std::pair<Index, Index>> unclear_;
};

}  // namespace

void derive_relations(Context& context) {
  RelationBuilder(context).run();
}

}  // namespace moonwright::api
