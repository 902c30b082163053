#pragma once

#include "generator/jinja/environment.h"

namespace moonwright::jinja {

/// Registers every filter of Jinja2.
void add_builtin_filters(Environment& environment);

// By topic, one file each.
void add_text_filters(Environment& environment);      ///< upper, replace, trim, center, ...
void add_layout_filters(Environment& environment);    ///< indent, wordwrap, truncate, filesizeformat
void add_markup_filters(Environment& environment);    ///< escape, safe, striptags, urlize, xmlattr, urlencode
void add_number_filters(Environment& environment);    ///< int, float, round, abs, sum
void add_sequence_filters(Environment& environment);  ///< first, last, join, batch, slice, list, reverse, length
void add_order_filters(Environment& environment);     ///< sort, dictsort, unique, min, max, groupby
void add_select_filters(Environment& environment);    ///< map, select, reject, selectattr, rejectattr, attr, default
void add_json_filters(Environment& environment);      ///< tojson, pprint

}  // namespace moonwright::jinja
