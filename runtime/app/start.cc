#include "runtime/app/start.h"

#include <exception>

#include "runtime/app/binder.h"
#include "runtime/app/call.h"
#include "runtime/app/services.h"
#include "runtime/base/when_all.h"

namespace mw::app {

std::optional<std::string> run_start_steps(
    const StartSteps& steps, const Application& application, db::Database& database
) {
  Services services{&database, application.hooks.get()};
  for (const StartStep& step : steps) {
    graphql::RequestContext request(&services);
    const std::string statement = "start: " + step.name;
    Call call(request, statement);
    try {
      sync_wait(step.run(call));
    } catch (const std::exception& error) {
      return "the start-up step \"" + step.name + "\" failed: " + error.what();
    }
  }
  return std::nullopt;
}

}  // namespace mw::app
