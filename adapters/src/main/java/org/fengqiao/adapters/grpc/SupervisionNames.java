package org.fengqiao.adapters.grpc;

import org.fengqiao.domain.cases.supervisions.SupervisionId;

/** The names of supervisions, {@code supervisions/{uuid}}. */
final class SupervisionNames {
  private static final String COLLECTION = "supervisions";

  private SupervisionNames() {}

  static SupervisionId read(String field, String name) {
    return new SupervisionId(Names.uuid(field, COLLECTION, name));
  }

  static String of(SupervisionId id) {
    return COLLECTION + "/" + id.value();
  }
}
