#pragma once

#include <string>
#include <vector>

#include "generator/api/model.h"
#include "generator/explain/explanation.h"
#include "generator/output/file.h"
#include "generator/view/render.h"

namespace moonwright::explain {

/// A rendered file of one service, and how it was rendered.
struct RenderedFile {
  const rules::Understanding& understanding;
  const api::Service& service;
  const output::Files& files;
  const output::File& file;
  const view::RenderLog& log;
};

/// A file: its template, its line in the table of files, the things that it is about.
Explanation explain_file(const RenderedFile& rendered);

/// Line `number` (from 1) of a file whose rendering was traced; `log.traced_path` is its path. The innermost thing that
/// the line was written for, else the things that the line names, else those of the file.
Explanation explain_line(const RenderedFile& rendered, int number);

/// How many lines the file has.
int count_lines(const std::string& text);

}  // namespace moonwright::explain
