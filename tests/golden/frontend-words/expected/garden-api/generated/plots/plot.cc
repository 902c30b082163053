// Made from spec.md by model.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/plots/plot.h"

#include "runtime/db/member.h"

namespace allotments_garden_api {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = db::Kind::uuid,
        .required = true,
        .member = db::member<&Plot::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .member = db::member<&Plot::name>,
    },
};

}  // namespace

constinit const db::Model plot_model = {
    .name = "Plot",
    .table = "plot",
    .key = "id",
    .columns = columns,
};

}  // namespace allotments_garden_api
