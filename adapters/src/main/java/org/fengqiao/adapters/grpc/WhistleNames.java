package org.fengqiao.adapters.grpc;

import org.fengqiao.domain.cases.whistles.WhistleId;

/** The names of whistles, {@code whistles/{uuid}}; as {@link Names} has those of other things. */
final class WhistleNames {
  private static final String COLLECTION = "whistles";

  private WhistleNames() {}

  static WhistleId read(String field, String name) {
    return new WhistleId(Names.uuid(field, COLLECTION, name));
  }

  static String of(WhistleId id) {
    return COLLECTION + "/" + id.value();
  }
}
