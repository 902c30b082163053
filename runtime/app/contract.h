#pragma once

namespace mw::app {

/// What generated code and runtime agree on: raised when a table gets a field that an older generator does not fill, or
/// changes its meaning. Generated code asserts the number it was made for.
inline constexpr int contract = 1;

}  // namespace mw::app
