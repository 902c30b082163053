#pragma once

#include <cstddef>
#include <string>

#include "generator/rules/understand.h"

/// Answers for `moonwright explain`, as plain text. Pure: they only read.
namespace moonwright::rules {

/// "spec.md:3: The graphql:api /loads the todo:item." and, where a rule said it, which.
std::string explain_origin(const graph::Origin& origin);

/// One relation and why it is there: its sentence, its rule (with the rule's `about`).
std::string explain_relation(const Understanding& understanding, const graph::Relation& relation);

/// A resource: its noun, its properties, and every relation it takes part in.
std::string explain_resource(const Understanding& understanding, std::size_t id);

/// A term as written, `todos:query`: all resources it means (several services may have one each). A term without
/// resource: its noun, if any, and the nearest term of the spec.
std::string explain_term(const Understanding& understanding, const std::string& term);

/// `explain --builtins`.
std::string explain_builtins();

}  // namespace moonwright::rules
