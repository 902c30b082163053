#include "generator/view/render.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "generator/base/keep.h"
#include "generator/base/names.h"
#include "generator/hints/stamp.h"
#include "generator/jinja/reads.h"
#include "generator/jinja/value_bytes.h"
#include "generator/output/manifest.h"
#include "generator/rules/name_filters.h"
#include "generator/view/codes.h"
#include "generator/view/cpp.h"
#include "generator/view/output_path.h"
#include "generator/view/service_view.h"
#include "generator/view/subjects.h"

namespace moonwright::view {

namespace {

using jinja::Value;

/// A row of the table of files, compiled.
struct CompiledRow {
  const rules::Output& row;
  jinja::TemplatePtr body;
  jinja::TemplatePtr path;
  /// Renders to nothing where the condition is false; null without one.
  jinja::TemplatePtr condition;
};

std::vector<std::string> keys_of(const Value& map) {
  std::vector<std::string> keys;
  for (const auto& entry : map.entries()) keys.push_back(entry.key.text());
  return keys;
}

class Renderer {
 public:
  Renderer(const RenderInput& input, const jinja::Environment& environment, Diagnostics& diagnostics)
      : input_(input),
        environment_(environment),
        diagnostics_(diagnostics),
        service_(service_view(input.service, input.workers)),
        subjects_(input.service, service_, input.graph, input.plural, input.verbs),
        paths_(diagnostics),
        memory_(input.log == nullptr ? input.memory : nullptr) {
    service_.set("path", input.settings.api.path);
    service_.set("path_text", cpp_string(input.settings.api.path));
    service_.set("examples", examples_view());
    if (!input.examples.empty()) include_examples();
    // As the templates of rules call them.
    service_.set("data", input.service.name);
    service_.set("word", input.service.name);
    const std::string& project = input.model.project;
    context_ = Value::map({
        {"project", Value::map({{"name", project}, {"data", project}, {"word", project}})},
        {"settings", settings_view()},
        {"service", service_},
        {"types", *service_.find("types")},
        {"contract", runtime_contract},
    });
    if (memory_ != nullptr) memory_->open(service_);
  }

  output::Files run() {
    std::vector<CompiledRow> rows;
    for (const rules::Output& row : input_.outputs) {
      if (auto compiled = compile(row)) rows.push_back(std::move(*compiled));
    }
    std::vector<Job> jobs;
    for (const CompiledRow& row : rows) {
      for (const Subject& subject : subjects_.matching(row.row.matches)) jobs.push_back({&row, &subject});
    }
    std::vector<Made> made = make(jobs);
    for (std::size_t i = 0; i < jobs.size(); ++i) accept(jobs[i].row->row, *jobs[i].subject, std::move(made[i]));
    std::sort(files_.begin(), files_.end(), [](const output::File& a, const output::File& b) {
      return a.path < b.path;
    });
    return std::move(files_);
  }

 private:
  Value settings_view() const {
    return Value::map({
        {"name", input_.settings.name},
        {"namespace", input_.settings.cpp_namespace},
        {"path", input_.settings.api.path},
    });
  }

  /// A text as string literals, one for each line.
  static Value literals(const std::string& text) {
    Value result = Value::list();
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
      result.push_back(cpp_string(std::string_view(text).substr(begin, end - begin)));
      begin = end;
    }
    return result;
  }

  /// The registry names them, in its place among the other headers.
  void include_examples() {
    std::vector<std::string> lines{"#include \"generated/examples.h\""};
    for (const Value& line : service_.find("registry_includes")->items()) lines.push_back(line.text());
    std::sort(lines.begin(), lines.end());
    Value sorted = Value::list();
    for (std::string& line : lines) sorted.push_back(std::move(line));
    service_.set("registry_includes", sorted);
  }

  Value examples_view() const {
    Value result = Value::list();
    for (const spec::Example& example : input_.examples) {
      result.push_back(Value::map({
          {"file", cpp_string(example.place.file)},
          {"line", example.place.line},
          {"document", literals(example.document)},
          {"variables", literals(example.variables)},
          {"answer", literals(example.answer)},
      }));
    }
    return result;
  }

  std::optional<CompiledRow> compile(const rules::Output& row) {
    if (!environment_.has_template(row.template_name)) {
      diagnostics_.error(
          template_missing,
          row.template_place,
          "there is no template `" + row.template_name + "`" + did_you_mean(row.template_name, input_.templates),
          "A template lies in the folder of its package, or in templates/ of the spec directory."
      );
      return std::nullopt;
    }
    CompiledRow result{row, nullptr, nullptr, nullptr};
    const bool good =
        guarded(
            row.template_place,
            nullptr,
            diagnostics_,
            [&] { result.body = environment_.get_template(row.template_name); }
        ) &&
        guarded(row.path_place, nullptr, diagnostics_, [&] { result.path = environment_.compile(row.path, "path"); }) &&
        guarded(row.condition_place, nullptr, diagnostics_, [&] {
          if (row.condition.empty()) return;
          result.condition = environment_.compile("{% if " + row.condition + " %}1{% endif %}", "if");
        });
    return good ? std::optional(std::move(result)) : std::nullopt;
  }

  /// False, and a diagnostic, where a template fails. `context` is what it sees; null where it is not rendered.
  template <typename Work>
  bool guarded(const Place& place, const Value* context, Diagnostics& diagnostics, Work work) const {
    try {
      work();
      return true;
    } catch (const jinja::Error& error) {
      // Jinja's own message of an include that leads nowhere is the bare name.
      const bool bare_name =
          error.kind() == jinja::ErrorKind::not_found && error.message().find(' ') == std::string::npos;
      const std::string more = std::string(bare_name ? ": there is no template of this name" : "") +
                               rules::hint(error, context ? keys_of(*context) : std::vector<std::string>());
      const auto at = place_in_template(error, input_.template_files);
      Diagnostic diagnostic;
      diagnostic.code = template_error;
      diagnostic.message = at ? message_at_place(error) : error.what();
      diagnostic.message.insert(std::min(diagnostic.message.find('\n'), diagnostic.message.size()), more);
      diagnostic.place = at.value_or(place);
      diagnostic.fix = "mend the template, or the line of the package that names it";
      if (at) diagnostic.related.push_back({"for this output", place});
      diagnostics.add(std::move(diagnostic));
      return false;
    }
  }

  /// Without the place that the diagnostic has itself.
  static std::string message_at_place(const jinja::Error& error) {
    const std::string whole = error.what();
    const std::string prefix = error.places().front().template_name + ":" + std::to_string(error.line()) + ": ";
    return whole.starts_with(prefix) ? whole.substr(prefix.size()) : whole;
  }

  /// A line of the table for one thing.
  struct Job {
    const CompiledRow* row = nullptr;
    const Subject* subject = nullptr;
  };

  /// What came of it.
  struct Made {
    /// Nothing where the line does not apply or its path cannot be told.
    std::optional<std::string> path;
    /// Nothing where the template failed.
    std::optional<std::string> text;
    /// The condition keeps it away: then the path is for the log alone, and need not make sense.
    bool absent = false;
    /// There is nothing more to be done: it is absent, or its condition failed.
    bool over = false;
    /// Of the file that the log asks for.
    jinja::Trace trace;
    /// What was looked at.
    jinja::Reads reads = RenderMemory::reads();
    /// Not rendered, since the file on disk has this `content_hash`.
    std::string unchanged_hash;
    /// Errors of the condition or the path; of the template.
    Diagnostics of_path;
    Diagnostics of_body;
  };

  /// A hash of all that a thing shows to templates; empty if it shows what cannot be hashed.
  static std::string hash_of(const Subject& subject) {
    thread_local jinja::ValueBytes bytes;
    bytes.clear();
    for (const auto& [name, value] : subject.names) {
      bytes.add_text(name);
      if (!bytes.add(value)) return {};
    }
    bytes.add_text(subject.source);
    bytes.add_text(subject.sources);
    return hints::hash_of(bytes.all());
  }

  /// Of the things that files are made for.
  void hash_subjects(const std::vector<Job>& jobs, const std::vector<Made>& made) {
    std::vector<const Subject*> subjects;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      if (!made[i].over && hashes_.try_emplace(jobs[i].subject).second) subjects.push_back(jobs[i].subject);
    }
    std::vector<std::string> hashes(subjects.size());
    input_.workers.run(subjects.size(), [&](std::size_t i) { hashes[i] = hash_of(*subjects[i]); });
    for (std::size_t i = 0; i < subjects.size(); ++i) hashes_[subjects[i]] = std::move(hashes[i]);
  }

  /// Of a line of the table and the thing that it is for.
  static std::string hash_of(const rules::Output& row, const std::string& subject) {
    jinja::ValueBytes bytes;
    for (const std::string* text : {&subject, &row.template_name, &row.path, &row.condition}) bytes.add_text(*text);
    return hints::hash_of(bytes.all());
  }

  /// All jobs; of those that are known and on disk only the conditions.
  std::vector<Made> make(const std::vector<Job>& jobs) {
    std::vector<Made> made(jobs.size());
    input_.workers.run(jobs.size(), [&](std::size_t i) { look_at_condition(jobs[i], made[i]); });
    if (memory_ != nullptr) hash_subjects(jobs, made);
    input_.workers.run(jobs.size(), [&](std::size_t i) {
      if (!made[i].over) recall_or_render(jobs[i], made[i]);
    });
    if (memory_ != nullptr) memory_->remember();
    return made;
  }

  void recall_or_render(const Job& job, Made& made) const {
    const rules::Output& row = job.row->row;
    const std::string subject = memory_ != nullptr ? hashes_.at(job.subject) : std::string();
    // What a person owns is not written again, and its text is asked for.
    if (subject.empty() || row.owner == rules::Owner::person) return render_body(job, made);
    const std::string key = hash_of(row, subject);
    if (const std::optional<RenderMemory::File> known = memory_->find(key); known && memory_->holds(*known)) {
      made.path = known->path;
      made.unchanged_hash = known->content_hash;
      return memory_->add(key, *known);
    }
    render_body(job, made);
    const bool silent = made.of_path.all().empty() && made.of_body.all().empty();
    if (!silent || !made.text || !memory_->covers(made.reads)) return;
    memory_->add(key, {*made.path, hints::hash_of(*made.text), output::content_hash(*made.text)});
  }

  // These touch nothing that another job touches.

  Value context_of(const Job& job) const {
    Value context = context_;
    for (const auto& [name, value] : job.subject->names) context.set(name, value);
    context.set("template", job.row->row.template_name);
    context.set("source", job.subject->source);
    context.set("sources", job.subject->sources);
    return context;
  }

  /// Nothing, and a diagnostic, where it fails.
  std::optional<std::string> rendered(
      const jinja::TemplatePtr& part,
      const Place& place,
      const Value& context,
      Made& made,
      Diagnostics& diagnostics,
      jinja::Trace* trace = nullptr
  ) const {
    std::string text;
    jinja::Reads* reads = memory_ == nullptr ? nullptr : &made.reads;
    const bool good =
        guarded(place, &context, diagnostics, [&] { text = environment_.render(part, context, trace, reads); });
    return good ? std::optional(std::move(text)) : std::nullopt;
  }

  void look_at_condition(const Job& job, Made& made) const {
    if (!job.row->condition) return;
    const rules::Output& row = job.row->row;
    const Value context = context_of(job);
    const auto text = rendered(job.row->condition, row.condition_place, context, made, made.of_path);
    made.absent = text && text->empty();
    made.over = !text || made.absent;
    if (!made.absent || input_.log == nullptr) return;
    Diagnostics ignored;
    made.path = rendered(job.row->path, row.path_place, context, made, ignored).value_or(row.path);
  }

  void render_body(const Job& job, Made& made) const {
    const rules::Output& row = job.row->row;
    const Value context = context_of(job);
    made.path = rendered(job.row->path, row.path_place, context, made, made.of_path);
    if (!made.path) return;
    const bool traced = input_.log != nullptr && *made.path == input_.log->traced_path;
    made.text =
        rendered(job.row->body, row.template_place, context, made, made.of_body, traced ? &made.trace : nullptr);
  }

  void accept(const rules::Output& row, const Subject& subject, Made made) {
    diagnostics_.append(std::move(made.of_path));
    if (input_.log != nullptr && made.path) {
      input_.log->entries.push_back({row, *made.path, subject.origin, subject.terms, !made.absent});
      if (*made.path == input_.log->traced_path && !made.absent) input_.log->trace = std::move(made.trace);
    }
    if (made.absent || !made.path || !paths_.check(*made.path, row)) return;
    add_new(made.of_body);
    if (!made.text && made.unchanged_hash.empty()) return;
    const output::Owner owner = row.owner == rules::Owner::person ? output::Owner::person : output::Owner::tool;
    files_.push_back(
        {std::move(*made.path),
         std::move(made.text).value_or(""),
         owner,
         subject.source,
         row.template_name,
         subject.terms,
         std::move(made.unchanged_hash)}
    );
  }

  /// One error for a fault in a template that many include.
  void add_new(const Diagnostics& of_body) {
    for (const Diagnostic& diagnostic : of_body.all()) {
      const std::string fault = diagnostic.message.substr(0, diagnostic.message.find('\n'));
      if (faults_.insert(fault).second) diagnostics_.add(diagnostic);
    }
  }

  const RenderInput& input_;
  const jinja::Environment& environment_;
  Diagnostics& diagnostics_;
  /// What was said of templates, without the ways that led there.
  std::set<std::string> faults_;
  Value service_;
  Value context_;
  Subjects subjects_;
  OutputPaths paths_;
  RenderMemory* memory_;
  std::unordered_map<const Subject*, std::string> hashes_;
  output::Files files_;
};

jinja::Function text_filter(std::function<std::string(std::string_view)> change) {
  return [change = std::move(change)](jinja::Call& call) { return Value(change(call.text(0))); };
}

}  // namespace

std::unique_ptr<jinja::Environment> make_environment(
    std::shared_ptr<const jinja::Loader> loader, rules::Plural plural
) {
  jinja::Options options;
  options.syntax.trim_blocks = true;
  options.syntax.lstrip_blocks = true;
  options.syntax.keep_trailing_newline = true;
  options.undefined = jinja::UndefinedPolicy::strict;
  // No file of a backend is that large; a template that never ends stops here.
  options.limits.output = std::size_t{32} << 20;
  options.limits.steps = 20'000'000;
  auto environment = std::make_unique<jinja::Environment>(options, std::move(loader));
  rules::add_name_filters(*environment, std::move(plural));
  environment->add_filter("cpp_string", text_filter(cpp_string));
  environment->add_filter("cpp_name", text_filter(cpp_name));
  return environment;
}

output::Files render(const RenderInput& input, const jinja::Environment& environment, Diagnostics& diagnostics) {
  const auto renderer = std::make_shared<Renderer>(input, environment, diagnostics);
  if (input.ends_process) keep_until_exit(renderer);
  return renderer->run();
}

}  // namespace moonwright::view
