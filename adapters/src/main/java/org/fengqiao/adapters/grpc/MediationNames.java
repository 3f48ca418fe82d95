package org.fengqiao.adapters.grpc;

import org.fengqiao.domain.mediation.MediationId;

/** Reads the names of mediations, {@code mediations/{uuid}}. */
final class MediationNames {
  private MediationNames() {}

  static MediationId read(String field, String name) {
    return new MediationId(Names.uuid(field, "mediations", name));
  }
}
