#pragma once

#include <memory>

#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/cli/pipeline.h"
#include "generator/jinja/loader.h"
#include "generator/view/template_place.h"

namespace moonwright::cli {

/// The templates of a project by name: those of its packages, then those of templates/ in the spec directory, which
/// replace others of their name. A template of one's own also replaces a shipped one from a package. Two packages of
/// one's own with a template of one name are an error; a template in templates/ that nothing can use is a warning.
std::shared_ptr<const jinja::Loader> load_templates(const Disk& disk, const Project& project, Diagnostics& diagnostics);

/// Those of them that the user wrote, with their files as the project's sources name them.
view::TemplateFiles own_templates(const Project& project);

/// Adds the files of one's own templates to the project's sources.
void read_template_sources(const Disk& disk, Project& project);

}  // namespace moonwright::cli
