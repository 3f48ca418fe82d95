package org.fengqiao.domain.petitions;

import java.util.Optional;
import org.fengqiao.domain.people.OfficerWords;

/** Where a petition stands, and what came of it. */
public sealed interface PetitionState {
  PetitionStatus status();

  /** Neither accepted nor ended: it may be refused. */
  sealed interface Unaccepted extends PetitionState {
    default Refused refuse(RefusalCause cause, OfficerWords said) {
      return new Refused(this, cause, said);
    }
  }

  /** Neither decided nor ended: another procedure may take it, or the petitioner take it back. */
  sealed interface Undecided extends PetitionState {
    default Diverted divert(LegalRoute route, OfficerWords said) {
      return new Diverted(this, route, said);
    }

    default Withdrawn withdraw(OfficerWords said) {
      return new Withdrawn(this, said);
    }
  }

  /**
   * To be routed.
   *
   * @param objection that was upheld and brought it back
   */
  record Registered(Optional<RoutingObjection> objection) implements Unaccepted, Undecided {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.REGISTERED;
    }

    Routed route(Routing routing) {
      return new Routed(routing, Optional.empty());
    }
  }

  /**
   * With a unit, which is to say whether it accepts.
   *
   * @param objection of the unit, that was dismissed
   */
  record Routed(Routing routing, Optional<RoutingObjection> objection)
      implements Unaccepted, Undecided {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.ROUTED;
    }

    Objected object(RoutingObjection made) {
      return new Objected(routing, made);
    }

    Accepted accept(OfficerWords said) {
      return new Accepted(routing, objection, said, Optional.empty());
    }
  }

  /** The unit says that it is not its own, and the forwarder is to decide. */
  record Objected(Routing routing, RoutingObjection objection) implements Undecided {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.OBJECTED;
    }

    PetitionState rule(RoutingObjection.Ruling ruling) {
      var ruled = Optional.of(objection.ruled(ruling));
      return ruling.upheld() ? new Registered(ruled) : new Routed(routing, ruled);
    }
  }

  /**
   * In hand (受理).
   *
   * @param said with what the petitioner was told; of that day the law governs
   * @param extended who asked for more time, and why
   */
  record Accepted(
      Routing routing,
      Optional<RoutingObjection> objection,
      OfficerWords said,
      Optional<OfficerWords> extended)
      implements Undecided {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.ACCEPTED;
    }

    Accepted extend(OfficerWords why) {
      return new Accepted(routing, objection, said, Optional.of(why));
    }

    Decided decide(Opinion opinion) {
      return new Decided(this, opinion);
    }

    Answered answer(OfficerWords answer) {
      return new Answered(this, answer);
    }
  }

  /** Decided (办结); the petitioner may ask a review. */
  record Decided(Accepted was, Opinion opinion) implements PetitionState {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.DECIDED;
    }

    Reviewing askReview(Appeal appeal) {
      return new Reviewing(this, appeal);
    }
  }

  /** Under review (复查). */
  record Reviewing(Decided was, Appeal appeal) implements PetitionState {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.REVIEWING;
    }

    Reviewed decide(ReviewOpinion opinion) {
      return new Reviewed(this, opinion);
    }
  }

  /** Reviewed; the petitioner may ask a re-examination. */
  record Reviewed(Reviewing was, ReviewOpinion opinion) implements PetitionState {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.REVIEWED;
    }

    Reexamining askReexamination(Appeal appeal) {
      return new Reexamining(this, appeal, Optional.empty());
    }
  }

  /**
   * Under re-examination (复核).
   *
   * @param heard what the last hearing came to
   */
  record Reexamining(Reviewed was, Appeal appeal, Optional<OfficerWords> heard)
      implements PetitionState {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.REEXAMINING;
    }

    Hearing hear(OfficerWords why) {
      return new Hearing(this, why);
    }

    Reexamined decide(ReviewOpinion opinion) {
      return new Reexamined(this, opinion);
    }
  }

  /** A hearing is held (听证), while which no time counts. */
  record Hearing(Reexamining was, OfficerWords why) implements PetitionState {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.HEARING;
    }

    Reexamining end(OfficerWords heard) {
      return new Reexamining(was.was(), was.appeal(), Optional.of(heard));
    }
  }

  /** Re-examined, which is final (终结). */
  record Reexamined(Reexamining was, ReviewOpinion opinion) implements PetitionState {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.REEXAMINED;
    }
  }

  /** A suggestion was studied, or an accusation looked into, and answered. */
  record Answered(Accepted was, OfficerWords answer) implements PetitionState {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.ANSWERED;
    }
  }

  /** Not accepted (不予受理). */
  record Refused(Unaccepted was, RefusalCause cause, OfficerWords said) implements PetitionState {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.REFUSED;
    }
  }

  /** Another legal procedure serves it (导入法定途径). */
  record Diverted(Undecided was, LegalRoute route, OfficerWords said) implements PetitionState {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.DIVERTED;
    }
  }

  /** The petitioner took it back (撤回). */
  record Withdrawn(Undecided was, OfficerWords said) implements PetitionState {
    @Override
    public PetitionStatus status() {
      return PetitionStatus.WITHDRAWN;
    }
  }
}
