#include <algorithm>
#include <string>
#include <utility>

#include "generator/schema/schema.h"
#include "generator/types/constant.h"

namespace moonwright::schema {

namespace {

std::string quoted(const std::string& text) {
  return types::json_of(types::Constant{.form = types::Constant::Form::text, .text = text});
}

/// A description as a block string: one line if it is one, else its lines between the quotes.
void print_description(const std::string& text, const std::string& indent, std::string& out) {
  if (text.empty()) return;
  std::string safe;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 3, "\"\"\"") == 0) {
      safe += "\\\"\"\"";
      i += 2;
    } else if (text[i] != '\r') {
      safe += text[i];
    }
  }
  const bool one_line =
      safe.find('\n') == std::string::npos && safe.back() != '"' && safe.back() != '\\' && safe.front() != ' ';
  out += indent + "\"\"\"";
  if (one_line) {
    out += safe + "\"\"\"\n";
    return;
  }
  out += '\n';
  for (std::size_t begin = 0; begin <= safe.size();) {
    const std::size_t end = std::min(safe.find('\n', begin), safe.size());
    const std::string line = safe.substr(begin, end - begin);
    if (!line.empty()) out += indent + line;
    out += '\n';
    begin = end + 1;
  }
  out += indent + "\"\"\"\n";
}

std::string deprecation(const std::string& reason) {
  return reason.empty() ? std::string() : " @deprecated(reason: " + quoted(reason) + ")";
}

std::string text_of(const InputValue& value) {
  std::string text = value.name + ": " + value.type.text();
  if (!value.default_value.empty()) text += " = " + value.default_value;
  return text + deprecation(value.deprecated);
}

class Printer {
 public:
  explicit Printer(Descriptions descriptions) : members_(descriptions == Descriptions::all) {}

  void print(const Type& type) {
    if (!out_.empty()) out_ += '\n';
    print_description(type.description, "", out_);
    switch (type.kind) {
      case TypeKind::object:
        print_object(type);
        break;
      case TypeKind::input:
        print_input(type);
        break;
      case TypeKind::enumeration:
        print_enum(type);
        break;
      case TypeKind::scalar:
        out_ += "scalar " + type.name + "\n";
        break;
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void describe(const std::string& text, const char* indent) {
    if (members_) print_description(text, indent, out_);
  }

  /// On one line, unless one of them has a description.
  void print_arguments(const std::vector<InputValue>& arguments) {
    if (arguments.empty()) return;
    const bool described = members_ && std::any_of(arguments.begin(), arguments.end(), [](const InputValue& v) {
                             return !v.description.empty();
                           });
    out_ += '(';
    bool first = true;
    for (const InputValue& value : arguments) {
      if (!described) {
        out_ += (first ? "" : ", ") + text_of(value);
        first = false;
        continue;
      }
      if (first) out_ += '\n';
      first = false;
      describe(value.description, "    ");
      out_ += "    " + text_of(value) + "\n";
    }
    out_ += described ? "  )" : ")";
  }

  void print_object(const Type& type) {
    out_ += "type " + type.name + " {\n";
    for (const Field& field : type.fields) {
      describe(field.description, "  ");
      out_ += "  " + field.name;
      print_arguments(field.arguments);
      out_ += ": " + field.type.text() + deprecation(field.deprecated) + "\n";
    }
    out_ += "}\n";
  }

  void print_input(const Type& type) {
    out_ += "input " + type.name + " {\n";
    for (const InputValue& value : type.inputs) {
      describe(value.description, "  ");
      out_ += "  " + text_of(value) + "\n";
    }
    out_ += "}\n";
  }

  void print_enum(const Type& type) {
    out_ += "enum " + type.name + " {\n";
    for (const EnumValue& value : type.values) {
      describe(value.description, "  ");
      out_ += "  " + value.name + deprecation(value.deprecated) + "\n";
    }
    out_ += "}\n";
  }

  bool members_;
  std::string out_;
};

}  // namespace

std::string print(const Schema& schema, Descriptions descriptions) {
  Printer printer(descriptions);
  for (const Type& type : schema.types) printer.print(type);
  return printer.take();
}

}  // namespace moonwright::schema
