#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/api/model.h"
#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/base/memory.h"
#include "generator/base/workers.h"
#include "generator/cli/report.h"
#include "generator/cli/timing.h"
#include "generator/migrate/history.h"
#include "generator/output/file.h"
#include "generator/rules/understand.h"
#include "generator/settings/settings.h"
#include "generator/spec/examples.h"
#include "generator/spec/resources.h"
#include "generator/types/library.h"
#include "generator/view/hand_bodies.h"
#include "generator/view/render.h"

namespace moonwright::cli {

/// A spec directory, understood: the stages from the files to the API model, run one after the other. Every stage adds
/// its errors; with errors a later stage is run only where it can still tell something new.
struct Project {
  std::string spec_dir;
  Settings settings;
  /// With the words of settings.yml and of the type specs.
  rules::Plural plural;
  rules::Understanding understanding;
  /// Says all that the sentences, the settings and the plurals were read from.
  std::string origin_key;
  /// What the model was made from; kept, since taking it apart takes time.
  types::Library library;
  api::Model model;
  /// The operations that the spec shows.
  std::vector<spec::Example> examples;
  /// Text of every input file by its name below the spec directory, for carets.
  Sources sources;
  Timing timing;
  Workers workers = Workers();
};

/// The sentences alone, before rules and types: what `parse` prints.
struct Reading {
  spec::Document document;
  std::vector<spec::DescribedTerm> described;
};

Reading read_sentences(const Disk& disk, const std::string& spec_dir, Diagnostics& diagnostics);

/// With `workers`, independent parts of this and of what is made from it run side by side. `memory` may know parts of
/// it from an earlier run; the result is the same.
Project load_project(
    const Disk& disk, const std::string& spec_dir, Diagnostics& diagnostics, const Workers& workers, Memory& memory
);
Project load_project(const Disk& disk, const std::string& spec_dir, Diagnostics& diagnostics);

/// Whether the spec speaks of the term, `todo:item`.
bool knows_term(const Project& project, const std::string& term);

/// `-o`, else `settings.output` (relative to the spec directory), else `../<name>-backend` beside the spec directory.
std::string output_folder(const Project& project, const std::optional<std::string>& option);

/// The folder of each service of the project: `output`, or of several services each a folder in it.
std::vector<std::string> service_folders(const Project& project, const std::string& output);

/// Everything that one service's output folder has to hold.
struct ServiceOutput {
  std::string folder;
  output::Files files;
  migrate::History history;
  migrate::Draft draft;
  Timing timing;
  /// What people have to write in app/.
  std::vector<view::Body> bodies;
};

/// What `render_project` may leave out, since an earlier run has done it.
struct Rendered {
  /// May be null: nothing is left out.
  Memory* memory = nullptr;
  view::RenderMemory::Holds holds = {};
};

/// Renders all services in memory. `output` is the folder of the project: of several services each has a folder in it.
/// `logs`, unless null, gets an entry per service; one that is there already says what to trace.
std::vector<ServiceOutput> render_project(
    const Disk& disk,
    const Project& project,
    const std::string& output,
    Diagnostics& diagnostics,
    std::vector<view::RenderLog>* logs = nullptr,
    const Rendered& rendered = {}
);

}  // namespace moonwright::cli
