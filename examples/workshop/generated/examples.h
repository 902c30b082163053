// Made from spec.md by examples.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/backend.h"

namespace workshop {

/// The operations that the spec shows.
inline constexpr mw::app::Example examples[] = {
    {
        .file = "spec.md",
        .line = 21,
        .document =
            "{\n"
            "  shortParts(below: 5) {\n"
            "    name\n"
            "    amount\n"
            "    supplier { name }\n"
            "  }\n"
            "  shortCount(below: 5)\n"
            "}\n",
        .answer =
            "{\n"
            "  \"shortParts\": [{\"name\": \"bolt\", \"amount\": 3, \"supplier\": {\"name\": \"IRONWORKS\"}}],\n"
            "  \"shortCount\": 1\n"
            "}\n",
    },
    {
        .file = "spec.md",
        .line = 39,
        .document =
            "query Note($style: ShortageStyle) {\n"
            "  shortNote(below: 5, style: $style)\n"
            "}\n",
        .variables =
            "{\"style\": \"LOUD\"}\n",
        .answer =
            "{\"shortNote\": \"1 PART RUNS OUT!\"}\n",
    },
};

}  // namespace workshop
