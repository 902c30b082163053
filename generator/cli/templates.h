#pragma once

#include <memory>

#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/cli/pipeline.h"
#include "generator/jinja/loader.h"

namespace moonwright::cli {

/// The templates of a project by name: those of its packages, then those of templates/ in the spec directory, which
/// replace others of their name. A template of one's own also replaces a shipped one from a package. Two packages of
/// one's own with a template of one name are an error; a template in templates/ that nothing can use is a warning.
std::shared_ptr<const jinja::Loader> load_templates(const Disk& disk, const Project& project, Diagnostics& diagnostics);

}  // namespace moonwright::cli
