#pragma once

#include <istream>
#include <ostream>

#include "generator/lsp/workspace.h"

namespace moonwright::lsp {

/// A language server on two streams, until the client says `exit` or closes the input: diagnostics while one types,
/// hover, completion, definition, references, quick fixes for misspelled names and renaming of terms. Documents are
/// synchronised whole. Gives the exit code that the protocol wants: 0 after `shutdown`, else 1.
///
/// A message that makes no sense is answered with an error of JSON-RPC; nothing that a client sends ends the server but
/// a broken frame.
int serve(const Workspace& workspace, std::istream& in, std::ostream& out);

}  // namespace moonwright::lsp
