#pragma once

#include <vector>

#include "generator/api/forms.h"

namespace moonwright::api {

/// The arguments of a verb on one item whose form a file describes (TodoForm.json).
std::vector<Argument> file_form_arguments(Context& context, Index type, const FormRequest& request);

/// One field of a type as an argument, and the keys of one of its sets.
Argument form_field(const Context& context, Index type, Index field, bool required, Meaning meaning);
Argument form_set(const Context& context, Index type, Index set, bool required);

/// A property of an inputs or form type spec whose type is all that is known: scalars, files, idList, form, fk.
/// `owner` names an enum that it declares: "Foo" of `FooField`. Nothing (and an error) if it has no usable type.
std::optional<Argument> declared_argument(
    Context& context, const types::FieldSpec& spec, bool required, const std::string& owner, const Origin& said
);

}  // namespace moonwright::api
