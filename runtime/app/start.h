#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "runtime/base/task.h"
#include "runtime/db/database.h"

namespace mw::app {

struct Application;
class Call;

/// Something that app/ does once, before the service takes requests.
struct StartStep {
  std::string name;
  std::function<Task<void>(Call&)> run;
};
using StartSteps = std::vector<StartStep>;

/// Runs them one after the other on a migrated database and blocks until they are done. Answers why one failed, with
/// its name.
std::optional<std::string> run_start_steps(
    const StartSteps& steps, const Application& application, db::Database& database
);

}  // namespace mw::app
