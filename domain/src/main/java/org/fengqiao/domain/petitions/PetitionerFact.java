package org.fengqiao.domain.petitions;

import org.fengqiao.domain.Fact;

/** What is decided about a person who petitions. Who it is stands nowhere here. */
public sealed interface PetitionerFact extends Fact {
  /** A petition was registered, and runs on that matter. */
  record Filed(PetitionerId petitioner, Matter matter, PetitionId petition)
      implements PetitionerFact {}

  /** More is asked on the one that runs: whoever files anew meanwhile looks again. */
  record Pursued(Matter matter, PetitionId petition) implements PetitionerFact {}

  /**
   * It runs no more.
   *
   * @param decided whether an opinion ended the matter
   */
  record Ended(Matter matter, PetitionId petition, boolean decided) implements PetitionerFact {}
}
