if(MOONWRIGHT_BUILD_TESTS)
  find_package(doctest REQUIRED)
  add_library(moonwright_test_main OBJECT "${PROJECT_SOURCE_DIR}/tests/doctest_main.cc")
  target_link_libraries(moonwright_test_main PUBLIC doctest::doctest)
  target_compile_features(moonwright_test_main PUBLIC cxx_std_20)
endif()

# moonwright_library(<name> [DEPENDS <target>...] [PUBLIC <target>...] [PRIVATE <target>...])
#
# One static library from the folder of the calling CMakeLists.txt: every *.cc that is no test.
#   DEPENDS  libraries of this project below this one (public: their headers appear in ours)
#   PUBLIC   outside libraries whose headers our headers include
#   PRIVATE  outside libraries used in .cc files only
# Includes are written from the repository's root. The *_test.cc files of the folder become one doctest
# program <name>_test, registered with ctest.
#
# Every library is position independent: a user may link the runtime into a shared object.
function(moonwright_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;PUBLIC;PRIVATE;TEST_LINK")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cc")
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cc$|_fuzz\\.cc$|_bench\\.cc$")
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  add_library(${name} STATIC ${sources})
  set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON LINKER_LANGUAGE CXX)
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_include_directories(${name} PUBLIC
    "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>"
    "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/moonwright>")
  target_link_libraries(${name} PUBLIC ${arg_DEPENDS} ${arg_PUBLIC} PRIVATE ${arg_PRIVATE}
    "$<BUILD_INTERFACE:moonwright_warnings>")
  set_property(GLOBAL APPEND PROPERTY moonwright_libraries ${name})
  if(MOONWRIGHT_BUILD_TESTS AND tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE moonwright_test_main ${name} ${arg_TEST_LINK} doctest::doctest moonwright_warnings)
    target_compile_definitions(${name}_test PRIVATE MOONWRIGHT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name}_test)
  endif()
endfunction()
