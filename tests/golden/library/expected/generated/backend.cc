// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/author_operations.h"
#include "generated/api/book_operations.h"
#include "generated/api/mutation/check_out_mutation.h"
#include "generated/books/author.h"
#include "generated/books/book.h"
#include "generated/contract.h"
#include "generated/members/loan.h"

#include "library_embedded.h"

namespace library {
namespace {

constexpr const mw::db::Model* models[] = {
    &author_model,
    &book_model,
    &loan_model,
};

constexpr const mw::app::RootField* queries[] = {
    &AuthorsQuery::authors,
    &BookQuery::book,
    &BooksQuery::books,
    &FreshBooksQuery::fresh_books,
};

constexpr const mw::app::Mutation* mutations[] = {
    &CheckOutMutation::mutation,
    &CreateBookMutation::mutation,
    &DeleteBookMutation::mutation,
    &GetOrCreateAuthorMutation::mutation,
    &UpdateBookMutation::mutation,
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "library",
    .schema = embedded::schema,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = embedded::migrations,
    .fixtures = embedded::fixtures,
    .overrides = register_overrides,
};

}  // namespace library
