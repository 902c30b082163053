# The GraphQL core behind the line protocol of conformance/graphql.
if(TARGET moonwright_graphql_validation)
  add_executable(graphql_adapter graphql_adapter.cc graphql_json.cc graphql_schema_ops.cc graphql_value_ops.cc
    graphql_execute.cc)
  target_link_libraries(graphql_adapter PRIVATE moonwright_graphql_validation nlohmann_json::nlohmann_json
    moonwright_warnings)
  target_include_directories(graphql_adapter PRIVATE "${PROJECT_SOURCE_DIR}")
  if(TARGET moonwright_graphql_execution)
    target_link_libraries(graphql_adapter PRIVATE moonwright_graphql_execution)
  endif()
endif()
