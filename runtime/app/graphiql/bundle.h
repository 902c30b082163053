#pragma once

#include <string_view>

namespace mw::app {

/// GraphiQL as it was bundled when the runtime was built. All empty in a build without npm.
struct GraphiqlBundle {
  std::string_view script;
  std::string_view style;
  /// The licences of what is in it.
  std::string_view licenses;

  explicit operator bool() const { return !script.empty(); }
};

GraphiqlBundle graphiql_bundle();

}  // namespace mw::app
