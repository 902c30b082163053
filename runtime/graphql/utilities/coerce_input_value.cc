#include "runtime/graphql/utilities/coerce_input_value.h"

#include <utility>
#include <vector>

#include "runtime/graphql/utilities/did_you_mean.h"
#include "runtime/graphql/utilities/scalars.h"

namespace mw::graphql {
namespace {

class Coercion {
 public:
  explicit Coercion(const OnInputError& on_error) : on_error_(on_error) {}

  bool failed() const { return failed_; }

  Value coerce(const Value& value, TypeRef type) {
    if (type.is_non_null()) {
      if (!value.is_null()) return coerce(value, type.of());
      report(value, "Expected non-nullable type \"" + to_string(type) + "\" not to be null.");
      return {};
    }
    if (value.is_null()) return {};
    if (type.is_list()) return list(value, type.of());
    if (const InputObjectType* input = as_input_object(type.named())) return object(value, *input);
    if (const EnumType* of = as_enum(type.named())) return leaf(value, *of, parse_enum_value(*of, value));
    if (const ScalarType* scalar = as_scalar(type.named())) {
      return leaf(value, *scalar, parse_scalar_value(*scalar, value));
    }
    return {};
  }

 private:
  void report(const Value& value, const std::string& message) {
    failed_ = true;
    on_error_(path_, value, message);
  }

  Value list(const Value& value, TypeRef item_type) {
    Value::List items;
    if (!value.is_list()) {
      items.push_back(coerce(value, item_type));
      return Value(std::move(items));
    }
    items.reserve(value.list().size());
    for (std::size_t i = 0; i < value.list().size(); ++i) {
      path_.emplace_back(i);
      items.push_back(coerce(value.list()[i], item_type));
      path_.pop_back();
    }
    return Value(std::move(items));
  }

  Value object(const Value& value, const InputObjectType& type) {
    if (!value.is_object()) {
      report(value, "Expected type \"" + type.name + "\" to be an object.");
      return {};
    }
    Object result;
    for (const InputValue& field : type.fields) {
      const Value* given = value.object().find(field.name);
      if (given == nullptr) {
        if (field.default_value) {
          result.append(field.name, *field.default_value);
        } else if (field.type.is_non_null()) {
          report(
              value, "Field \"" + field.name + "\" of required type \"" + to_string(field.type) + "\" was not provided."
          );
        }
        continue;
      }
      path_.emplace_back(field.name);
      result.append(field.name, coerce(*given, field.type));
      path_.pop_back();
    }
    report_unknown_fields(value, type);
    if (type.is_one_of) check_one_of(value, type, result);
    return Value(std::move(result));
  }

  void report_unknown_fields(const Value& value, const InputObjectType& type) {
    for (const Member& member : value.object()) {
      if (type.fields.find(member.name) != nullptr) continue;
      std::vector<std::string> names;
      for (const InputValue& field : type.fields) names.push_back(field.name);
      report(
          value,
          "Field \"" + member.name + "\" is not defined by type \"" + type.name + "\"." +
              did_you_mean(suggestion_list(member.name, names))
      );
    }
  }

  void check_one_of(const Value& value, const InputObjectType& type, const Object& result) {
    if (result.size() != 1) {
      report(value, "Exactly one key must be specified for OneOf type \"" + type.name + "\".");
    }
    if (result.empty() || !result.begin()->value.is_null()) return;
    const std::string& key = result.begin()->name;
    // A field that was refused is null here too, but has been reported.
    const Value* given = value.object().find(key);
    if (given == nullptr || !given->is_null()) return;
    path_.emplace_back(key);
    report(*given, "Field \"" + key + "\" must be non-null.");
    path_.pop_back();
  }

  Value leaf(const Value& value, const NamedType& type, Coerced coerced) {
    if (coerced) return std::move(coerced.value());
    if (coerced.error().empty()) {
      report(value, "Expected type \"" + type.name + "\".");
    } else {
      report(value, coerced.error());
    }
    return {};
  }

  const OnInputError& on_error_;
  Path path_;
  bool failed_ = false;
};

}  // namespace

std::optional<Value> coerce_input_value(const Value& value, TypeRef type, const OnInputError& on_error) {
  Coercion coercion(on_error);
  Value result = coercion.coerce(value, type);
  if (coercion.failed()) return std::nullopt;
  return result;
}

std::string print_path(const Path& path) {
  std::string out;
  for (const PathItem& item : path) {
    if (const auto* name = std::get_if<std::string>(&item)) {
      out += "." + *name;
    } else {
      out += "[" + std::to_string(std::get<std::size_t>(item)) + "]";
    }
  }
  return out;
}

}  // namespace mw::graphql
