#pragma once

#include <string>

#include "generator/base/diagnostic.h"

/// The texts of what can be wrong with a spec, one function per kind, so that they can be read side by side.
namespace moonwright::spec {

Diagnostic spec_missing(const std::string& spec_dir);
Diagnostic bad_text(Place place, bool nul);
Diagnostic lists_too_deep(Place place);
Diagnostic parentheses_too_deep(Place place);
Diagnostic verb_without_subject(Place place, const std::string& verb);
Diagnostic verb_without_object(Place place, const std::string& verb);
Diagnostic denied_verb(Place place, const std::string& verb);
Diagnostic it_without_term(Place place);
Diagnostic include_cycle(Place place, const std::string& path, const std::string& chain);
/// `near`: "(did you mean `a.md`?)" or nothing.
Diagnostic include_missing(Place place, const std::string& path, const std::string& near);
Diagnostic include_outside(Place place, const std::string& path);
Diagnostic includes_too_deep(Place place, const std::string& path);
Diagnostic two_describers(Place first, Place second, const std::string& term);
Diagnostic too_many_relations(Place place, const std::string& verb);

}  // namespace moonwright::spec
