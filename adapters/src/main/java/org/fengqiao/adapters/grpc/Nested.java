package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;

/**
 * Names a field that was refused by its whole path in the request. The rules know a field by its
 * own name; a client looks for it where it put it.
 */
final class Nested {
  private Nested() {}

  /**
   * What {@code reading} gives. A field of {@code message} that it refuses is told under {@code
   * path}, where the message stands in the request; any other as it is.
   */
  static <T> T in(String path, Message message, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refusal refusal) {
      throw moved(refusal, path, message);
    }
  }

  /** What {@code reading} makes of one field, told under that field's name whatever it calls it. */
  static <T> T as(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refusal refusal) {
      throw renamed(refusal, _ -> field);
    }
  }

  /** What {@code reading} makes of each of a field's texts, each told under its place there. */
  static <T> List<T> each(String field, List<String> texts, BiFunction<String, String, T> reading) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> reading.apply(field + "[" + i + "]", texts.get(i)))
        .toList();
  }

  private static Refusal moved(Refusal refusal, String path, Message message) {
    return renamed(refusal, field -> moved(field, path, message));
  }

  private static Refusal renamed(Refusal refusal, UnaryOperator<String> names) {
    if (!(refusal.kind() instanceof Refusal.Kind.Invalid(var violations))) {
      return refusal;
    }
    var renamed =
        violations.stream().map(v -> new Violation(names.apply(v.field()), v.rule())).toList();
    var details = new HashMap<>(refusal.details());
    details.computeIfPresent("field", (_, field) -> names.apply(field));
    return Refusal.invalid(refusal.reason(), renamed, details);
  }

  private static String moved(String field, String path, Message message) {
    int end = 0;
    while (end < field.length() && ".[".indexOf(field.charAt(end)) < 0) {
      end++;
    }
    var name = field.substring(0, end);
    return message.getDescriptorForType().findFieldByName(name) == null
        ? field
        : path + "." + field;
  }
}
