// Made from spec.md and type_specs/Book.json by model.cc.j2.
// To change it, edit type_specs/Book.json and run `moonwright generate`; your own code goes into app/.
#include "generated/books/book.h"

#include "generated/books/author.h"
#include "generated/lending/loan.h"
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
        .name = "slug",
        .column = "slug",
        .kind = db::Kind::slug,
        .member = db::member<&Book::slug>,
    },
    {
        .name = "contact",
        .column = "contact",
        .kind = db::Kind::email,
        .member = db::member<&Book::contact>,
    },
    {
        .name = "homepage",
        .column = "homepage",
        .kind = db::Kind::url,
        .member = db::member<&Book::homepage>,
    },
    {
        .name = "isbn",
        .column = "isbn",
        .kind = db::Kind::string,
        .pattern = "^[0-9-]{10,17}$",
        .member = db::member<&Book::isbn>,
    },
    {
        .name = "blurb",
        .column = "blurb",
        .kind = db::Kind::text,
        .member = db::member<&Book::blurb>,
    },
    {
        .name = "review",
        .column = "review",
        .kind = db::Kind::markdown,
        .member = db::member<&Book::review>,
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
        .name = "sold",
        .column = "sold",
        .kind = db::Kind::bigint,
        .member = db::member<&Book::sold>,
    },
    {
        .name = "weight",
        .column = "weight",
        .kind = db::Kind::float64,
        .member = db::member<&Book::weight>,
    },
    {
        .name = "price",
        .column = "price",
        .kind = db::Kind::decimal,
        .minimum = "0",
        .precision = 8,
        .scale = 2,
        .member = db::member<&Book::price>,
    },
    {
        .name = "rare",
        .column = "rare",
        .kind = db::Kind::boolean,
        .default_value = db::literal::boolean(false),
        .member = db::member<&Book::rare>,
    },
    {
        .name = "published",
        .column = "published",
        .kind = db::Kind::date,
        .member = db::member<&Book::published>,
    },
    {
        .name = "readAt",
        .column = "read_at",
        .kind = db::Kind::time,
        .member = db::member<&Book::read_at>,
    },
    {
        .name = "addedAt",
        .column = "added_at",
        .kind = db::Kind::datetime,
        .default_value = db::literal::now(),
        .member = db::member<&Book::added_at>,
    },
    {
        .name = "labels",
        .column = "labels",
        .kind = db::Kind::tags,
        .member = db::member<&Book::labels>,
    },
    {
        .name = "meta",
        .column = "meta",
        .kind = db::Kind::json,
        .member = db::member<&Book::meta>,
    },
    {
        .name = "cover",
        .column = "cover",
        .kind = db::Kind::bytes,
        .member = db::member<&Book::cover>,
    },
    {
        .name = "secretNote",
        .column = "secret_note",
        .kind = db::Kind::string,
        .is_private = true,
        .member = db::member<&Book::secret_note>,
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
