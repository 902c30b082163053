// Made from spec.md and type_specs/Book.json by model.cc.j2.
// To change it, edit type_specs/Book.json and run `moonwright generate`; your own code goes into app/.
#include "generated/books/book.h"

#include "generated/api/book_operations.h"
#include "generated/api/mutation/check_out_mutation.h"
#include "runtime/db/member.h"

namespace library {

extern const mw::db::Model author_model;
extern const mw::db::Model loan_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::EnumValue book_status_values[] = {
    {"IN_STOCK", "in-stock"},
    {"LENT", "lent"},
    {"_3RD_PARTY", "3rd-party"},
};

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::id, .required = true, .member = db::member<&Book::id>},
    {.name = "title", .column = "title", .kind = db::Kind::string, .required = true, .min_length = 1, .max_length = 200, .member = db::member<&Book::title>},
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
    {.name = "price", .column = "price", .kind = db::Kind::decimal, .precision = 8, .scale = 2, .member = db::member<&Book::price>},
    {.name = "labels", .column = "labels", .kind = db::Kind::tags, .member = db::member<&Book::labels>},
    {.name = "shelf", .column = "shelf", .kind = db::Kind::string, .is_private = true, .member = db::member<&Book::shelf>},
    {.name = "addedAt", .column = "added_at", .kind = db::Kind::datetime, .default_value = db::literal::now(), .member = db::member<&Book::added_at>},
    {.name = "authorId", .column = "author_id", .kind = db::Kind::uuid, .member = db::member<&Book::author_id>},
};

constexpr db::Relation relations[] = {
    {.name = "author", .kind = db::RelationKind::fk, .target = &author_model, .column = "authorId", .inverse = "books"},
    {
        .name = "loanSet",
        .kind = db::RelationKind::related_set,
        .target = &loan_model,
        .column = "bookId",
        .inverse = "book",
        .rows = {.paging = {.kind = db::PagingKind::page}},
    },
};

constexpr std::string_view author_id_title_unique[] = {
    "authorId",
    "title",
};

constexpr db::Unique unique_together[] = {
    {author_id_title_unique},
};

constexpr db::Reference referenced_by[] = {
    {&loan_model, "bookId", db::OnDelete::cascade},
};

constexpr app::Input book_create_form[] = {
    {"title"},
    {"status"},
    {"pages"},
    {"price"},
    {"labels"},
    {"addedAt"},
    {"authorId"},
};

constexpr app::Input book_update_form[] = {
    {"id"},
    {"title"},
    {"status"},
    {"pages"},
    {"price"},
    {"labels"},
    {"addedAt"},
    {"authorId"},
};

constexpr app::Input book_key[] = {
    {"id"},
};

constexpr app::Input book_form[] = {
    {"id"},
    {"title"},
    {"status"},
    {"pages"},
    {"price"},
    {"labels"},
    {"addedAt"},
    {"authorId"},
};

constexpr app::Input loan_form[] = {
    {"id"},
    {"bookId"},
    {"since"},
    {"note"},
};

constexpr db::Argument book_query_book_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr db::Order book_query_book_order[] = {
    {.column = "title"},
};

constexpr db::Argument books_query_books_arguments[] = {
    {.name = "status", .path = "status"},
    {.name = "authorName", .path = "author.name"},
};

constexpr db::OrderField books_query_books_order_by[] = {
    {"TITLE", "title"},
    {"PAGES", "pages"},
};

constexpr db::Order books_query_books_order[] = {
    {.column = "title"},
};

constexpr db::Argument fresh_books_query_fresh_books_arguments[] = {
    {.name = "status", .path = "status"},
    {.name = "authorName", .path = "author.name"},
};

constexpr db::Where fresh_books_query_fresh_books_where[] = {
    {.path = "status", .value = db::literal::text("in-stock")},
};

constexpr db::Order fresh_books_query_fresh_books_order[] = {
    {.column = "addedAt", .descending = true},
};

constexpr app::Step create_book_steps[] = {
    {.name = "book", .verb = app::Verb::create, .model = &book_model, .inputs = book_create_form},
};

constexpr app::Step update_book_steps[] = {
    {.name = "book", .verb = app::Verb::update, .model = &book_model, .inputs = book_update_form},
};

constexpr app::Step delete_book_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &book_model, .inputs = book_key},
};

constexpr app::ParentLink check_out_loan_parents[] = {
    {"bookId", "book"},
};

constexpr app::Step check_out_steps[] = {
    {.name = "book", .verb = app::Verb::post, .model = &book_model, .prefix = "book", .inputs = book_form},
    {.name = "loan", .verb = app::Verb::post, .model = &loan_model, .prefix = "loan", .inputs = loan_form, .parents = check_out_loan_parents},
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
    .referenced_by = referenced_by,
};

constinit const app::RootField BookQuery::book = {
    .name = "book",
    .statement = "BookQuery::book",
    .model = &book_model,
    .answer = app::Answer::item,
    .rows = {.arguments = book_query_book_arguments, .order = book_query_book_order},
};

constinit const app::RootField BooksQuery::books = {
    .name = "books",
    .statement = "BooksQuery::books",
    .model = &book_model,
    .answer = app::Answer::list,
    .rows = {.arguments = books_query_books_arguments, .order_by = books_query_books_order_by, .order = books_query_books_order},
};

constinit const app::RootField FreshBooksQuery::fresh_books = {
    .name = "freshBooks",
    .statement = "FreshBooksQuery::freshBooks",
    .model = &book_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = fresh_books_query_fresh_books_arguments,
            .where = fresh_books_query_fresh_books_where,
            .order = fresh_books_query_fresh_books_order,
            .limit = 10,
        },
};

constinit const app::Mutation CreateBookMutation::mutation = {
    .name = "createBook",
    .statement = "CreateBookMutation",
    .steps = create_book_steps,
};

constinit const app::Mutation UpdateBookMutation::mutation = {
    .name = "updateBook",
    .statement = "UpdateBookMutation",
    .steps = update_book_steps,
};

constinit const app::Mutation DeleteBookMutation::mutation = {
    .name = "deleteBook",
    .statement = "DeleteBookMutation",
    .steps = delete_book_steps,
};

constinit const app::Mutation CheckOutMutation::mutation = {
    .name = "checkOut",
    .statement = "CheckOutMutation",
    .steps = check_out_steps,
};

}  // namespace library
