#include "runtime/app/pattern.h"

#include <boost/regex.hpp>
#include <stdexcept>

namespace mw::app {
namespace {

class Regex final : public Pattern {
 public:
  explicit Regex(std::string_view text) : regex_(text.begin(), text.end()) {}

  bool matches(std::string_view text) const override {
    try {
      // ^ and $ are the ends of the text: a line break within it is a character like others.
      return boost::regex_search(text.begin(), text.end(), regex_, boost::regex_constants::match_single_line);
    } catch (const std::runtime_error&) {
      return false;
    }
  }

 private:
  boost::regex regex_;
};

}  // namespace

std::shared_ptr<const Pattern> Pattern::compile(std::string_view text, std::string& error) {
  try {
    return std::make_shared<const Regex>(text);
  } catch (const boost::regex_error& wrong) {
    error = wrong.what();
    return nullptr;
  }
}

}  // namespace mw::app
