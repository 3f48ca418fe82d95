package org.fengqiao.domain.mediation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.SeenBy;
import org.fengqiao.domain.people.UnitId;

/**
 * A dispute under mediation (调解案件), from how it came to what became of it. Immutable: {@link
 * MediationAt} and its like decide what becomes of it.
 *
 * @param agreements by number from 1, dropped ones among them; at most {@value #MOST_AGREEMENTS}
 * @param limits every time that runs or ran, in order of starting
 */
public record Mediation(
    MediationId id,
    Matter matter,
    Course course,
    Parties parties,
    Panel panel,
    Talks talks,
    List<Agreement> agreements,
    List<MediationLimit> limits)
    implements Aggregate {
  /** So many of anything that may be added over and over: it is read and written whole. */
  static final int MOST = 50;

  /** So many agreements, as each may have many terms. */
  public static final int MOST_AGREEMENTS = 10;

  /** The register of the ids that partners gave disputes. */
  public static final String SOURCE = "mediation.source";

  /** How a mediation comes from its facts. */
  public static final Lineage<Mediation, MediationFact> LINEAGE =
      new Lineage<>(
          AggregateKind.MEDIATION,
          Mediation.class,
          MediationFact.class,
          MediationFold::begun,
          MediationFold::after);

  public Mediation {
    Objects.requireNonNull(id);
    Objects.requireNonNull(matter);
    Objects.requireNonNull(course);
    Objects.requireNonNull(parties);
    Objects.requireNonNull(panel);
    Objects.requireNonNull(talks);
    agreements = List.copyOf(agreements);
    limits = List.copyOf(limits);
  }

  /** What a dispute under the partner's own id of it claims. */
  public static Claim source(PartnerId partner, String sourceId) {
    return Claim.answered(SOURCE, partner.value() + '/' + sourceId);
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  @Override
  public List<Claim> claims() {
    var origin = matter.origin();
    return origin.sourceId().stream().map(id -> source(origin.partner(), id)).toList();
  }

  public MediationState state() {
    return course.state();
  }

  public MediationStatus status() {
    return state().status();
  }

  /** The organization that has it, or had it last. */
  public Stage stage() {
    return course.stages().getLast();
  }

  /** Who has it in hand now: its mediators, until it ends. */
  public List<MediatorId> inHand() {
    return state() instanceof MediationState.Open ? panel.sitting() : List.of();
  }

  /** The agreement of that number; empty if none has it. */
  public Optional<Agreement> agreement(int number) {
    return number < 1 || number > agreements.size()
        ? Optional.empty()
        : Optional.of(agreements.get(number - 1));
  }

  /** The times that run. */
  public List<MediationLimit> runningLimits() {
    return limits.stream().filter(MediationLimit::isRunning).toList();
  }

  @Override
  public List<ClockRun> running() {
    return runningLimits().stream().map(MediationLimit::key).toList();
  }

  /** What of all its agreements a party gets, in fen. */
  public long settledFen(int party) {
    return sum(shares().filter(share -> share.party() == party));
  }

  /** What all parties get together, in fen: always the sum of what each gets. */
  public long settledFen() {
    return sum(shares());
  }

  private static long sum(Stream<Share> shares) {
    return shares.mapToLong(Share::fen).reduce(0, Math::addExact);
  }

  private Stream<Share> shares() {
    return agreements.stream().filter(Agreement::stands).flatMap(Agreement::shares);
  }

  /** By whom it is seen: who brought it, who handed it over, and the organizations that had it. */
  public SeenBy seenBy() {
    var referrer = matter.origin().referrer().stream();
    return new SeenBy(
        matter.origin().partner(),
        Stream.concat(units().stream(), referrer).toList(),
        matter.patch().division());
  }

  /** The units whose officers see all of it, who the parties are and what was spoken included. */
  public List<UnitId> units() {
    return course.stages().stream().map(Stage::unit).distinct().toList();
  }

  Mediation with(Course changed) {
    return new Mediation(id, matter, changed, parties, panel, talks, agreements, limits);
  }

  Mediation with(Parties changed) {
    return new Mediation(id, matter, course, changed, panel, talks, agreements, limits);
  }

  Mediation with(Panel changed) {
    return new Mediation(id, matter, course, parties, changed, talks, agreements, limits);
  }

  Mediation with(Talks changed) {
    return new Mediation(id, matter, course, parties, panel, changed, agreements, limits);
  }

  Mediation withAgreements(List<Agreement> changed) {
    return new Mediation(id, matter, course, parties, panel, talks, changed, limits);
  }

  Mediation withLimits(List<MediationLimit> changed) {
    return new Mediation(id, matter, course, parties, panel, talks, agreements, changed);
  }

  Mediation to(MediationState changed) {
    return with(course.to(changed));
  }
}
