#include "generator/jinja/markup_tools.h"

#include <algorithm>
#include <cctype>

#include "generator/jinja/numbers.h"
#include "generator/jinja/text.h"
#include "generator/jinja/text_tools.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

void remove_between(std::string& text, std::string_view open, std::string_view close) {
  std::size_t at = 0;
  while ((at = text.find(open, at)) != std::string::npos) {
    const std::size_t end = text.find(close, at + open.size());
    if (end == std::string::npos) return;
    text.erase(at, end + close.size() - at);
  }
}

std::string entity(std::string_view name) {
  if (!name.empty() && name[0] == '#') {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const auto code = parse_integer(name.substr(hex ? 2 : 1), hex ? 16 : 10);
    if (!code || *code <= 0 || *code > 0x10FFFF) return {};
    std::string out;
    append_code_point(out, static_cast<char32_t>(*code));
    return out;
  }
  static constexpr std::pair<std::string_view, std::string_view> named[] = {
      {"amp", "&"},         {"lt", "<"},         {"gt", ">"},         {"quot", "\""},       {"apos", "'"},
      {"nbsp", "\u00a0"},   {"copy", "\u00a9"},  {"reg", "\u00ae"},   {"raquo", "\u00bb"},  {"laquo", "\u00ab"},
      {"hellip", "\u2026"}, {"mdash", "\u2014"}, {"ndash", "\u2013"}, {"ldquo", "\u201c"},  {"rdquo", "\u201d"},
      {"lsquo", "\u2018"},  {"rsquo", "\u2019"}, {"euro", "\u20ac"},  {"middot", "\u00b7"}, {"trade", "\u2122"},
  };
  for (const auto& [key, text] : named) {
    if (key == name) return std::string(text);
  }
  return {};
}

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}
bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool is_host(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

/// `https://host...`, `www.host.tld...` or `host.com|net|org...`
bool is_address(std::string_view word) {
  std::string_view rest = word;
  bool named = false;
  for (const std::string_view start : {"http://", "https://"}) {
    if (starts_with(rest, start)) {
      rest.remove_prefix(start.size());
      named = true;
    }
  }
  if (!named && starts_with(rest, "www.")) {
    rest.remove_prefix(4);
    named = true;
  }
  std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  const std::size_t colon = host.rfind(':');
  if (colon != std::string_view::npos) {
    const std::string_view port = host.substr(colon + 1);
    const bool digits = !port.empty() && port.find_first_not_of("0123456789") == std::string_view::npos;
    if (!digits) return false;
    host = host.substr(0, colon);
  }
  if (host == "localhost" && named) return true;
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || !is_host(host)) return false;
  const std::string_view top = host.substr(dot + 1);
  if (named) return top.size() >= 2;
  return top == "com" || top == "net" || top == "org";
}

bool is_mail(std::string_view word) {
  const std::size_t at = word.find('@');
  if (at == std::string_view::npos || at == 0 || word.find('@', at + 1) != std::string_view::npos) return false;
  const std::string_view host = word.substr(at + 1);
  const std::size_t dot = host.find('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < host.size() && is_host(host) && host.back() != '.' &&
         word.find(':') == std::string_view::npos;
}

struct Word {
  std::string head;
  std::string middle;
  std::string tail;
};

/// Brackets and punctuation around an address do not belong to it, unless the bracket was opened in it.
Word taken_apart(std::string_view text) {
  Word word;
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view open : {"(", "<", "&lt;"}) {
      if (!starts_with(text, open)) continue;
      word.head += open;
      text.remove_prefix(open.size());
      found = true;
    }
  }
  std::size_t end = text.size();
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view close : {")", ">", ".", ",", "\n", "&gt;"}) {
      if (!ends_with(text.substr(0, end), close)) continue;
      end -= close.size();
      found = true;
    }
  }
  word.middle = text.substr(0, end);
  word.tail = text.substr(end);
  static constexpr std::pair<std::string_view, std::string_view> pairs[] = {{"(", ")"}, {"<", ">"}, {"&lt;", "&gt;"}};
  for (const auto& [open, close] : pairs) {
    const auto count = [](std::string_view in, std::string_view what) { return split_on(in, what).size() - 1; };
    const std::size_t opened = count(word.middle, open);
    if (opened <= count(word.middle, close)) continue;
    for (std::size_t i = 0; i < std::min(opened, count(word.tail, close)); ++i) {
      const std::size_t after = word.tail.find(close) + close.size();
      word.middle += word.tail.substr(0, after);
      word.tail.erase(0, after);
    }
  }
  return word;
}

std::string shown(const std::string& address, const UrlizeOptions& options) {
  const bool cut = options.limit >= 0 && static_cast<std::int64_t>(code_points(address)) > options.limit;
  return cut ? std::string(head(address, options.limit)) + "..." : address;
}

std::string linked(std::string_view text, const UrlizeOptions& options) {
  Word word = taken_apart(text);
  const std::string rel = options.rel.empty() ? "" : " rel=\"" + escape_text(options.rel) + "\"";
  const std::string target = options.target.empty() ? "" : " target=\"" + escape_text(options.target) + "\"";
  std::string& middle = word.middle;
  const auto scheme = std::find_if(options.schemes.begin(), options.schemes.end(), [&](const std::string& candidate) {
    return middle != candidate && starts_with(middle, candidate);
  });
  if (is_address(middle)) {
    const std::string start = starts_with(middle, "http://") || starts_with(middle, "https://") ? "" : "https://";
    middle = "<a href=\"" + start + middle + "\"" + rel + target + ">" + shown(middle, options) + "</a>";
  } else if (starts_with(middle, "mailto:") && is_mail(std::string_view(middle).substr(7))) {
    middle = "<a href=\"" + middle + "\">" + middle.substr(7) + "</a>";
  } else if (!starts_with(middle, "www.") && is_mail(middle)) {
    middle = "<a href=\"mailto:" + middle + "\">" + middle + "</a>";
  } else if (scheme != options.schemes.end()) {
    middle = "<a href=\"" + middle + "\"" + rel + target + ">" + middle + "</a>";
  }
  return word.head + middle + word.tail;
}

}  // namespace

std::string unescape_entities(std::string_view markup) {
  std::string out;
  for (std::size_t at = 0; at < markup.size();) {
    const std::size_t end = markup[at] == '&' ? markup.find(';', at) : std::string_view::npos;
    const std::string resolved =
        end == std::string_view::npos || end - at > 12 ? std::string() : entity(markup.substr(at + 1, end - at - 1));
    if (resolved.empty()) {
      out += markup[at++];
    } else {
      out += resolved;
      at = end + 1;
    }
  }
  return out;
}

std::string strip_tags(std::string_view markup) {
  std::string text(markup);
  remove_between(text, "<!--", "-->");
  remove_between(text, "<", ">");
  std::string out;
  for (const std::string_view word : split_words(text)) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return unescape_entities(out);
}

std::string url_quoted(std::string_view text, bool for_query) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x80 && std::isalnum(byte) != 0) || c == '_' || c == '.' || c == '-' || c == '~' ||
        (c == '/' && !for_query)) {
      out += c;
    } else if (c == ' ' && for_query) {
      out += '+';
    } else {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
  return out;
}

std::string urlized(std::string_view escaped, const UrlizeOptions& options) {
  std::string out;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= escaped.size(); ++at) {
    const bool white = at < escaped.size() && std::isspace(static_cast<unsigned char>(escaped[at])) != 0;
    if (at < escaped.size() && !white) continue;
    if (at > start) out += linked(escaped.substr(start, at - start), options);
    if (white) out += escaped[at];
    start = at + 1;
  }
  return out;
}

}  // namespace moonwright::jinja
