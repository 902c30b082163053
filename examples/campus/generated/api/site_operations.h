// Made from spec.md and type_specs/Site.yml by operations.h.j2.
// To change it, edit type_specs/Site.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct SitesQuery {
  /// sites(limit: Int, offset: Int): [Site!]!
  static const mw::app::RootField sites;
};

struct SaveSiteMutation {
  /// saveSite(side: SiteSide!, label: String): SaveSitePayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus
