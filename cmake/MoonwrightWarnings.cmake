# The one place where compiler flags live: link moonwright_warnings (PRIVATE) to get them.
add_library(moonwright_warnings INTERFACE)
target_compile_features(moonwright_warnings INTERFACE cxx_std_20)
target_compile_options(moonwright_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Wunused -Wnull-dereference -Wformat=2
  -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-null-dereference -Wno-dangling-pointer -Wno-restrict>)
if(MOONWRIGHT_WERROR)
  target_compile_options(moonwright_warnings INTERFACE -Werror)
endif()

if(MOONWRIGHT_SANITIZE)
  add_compile_options(-fsanitize=${MOONWRIGHT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${MOONWRIGHT_SANITIZE})
endif()

# Coverage for libFuzzer in every library; the programs themselves link -fsanitize=fuzzer.
if(MOONWRIGHT_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
