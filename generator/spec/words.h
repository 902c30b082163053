#pragma once

#include <cstdint>
#include <string_view>

namespace moonwright::spec {

/// What a word of prose does to the sentence around it; a set of bits.
namespace word_class {
using Set = std::uint16_t;
/// that, which, who
inline constexpr Set relative = 1;
/// and, or, but
inline constexpr Set conjunction = 2;
/// and, or
inline constexpr Set and_or = 4;
/// both, each, all
inline constexpr Set all = 8;
/// a, an, the
inline constexpr Set article = 16;
/// An article, a possessive, this, each, every.
inline constexpr Set determiner = 32;
/// of, for, from, in, on, at, by, under, like, unlike
inline constexpr Set preposition = 64;
/// not, never, cannot, ...n't: directly before a verb they deny it.
inline constexpr Set denies_verb = 128;
/// no, not, without, neither, nor, nothing: between a verb and an object they deny it.
inline constexpr Set denies_object = 256;
/// neither, nor: before the first verb they deny it.
inline constexpr Set neither = 512;
/// no: directly before a subject of the first verb it denies that verb.
inline constexpr Set no = 1024;
}  // namespace word_class

/// The classes of a word of any case; 0 if it is like most words.
word_class::Set classes_of(std::string_view word);

}  // namespace moonwright::spec
