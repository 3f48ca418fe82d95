package org.fengqiao.application.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.Agreement;
import org.fengqiao.domain.mediation.LimitKind;
import org.fengqiao.domain.mediation.MediationFact;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.ReleaseCause;
import org.fengqiao.domain.statistics.FigureSubject;
import org.fengqiao.domain.statistics.MediationMeasure;

/**
 * What one mediation counts as, told from its trace alone: it knows nothing of mediations but what
 * their facts say.
 */
final class MediationRecount {
  private final List<OrganizationId> organizations = new ArrayList<>();
  private final Set<MediatorId> given = new HashSet<>();
  private final Set<MediatorId> sitting = new HashSet<>();
  private final Set<MediatorId> raisedFrom = new HashSet<>();
  private final List<Agreement> made = new ArrayList<>();
  private final Set<Integer> inEffect = new HashSet<>();
  private final Map<String, Kept> terms = new HashMap<>();
  private final Map<ClockRun, Kept> clocks = new HashMap<>();
  private Optional<DivisionCode> division = Optional.empty();
  private Optional<LocalDate> accepted = Optional.empty();
  private boolean ended;
  private boolean settled;

  /** Whether a term is kept. */
  private static final class Kept {
    private final List<Instant> late = new ArrayList<>();
    private Optional<Instant> due = Optional.empty();
    private boolean performed;

    private boolean isPastDue() {
      return due.filter(time -> late.stream().anyMatch(one -> !one.isBefore(time))).isPresent();
    }
  }

  void take(MediationFact fact) {
    switch (fact) {
      case MediationFact.Begun f -> {
        division = Optional.of(f.matter().patch().division());
        organizations.add(f.stage().organization());
      }
      case MediationFact.Raised f -> organizations.add(f.stage().organization());
      case MediationFact.Accepted f -> {
        if (accepted.isEmpty()) {
          accepted = Optional.of(LocalDate.ofInstant(f.time(), MediatorTown.ZONE));
        }
      }
      case MediationFact.MediatorAssigned f -> {
        given.add(f.mediator());
        sitting.add(f.mediator());
        raisedFrom.remove(f.mediator());
      }
      case MediationFact.MediatorReleased f -> {
        sitting.remove(f.mediator());
        if (f.cause() == ReleaseCause.RAISED) {
          raisedFrom.add(f.mediator());
        }
      }
      case MediationFact.AgreementMade f -> made.add(f.agreement());
      case MediationFact.TookEffect f -> takeEffect(f.agreement());
      case MediationFact.Refused _,
          MediationFact.Failed _,
          MediationFact.Declined _,
          MediationFact.Withdrawn _ ->
          ended = true;
      default -> takeOfTerms(fact);
    }
  }

  private void takeEffect(int agreement) {
    inEffect.add(agreement);
    if (made.get(agreement - 1).whole()) {
      ended = true;
      settled = true;
    }
  }

  private void takeOfTerms(MediationFact fact) {
    switch (fact) {
      case MediationFact.TermFollowed f -> {
        var kept = kept(f.agreement(), f.term());
        kept.performed = f.look().performed();
        kept.late.add(f.look().time());
      }
      case MediationFact.LimitBegun f when f.kind() == LimitKind.PERFORMANCE -> {
        var kept = kept(f.agreement().orElseThrow(), f.term().orElseThrow());
        kept.due = f.due();
        clocks.put(new ClockRun(f.spec().clock().value(), f.run()), kept);
      }
      case MediationFact.DueTimeMoved f when clocks.containsKey(f.limit()) ->
          Objects.requireNonNull(clocks.get(f.limit())).due = Optional.of(f.to());
      case MediationFact.RungFired f when clocks.containsKey(f.limit()) ->
          Objects.requireNonNull(clocks.get(f.limit())).late.add(f.rung().explainedTime());
      default -> {
        // Tells nothing that counts.
      }
    }
  }

  private Kept kept(int agreement, int term) {
    return terms.computeIfAbsent(agreement + "/" + term, _ -> new Kept());
  }

  /** The day it counts on; empty while it counts on none. */
  Optional<LocalDate> day() {
    return accepted;
  }

  /** What it counts as for a subject; nothing where that has nothing to do with it. */
  Map<MediationMeasure, Long> measures(FigureSubject subject) {
    boolean all =
        switch (subject) {
          case FigureSubject.OfDivision(var code) -> code.contains(division.orElseThrow());
          case FigureSubject.OfOrganization(var id) -> organizations.getLast().equals(id);
          case FigureSubject.OfMediator(var id) -> sitting.contains(id);
        };
    if (all) {
      return whole();
    }
    var some = new EnumMap<MediationMeasure, Long>(MediationMeasure.class);
    if (subject instanceof FigureSubject.OfOrganization(var id) && organizations.contains(id)) {
      some.put(MediationMeasure.ACCEPTED, 1L);
      some.put(MediationMeasure.ENDED, 1L);
    }
    if (subject instanceof FigureSubject.OfMediator(var id) && given.contains(id)) {
      some.put(MediationMeasure.ACCEPTED, 1L);
      if (raisedFrom.contains(id)) {
        some.put(MediationMeasure.ENDED, 1L);
      }
    }
    return some;
  }

  private Map<MediationMeasure, Long> whole() {
    var all = new EnumMap<MediationMeasure, Long>(MediationMeasure.class);
    all.put(MediationMeasure.ACCEPTED, 1L);
    all.put(MediationMeasure.ENDED, ended ? 1L : 0L);
    all.put(MediationMeasure.SETTLED, settled ? 1L : 0L);
    for (int number : inEffect) {
      var agreement = made.get(number - 1);
      agreement
          .shares()
          .forEach(share -> all.merge(MediationMeasure.AGREED_FEN, share.fen(), Long::sum));
      for (int term = 1; term <= agreement.terms().size(); term++) {
        var kept = kept(number, term);
        all.merge(MediationMeasure.TERMS_PERFORMED, kept.performed ? 1L : 0L, Long::sum);
        all.merge(
            MediationMeasure.TERMS_DUE, kept.performed || kept.isPastDue() ? 1L : 0L, Long::sum);
      }
    }
    return all;
  }
}
