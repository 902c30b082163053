#pragma once

#include <string_view>
#include <vector>

#include "runtime/graphql/validation/rule.h"

/// The list of all rules. Each is a file of that name in rules/, with the section of the specification it is about.
namespace mw::graphql {

/// For executable documents, in the order of the specification.
const std::vector<RuleInfo>& specified_rules();

/// For schema documents.
const std::vector<RuleInfo>& specified_sdl_rules();

/// A rule by its name ("KnownDirectivesRule"), the optional ones included; null if there is none.
const RuleInfo* find_rule(std::string_view name);

// Executable documents.
RuleInfo executable_definitions_rule();
RuleInfo unique_operation_names_rule();
RuleInfo lone_anonymous_operation_rule();
RuleInfo single_field_subscriptions_rule();
RuleInfo known_type_names_rule();
RuleInfo fragments_on_composite_types_rule();
RuleInfo variables_are_input_types_rule();
RuleInfo scalar_leafs_rule();
RuleInfo fields_on_correct_type_rule();
RuleInfo unique_fragment_names_rule();
RuleInfo known_fragment_names_rule();
RuleInfo no_unused_fragments_rule();
RuleInfo possible_fragment_spreads_rule();
RuleInfo no_fragment_cycles_rule();
RuleInfo unique_variable_names_rule();
RuleInfo no_undefined_variables_rule();
RuleInfo no_unused_variables_rule();
RuleInfo known_directives_rule();
RuleInfo unique_directives_per_location_rule();
RuleInfo known_argument_names_rule();
RuleInfo unique_argument_names_rule();
RuleInfo values_of_correct_type_rule();
RuleInfo provided_required_arguments_rule();
RuleInfo variables_in_allowed_position_rule();
RuleInfo overlapping_fields_can_be_merged_rule();
RuleInfo unique_input_field_names_rule();
RuleInfo max_introspection_depth_rule();

// Schema documents (some of the rules above serve both).
RuleInfo lone_schema_definition_rule();
RuleInfo unique_operation_types_rule();
RuleInfo unique_type_names_rule();
RuleInfo unique_enum_value_names_rule();
RuleInfo unique_field_definition_names_rule();
RuleInfo unique_argument_definition_names_rule();
RuleInfo unique_directive_names_rule();
RuleInfo possible_type_extensions_rule();
RuleInfo known_argument_names_on_directives_rule();
RuleInfo provided_required_arguments_on_directives_rule();

// Only when asked for.
RuleInfo no_deprecated_custom_rule();
RuleInfo no_schema_introspection_custom_rule();

}  // namespace mw::graphql
