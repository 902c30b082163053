// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/mutation/save_plot_mutation.h"
#include "generated/api/query/plot_query.h"
#include "generated/api/query/plots_query.h"
#include "generated/plots/plot.h"

namespace allotments_garden_api {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr app::Input plot_form[] = {
    {"id"},
    {"name"},
};

}  // namespace

// plot:query

namespace {

constexpr db::Argument plot_plot_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const app::RootField PlotQuery::plot = {
    .name = "plot",
    .statement = "PlotQuery::plot",
    .model = &plot_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = plot_plot_arguments,
        },
};

// plots:query

constinit const app::RootField PlotsQuery::plots = {
    .name = "plots",
    .statement = "PlotsQuery::plots",
    .model = &plot_model,
    .answer = app::Answer::list,
};

// save-plot:mutation

namespace {

constexpr app::Step save_plot_steps[] = {
    {
        .name = "plot",
        .verb = app::Verb::post,
        .model = &plot_model,
        .inputs = plot_form,
    },
};

}  // namespace

constinit const app::Mutation SavePlotMutation::mutation = {
    .name = "savePlot",
    .statement = "SavePlotMutation",
    .steps = save_plot_steps,
};

}  // namespace allotments_garden_api
