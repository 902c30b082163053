// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/author_operations.h"
#include "generated/api/book_operations.h"
#include "generated/api/loan_operations.h"
#include "generated/api/mutation/check_out_mutation.h"
#include "generated/api/shelf_operations.h"
#include "generated/books/author.h"
#include "generated/books/book.h"
#include "generated/contract.h"
#include "generated/lending/loan.h"
#include "generated/lending/shelf.h"

#include "library_embedded.h"

namespace library {
namespace {

constexpr const mw::db::Model* models[] = {
    &author_model,
    &book_model,
    &loan_model,
    &shelf_model,
};

constexpr const mw::app::RootField* queries[] = {
    &AuthorQuery::author,
    &AuthorsQuery::authors,
    &BookQuery::book,
    &BooksQuery::books,
    &FreshBooksQuery::fresh_books,
    &LoansQuery::loans,
    &ShelfQuery::shelf,
};

constexpr const mw::app::Mutation* mutations[] = {
    &CheckOutMutation::mutation,
    &CreateBookMutation::mutation,
    &CreateBooksMutation::mutation,
    &DeleteAuthorMutation::mutation,
    &DeleteBookMutation::mutation,
    &GetOrCreateAuthorMutation::mutation,
    &SaveAuthorMutation::mutation,
    &SaveLoanMutation::mutation,
    &SaveShelfMutation::mutation,
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
