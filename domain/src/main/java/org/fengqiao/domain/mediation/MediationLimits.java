package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.SpecRef;

/**
 * What times a mediation has, by the pack in force where it is, and how those that run are read.
 */
public interface MediationLimits extends LimitFaces {
  /**
   * The rule of a time that starts.
   *
   * @param budget as the rule has it
   */
  record Start(SpecRef spec, Budget budget) {
    public Start {
      Objects.requireNonNull(spec);
      Objects.requireNonNull(budget);
    }
  }

  /**
   * The rule by which a time starts; empty where the place has none, or no law was in force.
   *
   * @param time of what starts it, whose day says which law governs
   */
  Optional<Start> start(LimitKind kind, Instant time);

  /**
   * How much more a time may be given in all; empty where that is not bounded.
   *
   * @param spec the rule it began with
   */
  Optional<Budget> longestExtension(LimitKind kind, SpecRef spec);

  /** The day of an instant, there. */
  LocalDate day(Instant time);
}
