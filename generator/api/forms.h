#pragma once

#include <vector>

#include "generator/api/context.h"

namespace moonwright::api {

/// What a form is for; decides which fields it takes and which of them are required (LANGUAGE section 5, "The key").
enum class FormUse { post, create, update, get_or_create, register_account };

struct FormRequest {
  FormUse use = FormUse::post;
  /// get_or_create: the fields that find the row.
  std::vector<Index> find_by;
};

/// The arguments of a verb on one item, in the order of the type spec (or of the form's file). `step` of each is
/// `none`.
std::vector<Argument> form_arguments(Context& context, Index type, const FormRequest& request);
/// The key of one item, all parts required: arguments of /deletes.
std::vector<Argument> key_arguments(Context& context, Index type);

/// "TodoForm", "TodoCreateForm", "TodoUpdateForm".
std::string form_name(const Type& type, FormUse use);
/// Index of the input type `TodoForm`, `TodoCreateForm` or `TodoUpdateForm`. `origin` is that of the sentence that
/// needs it first; an input type without fields is an error there.
Index form_input(Context& context, Index type, FormUse use, const Origin& origin);
/// One that a mutation has for itself: `CheckoutOrderLineForm`.
Index own_form_input(
    Context& context, Index type, const std::string& name, std::vector<Argument> fields, const Origin& origin
);

/// Whether the caller may say who owns the row (LANGUAGE section 7).
bool takes_owner(const Type& type, FormUse use);
/// Whether the form has all parts of the key, so that /posts can update.
bool has_key(const Type& type, const std::vector<Argument>& arguments);

}  // namespace moonwright::api
