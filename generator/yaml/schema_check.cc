#include "generator/yaml/schema_check.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <string>
#include <utility>
#include <vector>

namespace moonwright::yaml {

namespace {

using Json = nlohmann::json;
using Context = std::vector<std::string>;

Json json_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return nullptr;
    case Node::Kind::scalar:
      if (const auto boolean = node.boolean()) return *boolean;
      if (const auto integer = node.integer()) return *integer;
      if (const auto number = node.number()) return *number;
      return node.text;
    case Node::Kind::sequence: {
      Json list = Json::array();
      for (const Node& item : node.items) list.push_back(json_of(item));
      return list;
    }
    case Node::Kind::mapping: {
      Json map = Json::object();
      for (const Entry& entry : node.entries) map[entry.key] = json_of(entry.value);
      return map;
    }
  }
  return nullptr;
}

/// Of `["name"]` the key, of `[3]` the position.
std::string step_of(const std::string& context) {
  if (context.size() < 2) return context;
  std::string inner = context.substr(1, context.size() - 2);
  if (inner.size() >= 2 && inner.front() == '"') inner = inner.substr(1, inner.size() - 2);
  return inner;
}

const Node* child(const Node& node, const std::string& step) {
  if (node.is_mapping()) return node.find(step);
  if (!node.is_sequence() || step.find_first_not_of("0123456789") != std::string::npos) return nullptr;
  const std::size_t index = step.size() > 9 || step.empty() ? node.items.size() : std::stoul(step);
  return index < node.items.size() ? &node.items[index] : nullptr;
}

/// The value that valijson's context (`<root>`, `["properties"]`, ...) leads to, as far as it does.
const Node& node_at(const Node& root, const Context& context) {
  const Node* at = &root;
  for (std::size_t i = 1; i < context.size(); ++i) {
    const Node* next = child(*at, step_of(context[i]));
    if (next == nullptr) break;
    at = next;
  }
  return *at;
}

struct Finding {
  Context context;
  std::string description;
};

/// Errors of alternatives come with those of what they are alternatives of: the innermost one says most.
Finding innermost(valijson::ValidationResults& results) {
  Finding best;
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    if (error.context.size() > best.context.size()) best = {error.context, error.description};
  }
  return best;
}

}  // namespace

struct SchemaCheck::Compiled {
  Code code;
  std::string what;
  valijson::Schema schema;
  valijson::Validator validator;
};

SchemaCheck::SchemaCheck(std::string_view schema, Code code, std::string what)
    : compiled_(std::make_unique<Compiled>()) {
  compiled_->code = code;
  compiled_->what = std::move(what);
  const Json document = Json::parse(schema);
  const valijson::adapters::NlohmannJsonAdapter adapter(document);
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(adapter, compiled_->schema);
}

SchemaCheck::SchemaCheck(SchemaCheck&&) noexcept = default;
SchemaCheck& SchemaCheck::operator=(SchemaCheck&&) noexcept = default;
SchemaCheck::~SchemaCheck() = default;

bool SchemaCheck::check(const Node& root, Diagnostics& diagnostics) {
  if (root.is_null()) return true;
  const Json document = json_of(root);
  const valijson::adapters::NlohmannJsonAdapter adapter(document);
  if (compiled_->validator.validate(compiled_->schema, adapter, nullptr)) return true;
  valijson::ValidationResults results;
  compiled_->validator.validate(compiled_->schema, adapter, &results);
  const Finding finding = innermost(results);
  const Node& node = node_at(root, finding.context);
  diagnostics.add(Diagnostic{
      .code = compiled_->code,
      .message = "this does not fit the schema of " + compiled_->what + ": " + finding.description,
      .place = node.place,
      .fix = {},
      .pointer = pointer(root, node),
      .related = {},
  });
  return false;
}

}  // namespace moonwright::yaml
