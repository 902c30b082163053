// Made from spec.md and type_specs/Author.yml by model.cc.j2.
// To change it, edit type_specs/Author.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/books/author.h"

#include "generated/api/author_operations.h"
#include "runtime/db/member.h"

namespace library {

extern const mw::db::Model book_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Author::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .unique = true, .member = db::member<&Author::name>},
    {.name = "born", .column = "born", .kind = db::Kind::date, .member = db::member<&Author::born>},
};

constexpr db::Argument books_arguments[] = {
    {.name = "status", .path = "status"},
};

constexpr db::OrderField books_order_by[] = {
    {"TITLE", "title"},
    {"PAGES", "pages"},
};

constexpr db::Order books_order[] = {
    {.column = "title"},
};

constexpr db::Relation relations[] = {
    {
        .name = "books",
        .kind = db::RelationKind::related_set,
        .target = &book_model,
        .column = "authorId",
        .inverse = "author",
        .rows = {.arguments = books_arguments, .order_by = books_order_by, .order = books_order},
    },
};

constexpr app::Input author_find_or_create_form[] = {
    {"name"},
    {"born"},
};

constexpr std::string_view get_or_create_author_author_find_by[] = {
    "name",
};

constexpr app::Step get_or_create_author_steps[] = {
    {
        .name = "author",
        .verb = app::Verb::get_or_create,
        .model = &author_model,
        .inputs = author_find_or_create_form,
        .find_by = get_or_create_author_author_find_by,
        .created = "created",
    },
};

}  // namespace

constinit const db::Model author_model = {
    .name = "Author",
    .table = "author",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField AuthorsQuery::authors = {
    .name = "authors",
    .statement = "AuthorsQuery::authors",
    .model = &author_model,
    .answer = app::Answer::list,
    .rows = {.paging = {.page_size = 20}},
};

constinit const app::Mutation GetOrCreateAuthorMutation::mutation = {
    .name = "getOrCreateAuthor",
    .statement = "GetOrCreateAuthorMutation",
    .steps = get_or_create_author_steps,
};

}  // namespace library
