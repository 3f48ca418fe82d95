package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.SeenBy;
import org.fengqiao.domain.people.UnitId;

/**
 * A matter under the petition regulations (信访事项). Immutable: {@link PetitionAt}, {@link
 * PetitionOpinionAt} and {@link PetitionBacklogAt} decide what becomes of it.
 *
 * @param petitioner who petitions, in words; empty once that was erased
 * @param text what is petitioned
 * @param newFacts what is new since a final opinion on the same matter
 * @param times the latest run of each time that ever ran, by the order of {@link PetitionLimit}
 */
public record Petition(
    PetitionId id,
    Filing filing,
    Optional<ContentRef> petitioner,
    ContentRef text,
    Optional<ContentRef> newFacts,
    Accused accused,
    List<PetitionTime> times,
    PetitionState state,
    Optional<Backlog> backlog)
    implements Aggregate {
  /** The claim of the partner's own id; a second one is answered with the first petition. */
  public static final String SOURCE = "petition.source";

  /** How a petition comes from its facts. */
  public static final Lineage<Petition, PetitionFact> LINEAGE =
      new Lineage<>(
          AggregateKind.PETITION,
          Petition.class,
          PetitionFact.class,
          PetitionFold::begun,
          PetitionFold::after);

  public Petition {
    Objects.requireNonNull(id);
    Objects.requireNonNull(filing);
    Objects.requireNonNull(petitioner);
    Objects.requireNonNull(text);
    Objects.requireNonNull(newFacts);
    Objects.requireNonNull(accused);
    times = List.copyOf(times);
    Objects.requireNonNull(state);
    Objects.requireNonNull(backlog);
  }

  public static Claim source(PartnerId partner, String sourceId) {
    return Claim.answered(SOURCE, partner.value() + '/' + sourceId);
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  @Override
  public List<Claim> claims() {
    return filing.sourceId().stream().map(one -> source(filing.partner(), one)).toList();
  }

  public PetitionStatus status() {
    return state.status();
  }

  /** What of its way it has behind it. */
  public PetitionPath path() {
    return new PetitionPath(state);
  }

  /** The unit that is to act, or was the last to. */
  public UnitId inHand() {
    var path = path();
    return path.reexamining()
        .map(reexamining -> reexamining.appeal().unit())
        .or(() -> path.review().map(Appeal::unit))
        .or(() ->
            path.routing().map(Routing::unit).filter(_ -> status() != PetitionStatus.OBJECTED))
        .orElse(filing.unit());
  }

  /** The units that have it in hand or had: they know who petitions. */
  public List<UnitId> hands() {
    var path = path();
    return Stream.of(
            Stream.of(filing.unit()),
            path.routing().stream().map(Routing::unit),
            path.review().stream().map(Appeal::unit),
            path.reexamining().stream().map(reexamining -> reexamining.appeal().unit()))
        .flatMap(units -> units)
        .distinct()
        .toList();
  }

  /** The unit that must act in a time, or whose decision is not asked about in it. */
  public UnitId actor(PetitionLimit of) {
    var path = path();
    return switch (of) {
      case ROUTE -> filing.unit();
      case INFORM, OBJECT, DECIDE, ASK_REVIEW -> path.routing().map(Routing::unit).orElseThrow();
      case REVIEW, ASK_REEXAMINATION -> path.review().map(Appeal::unit).orElseThrow();
      case REEXAMINE -> path.reexamining().map(one -> one.appeal().unit()).orElseThrow();
    };
  }

  /** By whom it is seen, except those it accuses. */
  public SeenBy seenBy() {
    var seeing = Stream.concat(hands().stream(), backlog.stream().map(Backlog::unit));
    return new SeenBy(filing.partner(), seeing.toList(), filing.division());
  }

  /** The latest run of a time; empty if it never ran. */
  public Optional<Limit> time(PetitionLimit of) {
    return times.stream().filter(time -> time.of() == of).map(PetitionTime::limit).findFirst();
  }

  /**
   * The rule whose pack version says what limits may begin: of a claim in hand that of its
   * acceptance, else that of its registration.
   */
  public SpecRef spec() {
    return time(PetitionLimit.DECIDE)
        .or(() -> time(PetitionLimit.ROUTE))
        .orElseThrow()
        .clock()
        .spec();
  }

  /** When the law of that limit is looked up: the acceptance, or else the registration. */
  Instant governedBy(PetitionLimit of) {
    return of.isByAcceptance() ? path().accepted().orElseThrow().said().time() : filing.time();
  }

  /** The running times in which something must be done, and not only may. */
  public Stream<Limit> duties() {
    return runningTimes().filter(time -> !time.of().isOfRight()).map(PetitionTime::limit);
  }

  /** When the first of its {@link #duties} was told to be due; empty if none is. */
  public Optional<Instant> dueTold() {
    return duties().flatMap(limit -> limit.toldDue().stream()).min(Comparator.naturalOrder());
  }

  /** Whether it is a backlog case that is not solved. */
  public boolean isBacklog() {
    return backlog.filter(one -> one.solved().isEmpty()).isPresent();
  }

  Stream<PetitionTime> runningTimes() {
    return times.stream().filter(time -> time.limit().isRunning());
  }

  @Override
  public List<ClockRun> running() {
    return runningTimes().map(time -> time.limit().clock().key()).toList();
  }

  /** Whether nothing more may be asked on it: re-examined, or the time to ask went by. */
  public boolean isFinal(LimitFaces faces, Instant now) {
    return switch (status()) {
      case REEXAMINED -> true;
      case DECIDED -> isOver(PetitionLimit.ASK_REVIEW, faces, now);
      case REVIEWED -> isOver(PetitionLimit.ASK_REEXAMINATION, faces, now);
      case REGISTERED, ROUTED, OBJECTED, ACCEPTED, REVIEWING, REEXAMINING, HEARING -> false;
      case ANSWERED, REFUSED, DIVERTED, WITHDRAWN -> false;
    };
  }

  private boolean isOver(PetitionLimit of, LimitFaces faces, Instant now) {
    return faces.face(time(of).orElseThrow()).due().filter(due -> !now.isBefore(due)).isPresent();
  }

  Petition with(PetitionState changed) {
    return with(petitioner, times, changed, backlog);
  }

  Petition with(Backlog changed) {
    return with(petitioner, times, state, Optional.of(changed));
  }

  Petition with(List<PetitionTime> changed) {
    return with(petitioner, changed, state, backlog);
  }

  Petition withoutPetitioner() {
    return with(Optional.empty(), times, state, backlog);
  }

  private Petition with(
      Optional<ContentRef> petitioner,
      List<PetitionTime> times,
      PetitionState state,
      Optional<Backlog> backlog) {
    return new Petition(id, filing, petitioner, text, newFacts, accused, times, state, backlog);
  }
}
