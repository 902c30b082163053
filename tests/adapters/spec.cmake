# spec_adapter parse DIR --format json: the parser alone, for the cases of the spec language.
find_package(yaml-cpp REQUIRED)
if(TARGET moonwright_generator_spec)
  add_executable(spec_adapter spec_adapter.cc)
  target_link_libraries(spec_adapter PRIVATE moonwright_generator_spec yaml-cpp moonwright_warnings)
  set_target_properties(spec_adapter PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
endif()
