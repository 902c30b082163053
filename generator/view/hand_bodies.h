#pragma once

#include <string>
#include <vector>

#include "generator/api/model.h"

namespace moonwright::view {

/// A function that the spec declares and people write in app/.
struct Body {
  /// "HelloQuery::greeting": what a text in app/ must contain to count as written.
  std::string name;
  /// What its file has to include, the namespace, and its definition, which says that it is not written.
  std::string header;
  std::string cpp_namespace;
  std::string definition;
  /// "app/hello_query.cc": where one would expect it.
  std::string file;
  /// The line that declares it, and its sentence.
  Place place;
  std::string sentence;
};

Body body_of(const api::Service& service, const api::Operation& operation, const api::RootField& field);
Body body_of(const api::Service& service, const api::Type& type, const api::Field& derived);
Body body_of(const api::Service& service, const api::Endpoint& endpoint);

/// All of a service: queries and mutations, derived fields, endpoints, each in the order of the spec.
std::vector<Body> bodies_of(const api::Service& service);

}  // namespace moonwright::view
