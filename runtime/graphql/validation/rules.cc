#include "runtime/graphql/validation/rules.h"

#include <algorithm>

namespace mw::graphql {

const std::vector<RuleInfo>& specified_rules() {
  static const std::vector<RuleInfo> rules = {
      executable_definitions_rule(),
      unique_operation_names_rule(),
      lone_anonymous_operation_rule(),
      single_field_subscriptions_rule(),
      known_type_names_rule(),
      fragments_on_composite_types_rule(),
      variables_are_input_types_rule(),
      scalar_leafs_rule(),
      fields_on_correct_type_rule(),
      unique_fragment_names_rule(),
      known_fragment_names_rule(),
      no_unused_fragments_rule(),
      possible_fragment_spreads_rule(),
      no_fragment_cycles_rule(),
      unique_variable_names_rule(),
      no_undefined_variables_rule(),
      no_unused_variables_rule(),
      known_directives_rule(),
      unique_directives_per_location_rule(),
      known_argument_names_rule(),
      unique_argument_names_rule(),
      values_of_correct_type_rule(),
      provided_required_arguments_rule(),
      variables_in_allowed_position_rule(),
      overlapping_fields_can_be_merged_rule(),
      unique_input_field_names_rule(),
      max_introspection_depth_rule(),
  };
  return rules;
}

const std::vector<RuleInfo>& specified_sdl_rules() {
  static const std::vector<RuleInfo> rules = {
      lone_schema_definition_rule(),
      unique_operation_types_rule(),
      unique_type_names_rule(),
      unique_enum_value_names_rule(),
      unique_field_definition_names_rule(),
      unique_argument_definition_names_rule(),
      unique_directive_names_rule(),
      known_type_names_rule(),
      known_directives_rule(),
      unique_directives_per_location_rule(),
      possible_type_extensions_rule(),
      known_argument_names_on_directives_rule(),
      unique_argument_names_rule(),
      unique_input_field_names_rule(),
      provided_required_arguments_on_directives_rule(),
  };
  return rules;
}

const RuleInfo* find_rule(std::string_view name) {
  static const std::vector<RuleInfo> optional = {no_deprecated_custom_rule(), no_schema_introspection_custom_rule()};
  for (const std::vector<RuleInfo>* list : {&specified_rules(), &specified_sdl_rules(), &optional}) {
    const auto found =
        std::find_if(list->begin(), list->end(), [name](const RuleInfo& rule) { return rule.name == name; });
    if (found != list->end()) return &*found;
  }
  return nullptr;
}

}  // namespace mw::graphql
