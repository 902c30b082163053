# moonwright_embed(<header> NAMESPACE <namespace> <name>=<file>...)
#
# Writes a header that holds each file's text as `inline constexpr std::string_view <name>`. It is written at configure
# time, anew whenever one of the files changes, and only if the text differs. For files of a few hundred kilobytes.
function(moonwright_embed header)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAMESPACE" "")
  set(body "")
  foreach(entry IN LISTS arg_UNPARSED_ARGUMENTS)
    string(REGEX MATCH "^([^=]+)=(.*)$" matched "${entry}")
    set(name "${CMAKE_MATCH_1}")
    set(path "${CMAKE_MATCH_2}")
    file(READ "${path}" text)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
    string(APPEND body "\ninline constexpr std::string_view ${name} = R\"~~~(${text})~~~\";\n")
  endforeach()
  set(prologue "#pragma once\n\n#include <string_view>\n\n#pragma GCC diagnostic push\n")
  string(APPEND prologue "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\nnamespace ${arg_NAMESPACE} {\n")
  file(CONFIGURE OUTPUT "${header}" CONTENT "@prologue@@body@\n}  // namespace @arg_NAMESPACE@\n\n#pragma GCC diagnostic pop\n" @ONLY)
endfunction()
