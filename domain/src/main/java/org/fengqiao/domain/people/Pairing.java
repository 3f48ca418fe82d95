package org.fengqiao.domain.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.PairingFact.PairingBegun;
import org.fengqiao.domain.people.PairingFact.PairingEnded;
import org.fengqiao.domain.people.PairingFact.VisitRecorded;

/**
 * The pairing of a unit with a village (结对), whose head visits it. It may end and begin again; the
 * visits stay.
 *
 * @param head the post of the unit's head, whose task the visits are
 * @param from since when they are paired, or were for the last time
 * @param created when they were paired first
 * @param visits in the order they were recorded
 * @param ended when it ended; empty while it stands
 */
public record Pairing(
    PairingId id,
    UnitId unit,
    Optional<PostId> head,
    DivisionCode village,
    Instant from,
    Instant created,
    List<Visit> visits,
    Optional<Instant> ended)
    implements Aggregate {
  /** The most visits one pairing keeps: one a week for ten years. */
  public static final int MOST_VISITS = 500;

  public static final Lineage<Pairing, PairingFact> LINEAGE =
      new Lineage<>(
          AggregateKind.PAIRING, Pairing.class, PairingFact.class, Pairing::begun, Pairing::after);

  public Pairing {
    Objects.requireNonNull(id);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(head);
    Objects.requireNonNull(from);
    Objects.requireNonNull(created);
    Objects.requireNonNull(ended);
    visits = List.copyOf(visits);
    if (village.level() != Level.VILLAGE) {
      throw Refusal.invalid("village", "is of level village");
    }
  }

  /**
   * Pairs a unit and a village.
   *
   * @param before what stands of their pairing; empty if they were never paired
   * @throws Refusal INVALID_FIELD unless it is a village; ALREADY_PAIRED
   */
  public static Decided<Pairing> begin(
      Optional<Pairing> before,
      UnitId unit,
      Optional<PostId> head,
      DivisionCode village,
      Instant from,
      Instant now) {
    var fact = new PairingBegun(PairingId.of(unit, village), unit, head, village, from, now);
    before.ifPresent(Pairing::requireEnded);
    return before
        .map(pairing -> LINEAGE.move(pairing, List.of(fact)))
        .orElseGet(() -> LINEAGE.begin(List.of(fact)));
  }

  private void requireEnded() {
    if (ended.isEmpty()) {
      throw Refusal.conflict(PeopleReason.ALREADY_PAIRED, Map.of("name", "pairings/" + id.value()));
    }
  }

  /**
   * Records a visit.
   *
   * @param today the present day
   * @throws Refusal PAIRING_ENDED; INVALID_FIELD if it lies in days to come; TOO_MANY_VISITS
   */
  public Decided<Pairing> visit(Visit visit, LocalDate today) {
    requireStanding();
    if (visit.day().isAfter(today)) {
      throw Refusal.invalid("visit_date", "is not after today");
    }
    if (visits.size() == MOST_VISITS) {
      throw Refusal.conflict(PeopleReason.TOO_MANY_VISITS, Map.of("most", "" + MOST_VISITS));
    }
    return LINEAGE.move(
        this,
        List.of(
            new VisitRecorded(
                visit.id(),
                visit.day(),
                visit.officer(),
                visit.findings(),
                visit.cases(),
                visit.recorded())));
  }

  /**
   * Ends it; the visits stay on record.
   *
   * @throws Refusal PAIRING_ENDED
   */
  public Decided<Pairing> end(Instant now) {
    requireStanding();
    return LINEAGE.move(this, List.of(new PairingEnded(now)));
  }

  private void requireStanding() {
    if (ended.isPresent()) {
      throw Refusal.illegalNow(
          PeopleReason.PAIRING_ENDED, List.of(), Map.of("end_time", ended.get().toString()));
    }
  }

  /** Its visit of that name. */
  public Optional<Visit> visit(VisitId visit) {
    return visits.stream().filter(one -> one.id().equals(visit)).findFirst();
  }

  /** The day of the last visit; empty if there was none. */
  public Optional<LocalDate> lastVisit() {
    return visits.stream().map(Visit::day).max(Comparator.naturalOrder());
  }

  private static Pairing begun(PairingFact fact) {
    return switch (fact) {
      case PairingBegun begun -> of(begun, begun.time(), List.of());
      case VisitRecorded _, PairingEnded _ ->
          throw new IllegalStateException("a pairing is begun first");
    };
  }

  private Pairing after(PairingFact fact) {
    return switch (fact) {
      case PairingBegun again -> of(again, created, visits);
      case VisitRecorded one ->
          with(
              Stream.concat(
                      visits.stream(),
                      Stream.of(
                          new Visit(
                              one.id(),
                              one.day(),
                              one.officer(),
                              one.findings(),
                              one.cases(),
                              one.time())))
                  .toList(),
              ended);
      case PairingEnded over -> with(visits, Optional.of(over.time()));
    };
  }

  private static Pairing of(PairingBegun begun, Instant created, List<Visit> visits) {
    return new Pairing(
        begun.id(),
        begun.unit(),
        begun.head(),
        begun.village(),
        begun.from(),
        created,
        visits,
        Optional.empty());
  }

  private Pairing with(List<Visit> visits, Optional<Instant> ended) {
    return new Pairing(id, unit, head, village, from, created, visits, ended);
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
