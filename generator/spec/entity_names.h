#pragma once

#include <string_view>

namespace moonwright::spec {

/// The named character references of HTML (those that CommonMark knows): "name hex " for each, with "hex+hex" where
/// a name stands for two code points.
std::string_view entity_names();

}  // namespace moonwright::spec
