#pragma once

#include <string>
#include <vector>

#include "generator/api/context.h"

namespace moonwright::api {

/// `style: input`: moves the arguments into the input type `<pascal>Input` and leaves one argument, `input`, that may
/// be null if all in it is optional. No arguments stay no arguments.
void wrap_arguments(Context& context, const std::string& pascal, Mutation& mutation, std::vector<Argument>& arguments);

}  // namespace moonwright::api
