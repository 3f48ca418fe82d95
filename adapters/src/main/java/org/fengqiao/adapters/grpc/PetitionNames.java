package org.fengqiao.adapters.grpc;

import org.fengqiao.domain.petitions.PetitionId;

/** The names of petitions, {@code petitions/{uuid}}; as {@link Names} has those of others. */
final class PetitionNames {
  private PetitionNames() {}

  static PetitionId read(String field, String name) {
    return new PetitionId(Names.uuid(field, "petitions", name));
  }
}
