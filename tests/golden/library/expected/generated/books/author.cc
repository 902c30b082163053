// Made from spec.md and type_specs/Author.yml by model.cc.j2.
// To change it, edit type_specs/Author.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/books/author.h"

#include "generated/books/book.h"
#include "runtime/db/member.h"

namespace library {
namespace {

using namespace mw::db;

constexpr Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = Kind::uuid,
        .required = true,
        .member = member<&Author::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = Kind::string,
        .required = true,
        .unique = true,
        .member = member<&Author::name>,
    },
    {
        .name = "born",
        .column = "born",
        .kind = Kind::date,
        .member = member<&Author::born>,
    },
};

constexpr Argument books_arguments[] = {
    {.name = "status", .path = "status"},
};

constexpr Order books_order[] = {
    {.column = "title"},
};

constexpr Relation relations[] = {
    {
        .name = "books",
        .kind = RelationKind::related_set,
        .target = &book_model,
        .column = "authorId",
        .inverse = "author",
        .rows =
            {
                .arguments = books_arguments,
                .order = books_order,
            },
    },
};

}  // namespace

constinit const Model author_model = {
    .name = "Author",
    .table = "author",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace library
