#include "generator/cli/contract.h"

#include <charconv>

#include "generator/cli/codes.h"
#include "generator/view/render.h"

namespace moonwright::cli {

namespace {

constexpr const char* header_path = "generated/contract.h";

}  // namespace

std::optional<int> contract_of(std::string_view contract_header) {
  constexpr std::string_view mark = "contract == ";
  const std::size_t at = contract_header.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  int number = 0;
  const char* begin = contract_header.data() + at + mark.size();
  const auto [end, error] = std::from_chars(begin, contract_header.data() + contract_header.size(), number);
  return error == std::errc() && end != begin ? std::optional<int>(number) : std::nullopt;
}

void check_contract(const std::vector<ServiceOutput>& services, bool force, Diagnostics& diagnostics) {
  for (const ServiceOutput& service : services) {
    const std::string path = join_path(service.folder, header_path);
    const std::optional<int> there = contract_of(RealDisk().read(path).value_or(""));
    if (!there || *there == view::runtime_contract) continue;
    const bool newer = *there > view::runtime_contract;
    const std::string ours = std::to_string(view::runtime_contract);
    Diagnostic diagnostic;
    diagnostic.severity = newer && !force ? Severity::error : Severity::warning;
    diagnostic.code = other_contract;
    diagnostic.place = {path, 0, 0, 1};
    diagnostic.message = "this backend was generated for contract " + std::to_string(*there) +
                         " of the runtime, and this program writes contract " + ours;
    diagnostic.fix = newer
                         ? "use the release of Moonwright that generated it, or `moonwright generate --force` to go "
                           "back to contract " +
                               ours + " (and build with that runtime)"
                         : "run `moonwright generate`, build with the runtime of this release, and look for contract " +
                               ours + " in CHANGELOG.md and `moonwright diff --scaffolds` for what app/ may need";
    diagnostics.add(std::move(diagnostic));
  }
}

}  // namespace moonwright::cli
