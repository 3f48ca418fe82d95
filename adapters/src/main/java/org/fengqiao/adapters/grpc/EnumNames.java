package org.fengqiao.adapters.grpc;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;

/**
 * An enum of the contract and one of the rules whose constants bear the same names but for a
 * prefix: {@code CHANNEL_HOTLINE} and {@code HOTLINE}.
 */
final class EnumNames<D extends Enum<D>, P extends Enum<P> & ProtocolMessageEnum> {
  private final Reason unknown;
  private final Map<P, D> toDomain;
  private final Map<D, P> toProto;

  private EnumNames(Class<D> domain, Class<P> proto, String prefix, Reason unknown) {
    this.unknown = unknown;
    var named = new HashMap<String, P>();
    Arrays.stream(proto.getEnumConstants())
        .forEach(constant -> named.put(constant.name(), constant));
    toDomain = new EnumMap<>(proto);
    toProto = new EnumMap<>(domain);
    for (var constant : domain.getEnumConstants()) {
      var other = named.get(prefix + "_" + constant.name());
      if (other == null) {
        throw new IllegalStateException(proto + " has no " + prefix + "_" + constant.name());
      }
      toDomain.put(other, constant);
      toProto.put(constant, other);
    }
    // All but UNSPECIFIED and UNRECOGNIZED.
    if (toDomain.size() != named.size() - 2) {
      throw new IllegalStateException(proto + " has a constant " + domain + " does not");
    }
  }

  /** Pairs the two; a value that is none is refused with INVALID_FIELD. */
  static <D extends Enum<D>, P extends Enum<P> & ProtocolMessageEnum> EnumNames<D, P> of(
      Class<D> domain, Class<P> proto, String prefix) {
    return of(domain, proto, prefix, RequestReason.INVALID_FIELD);
  }

  /** Pairs the two; a value that is none is refused with {@code unknown}. */
  static <D extends Enum<D>, P extends Enum<P> & ProtocolMessageEnum> EnumNames<D, P> of(
      Class<D> domain, Class<P> proto, String prefix, Reason unknown) {
    return new EnumNames<>(domain, proto, prefix, unknown);
  }

  /** The value of a required field; one not given or not known is refused. */
  D required(String field, P value) {
    var known = toDomain.get(value);
    if (known == null) {
      throw Refusal.invalid(unknown, field, "is one of the values the contract lists");
    }
    return known;
  }

  /** The value of an optional field; UNSPECIFIED is none, one not known is refused. */
  Optional<D> optional(String field, P value) {
    return value.name().endsWith("_UNSPECIFIED")
        ? Optional.empty()
        : Optional.of(required(field, value));
  }

  P toProto(D value) {
    return Objects.requireNonNull(toProto.get(value));
  }
}
