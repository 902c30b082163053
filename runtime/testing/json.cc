#include "runtime/testing/json.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace mw::test {
namespace {

using Document = nlohmann::ordered_json;

const Document* as_document(const void* node) {
  return static_cast<const Document*>(node);
}

}  // namespace

Json Json::parse(std::string_view text) {
  auto document = std::make_shared<const Document>(Document::parse(text, nullptr, false));
  if (document->is_discarded()) return {};
  const void* node = document.get();
  return {std::move(document), node};
}

Json Json::operator[](std::string_view key) const {
  const Document* node = as_document(node_);
  if (node == nullptr || !node->is_object()) return {};
  const auto found = node->find(std::string(key));
  return found == node->end() ? Json() : Json(document_, &*found);
}

Json Json::operator[](std::size_t index) const {
  const Document* node = as_document(node_);
  if (node == nullptr || !node->is_array() || index >= node->size()) return {};
  return {document_, &(*node)[index]};
}

bool Json::is_null() const {
  return node_ != nullptr && as_document(node_)->is_null();
}

std::size_t Json::size() const {
  const Document* node = as_document(node_);
  return node != nullptr && node->is_structured() ? node->size() : 0;
}

std::string Json::text() const {
  const Document* node = as_document(node_);
  if (node == nullptr) return "absent";
  return node->is_string() ? node->get<std::string>() : node->dump();
}

bool Json::operator==(std::string_view string) const {
  const Document* node = as_document(node_);
  return node != nullptr && node->is_string() && node->get_ref<const std::string&>() == string;
}
bool Json::operator==(int number) const {
  const Document* node = as_document(node_);
  return node != nullptr && node->is_number_integer() && *node == number;
}
bool Json::operator==(double number) const {
  const Document* node = as_document(node_);
  return node != nullptr && node->is_number() && node->get<double>() == number;
}
bool Json::operator==(bool boolean) const {
  const Document* node = as_document(node_);
  return node != nullptr && node->is_boolean() && node->get<bool>() == boolean;
}

std::ostream& operator<<(std::ostream& out, const Json& json) {
  return out << json.text();
}

}  // namespace mw::test
