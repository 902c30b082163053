#include "generator/api/mutation_inputs.h"

#include <algorithm>
#include <set>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/form_file.h"
#include "generator/api/input_type.h"
#include "generator/base/names.h"
#include "generator/types/constant.h"

namespace moonwright::api {

namespace {

class MutationInputs {
 public:
  MutationInputs(Context& context, Index operation, std::vector<Part>& parts)
      : context_(context), operation_(operation), parts_(parts), file_(context.operations[operation].inputs) {}

  std::vector<Argument> run() {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      for (Argument& one : part_arguments(context_, operation_, parts_, i)) flat_.push_back(std::move(one));
    }
    if (!file_) return std::move(flat_);
    if (!file_->has("properties") || file_->extends_default) result_ = flat_;
    if (!file_->has("properties") && file_->has("required") && !file_->extends_default) drop_required();
    for (const types::FieldSpec& property : file_->properties) add(property);
    apply_required();
    if (file_->has("properties") && !file_->extends_default) check_rows_are_found();
    return std::move(result_);
  }

 private:
  bool is_required(const std::string& name) const {
    return std::any_of(file_->required.begin(), file_->required.end(), [&](const types::Name& n) {
      return n.text == name;
    });
  }

  /// Whether a step without `argument` could never do anything: it says which rows, or which keys.
  bool finds_row(const Argument& argument) const {
    if (argument.step == none || !argument.type.non_null || !parts_[argument.step].verb) return false;
    const Part& part = parts_[argument.step];
    if (part.use.list) return true;
    const std::vector<Index>& key = context_.type(part.use.type).key;
    const std::vector<Index>& fields = part.verb == StoreVerb::get_or_create ? part.find_by : key;
    const bool by_key = part.verb == StoreVerb::update || part.removes() || part.verb == StoreVerb::get_or_create;
    return by_key && argument.meaning == Meaning::form_field &&
           std::find(fields.begin(), fields.end(), argument.field) != fields.end();
  }

  void check_rows_are_found() {
    for (const Argument& argument : flat_) {
      const bool there =
          std::any_of(result_.begin(), result_.end(), [&](const Argument& a) { return a.name == argument.name; });
      if (there || !finds_row(argument)) continue;
      context_.error(
          codes::key_not_possible,
          file_->at("properties"),
          "`" + context_.service.operations[operation_].name + "` finds no row without the input `" + argument.name +
              "`",
          "add \"" + argument.name + "\": {} to the properties, or \"extends\": \"default\" to the file"
      );
    }
  }

  /// `required` takes the place of what the forms require, but for the forms that it names.
  void drop_required() {
    for (Argument& argument : result_) {
      const bool named = argument.step != none && is_required(parts_[argument.step].name);
      if (!named) argument.type.non_null = false;
    }
  }

  void add(const types::FieldSpec& property) {
    if (const auto part = part_of(property)) return add_part(*part);
    const auto there =
        std::find_if(result_.begin(), result_.end(), [&](const Argument& a) { return a.name == property.name; });
    if (there != result_.end()) return override_with(property, *there);
    const auto known =
        std::find_if(flat_.begin(), flat_.end(), [&](const Argument& a) { return a.name == property.name; });
    if (known != flat_.end()) {
      Argument argument = *known;
      argument.type.non_null = is_required(property.name);
      override_with(property, argument);
      result_.push_back(std::move(argument));
      return;
    }
    const Operation& operation = context_.service.operations[operation_];
    auto argument = declared_argument(
        context_, property, is_required(property.name), pascal_case(operation.name), operation.origin
    );
    if (argument) result_.push_back(std::move(*argument));
  }

  /// The part whose form a property of type form, fk or relatedSet stands for.
  std::optional<std::size_t> part_of(const types::FieldSpec& property) const {
    const bool one = property.kind == Kind::form || property.kind == Kind::fk;
    if (!one && property.kind != Kind::related_set) return std::nullopt;
    const Index target = context_.type_of(property.target);
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (parts_[i].use.type != target || parts_[i].use.list == one || parts_[i].removes()) continue;
      if (parts_[i].name == property.name) return i;
      fitting.push_back(i);
    }
    if (fitting.size() != 1) return std::nullopt;
    return fitting.front();
  }

  void add_part(std::size_t part) {
    for (const Argument& argument : flat_) {
      const bool there =
          std::any_of(result_.begin(), result_.end(), [&](const Argument& a) { return a.name == argument.name; });
      if (argument.step == part && !there) result_.push_back(argument);
    }
  }

  void override_with(const types::FieldSpec& property, Argument& argument) {
    if (!property.description.empty()) argument.description = property.description;
    argument.origin = from_spec(property.place, argument.origin);
    if (argument.meaning == Meaning::form_field) {
      check_type(context_, property, context_.type(argument.item_type).fields[argument.field]);
    }
    if (!property.default_value) return;
    argument.default_value = property.default_value;
    std::vector<std::string> values;
    if (argument.enumeration != none) {
      for (const EnumValue& value : context_.service.enums[argument.enumeration].values) values.push_back(value.value);
    }
    const std::string wrong = types::fit(argument.default_value, argument.kind, values);
    if (!wrong.empty()) {
      context_.error(
          codes::wrong_value,
          property.at("default"),
          "the default of `" + property.name + "` " + wrong,
          "correct the default"
      );
    }
  }

  void apply_required() {
    for (const types::Name& name : file_->required) {
      const auto found = std::find_if(result_.begin(), result_.end(), [&](const Argument& a) {
        return a.name == name.text || (a.meaning == Meaning::declared && a.name == name.text + "Id");
      });
      if (found != result_.end()) {
        found->type.non_null = true;
        continue;
      }
      const bool property = file_->property(name.text) != nullptr;
      const bool part = std::any_of(parts_.begin(), parts_.end(), [&](const Part& p) { return p.name == name.text; });
      if (property || part) continue;
      std::vector<std::string> known;
      for (const Argument& argument : result_) known.push_back(argument.name);
      context_.error(
          codes::unknown_input,
          name.place,
          "`required` names no input: `" + name.text + "`" + did_you_mean(name.text, known)
      );
    }
  }

  Context& context_;
  Index operation_;
  std::vector<Part>& parts_;
  const std::optional<types::TypeSpec>& file_;
  std::vector<Argument> flat_;
  std::vector<Argument> result_;
};

}  // namespace

std::vector<Argument> mutation_inputs(Context& context, Index operation, std::vector<Part>& parts) {
  return MutationInputs(context, operation, parts).run();
}

}  // namespace moonwright::api
