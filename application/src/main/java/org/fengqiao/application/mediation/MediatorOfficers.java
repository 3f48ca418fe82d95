package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.fengqiao.application.people.OfficerRegister;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.mediation.Mediator;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerId;

/** Tells of mediators what is known of them as officers, many read at once. */
public final class MediatorOfficers {
  private final OfficerRegister register;

  @Inject
  public MediatorOfficers(OfficerRegister register) {
    this.register = register;
  }

  /** Officers as they were read. */
  record Known(Map<OfficerId, Officer> officers) {
    /** The officer that a mediator is. */
    Optional<Officer> of(Mediator mediator) {
      return Optional.ofNullable(officers.get(mediator.officer()));
    }

    /** Whether a mediator cannot act at that instant: is away, or gone for good. */
    boolean isAbsent(Mediator mediator, Instant now) {
      return of(mediator)
          .filter(officer -> officer.erased().isEmpty())
          .map(officer -> officer.absences().stream().anyMatch(one -> one.standsAt(now)))
          .orElse(true);
    }
  }

  /** The officers that some mediators are. */
  Known of(Collection<Mediator> mediators) {
    return new Known(
        mediators.stream()
            .map(Mediator::officer)
            .gather(Gatherers.windowFixed(OfficerRegister.MOST))
            .map(register::find)
            .flatMap(List::stream)
            .map(Loaded::aggregate)
            .collect(Collectors.toMap(Officer::id, Function.identity())));
  }
}
