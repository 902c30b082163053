// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/plot_operations.h"
#include "generated/contract.h"
#include "generated/plots/plot.h"

#include "allotments_garden_api_embedded.h"

namespace allotments_garden_api {
namespace {

constexpr const mw::db::Model* models[] = {
    &plot_model,
};

constexpr const mw::app::RootField* queries[] = {
    &PlotQuery::plot,
    &PlotsQuery::plots,
};

constexpr const mw::app::Mutation* mutations[] = {
    &SavePlotMutation::mutation,
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "allotments-garden-api",
    .schema = embedded::schema,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = embedded::migrations,
    .fixtures = embedded::fixtures,
    .overrides = register_overrides,
};

}  // namespace allotments_garden_api
