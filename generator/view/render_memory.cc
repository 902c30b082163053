#include "generator/view/render_memory.h"

#include <algorithm>
#include <utility>

#include "generator/hints/stamp.h"
#include "generator/jinja/map.h"
#include "generator/jinja/value_bytes.h"

namespace moonwright::view {

namespace {

constexpr std::size_t hash_width = 32;
constexpr std::size_t content_width = 16;

bool is_plain(const jinja::Value& value) {
  return value.is_none() || value.is_numeric() || value.kind() == jinja::Kind::string;
}

/// The text up to the next blank or line end, which is taken, too.
std::string_view take(std::string_view& text, char end) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view word = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return word;
}

}  // namespace

RenderMemory::RenderMemory(Memory& memory, std::string name, std::string key, Holds holds)
    : memory_(memory), name_("files of " + std::move(name)), key_(std::move(key)), holds_(std::move(holds)) {}

void RenderMemory::open(const jinja::Value& service) {
  jinja::ValueBytes bytes;
  bytes.add_text(key_);
  for (const jinja::MapEntry& entry : service.entries()) {
    if (!is_plain(entry.value) || !entry.key.is_text()) continue;
    parts_.insert(entry.key.text());
    bytes.add(entry.key);
    bytes.add(entry.value);
  }
  key_ = hints::hash_of(bytes.all());
  before_ = memory_.recall(name_, key_).value_or("");
  read(before_);
}

void RenderMemory::read(std::string_view text) {
  while (!text.empty()) {
    std::string view(take(text, ' '));
    File file;
    file.hash = take(text, ' ');
    file.content_hash = take(text, ' ');
    file.path = take(text, '\n');
    known_.emplace(std::move(view), std::move(file));
  }
}

std::string RenderMemory::print() const {
  std::string text;
  for (const auto& [view, file] : added_) {
    text += view + " " + file.hash + " " + file.content_hash + " " + file.path + "\n";
  }
  return text;
}

std::optional<RenderMemory::File> RenderMemory::find(const std::string& view) const {
  const auto found = known_.find(view);
  if (found == known_.end()) return std::nullopt;
  const File& file = found->second;
  if (file.hash.size() != hash_width || file.content_hash.size() != content_width) return std::nullopt;
  return file;
}

void RenderMemory::add(const std::string& view, File file) {
  if (file.path.find('\n') != std::string::npos) return;
  const std::lock_guard lock(mutex_);
  added_.insert_or_assign(view, std::move(file));
}

bool RenderMemory::covers(const jinja::Reads& reads) const {
  return reads.whole.empty() && std::all_of(reads.parts.begin(), reads.parts.end(), [&](const auto& part) {
           return part.first == "service" && parts_.count(part.second) > 0;
         });
}

void RenderMemory::remember() {
  std::string text = print();
  if (text != before_) memory_.remember(name_, key_, std::move(text));
}

}  // namespace moonwright::view
