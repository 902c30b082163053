#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace mw::test {

/// A JSON value to look at in tests: `answer["data"]["todos"][0]["name"] == "milk"`. What is not there is absent, equal
/// to nothing, and gives absent again, so that a test fails with the text of what it got and does not crash. Copies
/// share the document.
class Json {
 public:
  /// Text that is no JSON is absent.
  static Json parse(std::string_view text);

  Json() = default;
  Json operator[](std::string_view key) const;
  Json operator[](const char* key) const { return (*this)[std::string_view(key)]; }
  Json operator[](std::size_t index) const;
  Json operator[](int index) const { return (*this)[static_cast<std::size_t>(index)]; }

  bool exists() const { return node_ != nullptr; }
  bool is_null() const;
  /// Of a list or object; else 0.
  std::size_t size() const;
  /// A string's characters; of anything else its JSON text, keys in their order; "absent".
  std::string text() const;

  bool operator==(std::string_view string) const;
  bool operator==(const char* string) const { return *this == std::string_view(string); }
  bool operator==(const std::string& string) const { return *this == std::string_view(string); }
  bool operator==(int number) const;
  bool operator==(double number) const;
  bool operator==(bool boolean) const;
  bool operator==(std::nullptr_t) const { return is_null(); }

  friend std::ostream& operator<<(std::ostream& out, const Json& json);

 private:
  Json(std::shared_ptr<const void> document, const void* node) : document_(std::move(document)), node_(node) {}

  std::shared_ptr<const void> document_;
  const void* node_ = nullptr;
};

}  // namespace mw::test
