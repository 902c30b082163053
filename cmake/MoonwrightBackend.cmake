# moonwright_add_backend(<name> NAMESPACE <namespace> SOURCES <file>...)
#
# Builds a generated backend from its folder `generated/` (the caller's) and what people wrote in `../app/`:
#   <name>           the program, in the bin folder
#   <name>_backend   everything but main, for tests
#   <name>_test      app/tests/*_test.cc and generated/tests/*_test.cc with the test bench, where tests are built
# schema.graphql, the migrations and the fixtures are embedded, so that the program is all that has to be deployed.
include("${CMAKE_CURRENT_LIST_DIR}/MoonwrightEmbed.cmake")

function(moonwright_add_backend name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAMESPACE" "SOURCES")
  set(generated "${CMAKE_CURRENT_SOURCE_DIR}")
  get_filename_component(root "${generated}" DIRECTORY)
  moonwright_embed_backend("${CMAKE_CURRENT_BINARY_DIR}/embedded/${arg_NAMESPACE}_embedded.h" "${root}" "${arg_NAMESPACE}")

  file(GLOB_RECURSE own CONFIGURE_DEPENDS "${root}/app/*.cc")
  list(FILTER own EXCLUDE REGEX "/app/tests/")
  add_library(${name}_backend STATIC ${arg_SOURCES} ${own})
  target_include_directories(${name}_backend PUBLIC "${root}" PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/embedded")
  target_link_libraries(${name}_backend PUBLIC moonwright_runtime)
  if(TARGET moonwright_warnings)
    target_link_libraries(${name}_backend PRIVATE moonwright_warnings)
  endif()

  add_executable(${name} main.cc)
  target_link_libraries(${name} PRIVATE ${name}_backend)

  file(GLOB tests CONFIGURE_DEPENDS "${root}/app/tests/*_test.cc" "${generated}/tests/*_test.cc")
  if(MOONWRIGHT_BUILD_TESTS AND tests AND TARGET moonwright_testing)
    find_package(doctest REQUIRED)
    set(test_main "${CMAKE_CURRENT_BINARY_DIR}/doctest_main.cc")
    file(CONFIGURE OUTPUT "${test_main}" CONTENT "#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN\n#include <doctest/doctest.h>\n")
    add_executable(${name}_test ${tests} "${test_main}")
    target_link_libraries(${name}_test PRIVATE ${name}_backend moonwright_testing doctest::doctest)
    add_test(NAME ${name} COMMAND ${name}_test)
  endif()
endfunction()

# The header with schema, migrations and fixtures of the backend in <root>.
function(moonwright_embed_backend header root namespace)
  # The one with all descriptions, where there are any that the contract leaves out.
  set(schema "${root}/generated/schema.graphql")
  file(GLOB documented CONFIGURE_DEPENDS "${root}/generated/schema_with_docs.graphql")
  if(documented)
    set(schema "${documented}")
  endif()
  set(entries "schema=${schema}")
  set(table "")
  file(GLOB folders CONFIGURE_DEPENDS LIST_DIRECTORIES true "${root}/migrations/[0-9]*" "${root}/migrations/draft")
  list(SORT folders)
  set(number 0)
  foreach(folder IN LISTS folders)
    math(EXPR number "${number} + 1")
    get_filename_component(migration "${folder}" NAME)
    set(draft "")
    if(migration STREQUAL "draft")
      set(draft ", .draft = true")
    endif()
    set(sum "")
    set(columns "")
    foreach(dialect sqlite postgres)
      if(EXISTS "${folder}/up.${dialect}.sql")
        list(APPEND entries "migration_${number}_${dialect}=${folder}/up.${dialect}.sql")
        file(SHA256 "${folder}/up.${dialect}.sql" one)
        string(APPEND sum "${one}")
        string(APPEND columns ", .${dialect}_sql = migration_${number}_${dialect}")
      endif()
    endforeach()
    string(SHA256 sum "${sum}")
    string(APPEND table "    {.number = ${number}, .name = \"${migration}\"${columns}, .checksum = \"${sum}\"${draft}},\n")
  endforeach()
  set(fixtures "")
  file(GLOB files CONFIGURE_DEPENDS "${root}/generated/fixtures/*.yml")
  list(SORT files)
  foreach(file IN LISTS files)
    get_filename_component(stem "${file}" NAME_WE)
    string(MAKE_C_IDENTIFIER "${stem}" identifier)
    list(APPEND entries "fixture_${identifier}=${file}")
    string(APPEND fixtures "    {.name = \"${stem}.yml\", .text = fixture_${identifier}},\n")
  endforeach()
  moonwright_embed("${header}.texts" NAMESPACE ${namespace}::embedded ${entries})
  set(text "#pragma once\n\n#include \"${header}.texts\"\n#include \"runtime/app/backend.h\"\n\nnamespace ${namespace}::embedded {\n\n")
  if(table)
    string(APPEND text "inline constexpr mw::db::Migration migrations[] = {\n${table}};\n")
  else()
    string(APPEND text "inline constexpr std::span<const mw::db::Migration> migrations;\n")
  endif()
  if(fixtures)
    string(APPEND text "inline constexpr mw::app::Fixture fixtures[] = {\n${fixtures}};\n")
  else()
    string(APPEND text "inline constexpr std::span<const mw::app::Fixture> fixtures;\n")
  endif()
  string(APPEND text "\n}  // namespace ${namespace}::embedded\n")
  file(CONFIGURE OUTPUT "${header}" CONTENT "@text@" @ONLY)
endfunction()

# moonwright_keep_generated(<name> SPEC <folder> [OUTPUT <folder>] [GENERATE] [PROGRAM <file or target>])
#
# Makes a build look at the spec of backend <name> before it compiles, whenever an input has changed since (sentences, type
# specs, settings, packages, templates, fixtures, the program itself). A backend that is stale fails the build with the
# diff. With GENERATE it is generated instead: only for those who want their build to write into the source tree; a file
# that is new is compiled by the next build.
#   SPEC     the spec directory
#   OUTPUT   the backend's folder, if it is not the caller's
#   PROGRAM  moonwright, if it is neither a target of this build nor on the path
function(moonwright_keep_generated name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "GENERATE" "SPEC;OUTPUT;PROGRAM" "")
  get_filename_component(spec "${arg_SPEC}" ABSOLUTE)
  set(output "${CMAKE_CURRENT_SOURCE_DIR}")
  if(arg_OUTPUT)
    get_filename_component(output "${arg_OUTPUT}" ABSOLUTE)
  endif()
  set(program "${arg_PROGRAM}")
  if(NOT program AND TARGET moonwright)
    set(program moonwright)
  elseif(NOT program)
    find_program(MOONWRIGHT_PROGRAM moonwright REQUIRED)
    set(program "${MOONWRIGHT_PROGRAM}")
  endif()
  set(deed check)
  if(arg_GENERATE)
    set(deed generate)
  endif()
  set(stamp "${CMAKE_CURRENT_BINARY_DIR}/${name}_generated.stamp")
  add_custom_command(
    OUTPUT "${stamp}"
    COMMAND "${program}" ${deed} "${spec}" -o "${output}" --depfile "${stamp}.d" --depfile-target "${stamp}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPENDS "${program}"
    DEPFILE "${stamp}.d"
    COMMENT "moonwright ${deed} ${arg_SPEC}"
    VERBATIM)
  add_custom_target(${name}_generated ALL DEPENDS "${stamp}")
  if(TARGET ${name}_backend)
    add_dependencies(${name}_backend ${name}_generated)
  endif()
endfunction()
