#pragma once

#include "runtime/graphql/type/scalar.h"

namespace mw::app {

/// How the scalars of LANGUAGE section 4 read their inputs: BigInt, Decimal, Date, Time, DateTime, JSON, Bytes. A value
/// that is none is refused by GraphQL itself, before any resolver runs. Accepted values stay what they are, but for
/// numbers given as BigInt or Decimal, which become their text.
graphql::ScalarTable scalars();

}  // namespace mw::app
