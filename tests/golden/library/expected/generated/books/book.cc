// Made from spec.md and type_specs/Book.json by model.cc.j2.
// To change it, edit type_specs/Book.json and run `moonwright generate`; your own code goes into app/.
#include "generated/books/book.h"

#include "generated/books/author.h"
#include "generated/members/loan.h"
#include "runtime/db/member.h"

namespace library {
namespace {

using namespace mw::db;

constexpr EnumValue book_status_values[] = {
    {"IN_STOCK", "in-stock"},
    {"LENT", "lent"},
    {"_3RD_PARTY", "3rd-party"},
};

constexpr Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = Kind::id,
        .required = true,
        .member = member<&Book::id>,
    },
    {
        .name = "title",
        .column = "title",
        .kind = Kind::string,
        .required = true,
        .min_length = 1,
        .max_length = 200,
        .member = member<&Book::title>,
    },
    {
        .name = "status",
        .column = "status",
        .kind = Kind::enumeration,
        .required = true,
        .default_value = literal::text("in-stock"),
        .enumeration = &book_status_enum,
        .member = member<&Book::status>,
    },
    {
        .name = "pages",
        .column = "pages",
        .kind = Kind::int32,
        .required = true,
        .default_value = literal::integer(100),
        .minimum = "1",
        .member = member<&Book::pages>,
    },
    {
        .name = "price",
        .column = "price",
        .kind = Kind::decimal,
        .precision = 8,
        .scale = 2,
        .member = member<&Book::price>,
    },
    {
        .name = "labels",
        .column = "labels",
        .kind = Kind::tags,
        .member = member<&Book::labels>,
    },
    {
        .name = "shelf",
        .column = "shelf",
        .kind = Kind::string,
        .is_private = true,
        .member = member<&Book::shelf>,
    },
    {
        .name = "addedAt",
        .column = "added_at",
        .kind = Kind::datetime,
        .default_value = literal::now(),
        .member = member<&Book::added_at>,
    },
    {
        .name = "authorId",
        .column = "author_id",
        .kind = Kind::uuid,
        .member = member<&Book::author_id>,
    },
};

constexpr Relation relations[] = {
    {
        .name = "author",
        .kind = RelationKind::fk,
        .target = &author_model,
        .column = "authorId",
        .inverse = "books",
    },
    {
        .name = "loanSet",
        .kind = RelationKind::related_set,
        .target = &loan_model,
        .column = "bookId",
        .inverse = "book",
        .rows =
            {
                .paging = {.kind = PagingKind::page},
            },
    },
};

constexpr std::string_view author_id_title_unique[] = {
    "authorId",
    "title",
};

constexpr Unique unique_together[] = {
    {author_id_title_unique},
};

}  // namespace

constinit const Enum book_status_enum = {
    .name = "BookStatus",
    .values = book_status_values,
};

constinit const Model book_model = {
    .name = "Book",
    .table = "book",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .unique_together = unique_together,
};

}  // namespace library
