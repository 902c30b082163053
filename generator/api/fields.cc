#include <algorithm>
#include <unordered_set>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

using Names = std::unordered_set<std::string>;

Names set_of_names(const std::vector<types::Name>& names) {
  Names result;
  for (const types::Name& name : names) result.insert(name.text);
  return result;
}

/// Lists of the type spec that say something about its fields.
struct Lists {
  Names key;
  Names required;
  Names is_private;
  Names read_only;
  Names write_only;
  Names immutable;
};

Lists lists_of(const types::TypeSpec& spec) {
  Lists lists{
      .key = set_of_names(spec.key),
      .required = set_of_names(spec.required),
      .is_private = set_of_names(spec.is_private),
      .read_only = set_of_names(spec.read_only),
      .write_only = set_of_names(spec.write_only),
      .immutable = set_of_names(spec.immutable),
  };
  if (lists.key.empty()) lists.key.insert("id");
  return lists;
}

std::vector<std::string> texts(const std::vector<types::Name>& names) {
  std::vector<std::string> result;
  result.reserve(names.size());
  for (const types::Name& name : names) result.push_back(name.text);
  return result;
}

Access access_of(const types::AccessSpec& spec) {
  return Access{
      .read = texts(spec.read),
      .create = texts(spec.create),
      .update = texts(spec.update),
      .remove = texts(spec.remove)};
}

OnDelete on_delete_of(const types::FieldSpec& spec, bool required) {
  if (spec.on_delete == "cascade") return OnDelete::cascade;
  if (spec.on_delete == "setNull") return OnDelete::set_null;
  if (spec.on_delete == "restrict") return OnDelete::restrict;
  return required ? OnDelete::restrict : OnDelete::set_null;
}

void copy_constraints(const types::FieldSpec& spec, Field& field) {
  field.unique = spec.unique;
  field.indexed = spec.index;
  field.default_value = spec.default_value;
  field.set_now_on_update = spec.on_update_now;
  field.min_length = spec.min_length;
  field.max_length = spec.max_length;
  field.pattern = spec.pattern;
  field.minimum = spec.minimum;
  field.maximum = spec.maximum;
  field.precision = spec.precision;
  field.scale = spec.scale;
  field.max_bytes = spec.max_bytes;
  field.content_types = spec.content_types;
  field.secret = spec.secret;
  field.pii = spec.pii;
  field.derived = spec.derived;
  field.access = access_of(spec.access);
  field.description = spec.description;
  field.deprecated = spec.deprecated;
  field.renamed_from = spec.renamed_from;
}

Field field_of_spec(const types::FieldSpec& spec, const Lists& lists, const Origin& said) {
  Field field;
  field.name = spec.name;
  field.word = kebab_case(spec.name);
  field.graphql_name = spec.graphql_name.empty() ? spec.name : spec.graphql_name;
  field.kind = *spec.kind;
  field.stored_kind = types::is_file(field.kind) ? Kind::uuid : field.kind;
  const bool fk = field.kind == Kind::fk;
  if (fk) field.graphql_id_name = field.graphql_name + "Id";
  field.member = snake_case(spec.name) + (fk ? "_id" : "");
  copy_constraints(spec, field);
  if (!field.derived) field.column = spec.column.empty() ? field.member : spec.column;
  field.key = lists.key.contains(spec.name);
  field.required = field.key || lists.required.contains(spec.name);
  field.is_private = spec.is_private || lists.is_private.contains(spec.name);
  field.read_only = spec.read_only || lists.read_only.contains(spec.name);
  field.write_only = spec.write_only || lists.write_only.contains(spec.name);
  field.immutable = spec.immutable || lists.immutable.contains(spec.name);
  if (fk) field.on_delete = on_delete_of(spec, field.required);
  field.in_answers = !field.is_private && !field.write_only && !field.secret && field.kind != Kind::password;
  field.answer_non_null = field.required;
  field.origin = from_spec(spec.place, said);
  return field;
}

Field automatic_field(const std::string& name, Kind kind, bool required, const Place& place, const Origin& said) {
  Field field;
  field.name = name;
  field.word = kebab_case(name);
  field.graphql_name = name;
  field.member = snake_case(name);
  field.column = field.member;
  field.kind = kind;
  field.stored_kind = kind;
  field.required = required;
  field.answer_non_null = required;
  field.read_only = true;
  field.automatic = true;
  field.origin = from_spec(place, said);
  return field;
}

class FieldBuilder {
 public:
  FieldBuilder(Context& context, Index type) : context_(context), index_(type) {}

  void run() {
    const types::TypeSpec& spec = context_.spec(index_);
    const Lists lists = lists_of(spec);
    for (const types::FieldSpec& property : spec.properties) {
      if (!property.kind) continue;
      if (property.kind == Kind::related_set || property.kind == Kind::many_to_many) {
        add_set(property, lists);
      } else if (types::is_stored(*property.kind)) {
        add_field(field_of_spec(property, lists, type().origin), &property);
      } else {
        context_.error(
            codes::input_type,
            property.at("type"),
            "`" + property.name + "`: this type is for inputs only",
            "write fk, relatedSet or manyToMany"
        );
      }
    }
    add_automatic(spec);
    for (const std::string& name : key_names(spec)) {
      const Index field = context_.field_of(index_, name);
      if (field == none) {
        check_key_is_no_set(spec, name);
        continue;
      }
      type().key.push_back(field);
      check_key(spec, type().fields[field]);
    }
    if (type().key.empty()) stand_in_for_key();
  }

 private:
  Type& type() { return context_.type(index_); }

  /// The key's field is wrong, which was said; the stages behind want to find one all the same.
  void stand_in_for_key() {
    if (type().fields.empty()) {
      types::FieldSpec id;
      id.name = "id";
      id.kind = Kind::uuid;
      add_field(field_of_spec(id, {}, type().origin), nullptr);
    }
    type().key.push_back(0);
  }

  /// What cannot be told, or not be compared, finds no row.
  void check_key(const types::TypeSpec& spec, const Field& field) {
    const bool comparable = field.kind != Kind::json && field.kind != Kind::tags;
    if (comparable && !types::is_file(field.kind) && field.kind != Kind::password && !field.derived) return;
    refuse_key(spec, field.name, place_of(field.origin));
  }

  /// A set has no column.
  void check_key_is_no_set(const types::TypeSpec& spec, const std::string& name) {
    const types::FieldSpec* property = spec.property(name);
    if (property == nullptr) return;
    if (property->kind == Kind::related_set || property->kind == Kind::many_to_many) {
      refuse_key(spec, name, property->place);
    }
  }

  /// Where `key` names it; `of_field` if nothing does.
  void refuse_key(const types::TypeSpec& spec, const std::string& name, const Place& of_field) {
    Place place = of_field;
    for (const types::Name& one : spec.key) {
      if (one.text == name) place = one.place;
    }
    context_.error(
        codes::not_comparable,
        place,
        "`" + name + "` cannot be the key of `" + type().word + "`, nor a part of it",
        "take a uuid, id, string, number, date, enum or fk"
    );
  }

  static std::vector<std::string> key_names(const types::TypeSpec& spec) {
    if (spec.key.empty()) return {"id"};
    std::vector<std::string> names;
    for (std::string& name : texts(spec.key)) {
      // A repetition is an error that was told.
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return names;
  }

  void add_field(Field field, const types::FieldSpec* spec) {
    if (spec != nullptr && field.kind == Kind::enumeration) field.enumeration = enumeration(*spec);
    field.scalar = field.enumeration != none ? context_.service.enums[field.enumeration].name
                                             : scalar_of(field.kind, context_.service.id_is_int);
    const Index at = type().fields.size();
    if (!context_.notes[index_].field_by_name.emplace(field.name, at).second) {
      const Field& other = type().fields[context_.field_of(index_, field.name)];
      context_.clash(
          codes::name_clash,
          place_of(other.origin),
          "`" + field.name + "` is added by the type's `" + reason(field.name) + "`",
          "give the property another name",
          place_of(field.origin),
          "asked for here"
      );
      return;
    }
    type().members.push_back({.is_set = false, .index = at});
    type().fields.push_back(std::move(field));
  }

  static std::string reason(const std::string& name) {
    if (name == "version") return "version";
    return name == "deletedAt" ? "softDelete" : "timestamps";
  }

  /// Its target and fk follow in relations.cc.
  void add_set(const types::FieldSpec& spec, const Lists& lists) {
    Set set;
    set.name = spec.name;
    set.word = kebab_case(spec.name);
    set.graphql_name = spec.graphql_name.empty() ? spec.name : spec.graphql_name;
    set.member = snake_case(spec.name);
    const bool hidden = spec.is_private || spec.write_only || spec.secret || lists.is_private.contains(spec.name) ||
                        lists.write_only.contains(spec.name);
    set.in_answers = !hidden;
    set.in_forms = spec.kind == Kind::many_to_many && !spec.is_private && !spec.read_only &&
                   !lists.is_private.contains(spec.name) && !lists.read_only.contains(spec.name);
    set.required = lists.required.contains(spec.name);
    set.access = access_of(spec.access);
    set.description = spec.description;
    set.deprecated = spec.deprecated;
    set.origin = from_spec(spec.place, type().origin);
    const Index at = type().sets.size();
    context_.notes[index_].set_by_name.emplace(spec.name, at);
    type().members.push_back({.is_set = true, .index = at});
    type().sets.push_back(std::move(set));
  }

  void add_automatic(const types::TypeSpec& spec) {
    const Origin& said = type().origin;
    if (spec.timestamps) {
      type().timestamps = true;
      for (const char* name : {"createdAt", "updatedAt"}) {
        Field field = automatic_field(name, Kind::datetime, true, spec.at("timestamps"), said);
        field.default_value.form = Constant::Form::now;
        field.set_now_on_update = field.name == "updatedAt";
        add_field(std::move(field), nullptr);
      }
    }
    if (spec.version) {
      Field field = automatic_field("version", Kind::int32, true, spec.at("version"), said);
      field.default_value = Constant{.form = Constant::Form::integer, .integer = 1};
      add_field(std::move(field), nullptr);
      type().version = context_.field_of(index_, "version");
    }
    if (spec.soft_delete) {
      Field field = automatic_field("deletedAt", Kind::datetime, false, spec.at("softDelete"), said);
      field.is_private = true;
      field.in_answers = false;
      add_field(std::move(field), nullptr);
      type().deleted_at = context_.field_of(index_, "deletedAt");
    }
  }

  /// The enum of a field: a new one, or the one of that name with equal values.
  Index enumeration(const types::FieldSpec& spec) {
    Enum found;
    found.name = spec.enum_name.empty() ? type().pascal + pascal_case(spec.name) : spec.enum_name;
    found.snake = snake_case(found.name);
    found.type = index_;
    found.origin = from_spec(spec.at("enum"), type().origin);
    return add_enum(context_, std::move(found), spec);
  }

  Context& context_;
  Index index_;
};

}  // namespace

void derive_fields(Context& context) {
  for (Index i = 0; i < context.service.types.size(); ++i) FieldBuilder(context, i).run();
  derive_fk_keys(context);
}

}  // namespace moonwright::api
