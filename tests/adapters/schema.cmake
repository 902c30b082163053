if(TARGET moonwright_generator_schema AND TARGET moonwright_generator_rules)
  add_executable(schema_adapter schema_adapter.cc)
  target_link_libraries(schema_adapter PRIVATE
    moonwright_generator_schema moonwright_generator_rules moonwright_generator_types moonwright_warnings)
  set_target_properties(schema_adapter PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
  target_compile_definitions(schema_adapter PRIVATE MOONWRIGHT_TEMPLATES="${PROJECT_SOURCE_DIR}/templates")
endif()
