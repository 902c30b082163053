#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/base/names.h"
#include "generator/types/codes.h"

/// Keys of inputs, outputs and form files that are known, and yet say nothing where they stand: warnings.
namespace moonwright::api {

namespace {

using Keys = std::initializer_list<const char*>;

class IdleKeys {
 public:
  explicit IdleKeys(Context& context) : context_(context) {}

  void run() {
    for (Index i = 0; i < context_.operations.size(); ++i) {
      const OperationNotes& notes = context_.operations[i];
      const Operation& operation = context_.service.operations[i];
      const bool mutation = operation.kind == OperationKind::mutation;
      if (notes.inputs) mutation ? check_mutation_inputs(*notes.inputs) : check_inputs(operation, *notes.inputs);
      if (notes.outputs) check_outputs(operation, *notes.outputs);
    }
    for (Index i = 0; i < context_.notes.size(); ++i) {
      if (i != context_.account_type) check_account_keys(i);
      if (context_.notes[i].form) check_form(i, *context_.notes[i].form);
    }
  }

 private:
  void warn(const Place& place, const std::string& key, const std::string& where, const std::string& fix) {
    context_.diagnostics.warning(types::codes::no_effect, place, "`" + key + "` says nothing " + where, fix);
  }

  void check_keys(const types::TypeSpec& file, Keys keys, const std::string& where) {
    for (const char* key : keys) {
      if (file.has(key)) warn(file.at(key), key, where, "remove it");
    }
  }

  void check_properties(const types::TypeSpec& file, Keys keys, const std::string& where, const std::string& fix) {
    for (const types::FieldSpec& property : file.properties) check_property(property, keys, where, fix);
  }

  void check_property(const types::FieldSpec& property, Keys keys, const std::string& where, const std::string& fix) {
    for (const char* key : keys) {
      if (property.has(key)) warn(property.at(key), key, where, fix);
    }
  }

  void check_account_keys(Index type) {
    const std::string word = context_.type(type).word;
    for (const char* key : {"login", "roles"}) {
      if (!context_.spec(type).has(key)) continue;
      const std::string fix = "remove it, or write \"The backend:service /authenticates the " + word + ":item.\"";
      warn(context_.spec(type).at(key), key, "for `" + word + "`, which has no accounts", fix);
    }
  }

  void check_inputs(const Operation& operation, const types::TypeSpec& file) {
    const std::string of = "for `" + operation.name + "`, ";
    bool item = false;
    bool list = false;
    for (const Index at : operation.root_fields) {
      const RootField& field = context_.service.root_fields[at];
      if (field.hand_written) continue;
      item = item || field.answer.kind == AnswerKind::item;
      list = list || field.answer.kind != AnswerKind::item;
    }
    if (!item && !list) {
      const Keys all = {"queryItemBy", "queryBy", "queryItemsBy", "filterBy", "orderBy", "pagination", "pageSize"};
      return check_keys(file, all, of + "whose body is written by hand");
    }
    if (!item) check_keys(file, {"queryItemBy", "queryBy"}, of + "which answers lists");
    if (!list) {
      return check_keys(file, {"queryItemsBy", "orderBy", "pagination", "pageSize"}, of + "which answers one item");
    }
    if (operation.kind == OperationKind::subscription) {
      check_keys(file, {"pagination", "pageSize"}, of + "which is a subscription: it has no pages");
    } else if (file.has("pagination") && file.pagination == types::Pagination::none) {
      check_keys(file, {"pageSize"}, "with the pagination `none`");
    }
  }

  void check_mutation_inputs(const types::TypeSpec& file) {
    check_properties(
        file, {"path", "op", "relatedOutput"}, "in a mutation, which stores and does not search", "remove it"
    );
  }

  void check_outputs(const Operation& operation, const types::TypeSpec& file) {
    const Keys keys = {"where", "orderBy", "limit"};
    if (operation.kind == OperationKind::mutation) {
      return check_properties(file, keys, "in a mutation, which answers what it stored", "remove it");
    }
    for (const types::FieldSpec& property : file.properties) {
      const bool rows = !property.kind || property.kind == Kind::fk || property.kind == Kind::related_set;
      if (!rows) check_property(property, keys, "of an output that is no item and no list", "remove it");
    }
  }

  /// A form says which fields there are and which are required; what a field is says its type.
  void check_form(Index type, const types::TypeSpec& file) {
    const Keys of_columns = {
        "column",
        "onUpdate",
        "unique",
        "index",
        "onDelete",
        "hasRelatedSet",
        "relatedName",
        "through",
        "of",
        "via",
        "renamedFrom",
        "private",
        "readOnly",
        "writeOnly",
        "immutable",
        "derived",
        "needs",
        "access"};
    const Keys of_values = {"default", "maxLength", "minLength", "pattern", "minimum", "maximum", "precision", "scale"};
    const std::string fix = "write it into " + context_.type(type).pascal + "'s own type spec";
    for (const types::FieldSpec& property : file.properties) {
      // What comes with `extends` was written for a type.
      if (property.place.file != file.file) continue;
      check_property(property, of_columns, "in a form", fix);
      if (context_.field_of(type, property.name) != none) {
        check_property(property, of_values, "in a form, where the field's own limits and default hold", fix);
      }
    }
  }

  Context& context_;
};

}  // namespace

void warn_of_idle_keys(Context& context) {
  // After an error much may be missing that a key spoke of.
  if (!context.diagnostics.has_errors()) IdleKeys(context).run();
}

}  // namespace moonwright::api
