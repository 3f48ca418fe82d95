package org.fengqiao.domain.petitions;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.petitions.PetitionState.Accepted;
import org.fengqiao.domain.petitions.PetitionState.Answered;
import org.fengqiao.domain.petitions.PetitionState.Decided;
import org.fengqiao.domain.petitions.PetitionState.Diverted;
import org.fengqiao.domain.petitions.PetitionState.Hearing;
import org.fengqiao.domain.petitions.PetitionState.Objected;
import org.fengqiao.domain.petitions.PetitionState.Reexamined;
import org.fengqiao.domain.petitions.PetitionState.Reexamining;
import org.fengqiao.domain.petitions.PetitionState.Refused;
import org.fengqiao.domain.petitions.PetitionState.Registered;
import org.fengqiao.domain.petitions.PetitionState.Reviewed;
import org.fengqiao.domain.petitions.PetitionState.Reviewing;
import org.fengqiao.domain.petitions.PetitionState.Routed;
import org.fengqiao.domain.petitions.PetitionState.Withdrawn;

/** What of its way a petition has behind it, read off the state it is in. */
public record PetitionPath(PetitionState state) {
  public PetitionPath {
    Objects.requireNonNull(state);
  }

  /** With which unit it is, or was last; empty where it is with none but who registered it. */
  public Optional<Routing> routing() {
    return switch (state) {
      case Registered _ -> Optional.empty();
      case Routed(var routing, _) -> Optional.of(routing);
      case Objected(var routing, _) -> Optional.of(routing);
      case Refused(Routed(var routing, _), _, _) -> Optional.of(routing);
      case Refused(Registered _, _, _) -> Optional.empty();
      case Diverted(var was, _, _) -> new PetitionPath(was).routing();
      case Withdrawn(var was, _) -> new PetitionPath(was).routing();
      case Accepted _,
          Decided _,
          Reviewing _,
          Reviewed _,
          Reexamining _,
          Hearing _,
          Reexamined _,
          Answered _ ->
          accepted().map(Accepted::routing);
    };
  }

  /** The last objection to a routing. */
  public Optional<RoutingObjection> objection() {
    return switch (state) {
      case Registered(var objection) -> objection;
      case Routed(_, var objection) -> objection;
      case Objected(_, var objection) -> Optional.of(objection);
      case Refused(var was, _, _) -> new PetitionPath(was).objection();
      case Diverted(var was, _, _) -> new PetitionPath(was).objection();
      case Withdrawn(var was, _) -> new PetitionPath(was).objection();
      case Accepted _,
          Decided _,
          Reviewing _,
          Reviewed _,
          Reexamining _,
          Hearing _,
          Reexamined _,
          Answered _ ->
          accepted().flatMap(Accepted::objection);
    };
  }

  /** How it was accepted. */
  public Optional<Accepted> accepted() {
    return switch (state) {
      case Registered _, Routed _, Objected _, Refused _ -> Optional.empty();
      case Accepted accepted -> Optional.of(accepted);
      case Answered(var was, _) -> Optional.of(was);
      case Diverted(var was, _, _) -> new PetitionPath(was).accepted();
      case Withdrawn(var was, _) -> new PetitionPath(was).accepted();
      case Decided _, Reviewing _, Reviewed _, Reexamining _, Hearing _, Reexamined _ ->
          decided().map(Decided::was);
    };
  }

  /** How it was decided. */
  public Optional<Decided> decided() {
    return switch (state) {
      case Registered _, Routed _, Objected _, Accepted _ -> Optional.empty();
      case Answered _, Refused _, Diverted _, Withdrawn _ -> Optional.empty();
      case Decided decided -> Optional.of(decided);
      case Reviewing(var was, _) -> Optional.of(was);
      case Reviewed _, Reexamining _, Hearing _, Reexamined _ ->
          reviewed().map(reviewed -> reviewed.was().was());
    };
  }

  /** The review that was asked. */
  public Optional<Appeal> review() {
    return state instanceof Reviewing(_, var appeal)
        ? Optional.of(appeal)
        : reviewed().map(reviewed -> reviewed.was().appeal());
  }

  /** How it was reviewed. */
  public Optional<Reviewed> reviewed() {
    return state instanceof Reviewed reviewed
        ? Optional.of(reviewed)
        : reexamining().map(Reexamining::was);
  }

  /** The re-examination that was asked. */
  public Optional<Reexamining> reexamining() {
    return switch (state) {
      case Reexamining reexamining -> Optional.of(reexamining);
      case Hearing(var was, _) -> Optional.of(was);
      case Reexamined(var was, _) -> Optional.of(was);
      case Registered _, Routed _, Objected _, Accepted _, Decided _, Reviewing _, Reviewed _ ->
          Optional.empty();
      case Answered _, Refused _, Diverted _, Withdrawn _ -> Optional.empty();
    };
  }

  /** The last of a hearing: what it came to, or why it is held. */
  public Optional<OfficerWords> hearing() {
    return state instanceof Hearing(_, var why)
        ? Optional.of(why)
        : reexamining().flatMap(Reexamining::heard);
  }

  /** How it was re-examined. */
  public Optional<ReviewOpinion> reexamined() {
    return state instanceof Reexamined(_, var opinion) ? Optional.of(opinion) : Optional.empty();
  }

  /** Why it was not accepted. */
  public Optional<RefusalCause> cause() {
    return state instanceof Refused(_, var cause, _) ? Optional.of(cause) : Optional.empty();
  }

  /** Which legal procedure serves it. */
  public Optional<LegalRoute> route() {
    return state instanceof Diverted(_, var route, _) ? Optional.of(route) : Optional.empty();
  }

  /** With which words it ended, where no opinion ended it. */
  public Optional<OfficerWords> ended() {
    return switch (state) {
      case Answered(_, var answer) -> Optional.of(answer);
      case Refused(_, _, var said) -> Optional.of(said);
      case Diverted(_, _, var said) -> Optional.of(said);
      case Withdrawn(_, var said) -> Optional.of(said);
      case Registered _, Routed _, Objected _, Accepted _, Decided _, Reviewing _, Reviewed _ ->
          Optional.empty();
      case Reexamining _, Hearing _, Reexamined _ -> Optional.empty();
    };
  }
}
