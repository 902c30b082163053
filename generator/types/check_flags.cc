#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "generator/base/names.h"
#include "generator/types/codes.h"
#include "generator/types/spec_reader.h"

namespace moonwright::types {

namespace {

bool is_later(const Place& a, const Place& b) {
  return a.file != b.file || a.line > b.line || (a.line == b.line && a.column > b.column);
}

/// Names of a list with their places: a type may have thousands.
using Listed = std::unordered_map<std::string, Place>;

Listed listed(const std::vector<Name>& names) {
  Listed result;
  for (const Name& name : names) result.emplace(name.text, name.place);
  return result;
}

struct Lists {
  Listed required;
  Listed key;
  Listed read_only;
  Listed write_only;
};

/// What is said of one field, at the field itself and in the lists of its type.
class FlagCheck {
 public:
  FlagCheck(const Lists& lists, const FieldSpec& field, Diagnostics& diagnostics)
      : lists_(lists), field_(field), diagnostics_(diagnostics) {}

  void run() {
    const auto read_only = flag("readOnly", field_.read_only, lists_.read_only);
    const auto write_only = flag("writeOnly", field_.write_only, lists_.write_only);
    const auto secret = flag("secret", field_.secret, {});
    const bool password = field_.kind == Kind::password;
    if (read_only && write_only) {
      contradict(*read_only, *write_only, "is `readOnly` and `writeOnly`: no caller could see it or set it");
    } else if (read_only && secret) {
      contradict(*read_only, *secret, "is `readOnly` and `secret`, which is an input only: nobody could set it");
    } else if (read_only && password) {
      contradict(*read_only, field_.place, "is `readOnly`, but a password is an input only: nobody could set it");
    }
    if (field_.derived) check_derived(write_only, secret);
    check_null_default();
    check_key(secret);
  }

 private:
  std::optional<Place> flag(std::string_view key, bool own, const Listed& names) const {
    if (own) return field_.at(key);
    const auto found = names.find(field_.name);
    if (found == names.end()) return std::nullopt;
    return found->second;
  }

  void contradict(const Place& a, const Place& b, const std::string& what) {
    diagnostics_.error(
        codes::contradiction,
        is_later(a, b) ? a : b,
        "`" + field_.name + "` " + what,
        "take one away, or write `private` for what only the code of `app/` sets and sees"
    );
  }

  void check_derived(const std::optional<Place>& write_only, const std::optional<Place>& secret) {
    const bool password = field_.kind == Kind::password;
    if (!write_only && !secret && !password) return;
    const Place other = write_only ? *write_only : secret ? *secret : field_.place;
    diagnostics_.error(
        codes::contradiction,
        is_later(other, field_.at("derived")) ? other : field_.at("derived"),
        "`" + field_.name + "` is derived, so it is an answer and no input",
        password ? "write another `type`" : std::string("remove `") + (write_only ? "writeOnly" : "secret") + "`"
    );
  }

  /// A key is counted by the database if it is of type id, and told by every answer and relation.
  void check_key(const std::optional<Place>& secret) {
    const bool is_key = lists_.key.empty() ? field_.name == "id" : lists_.key.contains(field_.name);
    if (!is_key) return;
    if (secret) {
      diagnostics_.error(
          codes::contradiction,
          *secret,
          "`" + field_.name + "` is the key, which answers and relations tell: it cannot be `secret`",
          "remove `secret`, or take another key"
      );
    }
    if (field_.kind != Kind::id || !field_.default_value || field_.default_value.form == Constant::Form::null) return;
    diagnostics_.error(
        codes::bad_default,
        field_.at("default"),
        "the default of `" + field_.name + "` would be the key of every row; the database counts keys of type id",
        "remove the default"
    );
  }

  void check_null_default() {
    if (field_.default_value.form != Constant::Form::null) return;
    const auto required = flag("required", false, lists_.required);
    const auto key = flag("key", false, lists_.key);
    if (!required && !key) return;
    diagnostics_.error(
        codes::bad_default,
        field_.at("default"),
        "the default of `" + field_.name + "` is null, but the field is " + (key ? "part of the key" : "required"),
        "remove the default" + std::string(key ? "" : ", or take the field out of `required`")
    );
  }

  const Lists& lists_;
  const FieldSpec& field_;
  Diagnostics& diagnostics_;
};

/// `allow` accepts findings about migrations, whose codes begin with MW16.
void check_allow(const TypeSpec& spec, Diagnostics& diagnostics) {
  const std::string fix = "write the code of a finding about migrations, as in \"MW1601\"";
  for (const Name& code : spec.allow) {
    const bool spelled = code.text.size() == 6 && code.text.starts_with("MW") &&
                         code.text.find_first_not_of("0123456789", 2) == std::string::npos;
    if (!spelled) {
      diagnostics.error(codes::wrong_value, code.place, "`" + code.text + "` is no code of a finding", fix);
    } else if (!code.text.starts_with("MW16")) {
      diagnostics.warning(codes::no_effect, code.place, "`" + code.text + "` is no finding that could be allowed", fix);
    }
  }
}

using Properties = std::unordered_map<std::string, const FieldSpec*>;

/// `drop` names what is gone from the type spec: nothing that is still there would be dropped for it.
void check_drop(const TypeSpec& spec, const Properties& properties, Diagnostics& diagnostics) {
  for (const Name& name : spec.drop) {
    if (properties.find(name.text) == properties.end()) continue;
    diagnostics.warning(
        codes::no_effect,
        name.place,
        "`drop` names `" + name.text + "`, which is still a property",
        "remove the property, or take the name out of `drop`"
    );
  }
}

void check_renames(const TypeSpec& spec, const Properties& properties, Diagnostics& diagnostics) {
  if (!spec.renamed_from.empty() && pascal_case(spec.renamed_from) == pascal_case(spec.name)) {
    diagnostics.error(
        codes::contradiction, spec.at("renamedFrom"), "`renamedFrom` names the type itself", "write its old name"
    );
  }
  for (const FieldSpec& field : spec.properties) {
    if (field.renamed_from.empty()) continue;
    const auto named = properties.find(field.renamed_from);
    if (named == properties.end()) continue;
    // Two fields may swap their names.
    if (named->second != &field && !named->second->renamed_from.empty()) continue;
    diagnostics.error(
        codes::contradiction,
        field.at("renamedFrom"),
        "`renamedFrom` names `" + field.renamed_from + "`, which is " +
            (field.renamed_from == field.name ? "the field itself" : "still a property"),
        "write the old name of the field, or remove the key"
    );
  }
}

}  // namespace

void check_flags(const TypeSpec& spec, Diagnostics& diagnostics) {
  const Lists lists{
      .required = listed(spec.required),
      .key = listed(spec.key),
      .read_only = listed(spec.read_only),
      .write_only = listed(spec.write_only),
  };
  for (const FieldSpec& field : spec.properties) FlagCheck(lists, field, diagnostics).run();
  check_allow(spec, diagnostics);
  Properties properties;
  for (const FieldSpec& field : spec.properties) properties.emplace(field.name, &field);
  check_drop(spec, properties, diagnostics);
  check_renames(spec, properties, diagnostics);
}

}  // namespace moonwright::types
