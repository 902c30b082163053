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
    {.name = "slug", .column = "slug", .kind = db::Kind::slug, .member = db::member<&Book::slug>},
    {.name = "contact", .column = "contact", .kind = db::Kind::email, .member = db::member<&Book::contact>},
    {.name = "homepage", .column = "homepage", .kind = db::Kind::url, .member = db::member<&Book::homepage>},
    {.name = "isbn", .column = "isbn", .kind = db::Kind::string, .pattern = "^[0-9-]{10,17}$", .member = db::member<&Book::isbn>},
    {.name = "blurb", .column = "blurb", .kind = db::Kind::text, .member = db::member<&Book::blurb>},
    {.name = "review", .column = "review", .kind = db::Kind::markdown, .member = db::member<&Book::review>},
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
    {.name = "sold", .column = "sold", .kind = db::Kind::bigint, .member = db::member<&Book::sold>},
    {.name = "weight", .column = "weight", .kind = db::Kind::float64, .member = db::member<&Book::weight>},
    {.name = "price", .column = "price", .kind = db::Kind::decimal, .minimum = "0", .precision = 8, .scale = 2, .member = db::member<&Book::price>},
    {.name = "rare", .column = "rare", .kind = db::Kind::boolean, .default_value = db::literal::boolean(false), .member = db::member<&Book::rare>},
    {.name = "published", .column = "published", .kind = db::Kind::date, .member = db::member<&Book::published>},
    {.name = "readAt", .column = "read_at", .kind = db::Kind::time, .member = db::member<&Book::read_at>},
    {.name = "addedAt", .column = "added_at", .kind = db::Kind::datetime, .default_value = db::literal::now(), .member = db::member<&Book::added_at>},
    {.name = "labels", .column = "labels", .kind = db::Kind::tags, .member = db::member<&Book::labels>},
    {.name = "meta", .column = "meta", .kind = db::Kind::json, .member = db::member<&Book::meta>},
    {.name = "cover", .column = "cover", .kind = db::Kind::bytes, .member = db::member<&Book::cover>},
    {.name = "secretNote", .column = "secret_note", .kind = db::Kind::string, .is_private = true, .member = db::member<&Book::secret_note>},
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
    {"slug"},
    {"contact"},
    {"homepage"},
    {"isbn"},
    {"blurb"},
    {"review"},
    {"status"},
    {"pages"},
    {"sold"},
    {"weight"},
    {"price"},
    {"rare"},
    {"published"},
    {"readAt"},
    {"addedAt"},
    {"labels"},
    {"meta"},
    {"cover"},
    {"authorId"},
};

constexpr app::Input book_update_form[] = {
    {"id"},
    {"title"},
    {"slug"},
    {"contact"},
    {"homepage"},
    {"isbn"},
    {"blurb"},
    {"review"},
    {"status"},
    {"pages"},
    {"sold"},
    {"weight"},
    {"price"},
    {"rare"},
    {"published"},
    {"readAt"},
    {"addedAt"},
    {"labels"},
    {"meta"},
    {"cover"},
    {"authorId"},
};

constexpr app::Input book_key[] = {
    {"id"},
};

constexpr app::Input book_form[] = {
    {"id"},
    {"title"},
    {"slug"},
    {"contact"},
    {"homepage"},
    {"isbn"},
    {"blurb"},
    {"review"},
    {"status"},
    {"pages"},
    {"sold"},
    {"weight"},
    {"price"},
    {"rare"},
    {"published"},
    {"readAt"},
    {"addedAt"},
    {"labels"},
    {"meta"},
    {"cover"},
    {"authorId"},
};

constexpr app::Input loan_form[] = {
    {"id"},
    {"bookId"},
    {"shelfId"},
    {"since"},
};

constexpr db::Argument book_query_book_arguments[] = {
    {.name = "id", .path = "id"},
};

constexpr db::Argument books_query_books_arguments[] = {
    {.name = "status", .path = "status"},
    {.name = "authorName", .path = "author.name"},
    {.name = "authorMentorName", .path = "author.mentor.name"},
};

constexpr db::Argument fresh_books_query_fresh_books_arguments[] = {
    {.name = "status", .path = "status"},
    {.name = "authorName", .path = "author.name"},
    {.name = "authorMentorName", .path = "author.mentor.name"},
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

constexpr app::Step create_books_steps[] = {
    {.name = "books", .verb = app::Verb::create, .model = &book_model, .list = "books", .inputs = book_create_form},
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
    .rows = {.arguments = book_query_book_arguments},
};

constinit const app::RootField BooksQuery::books = {
    .name = "books",
    .statement = "BooksQuery::books",
    .model = &book_model,
    .answer = app::Answer::list,
    .rows = {.arguments = books_query_books_arguments},
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

constinit const app::Mutation CreateBooksMutation::mutation = {
    .name = "createBooks",
    .statement = "CreateBooksMutation",
    .steps = create_books_steps,
};

constinit const app::Mutation CheckOutMutation::mutation = {
    .name = "checkOut",
    .statement = "CheckOutMutation",
    .steps = check_out_steps,
};

}  // namespace library
