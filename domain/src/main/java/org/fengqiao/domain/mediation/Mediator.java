package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Claim;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.mediation.MediatorFact.DisputeLetGo;
import org.fengqiao.domain.mediation.MediatorFact.DisputeTaken;
import org.fengqiao.domain.mediation.MediatorFact.MediatorEnded;
import org.fengqiao.domain.mediation.MediatorFact.MediatorPaused;
import org.fengqiao.domain.mediation.MediatorFact.MediatorRegistered;
import org.fengqiao.domain.mediation.MediatorFact.MediatorResumed;
import org.fengqiao.domain.mediation.MediatorFact.ProfileChanged;
import org.fengqiao.domain.mediation.MediatorFact.TakenLifted;
import org.fengqiao.domain.mediation.MediatorState.Active;
import org.fengqiao.domain.mediation.MediatorState.Ended;
import org.fengqiao.domain.mediation.MediatorState.Paused;
import org.fengqiao.domain.people.OfficerId;

/**
 * A mediator (调解员): an officer who mediates disputes.
 *
 * <p>Who begins, comes back or goes elsewhere starts with as many disputes as the least that an
 * active mediator of the same organizations has taken, and is not given everything until level.
 *
 * @param officer the person, who is a mediator once, now or ever
 */
public record Mediator(
    MediatorId id,
    OfficerId officer,
    MediatorProfile profile,
    MediatorState state,
    MediatorLoad load,
    Instant registered)
    implements Aggregate {
  /** The register of the officers who are mediators. */
  public static final String OFFICER = "mediator.officer";

  public static final Lineage<Mediator, MediatorFact> LINEAGE =
      new Lineage<>(
          AggregateKind.MEDIATOR,
          Mediator.class,
          MediatorFact.class,
          Mediator::begun,
          Mediator::after);

  public Mediator {
    Objects.requireNonNull(id);
    Objects.requireNonNull(officer);
    Objects.requireNonNull(profile);
    Objects.requireNonNull(state);
    Objects.requireNonNull(load);
    Objects.requireNonNull(registered);
  }

  /**
   * Registers an officer, who joins the organizations in the same commit.
   *
   * @param headStart the least that an active mediator of the organizations has taken; 0 if none is
   */
  public static Decided<Mediator> register(
      MediatorId id, OfficerId officer, MediatorProfile profile, int headStart, Instant now) {
    return LINEAGE.begin(List.of(new MediatorRegistered(id, officer, profile, headStart, now)));
  }

  /**
   * Changes what is known. What is in hand stays there, even if it is more than may be from now on.
   *
   * @param least what another active mediator of the new organizations has taken at least; 0 if
   *     there is none, or the mediator joins none
   */
  public Decided<Mediator> change(MediatorProfile newProfile, int least) {
    return LINEAGE.move(this, lifting(new ProfileChanged(newProfile), least));
  }

  /**
   * Gives no more disputes for a while.
   *
   * @throws Refusal ILLEGAL_MEDIATOR_MOVE
   */
  public Decided<Mediator> pause(ContentRef why, Instant now) {
    requireLegal(MediatorMove.PAUSE);
    return LINEAGE.move(this, List.of(new MediatorPaused(why, now)));
  }

  /**
   * Comes back, from a pause or from having ended.
   *
   * @param least what another active mediator of the same organizations has taken at least; 0 if
   *     there is none
   * @throws Refusal ILLEGAL_MEDIATOR_MOVE
   */
  public Decided<Mediator> resume(int least, Instant now) {
    requireLegal(MediatorMove.RESUME);
    return LINEAGE.move(this, lifting(new MediatorResumed(now), least));
  }

  /**
   * Mediates no more, and leaves the organizations in the same commit. Disputes in hand stay there
   * until they are let go.
   *
   * @throws Refusal ILLEGAL_MEDIATOR_MOVE
   */
  public Decided<Mediator> end(ContentRef why, Instant now) {
    requireLegal(MediatorMove.END);
    return LINEAGE.move(this, List.of(new MediatorEnded(why, now)));
  }

  /**
   * Takes a dispute in hand, as {@link Assignment} chose on this version.
   *
   * @throws IllegalStateException if a rule of that rules the mediator out
   */
  public Decided<Mediator> take(MediationId dispute, Instant now) {
    if (!isActive() || has(dispute) || isFull()) {
      throw new IllegalStateException(id.name() + " may not be given " + dispute.name());
    }
    return LINEAGE.move(this, List.of(new DisputeTaken(dispute, now)));
  }

  /**
   * Lets a dispute go, whatever came of it; whether paused or ended meanwhile.
   *
   * @throws Refusal DISPUTE_NOT_IN_HAND, as it may seem on a version from before it was given: a
   *     refusal is decided again on a fresh one, and no caller meets it
   */
  public Decided<Mediator> letGo(MediationId dispute, Instant now) {
    if (!has(dispute)) {
      throw Refusal.illegalNow(
          MediatorReason.DISPUTE_NOT_IN_HAND,
          List.of(),
          Map.of("name", id.name(), "dispute", dispute.name()));
    }
    return LINEAGE.move(this, List.of(new DisputeLetGo(dispute, now)));
  }

  /** Whether disputes may be given. */
  public boolean isActive() {
    return state instanceof Active;
  }

  /** Whether as many disputes are in hand as may be, or more. */
  boolean isFull() {
    return load.open().size() >= profile.mostOpen();
  }

  /** Whether a dispute is in hand. */
  boolean has(MediationId dispute) {
    return load.open().contains(dispute);
  }

  /** The organizations the mediator counts as one of: none once ended. */
  public Set<OrganizationId> joined() {
    return state instanceof Ended ? Set.of() : profile.organizations();
  }

  private void requireLegal(MediatorMove move) {
    var status = state.status();
    if (!move.isLegalIn(status)) {
      throw Refusal.illegalNow(
          MediatorReason.ILLEGAL_MEDIATOR_MOVE,
          MediatorMove.legalIn(status),
          Map.of("state", status.name(), "move", move.name()));
    }
  }

  private List<MediatorFact> lifting(MediatorFact first, int least) {
    var facts = new ArrayList<MediatorFact>(List.of(first));
    if (least > load.taken()) {
      facts.add(new TakenLifted(least));
    }
    return facts;
  }

  private static Mediator begun(MediatorFact fact) {
    if (!(fact instanceof MediatorRegistered made)) {
      throw new IllegalStateException("a mediator is registered first, not " + fact);
    }
    var load = MediatorLoad.startingAt(made.headStart());
    return new Mediator(made.id(), made.officer(), made.profile(), new Active(), load, made.time());
  }

  private Mediator after(MediatorFact fact) {
    return switch (fact) {
      case ProfileChanged(var changed) -> with(changed, state, load);
      case MediatorPaused(var why, var time) -> with(new Paused(why, time));
      case MediatorResumed _ -> with(new Active());
      case MediatorEnded(var why, var time) -> with(new Ended(why, time));
      case TakenLifted(var taken) -> with(load.liftedTo(taken));
      case DisputeTaken(var dispute, var time) -> with(load.with(dispute, time));
      case DisputeLetGo(var dispute, _) -> with(load.without(dispute));
      case MediatorRegistered _ -> throw new IllegalStateException("a mediator is registered once");
    };
  }

  private Mediator with(MediatorState other) {
    return with(profile, other, load);
  }

  private Mediator with(MediatorLoad other) {
    return with(profile, state, other);
  }

  private Mediator with(MediatorProfile known, MediatorState stands, MediatorLoad carries) {
    return new Mediator(id, officer, known, stands, carries, registered);
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }

  @Override
  public List<Claim> claims() {
    return List.of(
        Claim.exclusive(OFFICER, officer.value().toString(), MediatorReason.ALREADY_MEDIATOR));
  }
}
