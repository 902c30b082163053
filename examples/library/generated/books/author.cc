// Made from spec.md and type_specs/Author.yml by model.cc.j2.
// To change it, edit type_specs/Author.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/books/author.h"

#include "generated/books/book.h"
#include "runtime/db/member.h"

namespace library {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = db::Kind::uuid,
        .required = true,
        .member = db::member<&Author::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .unique = true,
        .max_length = 100,
        .member = db::member<&Author::name>,
    },
    {
        .name = "born",
        .column = "born",
        .kind = db::Kind::date,
        .member = db::member<&Author::born>,
    },
    {
        .name = "mentorId",
        .column = "mentor_id",
        .kind = db::Kind::uuid,
        .member = db::member<&Author::mentor_id>,
    },
};

constexpr db::Argument books_arguments[] = {
    {.name = "status", .path = "status"},
};

constexpr db::Relation relations[] = {
    {
        .name = "mentor",
        .kind = db::RelationKind::fk,
        .target = &author_model,
        .column = "mentorId",
        .inverse = "pupils",
    },
    {
        .name = "books",
        .kind = db::RelationKind::related_set,
        .target = &book_model,
        .column = "authorId",
        .inverse = "author",
        .rows =
            {
                .arguments = books_arguments,
            },
    },
    {
        .name = "pupils",
        .kind = db::RelationKind::related_set,
        .target = &author_model,
        .column = "mentorId",
        .inverse = "mentor",
        .rows =
            {
                .paging = {.page_size = 20},
            },
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

}  // namespace library
