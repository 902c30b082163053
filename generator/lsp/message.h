#pragma once

#include <istream>
#include <optional>
#include <ostream>
#include <string>

/// The frame of the Language Server Protocol (3.17, "Base Protocol"): `Content-Length: N`, an empty line, N bytes.
namespace moonwright::lsp {

/// The next message's JSON text; nothing at the end of the input, or when what comes is no message (the stream cannot
/// be trusted any more). At most 64 MiB.
std::optional<std::string> read_message(std::istream& in);

void write_message(std::ostream& out, const std::string& json);

}  // namespace moonwright::lsp
