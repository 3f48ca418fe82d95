package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import java.util.HashMap;
import java.util.function.Supplier;
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

  private static Refusal moved(Refusal refusal, String path, Message message) {
    if (!(refusal.kind() instanceof Refusal.Kind.Invalid(var violations))) {
      return refusal;
    }
    var moved =
        violations.stream()
            .map(v -> new Violation(moved(v.field(), path, message), v.rule()))
            .toList();
    var details = new HashMap<>(refusal.details());
    details.computeIfPresent("field", (_, field) -> moved(field, path, message));
    return Refusal.invalid(refusal.reason(), moved, details);
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
