// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generated/api/form/note_form.h"
#include "runtime/base/bytes.h"
#include "runtime/base/decimal.h"
#include "runtime/base/json.h"
#include "runtime/base/task.h"
#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace mw::app {
class Call;
}

namespace by_hand {

enum class EchoTone {
  plain,
  loud,
  class_,
};

extern const mw::db::Enum echo_tone_enum;

enum class EchoSeenTone {
  soft,
  _2nd,
};

extern const mw::db::Enum echo_seen_tone_enum;

/// The graphql:api /has an echo:query, a class:query and a rows:query.
class EchoQuery {
 public:
  struct UuidEchoInputs {
    std::optional<mw::Uuid> value;
  };
  struct IdEchoInputs {
    std::optional<std::int64_t> value;
  };
  struct StringEchoInputs {
    std::optional<std::string> value;
  };
  struct SlugEchoInputs {
    std::optional<std::string> value;
  };
  struct EmailEchoInputs {
    std::optional<std::string> value;
  };
  struct UrlEchoInputs {
    std::optional<std::string> value;
  };
  struct TextEchoInputs {
    std::optional<std::string> value;
  };
  struct MarkdownEchoInputs {
    std::optional<std::string> value;
  };
  struct BooleanEchoInputs {
    std::optional<bool> value;
  };
  struct IntEchoInputs {
    std::optional<std::int32_t> value;
  };
  struct BigintEchoInputs {
    std::optional<std::int64_t> value;
  };
  struct FloatEchoInputs {
    std::optional<double> value;
  };
  struct DecimalEchoInputs {
    std::optional<mw::Decimal> value;
  };
  struct DateEchoInputs {
    std::optional<mw::Date> value;
  };
  struct TimeEchoInputs {
    std::optional<mw::Time> value;
  };
  struct DatetimeEchoInputs {
    std::optional<mw::DateTime> value;
  };
  struct JsonEchoInputs {
    std::optional<mw::Json> value;
  };
  struct BytesEchoInputs {
    std::optional<mw::Bytes> value;
  };
  struct TagsEchoInputs {
    std::optional<std::vector<std::string>> value;
  };
  struct EnumEchoInputs {
    std::optional<EchoTone> value;
  };
  struct SeenInputs {
    std::optional<std::vector<mw::Uuid>> things;
    std::optional<NoteForm> form;
    std::optional<EchoSeenTone> tone;
    std::optional<std::int32_t> limit;
  };
  /// Yours, in app/: uuidEcho(value: ID): ID
  static mw::Task<std::optional<mw::Uuid>> uuid_echo(const UuidEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: idEcho(value: Int): Int
  static mw::Task<std::optional<std::int64_t>> id_echo(const IdEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: stringEcho(value: String): String
  static mw::Task<std::optional<std::string>> string_echo(const StringEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: slugEcho(value: String): String
  static mw::Task<std::optional<std::string>> slug_echo(const SlugEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: emailEcho(value: String): String
  static mw::Task<std::optional<std::string>> email_echo(const EmailEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: urlEcho(value: String): String
  static mw::Task<std::optional<std::string>> url_echo(const UrlEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: textEcho(value: String): String
  static mw::Task<std::optional<std::string>> text_echo(const TextEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: markdownEcho(value: String): String
  static mw::Task<std::optional<std::string>> markdown_echo(const MarkdownEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: booleanEcho(value: Boolean): Boolean
  static mw::Task<std::optional<bool>> boolean_echo(const BooleanEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: intEcho(value: Int): Int
  static mw::Task<std::optional<std::int32_t>> int_echo(const IntEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: bigintEcho(value: BigInt): BigInt
  static mw::Task<std::optional<std::int64_t>> bigint_echo(const BigintEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: floatEcho(value: Float): Float
  static mw::Task<std::optional<double>> float_echo(const FloatEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: decimalEcho(value: Decimal): Decimal
  static mw::Task<std::optional<mw::Decimal>> decimal_echo(const DecimalEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: dateEcho(value: Date): Date
  static mw::Task<std::optional<mw::Date>> date_echo(const DateEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: timeEcho(value: Time): Time
  static mw::Task<std::optional<mw::Time>> time_echo(const TimeEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: datetimeEcho(value: DateTime): DateTime
  static mw::Task<std::optional<mw::DateTime>> datetime_echo(const DatetimeEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: jsonEcho(value: JSON): JSON
  static mw::Task<std::optional<mw::Json>> json_echo(const JsonEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: bytesEcho(value: Bytes): Bytes
  static mw::Task<std::optional<mw::Bytes>> bytes_echo(const BytesEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: tagsEcho(value: [String!]): [String!]
  static mw::Task<std::optional<std::vector<std::string>>> tags_echo(const TagsEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: enumEcho(value: EchoTone): EchoTone
  static mw::Task<std::optional<EchoTone>> enum_echo(const EnumEchoInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: seen(things: [ID!], form: NoteForm, tone: EchoSeenTone, limit: Int): String
  static mw::Task<std::optional<std::string>> seen(const SeenInputs& inputs, mw::app::Call& call);
};

}  // namespace by_hand
