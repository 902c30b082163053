#include "runtime/graphql/execution/field_error.h"

namespace mw::graphql {

FieldError field_error(const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const ClientError& error) {
    FieldError told = FieldError::client(error.what(), error.code());
    told.field = error.field();
    return told;
  } catch (const std::exception& error) {
    return FieldError::internal_error(error.what());
  } catch (...) {
    return FieldError::internal_error("an exception of unknown type");
  }
}

}  // namespace mw::graphql
