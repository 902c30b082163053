#include "generator/api/conditions.h"

#include <algorithm>
#include <string>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/paths.h"
#include "generator/base/names.h"
#include "generator/types/constant.h"

namespace moonwright::api {

namespace {

using Form = Constant::Form;

/// What is wrong with a condition, and what to do.
struct Objection {
  std::string what;
  std::string fix;
  explicit operator bool() const { return !what.empty(); }
};

class ConditionCheck {
 public:
  ConditionCheck(const Context& context, const Field& field, const types::WhereText& text)
      : context_(context), field_(field), text_(text) {
    if (field.enumeration == none) return;
    for (const EnumValue& value : context.service.enums[field.enumeration].values) values_.push_back(value.value);
  }

  /// Makes `value` one that the field can be compared with.
  Objection run(Constant& value) const {
    if (Objection wrong = of_op()) return wrong;
    if (text_.op == Op::is_null) {
      return value.form == Form::boolean ? Objection() : of_value("must be true or false");
    }
    if (text_.op == Op::in) {
      const std::string wrong = types::fit_list(value, value_kind(text_.op, field_), values_);
      return wrong.empty() ? Objection() : of_value(wrong, "write it as in {\"in\": [...]}");
    }
    if (value.form == Form::me) return of_me();
    if (value.form == Form::now) return of_now();
    if (value.form == Form::text && value.text.starts_with('$')) {
      if (Objection wrong = of_dollar(value.text)) return wrong;
    }
    return of_one(value);
  }

 private:
  Objection of_value(const std::string& wrong, std::string fix = {}) const {
    return {"the value for `" + text_.path.text() + "` " + wrong, std::move(fix)};
  }

  Objection of_op() const {
    const std::string wrong = objection_to_op(text_.op, field_);
    if (wrong.empty()) return {};
    return {
        "`" + std::string(types::word_of(text_.op)) + "` " + wrong + "; `" + text_.path.text() + "` is none",
        "write a value, or another operator"};
  }

  Objection of_me() const {
    if (!context_.accounts()) return of_value("needs accounts: `$me` is the signed-in user");
    const Index account = context_.account_type;
    if (field_.target == account) return {};
    const Type& type = context_.service.types[account];
    const bool own_key = type.key.size() == 1 && &type.fields[type.key.front()] == &field_;
    if (own_key) return {};
    return of_value(
        "is `$me`, the key of a `" + type.word + "`, and the field is none", "take an fk to `" + type.word + "`"
    );
  }

  Objection of_now() const {
    const Kind kind = field_.stored_kind;
    if (kind == Kind::date || kind == Kind::time || kind == Kind::datetime) return {};
    return of_value("is `$now`, a time, and the field is of type " + std::string(types::word_of(field_.kind)));
  }

  /// A `$` before a letter is meant for one of the two words that there are.
  Objection of_dollar(const std::string& text) const {
    const bool letter = text.size() > 1 && ((text[1] >= 'a' && text[1] <= 'z') || (text[1] >= 'A' && text[1] <= 'Z'));
    if (!letter || field_.kind == Kind::json) return {};
    return of_value(
        "is `" + text + "`, which has no meaning" + did_you_mean(text, {"$me", "$now"}),
        "write \"$me\" (the signed-in user's key), \"$now\", or a plain value"
    );
  }

  Objection of_one(Constant& value) const {
    if (field_.kind == Kind::tags) {
      if (text_.op == Op::contains) return value.form == Form::text ? Objection() : of_value("must be a text");
      if (value.form == Form::list || value.form == Form::null) return {};
      return of_value("must be a list of texts", "write a list, or as in {\"contains\": \"...\"}");
    }
    const std::string wrong = types::fit(value, field_.stored_kind, values_);
    return wrong.empty() ? Objection() : of_value(wrong);
  }

  const Context& context_;
  const Field& field_;
  const types::WhereText& text_;
  std::vector<std::string> values_;
};

}  // namespace

std::vector<Condition> resolve_where(Context& context, Index type, const std::vector<types::WhereText>& where) {
  std::vector<Condition> result;
  for (const types::WhereText& one : where) {
    const auto path = resolve_path(context, type, one.path, PathUse::fixed, "where");
    if (!path) continue;
    Condition condition{.path = *path, .op = one.op, .value = one.value};
    if (Objection wrong = ConditionCheck(context, field_at(context, *path), one).run(condition.value)) {
      if (wrong.fix.empty()) wrong.fix = "write another value";
      context.error(codes::wrong_value, one.place, std::move(wrong.what), std::move(wrong.fix));
    } else {
      result.push_back(std::move(condition));
    }
  }
  return result;
}

}  // namespace moonwright::api
