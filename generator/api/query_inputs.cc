#include "generator/api/query_inputs.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/finders.h"
#include "generator/api/form_file.h"
#include "generator/api/input_type.h"
#include "generator/api/lists.h"
#include "generator/api/paths.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

/// One input of the inputs type spec, default or declared.
struct Input {
  /// Name in the spec ("todoId") and on the root field ("id").
  std::string name;
  types::FieldSpec spec;
  std::vector<std::size_t> outputs;
  /// Of a default input.
  std::optional<Path> path;
  bool required = false;
  bool declared = false;
  Origin origin;
};

bool begins(const std::string& name, const std::string& prefix) {
  return name.size() > prefix.size() && name.starts_with(prefix) && name[prefix.size()] >= 'A' &&
         name[prefix.size()] <= 'Z';
}

std::string small(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

class InputBuilder {
 public:
  InputBuilder(Context& context, Index operation, const std::vector<Output>& outputs, bool hand_written)
      : context_(context),
        operation_(operation),
        outputs_(outputs),
        hand_written_(hand_written),
        file_(context.operations[operation].inputs) {}

  std::vector<std::vector<Argument>> run() {
    if (!file_ || !file_->has("properties") || file_->extends_default) add_defaults();
    if (file_) {
      for (const types::FieldSpec& property : file_->properties) add_property(property);
      apply_required();
    }
    std::vector<std::vector<Argument>> result(outputs_.size());
    for (const Input& input : inputs_) {
      for (const std::size_t output : input.outputs) {
        if (auto argument = argument_of(input, output)) result[output].push_back(std::move(*argument));
      }
    }
    return result;
  }

 private:
  const Origin& said() const { return context_.service.operations[operation_].origin; }

  bool generated(const Output& output) const {
    return !hand_written_ && output.type != none && output.spec.kind != Kind::id_list;
  }

  void add_defaults() {
    for (std::size_t i = 0; i < outputs_.size(); ++i) {
      if (!generated(outputs_[i])) continue;
      for (Path& path : default_paths(outputs_[i])) {
        const std::string shorter = argument_name(context_, path);
        Input input;
        input.name = outputs_.size() > 1 ? outputs_[i].name + capital(shorter) : shorter;
        input.spec.name = input.name;
        input.spec.place = outputs_[i].origin.said.place;
        input.outputs = {i};
        input.origin = default_origin(outputs_[i]);
        input.path = std::move(path);
        input.required = !outputs_[i].list;
        inputs_.push_back(std::move(input));
      }
    }
  }

  /// The key that asks for a default input, if a file has it; else the sentence.
  Origin default_origin(const Output& output) const {
    for (const char* key : {"queryItemBy", "queryBy", "queryItemsBy"}) {
      if ((std::string_view(key) == "queryItemsBy") != output.list) continue;
      if (file_ && file_->has(key)) return from_spec(file_->at(key), output.origin);
      const types::TypeSpec& spec = context_.spec(output.type);
      if (spec.has(key)) return from_spec(spec.at(key), output.origin);
    }
    return output.origin;
  }

  std::vector<Path> default_paths(const Output& output) {
    const bool own_item = file_ && (file_->has("queryItemBy") || file_->has("queryBy"));
    if (!output.list) {
      return own_item ? find_by_paths(context_, output.type, file_->query_item_by, FindBy::unique)
                      : item_paths(context_, output.type);
    }
    const bool own_list = file_ && file_->has("queryItemsBy");
    const auto& texts = own_list ? file_->query_items_by : context_.spec(output.type).query_items_by;
    return query_paths(context_, output.type, texts, "queryItemsBy");
  }

  void add_property(const types::FieldSpec& property) {
    Input input;
    input.name = property.name;
    input.spec = property;
    input.declared = true;
    input.outputs = outputs_of(property);
    const auto same =
        std::find_if(inputs_.begin(), inputs_.end(), [&](const Input& i) { return i.name == input.name; });
    if (same == inputs_.end()) {
      inputs_.push_back(std::move(input));
      return;
    }
    if (property.path.parts.empty()) input.path = same->path;
    if (property.related_outputs.empty()) input.outputs = same->outputs;
    input.required = same->required;
    *same = std::move(input);
  }

  /// The outputs that an input is for: those named, else the one whose name its own begins with, else all.
  std::vector<std::size_t> outputs_of(const types::FieldSpec& property) {
    std::vector<std::size_t> result;
    for (const types::Name& name : property.related_outputs) {
      const auto found =
          std::find_if(outputs_.begin(), outputs_.end(), [&](const Output& o) { return o.name == name.text; });
      if (found != outputs_.end()) {
        const auto at = static_cast<std::size_t>(found - outputs_.begin());
        if (std::find(result.begin(), result.end(), at) == result.end()) result.push_back(at);
        continue;
      }
      std::vector<std::string> known;
      for (const Output& output : outputs_) known.push_back(output.name);
      context_.error(
          codes::unknown_output, name.place, "there is no output `" + name.text + "`" + did_you_mean(name.text, known)
      );
    }
    if (!property.related_outputs.empty()) return result;
    std::optional<std::size_t> longest;
    for (std::size_t i = 0; i < outputs_.size(); ++i) {
      if (!begins(property.name, outputs_[i].name) && property.name != outputs_[i].name) continue;
      if (!longest || outputs_[*longest].name.size() < outputs_[i].name.size()) longest = i;
    }
    if (longest) return {*longest};
    for (std::size_t i = 0; i < outputs_.size(); ++i) result.push_back(i);
    return result;
  }

  void apply_required() {
    const bool joined = file_->extends_default;
    const bool replaced = file_->has("required") || file_->has("properties");
    if (!joined && replaced) {
      for (Input& input : inputs_) input.required = false;
    }
    for (const types::Name& name : file_->required) {
      const auto found =
          std::find_if(inputs_.begin(), inputs_.end(), [&](const Input& i) { return i.name == name.text; });
      if (found != inputs_.end()) {
        found->required = true;
        continue;
      }
      std::vector<std::string> known;
      for (const Input& input : inputs_) known.push_back(input.name);
      context_.error(
          codes::unknown_input,
          name.place,
          "`required` names no input: `" + name.text + "`" + did_you_mean(name.text, known)
      );
    }
  }

  /// "id" of `todoId` where there are several outputs.
  std::string short_name(const Input& input, const Output& output) const {
    if (outputs_.size() < 2 || !begins(input.name, output.name)) return input.name;
    return small(input.name.substr(output.name.size()));
  }

  std::optional<Argument> argument_of(const Input& input, std::size_t at) {
    const Output& output = outputs_[at];
    const std::string name = input.spec.graphql_name.empty() ? short_name(input, output) : input.spec.graphql_name;
    const Origin origin = input.declared ? from_spec(input.spec.place, said()) : input.origin;
    std::optional<Path> path = input.path;
    if (input.declared && !path && output.type != none) {
      bool failed = false;
      path = declared_path(input, output, failed);
      if (failed) return std::nullopt;
    }
    if (!input.declared) return path_argument(context_, *path, name, input.required, origin);
    if (!path && generated(output)) {
      context_.error(
          codes::unknown_input,
          input.spec.place,
          "`" + input.name + "` is no field or path of `" + context_.type(output.type).word + "`",
          "say which field it is: \"path\": [\"...\"]"
      );
      return std::nullopt;
    }
    const std::string owner = pascal_case(context_.service.operations[operation_].name);
    auto argument = path ? typed_path_argument(context_, input.spec, *path, input.required, owner, origin)
                         : declared_argument(context_, input.spec, input.required, owner, said());
    if (!argument) return std::nullopt;
    const bool keeps_id = !path && input.spec.kind == Kind::fk;
    argument->name = keeps_id ? name + "Id" : name;
    argument->snake = snake_case(argument->name);
    return argument;
  }

  std::optional<Path> declared_path(const Input& input, const Output& output, bool& failed) {
    if (!input.spec.path.parts.empty()) {
      auto path = resolve_path(context_, output.type, input.spec.path, PathUse::argument, "path");
      failed = !path;
      return path;
    }
    auto path = find_path(context_, output.type, short_name(input, output));
    if (!path) path = find_path(context_, output.type, input.name);
    if (!path) return path;
    // Said by name instead of `path`: the same fields are barred.
    types::PathText text{.parts = {}, .place = input.spec.place};
    Index here = path->type;
    for (const Index fk : path->fks) {
      text.parts.push_back(context_.type(here).fields[fk].name);
      here = context_.type(here).fields[fk].target;
    }
    text.parts.push_back(context_.type(here).fields[path->field].name);
    if (hand_written_) return path;
    failed = !resolve_path(context_, output.type, text, PathUse::argument, input.name);
    return path;
  }

  Context& context_;
  Index operation_;
  const std::vector<Output>& outputs_;
  bool hand_written_;
  const std::optional<types::TypeSpec>& file_;
  std::vector<Input> inputs_;
};

}  // namespace

std::vector<std::vector<Argument>> query_inputs(
    Context& context, Index operation, const std::vector<Output>& outputs, bool hand_written
) {
  return InputBuilder(context, operation, outputs, hand_written).run();
}

}  // namespace moonwright::api
