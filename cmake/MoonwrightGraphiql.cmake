# moonwright_graphiql_library(<name>)
#
# The bundle of runtime/app/graphiql as a library: its bytes are object bytes (an assembler directive), for a C++ array of
# megabytes takes compilers minutes. With MOONWRIGHT_GRAPHIQL and npm the bundle is made once, in the build tree, from
# the lock file; without them, or if npm fails, the library is empty and the runtime serves a plain page.
function(moonwright_graphiql_library name)
  set(source "${CMAKE_CURRENT_SOURCE_DIR}")
  set(work "${CMAKE_CURRENT_BINARY_DIR}/npm")
  set(bundle "${work}/out")
  set(files "${bundle}/graphiql.js" "${bundle}/graphiql.css" "${bundle}/licenses.txt")
  find_program(MOONWRIGHT_NPM npm)
  find_program(MOONWRIGHT_NODE NAMES node nodejs)
  if(MOONWRIGHT_GRAPHIQL AND MOONWRIGHT_NPM AND MOONWRIGHT_NODE)
    set(inputs package.json package-lock.json entry.jsx build.mjs)
    list(TRANSFORM inputs PREPEND "${source}/")
    add_custom_command(
      OUTPUT ${files}
      COMMAND "${CMAKE_COMMAND}" "-DSOURCE=${source}" "-DWORK=${work}" "-DNPM=${MOONWRIGHT_NPM}" "-DNODE=${MOONWRIGHT_NODE}"
        -P "${source}/bundle.cmake"
      DEPENDS ${inputs} "${source}/bundle.cmake"
      COMMENT "Bundling GraphiQL with npm (once)"
      VERBATIM)
  else()
    message(STATUS "GraphiQL: no npm, or switched off; a plain page is served")
    foreach(file ${files})
      file(WRITE "${file}" "")
    endforeach()
  endif()
  set(MOONWRIGHT_GRAPHIQL_BUNDLE "${bundle}")
  configure_file("${source}/bundle.cc.in" "${CMAKE_CURRENT_BINARY_DIR}/bundle.cc" @ONLY)
  set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/bundle.cc" PROPERTIES OBJECT_DEPENDS "${files}")
  add_library(${name} STATIC "${CMAKE_CURRENT_BINARY_DIR}/bundle.cc")
  set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_include_directories(${name} PUBLIC
    "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>"
    "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/moonwright>")
  set_property(GLOBAL APPEND PROPERTY moonwright_libraries ${name})
  install(FILES "${bundle}/licenses.txt" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/moonwright" RENAME graphiql-licenses.txt)
endfunction()
