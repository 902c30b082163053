#include "generator/spec/parser.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "generator/base/names.h"
#include "generator/spec/complaints.h"
#include "generator/spec/links.h"
#include "generator/spec/markdown.h"
#include "generator/spec/sayings.h"
#include "generator/spec/title.h"
#include "generator/spec/unicode.h"

namespace moonwright::spec {

namespace {

constexpr std::size_t deepest_includes = 64;
constexpr int most_includes = 10'000;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Text plain_text(std::string_view text) {
  Text result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t offset = i;
    result.add(next_code_point(text, i), offset, 0);
  }
  return result;
}

std::vector<std::string> joined_scopes(std::vector<std::string> scopes, const std::vector<std::string>& more) {
  scopes.insert(scopes.end(), more.begin(), more.end());
  std::sort(scopes.begin(), scopes.end());
  scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
  return scopes;
}

/// What has been read of a file.
struct File {
  explicit File(Source read) : source(std::move(read)) {}
  Source source;
  std::vector<Part> parts;
};

/// Walks through spec.md and its includes in order of reading.
class Walk {
 public:
  Walk(const Disk& disk, std::string spec_dir, Document& document, Sayings& sayings, Diagnostics& diagnostics)
      : disk_(disk),
        spec_dir_(std::move(spec_dir)),
        document_(document),
        sayings_(sayings),
        diagnostics_(diagnostics) {}

  void run(Context& root) {
    const File* file = open("spec.md");
    if (file == nullptr) {
      diagnostics_.add(spec_missing(spec_dir_));
      return;
    }
    chain_.push_back("spec.md");
    read_file(*file, root);
    sayings_.close(root);
    chain_.pop_back();
  }

 private:
  /// Null if there is no such file. Each is read once; a bad one has no parts.
  const File* open(const std::string& path) {
    const auto known = files_.find(path);
    if (known != files_.end()) return known->second.get();
    std::optional<std::string> text = disk_.read(join_path(spec_dir_, path));
    if (!text) return nullptr;
    if (text->starts_with(byte_order_mark)) text->erase(0, byte_order_mark.size());
    auto& file = files_[path];
    const std::optional<std::size_t> bad = first_bad_byte(*text);
    document_.sources[path] = *text;
    file = std::make_unique<File>(Source(path, *std::move(text)));
    if (bad) {
      diagnostics_.add(bad_text(file->source.place(*bad), file->source.text()[*bad] == '\0'));
      return file.get();
    }
    Markdown markdown = read_markdown(file->source);
    if (markdown.too_deep) diagnostics_.add(lists_too_deep({path, 0, 0, 1}));
    file->parts = std::move(markdown.parts);
    return file.get();
  }

  /// Text before the first heading belongs to the block of `base`, whose level the headings add to.
  void read_file(const File& file, Context& base) {
    std::size_t i = read_section(file, 0, base);
    std::vector<int> open_blocks = {base.block};
    while (i < file.parts.size()) {
      const Part& heading = file.parts[i];
      const int level = block(base.block).level + heading.level;
      while (open_blocks.size() > 1 && block(open_blocks.back()).level >= level) open_blocks.pop_back();
      Context context;
      context.block = add_block(file, heading, level, open_blocks.back());
      open_blocks.push_back(context.block);
      const std::vector<std::string> includes = prepare_includes(file, heading, context.block);
      read_heading(file, heading, context);
      i = read_section(file, i + 1, context);
      for (const std::string& path : includes) include(path, context);
      sayings_.close(context);
    }
  }

  int add_block(const File& file, const Part& heading, int level, int parent) {
    Block added;
    added.level = level;
    const int length = heading.text.empty() ? 1 : static_cast<int>(heading.text.size());
    added.place = file.source.place(heading.offset, length);
    added.parent = parent;
    added.scopes = block(parent).scopes;
    document_.blocks.push_back(std::move(added));
    return static_cast<int>(document_.blocks.size()) - 1;
  }

  void read_heading(const File& file, const Part& heading, Context& context) {
    Title title = read_title(heading.text);
    Block& added = block(context.block);
    added.title = std::move(title.text);
    added.scopes = joined_scopes(std::move(added.scopes), title.scopes);
    sayings_.read_title(context, file.source, std::move(title.sentences));
  }

  /// Reads parts from `i` up to the next heading; returns its index.
  std::size_t read_section(const File& file, std::size_t i, Context& section) {
    std::vector<Context> items;
    for (; i < file.parts.size() && file.parts[i].kind != Part::heading; ++i) {
      const Part& part = file.parts[i];
      Context& context = items.empty() ? section : items.back();
      if (part.kind == Part::paragraph) sayings_.read_text(context, file.source, part.text);
      if (part.kind == Part::fence) add_fence(file, part, section.block);
      if (part.kind == Part::item_begin) {
        Context item = context;
        item.owns_sentence = false;
        item.joins_list = true;
        items.push_back(std::move(item));
      }
      if (part.kind == Part::item_end) {
        sayings_.close(items.back());
        items.pop_back();
      }
    }
    return i;
  }

  void add_fence(const File& file, const Part& part, int block) {
    document_.fences.push_back({part.info, part.code, file.source.place(part.offset, 3), block});
  }

  /// The files to include under a heading; each adds its scope to the block.
  std::vector<std::string> prepare_includes(const File& file, const Part& heading, int index) {
    std::vector<std::string> paths;
    for (const std::string& address : heading.links) {
      const std::optional<Include> found = include_of(address, file.source.file());
      if (!found || !may_include(*found, block(index).place)) continue;
      block(index).scopes = joined_scopes(std::move(block(index).scopes), {stem_of(found->path)});
      paths.push_back(found->path);
    }
    return paths;
  }

  bool may_include(const Include& found, const Place& place) {
    if (found.outside) {
      diagnostics_.add(include_outside(place, found.path));
      return false;
    }
    const auto begun = std::find(chain_.begin(), chain_.end(), found.path);
    if (begun != chain_.end()) {
      std::string chain;
      for (auto it = begun; it != chain_.end(); ++it) chain += *it + " -> ";
      diagnostics_.add(include_cycle(place, found.path, chain + found.path));
      return false;
    }
    if (chain_.size() > deepest_includes || included_++ >= most_includes) {
      diagnostics_.add(includes_too_deep(place, found.path));
      return false;
    }
    if (open(found.path) != nullptr) return true;
    std::vector<std::string> others = markdown_files();
    // It is there, but not to be read: proposing it again would help nobody.
    others.erase(std::remove(others.begin(), others.end(), found.path), others.end());
    diagnostics_.add(include_missing(place, found.path, did_you_mean(found.path, others)));
    return false;
  }

  std::vector<std::string> markdown_files() const {
    std::vector<std::string> result;
    for (std::string& path : disk_.list(spec_dir_)) {
      if (path.ends_with(".md")) result.push_back(std::move(path));
    }
    return result;
  }

  void include(const std::string& path, Context& context) {
    chain_.push_back(path);
    read_file(*open(path), context);
    chain_.pop_back();
  }

  Block& block(int index) { return document_.blocks[static_cast<std::size_t>(index)]; }

  const Disk& disk_;
  std::string spec_dir_;
  Document& document_;
  Sayings& sayings_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::unique_ptr<File>> files_;
  /// The files being read, each included by the one before.
  std::vector<std::string> chain_;
  int included_ = 0;
};

}  // namespace

Document parse(const Disk& disk, const std::string& spec_dir, const Options& options, Diagnostics& diagnostics) {
  Document document;
  const Place nowhere = {"spec.md", 0, 0, 1};
  document.blocks.push_back({options.root_title, 0, nowhere, -1, {"default"}, {}});
  Sayings sayings(document, options.verbs, diagnostics, nullptr);
  const Source title("spec.md", options.root_title);
  Context root;
  sayings.read_title(root, title, split_sentences(plain_text(options.root_title)));
  for (TermUse& use : document.terms) use.place = nowhere;
  for (TermUse& use : document.blocks[0].title_terms) use.place = nowhere;
  Walk(disk, spec_dir, document, sayings, diagnostics).run(root);
  sayings.finish();
  return document;
}

std::vector<Relation> say(
    Document& document,
    int block,
    const std::string& text,
    const Place& place,
    const Verbs& verbs,
    Diagnostics& diagnostics
) {
  const std::size_t known = document.relations.size();
  Sayings sayings(document, verbs, diagnostics, &place);
  const Source source(place.file, text);
  Context context;
  context.block = block;
  sayings.mean_title(context);
  sayings.read_text(context, source, plain_text(text));
  sayings.close(context);
  sayings.finish();
  const auto first = document.relations.begin() + static_cast<std::ptrdiff_t>(known);
  return {first, document.relations.end()};
}

}  // namespace moonwright::spec
