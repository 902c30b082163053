#include "tests/adapters/graphql_json.h"

#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "runtime/graphql/utilities/build_schema.h"

namespace mw::graphql::adapter {
namespace {

// Lone surrogates travel through the JSON reader as characters of a private plane.
constexpr unsigned surrogate_first = 0xD800;
constexpr unsigned surrogate_last = 0xDFFF;
constexpr unsigned disguise = 0x10F000;

bool read_unicode_escape(const std::string& text, std::size_t at, unsigned& value) {
  if (text.compare(at, 2, "\\u") != 0 || at + 6 > text.size()) return false;
  value = static_cast<unsigned>(std::strtoul(text.substr(at + 2, 4).c_str(), nullptr, 16));
  return true;
}

std::string utf16_escapes(unsigned code_point) {
  char buffer[16];
  const unsigned offset = code_point - 0x10000;
  std::snprintf(buffer, sizeof buffer, "\\u%04x\\u%04x", 0xD800 + (offset >> 10U), 0xDC00 + (offset & 0x3FFU));
  return buffer;
}

std::string disguise_lone_surrogates(const std::string& line) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    unsigned value = 0;
    unsigned next = 0;
    if (line[i] != '\\') {
      out += line[i++];
    } else if (!read_unicode_escape(line, i, value)) {
      out.append(line, i, 2);
      i += 2;
    } else if (value < surrogate_first || value > surrogate_last) {
      out.append(line, i, 6);
      i += 6;
    } else if (value < 0xDC00 && read_unicode_escape(line, i + 6, next) && next >= 0xDC00 && next <= surrogate_last) {
      out.append(line, i, 12);
      i += 12;
    } else {
      out += utf16_escapes(disguise + (value - surrogate_first));
      i += 6;
    }
  }
  return out;
}

/// U+10F000 to U+10F7FF are F4 8F 80 80 to F4 8F 9F BF.
void undisguise(std::string& text) {
  for (std::size_t i = text.find("\xF4\x8F"); i != std::string::npos; i = text.find("\xF4\x8F", i)) {
    const unsigned third = static_cast<unsigned char>(text[i + 2]);
    const unsigned fourth = static_cast<unsigned char>(text[i + 3]);
    const unsigned surrogate = surrogate_first + (((third & 0x3FU) << 6U) | (fourth & 0x3FU));
    std::string bytes;
    bytes += static_cast<char>(0xE0U | (surrogate >> 12U));
    bytes += static_cast<char>(0x80U | ((surrogate >> 6U) & 0x3FU));
    bytes += static_cast<char>(0x80U | (surrogate & 0x3FU));
    text.replace(i, 4, bytes);
  }
}

Json path_of(const Path& path) {
  Json out = Json::array();
  for (const PathItem& item : path) {
    if (const auto* name = std::get_if<std::string>(&item)) {
      out.push_back(*name);
    } else {
      out.push_back(std::get<std::size_t>(item));
    }
  }
  return out;
}

}  // namespace

Json read_request(const std::string& line) {
  Json request = Json::parse(disguise_lone_surrogates(line));
  if (request.contains("source")) undisguise(request["source"].get_ref<std::string&>());
  return request;
}

Value value_of(const Json& json) {
  switch (json.type()) {
    case Json::value_t::boolean:
      return Value(json.get<bool>());
    case Json::value_t::number_integer:
      return Value(json.get<std::int64_t>());
    case Json::value_t::number_unsigned: {
      const auto number = json.get<std::uint64_t>();
      if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
        return Value(static_cast<double>(number));
      }
      return Value(static_cast<std::int64_t>(number));
    }
    case Json::value_t::number_float:
      return Value(json.get<double>());
    case Json::value_t::string:
      return Value(json.get<std::string>());
    case Json::value_t::array: {
      Value::List list;
      for (const Json& item : json) list.push_back(value_of(item));
      return Value(std::move(list));
    }
    case Json::value_t::object: {
      Object object;
      for (const auto& [key, member] : json.items()) object.append(key, value_of(member));
      return Value(std::move(object));
    }
    default:
      return {};
  }
}

Json json_of(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      return nullptr;
    case Value::Kind::boolean:
      return value.boolean();
    case Value::Kind::integer:
      return value.integer();
    case Value::Kind::number:
      return std::isfinite(value.number()) ? Json(value.number()) : Json(nullptr);
    case Value::Kind::string:
    case Value::Kind::enumeration:
      return std::string(value.text());
    case Value::Kind::list: {
      Json out = Json::array();
      for (const Value& item : value.list()) out.push_back(json_of(item));
      return out;
    }
    case Value::Kind::object:
      break;
  }
  Json out = Json::object();
  for (const Member& member : value.object()) out[member.name] = json_of(member.value);
  return out;
}

Json json_of(const GraphQLError& error) {
  Json out = {{"message", error.message}};
  for (const Location& at : error.locations) out["locations"].push_back({{"line", at.line}, {"column", at.column}});
  if (!error.path.empty()) out["path"] = path_of(error.path);
  return out;
}

Json json_of(const std::vector<GraphQLError>& errors) {
  Json out = Json::array();
  for (const GraphQLError& error : errors) out.push_back(json_of(error));
  return out;
}

Json refusal(const std::vector<GraphQLError>& errors) {
  return {{"ok", false}, {"errors", json_of(errors)}};
}

Json refusal(const std::string& message) {
  return refusal(std::vector<GraphQLError>{{message, {}, {}, {}}});
}

SchemaResult schema_of(const std::string& sdl) {
  static std::map<std::string, SchemaResult> known;
  const auto found = known.find(sdl);
  if (found != known.end()) return found->second;
  const bool blank = sdl.find_first_not_of(" \t\r\n") == std::string::npos;
  const auto empty = std::make_shared<ast::Document>();
  SchemaResult schema = blank ? build_schema_unchecked(empty) : build_schema_unchecked(sdl);
  known.emplace(sdl, schema);
  return schema;
}

}  // namespace mw::graphql::adapter
