#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/api/rows.h"

namespace moonwright::api {

namespace {

/// True if `a` stands at or behind `b`; a type spec counts as later than a sentence.
bool is_later(const Origin& a, const Origin& b) {
  const bool a_spec = !a.spec.file.empty();
  const bool b_spec = !b.spec.file.empty();
  if (a_spec != b_spec) return a_spec;
  const Place& x = place_of(a);
  const Place& y = place_of(b);
  // What stands nowhere (a built-in name) was there first.
  if (x.file.empty() || y.file.empty()) return y.file.empty();
  return x.file != y.file || x.line > y.line || (x.line == y.line && x.column >= y.column);
}

/// Names of one scope: what each stands for and where it comes from.
class Scope {
 public:
  Scope(Context& context, Code code, std::string fix) : context_(context), code_(code), fix_(std::move(fix)) {}

  /// False, and an error, if something else has the name.
  bool add(const std::string& name, const Origin& origin, const std::string& what) {
    const auto [at, is_new] = names_.try_emplace(name, Entry{origin, what});
    if (is_new) return true;
    const Entry& other = at->second;
    if (!told_is_new(origin, other.origin)) return false;
    const bool later = is_later(origin, other.origin);
    context_.clash(
        code_,
        place_of(later ? origin : other.origin),
        "`" + name + "` is the name of " +
            (what == other.what ? "two things: " + what
                                : (later ? what : other.what) + " and of " + (later ? other.what : what)),
        fix_,
        place_of(later ? other.origin : origin),
        "the other one"
    );
    return false;
  }

 private:
  struct Entry {
    Origin origin;
    std::string what;
  };
  /// Two things that clash in one place clash in others, too: a field's name is that of an argument and a column.
  bool told_is_new(const Origin& a, const Origin& b) {
    const Place& x = place_of(a);
    const Place& y = place_of(b);
    if (x.file.empty() || y.file.empty() || x == y) return true;
    const auto text = [](const Place& place) {
      return place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
    };
    return context_.told_clashes.insert(text(x) + " " + text(y)).second;
  }

  Context& context_;
  Code code_;
  std::string fix_;
  std::map<std::string, Entry> names_;
};

/// The name of a type without `graphqlName` or `table` is the sentence's doing.
Origin said_only(const Type& type) {
  Origin origin = type.origin;
  if (!origin.said.place.file.empty()) origin.spec = Place();
  return origin;
}

/// Databases take `A` and `a` for one name.
std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

void check_members(Context& context, Index index) {
  const Type& type = context.type(index);
  Scope scope(context, codes::name_clash, "give one of them a `relatedName` or `graphqlName`");
  if (type.composite_key()) scope.add("id", type.origin, "the composite key");
  // Of a name that is told the column is not told, too.
  std::set<Index> told;
  for (const Type::Member& member : type.members) {
    if (!member.is_set) {
      const Field& field = type.fields[member.index];
      // A private field may share its name with none either: one day it may be made public.
      bool free = scope.add(field.graphql_name, field.origin, "a field of `" + type.word + "`");
      if (field.kind == Kind::fk)
        free = scope.add(field.graphql_id_name, field.origin, "the key of a fk of `" + type.word + "`") && free;
      if (!free) told.insert(member.index);
      continue;
    }
    const Set& set = type.sets[member.index];
    if (!set.in_answers) continue;
    scope.add(set.graphql_name, set.origin, set.automatic ? "the set of an fk" : "a set of `" + type.word + "`");
    if (set.connection_beside) scope.add(set.graphql_name + "Connection", set.origin, "the connection of a set");
  }
  Scope columns(context, codes::name_clash, "give one of them a `column`");
  for (Index i = 0; i < type.fields.size(); ++i) {
    const Field& field = type.fields[i];
    if (!field.column.empty() && !told.contains(i)) {
      columns.add(lower(field.column), field.origin, "a column of `" + type.word + "`");
    }
  }
}

/// GraphQL knows no type without fields.
void check_fields_left(Context& context) {
  std::set<Index> answered;
  for (const RootField& field : context.service.root_fields) answered.insert(field.answer.type);
  for (const Mutation& mutation : context.service.mutations) {
    for (const PayloadField& field : mutation.payload.fields) answered.insert(field.item_type);
  }
  for (const Type& type : context.service.types) {
    for (const Field& field : type.fields) {
      if (field.in_answers) answered.insert(field.target);
    }
    for (const Set& set : type.sets) {
      if (set.in_answers) answered.insert(set.target);
    }
  }
  for (const Index i : answered) {
    if (i == none) continue;
    const Type& type = context.type(i);
    const bool left =
        type.composite_key() ||
        std::any_of(type.fields.begin(), type.fields.end(), [](const Field& f) { return f.in_answers; }) ||
        std::any_of(type.sets.begin(), type.sets.end(), [](const Set& s) { return s.in_answers; });
    if (left) continue;
    context.error(
        codes::type_without_fields,
        place_of(type.origin),
        "`" + type.word + "` has no field that answers could show, and GraphQL knows no type without fields",
        "make one public"
    );
  }
}

void check_tables(Context& context) {
  Scope scope(context, codes::name_clash, "write another `table` into one type spec");
  for (Index i = 0; i < context.service.types.size(); ++i) {
    const Type& type = context.type(i);
    const types::TypeSpec& spec = context.spec(i);
    scope.add(
        lower(type.table), spec.has("table") ? from_spec(spec.at("table"), type.origin) : said_only(type), "a table"
    );
  }
  for (const JoinTable& table : context.service.join_tables) scope.add(lower(table.name), table.origin, "a join table");
}

void check_arguments(Context& context, const std::vector<Argument>& arguments, const std::string& of) {
  if (arguments.size() < 2) return;
  Scope scope(context, codes::argument_clash, "give the field a `graphqlName`, or the input another name");
  for (const Argument& argument : arguments) {
    const bool own = argument.meaning == Meaning::filter_by || argument.meaning == Meaning::form_field ||
                     argument.meaning == Meaning::form_set || argument.meaning == Meaning::declared ||
                     argument.meaning == Meaning::filter_field;
    scope.add(
        argument.name, argument.origin, own ? "an argument of `" + of + "`" : "the argument that every such field takes"
    );
  }
}

/// Names that some root field, payload or type of the schema brings along.
class TypeNames {
 public:
  explicit TypeNames(Context& context)
      : context_(context), scope_(context, codes::type_clash, "rename one of them with `graphqlName` or `enumName`") {}

  void run() {
    for (const char* scalar :
         {"Int",
          "Float",
          "String",
          "Boolean",
          "ID",
          "BigInt",
          "Decimal",
          "Date",
          "Time",
          "DateTime",
          "JSON",
          "Bytes",
          "Upload"}) {
      scope_.add(scalar, Origin{}, "a built-in scalar");
    }
    add_roots();
    for (const Type& type : context_.service.types)
      scope_.add(type.graphql_name, graphql_name_origin(type), "an item's type");
    for (const Enum& one : context_.service.enums) scope_.add(one.name, one.origin, "an enum");
    for (const Input& input : context_.service.inputs) {
      scope_.add(input.name, input.origin, "an input type");
      if (!input.order_enum.empty()) scope_.add(input.order_enum, input.origin, "an enum of fields to order by");
    }
    add_payloads();
    add_answers();
  }

 private:
  Origin graphql_name_origin(const Type& type) const {
    const types::TypeSpec& spec = context_.spec(context_.type_of(type.word));
    return spec.has("graphqlName") ? from_spec(spec.at("graphqlName"), type.origin) : said_only(type);
  }

  void add_roots() {
    // Those that the schema does not have, too: whoever reads it takes a type of that name for the root.
    scope_.add("Query", Origin{}, "the root type of queries");
    scope_.add("Mutation", Origin{}, "the root type of mutations");
    scope_.add("Subscription", Origin{}, "the root type of subscriptions");
  }

  void add_payloads() {
    const Origin* first = nullptr;
    for (const RootField& field : context_.service.root_fields) {
      if (field.answer.kind != AnswerKind::payload) continue;
      const Mutation& mutation = context_.service.mutations[field.mutation];
      scope_.add(mutation.payload.name, mutation.origin, "the payload of a mutation");
      if (first == nullptr) first = &mutation.origin;
    }
    if (first != nullptr) reserve("MutationError", *first);
  }

  /// A name that is taken as soon as something asks for it: `asked` says what.
  void reserve(const std::string& name, const Origin& asked) {
    scope_.add(name, asked, "a type that the schema needs");
  }

  /// What makes a list of `type` a connection: `pagination` of the query's inputs or of the type.
  Origin pagination_of(Index type, const RootField* field) const {
    const types::TypeSpec& spec = context_.spec(type);
    const Origin said = field == nullptr ? said_only(context_.type(type)) : field->origin;
    if (field != nullptr && field->operation != none) {
      const auto& inputs = context_.operations[field->operation].inputs;
      if (inputs && inputs->has("pagination")) return from_spec(inputs->at("pagination"), said);
    }
    return spec.has("pagination") ? from_spec(spec.at("pagination"), said) : said;
  }

  void add_answers() {
    std::map<Index, Origin> connections;
    std::map<Index, Origin> changes;
    for (const RootField& field : context_.service.root_fields) {
      const Index type = field.answer.type;
      if (field.answer.kind == AnswerKind::connection) connections.try_emplace(type, pagination_of(type, &field));
      if (field.answer.kind == AnswerKind::change) changes.try_emplace(type, field.origin);
    }
    for (const Type& type : context_.service.types) {
      for (const Set& set : type.sets) {
        if (!set.in_answers || !(set.connection || set.connection_beside)) continue;
        connections.try_emplace(set.target, pagination_of(set.target, nullptr));
      }
    }
    for (const auto& [type, origin] : connections) {
      scope_.add(connection_name(context_.type(type)), origin, "a connection");
      scope_.add(context_.type(type).pascal + "Edge", origin, "an edge of a connection");
    }
    for (const auto& [type, origin] : changes) scope_.add(context_.type(type).pascal + "Change", origin, "a change");
    if (!connections.empty()) reserve("PageInfo", connections.begin()->second);
    if (!changes.empty()) reserve("ChangeOperation", changes.begin()->second);
    reserve_file();
    for (const Input& input : context_.service.inputs) {
      if (input.kind == InputKind::order_by) return reserve("OrderDirection", input.origin);
    }
  }

  void reserve_file() {
    for (const Type& type : context_.service.types) {
      for (const Field& field : type.fields) {
        if (types::is_file(field.kind) && field.in_answers) return reserve("File", field.origin);
      }
    }
  }

  Context& context_;
  Scope scope_;
};

}  // namespace

void check_clashes(Context& context) {
  check_tables(context);
  for (Index i = 0; i < context.service.types.size(); ++i) check_members(context, i);
  check_tables(context);
  for (const RootField& field : context.service.root_fields) check_arguments(context, field.arguments, field.name);
  for (const Type& type : context.service.types) {
    for (const Set& set : type.sets) {
      if (set.in_answers) check_arguments(context, set.arguments, set.name);
    }
  }
  for (const Input& input : context.service.inputs) {
    if (input.kind != InputKind::scalar_filter) check_arguments(context, input.fields, input.name);
  }
  TypeNames(context).run();
  check_fields_left(context);
}

}  // namespace moonwright::api
