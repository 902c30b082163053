// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/mutation/check_out_mutation.h"
#include "generated/api/mutation/create_book_mutation.h"
#include "generated/api/mutation/create_books_mutation.h"
#include "generated/api/mutation/delete_author_mutation.h"
#include "generated/api/mutation/delete_book_mutation.h"
#include "generated/api/mutation/get_or_create_author_mutation.h"
#include "generated/api/mutation/save_author_mutation.h"
#include "generated/api/mutation/update_book_mutation.h"
#include "generated/api/query/author_query.h"
#include "generated/api/query/authors_query.h"
#include "generated/api/query/book_query.h"
#include "generated/api/query/books_query.h"
#include "generated/api/query/fresh_books_query.h"
#include "generated/books/author.h"
#include "generated/books/book.h"
#include "generated/lending/loan.h"

namespace library {

namespace {

namespace app = mw::app;
namespace db = mw::db;

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

constexpr app::Input author_find_or_create_form[] = {
    {"name"},
    {"born"},
    {"mentorId"},
};

constexpr app::Input author_form[] = {
    {"id"},
    {"name"},
    {"born"},
    {"mentorId"},
};

constexpr app::Input author_key[] = {
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

}  // namespace

// book:query

namespace {

constexpr db::Argument book_book_arguments[] = {
    {.name = "id", .path = "id"},
};

}  // namespace

constinit const app::RootField BookQuery::book = {
    .name = "book",
    .statement = "BookQuery::book",
    .model = &book_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = book_book_arguments,
        },
};

// books:query

namespace {

constexpr db::Argument books_books_arguments[] = {
    {.name = "status", .path = "status"},
    {.name = "authorName", .path = "author.name"},
    {.name = "authorMentorName", .path = "author.mentor.name"},
};

}  // namespace

constinit const app::RootField BooksQuery::books = {
    .name = "books",
    .statement = "BooksQuery::books",
    .model = &book_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = books_books_arguments,
        },
};

// fresh-books:query

namespace {

constexpr db::Argument fresh_books_fresh_books_arguments[] = {
    {.name = "status", .path = "status"},
    {.name = "authorName", .path = "author.name"},
    {.name = "authorMentorName", .path = "author.mentor.name"},
};

constexpr db::Where fresh_books_fresh_books_where[] = {
    {.path = "status", .value = db::literal::text("in-stock")},
};

constexpr db::Order fresh_books_fresh_books_order[] = {
    {.column = "addedAt", .descending = true},
};

}  // namespace

constinit const app::RootField FreshBooksQuery::fresh_books = {
    .name = "freshBooks",
    .statement = "FreshBooksQuery::freshBooks",
    .model = &book_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = fresh_books_fresh_books_arguments,
            .where = fresh_books_fresh_books_where,
            .order = fresh_books_fresh_books_order,
            .limit = 10,
        },
};

// author:query

namespace {

constexpr db::Argument author_author_arguments[] = {
    {.name = "name", .path = "name"},
};

}  // namespace

constinit const app::RootField AuthorQuery::author = {
    .name = "author",
    .statement = "AuthorQuery::author",
    .model = &author_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = author_author_arguments,
        },
};

// authors:query

constinit const app::RootField AuthorsQuery::authors = {
    .name = "authors",
    .statement = "AuthorsQuery::authors",
    .model = &author_model,
    .answer = app::Answer::list,
    .rows =
        {
            .paging = {.page_size = 20},
        },
};

// create-book:mutation

namespace {

constexpr app::Step create_book_steps[] = {
    {
        .name = "book",
        .verb = app::Verb::create,
        .model = &book_model,
        .inputs = book_create_form,
    },
};

}  // namespace

constinit const app::Mutation CreateBookMutation::mutation = {
    .name = "createBook",
    .statement = "CreateBookMutation",
    .steps = create_book_steps,
};

// update-book:mutation

namespace {

constexpr app::Step update_book_steps[] = {
    {
        .name = "book",
        .verb = app::Verb::update,
        .model = &book_model,
        .inputs = book_update_form,
    },
};

}  // namespace

constinit const app::Mutation UpdateBookMutation::mutation = {
    .name = "updateBook",
    .statement = "UpdateBookMutation",
    .steps = update_book_steps,
};

// delete-book:mutation

namespace {

constexpr app::Step delete_book_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &book_model,
        .inputs = book_key,
    },
};

}  // namespace

constinit const app::Mutation DeleteBookMutation::mutation = {
    .name = "deleteBook",
    .statement = "DeleteBookMutation",
    .steps = delete_book_steps,
};

// create-books:mutation

namespace {

constexpr app::Step create_books_steps[] = {
    {
        .name = "books",
        .verb = app::Verb::create,
        .model = &book_model,
        .list = "books",
        .inputs = book_create_form,
    },
};

}  // namespace

constinit const app::Mutation CreateBooksMutation::mutation = {
    .name = "createBooks",
    .statement = "CreateBooksMutation",
    .steps = create_books_steps,
};

// get-or-create-author:mutation

namespace {

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

constinit const app::Mutation GetOrCreateAuthorMutation::mutation = {
    .name = "getOrCreateAuthor",
    .statement = "GetOrCreateAuthorMutation",
    .steps = get_or_create_author_steps,
};

// save-author:mutation

namespace {

constexpr app::Step save_author_steps[] = {
    {
        .name = "author",
        .verb = app::Verb::post,
        .model = &author_model,
        .inputs = author_form,
    },
};

}  // namespace

constinit const app::Mutation SaveAuthorMutation::mutation = {
    .name = "saveAuthor",
    .statement = "SaveAuthorMutation",
    .steps = save_author_steps,
};

// delete-author:mutation

namespace {

constexpr app::Step delete_author_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &author_model,
        .inputs = author_key,
    },
};

}  // namespace

constinit const app::Mutation DeleteAuthorMutation::mutation = {
    .name = "deleteAuthor",
    .statement = "DeleteAuthorMutation",
    .steps = delete_author_steps,
};

// check-out:mutation

namespace {

constexpr app::ParentLink check_out_loan_parents[] = {
    {"bookId", "book"},
};

constexpr app::Step check_out_steps[] = {
    {
        .name = "book",
        .verb = app::Verb::post,
        .model = &book_model,
        .prefix = "book",
        .inputs = book_form,
    },
    {
        .name = "loan",
        .verb = app::Verb::post,
        .model = &loan_model,
        .prefix = "loan",
        .inputs = loan_form,
        .parents = check_out_loan_parents,
    },
};

}  // namespace

constinit const app::Mutation CheckOutMutation::mutation = {
    .name = "checkOut",
    .statement = "CheckOutMutation",
    .steps = check_out_steps,
};

}  // namespace library
