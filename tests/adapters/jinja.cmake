if(TARGET moonwright_generator_jinja)
  add_executable(jinja_adapter jinja_adapter.cc)
  target_link_libraries(jinja_adapter PRIVATE moonwright_generator_jinja nlohmann_json::nlohmann_json moonwright_warnings)
endif()
