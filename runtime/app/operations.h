#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "runtime/db/model.h"
#include "runtime/db/selection.h"

/// The root fields of a backend as data: generated code declares one class per query and mutation of the spec, whose
/// static members are these. No resolver is generated; the runtime reads the tables. Everything here is a constant and
/// lives as long as the program.
namespace mw::app {

enum class Answer : std::uint8_t { item, list };

/// One field of Query that answers rows of a model.
struct RootField {
  /// GraphQL name: "todos".
  std::string_view name = {};
  /// What its statements are called in logs and in the SQL: "TodosQuery::todos".
  std::string_view statement = {};
  const db::Model* model = nullptr;
  Answer answer = Answer::list;
  db::Selection rows = {};
};

enum class Verb : std::uint8_t {
  /// /posts: update the row of that key, or insert it.
  post,
  /// /creates: insert; a taken key is an error.
  create,
  /// /updates: change; an absent row is an error.
  update,
  /// /deletes.
  remove,
  /// /gets-or-creates.
  get_or_create,
};

/// Where the value of a column comes from.
struct Input {
  /// The argument, or the field of the list's input object, without the step's prefix: "todolistId".
  std::string_view argument = {};
  /// The column by its `name`, or the relation by its `ids`; empty: named as the argument.
  std::string_view column = {};
};

/// A foreign key that is filled with the row of another step when its argument is absent on insert. (Of two steps that
/// point to each other the first takes the key of the second before it is stored.) Not if two of a row's links to one
/// step are absent: then neither says which is meant.
struct ParentLink {
  /// The column by its `name`.
  std::string_view column = {};
  /// `name` of that step.
  std::string_view step = {};
};

/// One item or list that a mutation stores or deletes.
struct Step {
  /// Unique in the mutation; also the output: "todo", "todos", "deletedIds". Without output it answers nothing.
  std::string_view name = {};
  Verb verb = Verb::post;
  const db::Model* model = nullptr;
  /// Of a list, or of keys to delete: the argument that holds them ("todos", "ids"). Empty: an item, whose inputs are
  /// arguments themselves.
  std::string_view list = {};
  /// Put before the inputs' names: "todo" makes "todolistId" the argument "todoTodolistId".
  std::string_view prefix = {};
  /// Shared by the mutations that take the same form. Of a deleted item the key alone; of keys to delete empty.
  std::span<const Input> inputs = {};
  /// get_or_create: the columns (by `name`) that find the row; unique together.
  std::span<const std::string_view> find_by = {};
  std::span<const ParentLink> parents = {};
  /// False: the field is not in the payload.
  bool answers = true;
  /// get_or_create: the Boolean output that says whether the row is new; empty: none.
  std::string_view created = {};
};

/// A field of Mutation. Its steps are one transaction, in this order: parents before what points to them.
struct Mutation {
  /// GraphQL name: "saveTodo".
  std::string_view name = {};
  /// What its statements are called: "SaveTodoMutation".
  std::string_view statement = {};
  /// `style: input`: the one argument that wraps all ("input"); empty: flat.
  std::string_view input = {};
  /// The answer is the item, the list or a Boolean itself, not a payload.
  bool plain = false;
  std::span<const Step> steps = {};
  /// Arguments that no step takes, and lists whose form has such fields: hooks see them (by_hand.h).
  std::span<const std::string_view> declared = {};
};

}  // namespace mw::app
