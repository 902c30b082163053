// Made from spec.md and type_specs/Book.json by model.cc.j2.
// To change it, edit type_specs/Book.json and run `moonwright generate`; your own code goes into app/.
#include "generated/books/book.h"

#include "generated/books/author.h"
#include "generated/members/loan.h"
#include "runtime/db/member.h"

namespace library {
namespace {

namespace db = mw::db;

constexpr db::EnumValue book_status_values[] = {
    {"IN_STOCK", "in-stock"},
    {"LENT", "lent"},
    {"_3RD_PARTY", "3rd-party"},
};

constexpr db::Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = db::Kind::id,
        .required = true,
        .member = db::member<&Book::id>,
    },
    {
        .name = "title",
        .column = "title",
        .kind = db::Kind::string,
        .required = true,
        .min_length = 1,
        .max_length = 200,
        .member = db::member<&Book::title>,
    },
    {
        .name = "status",
        .column = "status",
        .kind = db::Kind::enumeration,
        .required = true,
        .default_value = db::literal::text("in-stock"),
        .enumeration = &book_status_enum,
        .member = db::member<&Book::status>,
    },
    {
        .name = "pages",
        .column = "pages",
        .kind = db::Kind::int32,
        .required = true,
        .default_value = db::literal::integer(100),
        .minimum = "1",
        .member = db::member<&Book::pages>,
    },
    {
        .name = "price",
        .column = "price",
        .kind = db::Kind::decimal,
        .precision = 8,
        .scale = 2,
        .member = db::member<&Book::price>,
    },
    {
        .name = "labels",
        .column = "labels",
        .kind = db::Kind::tags,
        .member = db::member<&Book::labels>,
    },
    {
        .name = "shelf",
        .column = "shelf",
        .kind = db::Kind::string,
        .is_private = true,
        .member = db::member<&Book::shelf>,
    },
    {
        .name = "addedAt",
        .column = "added_at",
        .kind = db::Kind::datetime,
        .default_value = db::literal::now(),
        .member = db::member<&Book::added_at>,
    },
    {
        .name = "authorId",
        .column = "author_id",
        .kind = db::Kind::uuid,
        .member = db::member<&Book::author_id>,
    },
};

constexpr db::Relation relations[] = {
    {
        .name = "author",
        .kind = db::RelationKind::fk,
        .target = &author_model,
        .column = "authorId",
        .inverse = "books",
    },
    {
        .name = "loanSet",
        .kind = db::RelationKind::related_set,
        .target = &loan_model,
        .column = "bookId",
        .inverse = "book",
        .rows =
            {
                .paging = {.kind = db::PagingKind::page},
            },
    },
};

constexpr std::string_view author_id_title_unique[] = {
    "authorId",
    "title",
};

constexpr db::Unique unique_together[] = {
    {author_id_title_unique},
};

}  // namespace

constinit const db::Enum book_status_enum = {
    .name = "BookStatus",
    .values = book_status_values,
};

constinit const db::Model book_model = {
    .name = "Book",
    .table = "book",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .unique_together = unique_together,
};

}  // namespace library
