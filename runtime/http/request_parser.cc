#include "runtime/http/request_parser.h"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <utility>
#include <vector>

#include "runtime/http/target.h"

namespace mw::http {
namespace {

namespace beast = boost::beast::http;
using boost::beast::error_code;

std::string_view view(boost::beast::string_view text) {
  return {text.data(), text.size()};
}

Method method_of(beast::verb verb) {
  switch (verb) {
    case beast::verb::get:
      return Method::get;
    case beast::verb::head:
      return Method::head;
    case beast::verb::post:
      return Method::post;
    case beast::verb::put:
      return Method::put;
    case beast::verb::patch:
      return Method::patch;
    case beast::verb::delete_:
      return Method::del;
    case beast::verb::options:
      return Method::options;
    default:
      return Method::other;
  }
}

/// Keeps method, target, names and values in one text; views into it are made when the header is complete.
struct Head {
  struct Piece {
    std::size_t from = 0;
    std::size_t size = 0;
  };

  Piece keep(std::string_view piece) {
    Piece place{text.size(), piece.size()};
    text.append(piece);
    return place;
  }
  std::string_view at(Piece piece) const { return std::string_view(text).substr(piece.from, piece.size); }
  void clear() {
    text.clear();
    fields.clear();
    complete = false;
  }

  std::string text;
  Piece target;
  std::vector<std::pair<Piece, Piece>> fields;
  /// 10 or 11.
  int version = 11;
  /// No more fields are taken: what follows are trailers, and views into the text exist.
  bool complete = false;
};

/// Beast's parser with its events going straight into a Head and a Request.
class BeastParser final : public beast::basic_parser<true> {
 public:
  BeastParser(Head& head, Request& request, const ParserLimits& limits)
      : head_(head), request_(request), limits_(limits) {}

 private:
  void
  on_request_impl(beast::verb verb, boost::beast::string_view, boost::beast::string_view target, int version, error_code&)
      override {
    request_.method = method_of(verb);
    head_.target = head_.keep(view(target));
    head_.version = version;
  }
  void on_response_impl(int, boost::beast::string_view, int, error_code&) override {}
  void on_field_impl(beast::field, boost::beast::string_view name, boost::beast::string_view value, error_code& error)
      override {
    if (head_.complete) return;
    // Beast's own limit holds for what it is offered at a time, ours for all of it.
    if (head_.fields.size() >= limits_.header_count || head_.text.size() > limits_.header_bytes) {
      error = beast::error::header_limit;
      return;
    }
    auto kept_name = head_.keep(view(name));
    head_.fields.emplace_back(kept_name, head_.keep(view(value)));
  }
  void on_header_impl(error_code&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code&) override {
    // What is claimed is not yet sent: only so much is reserved for it.
    request_.body.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(length.value_or(0), 64 * 1024)));
  }
  std::size_t on_body_impl(boost::beast::string_view bytes, error_code&) override {
    request_.body.append(bytes.data(), bytes.size());
    return bytes.size();
  }
  void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view bytes, error_code&) override {
    request_.body.append(bytes.data(), bytes.size());
    return bytes.size();
  }
  void on_finish_impl(error_code&) override {}

  Head& head_;
  Request& request_;
  const ParserLimits& limits_;
};

std::size_t count(const Request& request, std::string_view name) {
  return static_cast<std::size_t>(std::count_if(
      request.headers.begin(),
      request.headers.end(),
      [name](const Header& header) { return equal_ignoring_case(header.name, name); }
  ));
}

bool takes_body(Method method) {
  return method == Method::post || method == Method::put || method == Method::patch;
}

}  // namespace

struct RequestParser::Impl {
  explicit Impl(const ParserLimits& parser_limits) : limits(parser_limits) { renew(); }

  void renew() {
    head.clear();
    request.headers.clear();
    request.body.clear();
    if (request.body.capacity() > 64 * 1024) request.body.shrink_to_fit();
    parser.emplace(head, request, limits);
    // Beast counts the target in; the target's own limit is checked after it.
    parser->header_limit(static_cast<std::uint32_t>(limits.header_bytes));
    parser->body_limit(limits.body_bytes);
    parser->eager(true);
    state = State::header;
    expects = false;
  }

  void fail(int status, std::string_view text) {
    state = State::failed;
    failure = text_response(status, text);
  }

  void fail(const error_code& error, std::string_view bytes) {
    if (error == beast::error::body_limit) return fail(413, "The body is too large");
    if (error == beast::error::header_limit) {
      // Without the end of the first line it is the target that is too long.
      if (head.fields.empty() && bytes.find('\n') == std::string_view::npos) return fail(414, "The URL is too long");
      return fail(431, "The header is too large");
    }
    fail(400, "The request is malformed");
  }

  /// What Beast leaves to its callers, once the header is complete.
  void check_header() {
    head.complete = true;
    request.target = head.at(head.target);
    request.headers.reserve(head.fields.size());
    for (const auto& [name, value] : head.fields) request.headers.push_back({head.at(name), head.at(value)});

    if (request.target.size() > limits.target_bytes) return fail(414, "The URL is too long");
    auto target = split_target(request.target);
    if (!target) return fail(400, "The URL is malformed");
    request.path = std::move(target->path);
    request.query = target->query;
    if (head.version >= 11 && count(request, "Host") != 1) return fail(400, "One Host header is needed");
    if (request.method == Method::other) return fail(501, "This method is not implemented");
    check_body_headers();
  }

  void check_body_headers() {
    bool chunked = parser->chunked();
    if (count(request, "Transfer-Encoding") > 0 && !chunked) return fail(501, "Only the chunked coding is known");
    if (chunked && count(request, "Content-Length") > 0) return fail(400, "A body has one length");
    if (takes_body(request.method) && !chunked && !parser->content_length())
      return fail(411, "Content-Length is needed");
    std::string_view expectation = request.header("Expect");
    if (expectation.empty()) return;
    if (!equal_ignoring_case(expectation, "100-continue")) return fail(417, "This expectation is not known");
    expects = head.version >= 11;
  }

  ParserLimits limits;
  Head head;
  Request request;
  std::optional<BeastParser> parser;
  State state = State::header;
  bool expects = false;
  Response failure;
};

RequestParser::RequestParser(const ParserLimits& limits) : impl_(std::make_unique<Impl>(limits)) {}
RequestParser::~RequestParser() = default;

std::size_t RequestParser::feed(std::string_view bytes) {
  Impl& impl = *impl_;
  std::size_t taken = 0;
  while (taken < bytes.size() && (impl.state == State::header || impl.state == State::body)) {
    // The header alone first: it is checked before its body is taken in.
    impl.parser->eager(impl.state == State::body);
    error_code error;
    std::string_view rest = bytes.substr(taken);
    std::size_t used = impl.parser->put(boost::asio::const_buffer(rest.data(), rest.size()), error);
    taken += used;
    if (impl.state == State::header && impl.parser->is_header_done()) {
      impl.state = State::body;
      if (!error) impl.check_header();
    }
    if (error && error != beast::error::need_more) {
      impl.fail(error, rest);
    } else if (impl.state == State::body && impl.parser->is_done()) {
      impl.state = State::complete;
    } else if (error || used == 0) {
      break;
    }
  }
  return taken;
}

void RequestParser::overflow() {
  if (impl_->state == State::header) return impl_->fail(431, "The header is too large");
  impl_->fail(400, "The request is malformed");
}

RequestParser::State RequestParser::state() const {
  return impl_->state;
}
bool RequestParser::started() const {
  return impl_->parser->got_some();
}
bool RequestParser::take_expectation() {
  return std::exchange(impl_->expects, false);
}
bool RequestParser::keep_alive() const {
  return impl_->parser->keep_alive();
}
Request& RequestParser::request() {
  return impl_->request;
}
const Response& RequestParser::failure() const {
  return impl_->failure;
}
void RequestParser::reset() {
  impl_->renew();
}

}  // namespace mw::http
