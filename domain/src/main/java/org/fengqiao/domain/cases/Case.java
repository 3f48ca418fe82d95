package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.UnitId;

/**
 * One matter, from report to close (事件). Immutable: {@link CaseAt} decides what becomes of it,
 * {@link CaseFold} makes the case that the decision's facts leave.
 *
 * @param climb the posts that must act; empty before dispatch
 * @param hadIt the units that had it before the lead, latest first
 * @param contactTime when the reporter was first reached
 * @param objections of the units that said that it is not their own, in order
 * @param parts what other units handle of it, by number from 1
 * @param rounds the times it was handled and closed before, in order
 * @param clocks every run of every clock, in order of starting; see {@link #MOST_RUNS}
 * @param mergedInto the case of the same matter it was merged into; kept when both have ended
 * @param merged the cases merged into it, in order of merging; see {@link #MOST_MERGED}
 * @param claimants who stands behind it, in sum; empty where nobody was ever listed
 */
public record Case(
    CaseId id,
    CaseNumber number,
    Origin origin,
    Patch patch,
    Classing classing,
    Words words,
    Routing routing,
    CaseState state,
    Optional<Climb> climb,
    List<UnitId> hadIt,
    Optional<Instant> contactTime,
    List<Objection> objections,
    List<Part> parts,
    List<Round> rounds,
    List<TimedRun> clocks,
    Optional<CaseId> mergedInto,
    List<CaseId> merged,
    Optional<Claimants> claimants)
    implements Aggregate {
  /** How a case comes from its facts. */
  public static final Lineage<Case, CaseFact> LINEAGE =
      new Lineage<>(
          AggregateKind.CASE, Case.class, CaseFact.class, CaseFold::begun, CaseFold::after);

  /**
   * So many runs of clocks, and no move that can be made over and over starts another. What leads
   * on, to the next post, the level above or the end, always may: it is finite by itself.
   */
  public static final int MOST_RUNS = 500;

  /** When all runs of its clocks have had so many suspensions and extensions, no move adds more. */
  public static final int MOST_TIME_CHANGES = 100;

  /** So many cases are merged into one: all end in one commit with it. */
  public static final int MOST_MERGED = 200;

  /** The register of source ids: one case a partner's own id. */
  public static final String SOURCE = "case.source";

  public Case {
    Objects.requireNonNull(id);
    Objects.requireNonNull(number);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(patch);
    Objects.requireNonNull(classing);
    Objects.requireNonNull(words);
    Objects.requireNonNull(routing);
    Objects.requireNonNull(state);
    Objects.requireNonNull(climb);
    hadIt = List.copyOf(hadIt);
    Objects.requireNonNull(contactTime);
    objections = List.copyOf(objections);
    parts = List.copyOf(parts);
    rounds = List.copyOf(rounds);
    clocks = List.copyOf(clocks);
    merged = List.copyOf(merged);
    Objects.requireNonNull(claimants);
    if (mergedInto.isPresent() && !merged.isEmpty()) {
      throw new IllegalArgumentException("merged cases make no chain");
    }
  }

  public static AggregateRef ref(CaseId id) {
    return new AggregateRef(AggregateKind.CASE, id.value());
  }

  /** What a report under the partner's own id of a matter claims. */
  public static Claim source(PartnerId partner, String sourceId) {
    return Claim.answered(SOURCE, partner.value() + '/' + sourceId);
  }

  @Override
  public AggregateRef ref() {
    return ref(id);
  }

  public CaseStatus status() {
    return state.status();
  }

  /**
   * Since when it is in its state: a case that is dispatched since the last dispatch. Empty for
   * TRIAGED and IN_PROGRESS, which the trace alone dates.
   */
  public Optional<Instant> inStateSince() {
    return switch (state) {
      case CaseState.Reported _ -> Optional.of(origin.reportTime());
      case CaseState.Dispatched(var handling) -> Optional.of(handling.dispatchTime());
      case CaseState.SignedFor(var handling) -> handling.signTime();
      case CaseState.Disputed(_, var since) -> Optional.of(since);
      case Waiting waiting -> Optional.of(waiting.since());
      case CaseState.Merged(_, var since) -> Optional.of(since);
      case CaseState.Resolved(_, var resolution) -> Optional.of(resolution.time());
      case CaseState.Ended ended -> Optional.of(ended.endTime());
      case CaseState.Triaged _, CaseState.InProgress _ -> Optional.empty();
    };
  }

  /** The mediation it waits for. */
  public Optional<AggregateRef> mediation() {
    return state instanceof Waiting.InMediation waiting
        ? Optional.of(waiting.mediation())
        : Optional.empty();
  }

  /** The unit that has it now, or had it when it was resolved. */
  public Optional<UnitId> lead() {
    return state.handledBy().map(Handling::lead);
  }

  /** What its unit says against its being its own, while that is not decided. */
  public Optional<Objection> openObjection() {
    return state instanceof CaseState.Disputed
        ? Optional.of(objections.getLast())
        : Optional.empty();
  }

  /** Whether {@code units} hold the lead. */
  public boolean isLedByOneOf(Set<UnitId> units) {
    return lead().filter(units::contains).isPresent();
  }

  /** The post that is to call its reporter back, and has not had an answer. */
  public Optional<LadderPost> caller() {
    return state instanceof CaseState.Closed closed && answer().isEmpty()
        ? closed.caller()
        : Optional.empty();
  }

  /** What its reporter answered to a call since it was closed. */
  public Optional<Callback> callback() {
    return state instanceof CaseState.Closed closed ? closed.callback() : Optional.empty();
  }

  /** How its reporter was asked by a survey since it was closed. */
  public Optional<Survey> survey() {
    return state instanceof CaseState.Closed closed ? closed.survey() : Optional.empty();
  }

  /** What its reporter answered since it was closed, by whichever way. */
  public Optional<ReporterAnswer> answer() {
    return ReporterAnswer.of(callback(), survey());
  }

  /** The part of that number, one of those there are. */
  public Part part(int number) {
    return parts.get(number - 1);
  }

  /** The parts that are neither in nor dropped. */
  public List<Part> openParts() {
    return parts.stream().filter(Part::isOpen).toList();
  }

  /** The runs that have not stopped. */
  public List<TimedRun> runningClocks() {
    return clocks.stream().filter(TimedRun::isRunning).toList();
  }

  @Override
  public List<ClockRun> running() {
    return runningClocks().stream().map(run -> run.clock().key()).toList();
  }

  @Override
  public List<Claim> claims() {
    return origin.sourceId().stream().map(id -> source(origin.partner(), id)).toList();
  }

  /** What it is seen and filtered by. */
  public CaseTraits traits() {
    var units = new LinkedHashSet<UnitId>();
    lead().ifPresent(units::add);
    parts.stream().map(Part::unit).forEach(units::add);
    if (state instanceof CaseState.Closed closed) {
      closed.caller().map(LadderPost::unit).ifPresent(units::add);
    }
    units.addAll(hadIt);
    return new CaseTraits(
        origin.partner(),
        origin.sourceId(),
        origin.reportTime(),
        origin.channel(),
        status(),
        patch.division(),
        patch.grid(),
        List.copyOf(units));
  }
}
