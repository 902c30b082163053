# cmake --install: headers, runtime libraries, the program, templates, and the package that find_package(Moonwright)
# finds, with moonwright_add_backend() in it.
include(CMakePackageConfigHelpers)

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/Moonwright")
if(TARGET moonwright)
  install(TARGETS moonwright)
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/templates" "${PROJECT_SOURCE_DIR}/type_specs"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/moonwright")
endif()
if(TARGET moonwright_runtime)
  get_property(libraries GLOBAL PROPERTY moonwright_libraries)
  list(FILTER libraries EXCLUDE REGEX "^moonwright_generator_")
  list(APPEND libraries moonwright_runtime)
  if(TARGET moonwright_graphiql)
    list(APPEND libraries moonwright_graphiql)
  endif()
  list(REMOVE_DUPLICATES libraries)
  install(TARGETS ${libraries} EXPORT Moonwright)
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/runtime" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/moonwright"
    FILES_MATCHING PATTERN "*.h" PATTERN "*_test.h" EXCLUDE PATTERN "test_*.h" EXCLUDE PATTERN "sample" EXCLUDE PATTERN "node_modules" EXCLUDE PATTERN "graphiql" EXCLUDE)
  install(EXPORT Moonwright NAMESPACE "" DESTINATION "${package_folder}" FILE MoonwrightTargets.cmake)
  configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/MoonwrightConfig.cmake.in"
    "${CMAKE_BINARY_DIR}/MoonwrightConfig.cmake" INSTALL_DESTINATION "${package_folder}")
  write_basic_package_version_file("${CMAKE_BINARY_DIR}/MoonwrightConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
  install(FILES
    "${CMAKE_BINARY_DIR}/MoonwrightConfig.cmake"
    "${CMAKE_BINARY_DIR}/MoonwrightConfigVersion.cmake"
    "${PROJECT_SOURCE_DIR}/cmake/MoonwrightBackend.cmake"
    "${PROJECT_SOURCE_DIR}/cmake/MoonwrightEmbed.cmake"
    DESTINATION "${package_folder}")
endif()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/moonwright")
