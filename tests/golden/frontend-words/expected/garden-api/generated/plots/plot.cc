// Made from spec.md by model.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/plots/plot.h"

#include "generated/api/plot_operations.h"
#include "runtime/db/member.h"

namespace allotments_garden_api {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Plot::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .member = db::member<&Plot::name>},
};

constexpr app::Input plot_form[] = {
    {"id"},
    {"name"},
};

constexpr db::Argument plot_query_plot_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr app::Step save_plot_steps[] = {
    {.name = "plot", .verb = app::Verb::post, .model = &plot_model, .inputs = plot_form},
};

}  // namespace

constinit const db::Model plot_model = {
    .name = "Plot",
    .table = "plot",
    .key = "id",
    .columns = columns,
};

constinit const app::RootField PlotQuery::plot = {
    .name = "plot",
    .statement = "PlotQuery::plot",
    .model = &plot_model,
    .answer = app::Answer::item,
    .rows = {.arguments = plot_query_plot_arguments},
};

constinit const app::RootField PlotsQuery::plots = {
    .name = "plots",
    .statement = "PlotsQuery::plots",
    .model = &plot_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SavePlotMutation::mutation = {
    .name = "savePlot",
    .statement = "SavePlotMutation",
    .steps = save_plot_steps,
};

}  // namespace allotments_garden_api
