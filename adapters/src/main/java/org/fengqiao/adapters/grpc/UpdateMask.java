package org.fengqiao.adapters.grpc;

import com.google.protobuf.FieldMask;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fengqiao.domain.Refusal;

/** Which fields of a resource an update is to change. */
record UpdateMask(Set<String> paths) {
  UpdateMask {
    paths = Set.copyOf(paths);
  }

  /**
   * Reads {@code update_mask}.
   *
   * @param known the fields that can be changed
   * @throws Refusal INVALID_FIELD if it names none, or another
   */
  static UpdateMask of(FieldMask mask, List<String> known) {
    if (mask.getPathsCount() == 0 || !known.containsAll(mask.getPathsList())) {
      throw Refusal.invalid("update_mask", "names one or more of " + String.join(", ", known));
    }
    return new UpdateMask(Set.copyOf(mask.getPathsList()));
  }

  /** The new value of a field; empty if it is to stay. */
  <T> Optional<T> value(String path, Supplier<T> value) {
    return paths.contains(path) ? Optional.of(value.get()) : Optional.empty();
  }
}
