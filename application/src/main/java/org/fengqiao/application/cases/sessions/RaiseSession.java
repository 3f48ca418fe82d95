package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.sessions.Convener;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionAt;
import org.fengqiao.domain.cases.sessions.SessionFact;
import org.fengqiao.domain.cases.sessions.SessionGrounds;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.cases.sessions.SessionMeans;
import org.fengqiao.domain.cases.sessions.SessionMove;
import org.fengqiao.domain.cases.sessions.SessionPlan;
import org.fengqiao.domain.cases.sessions.SessionReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;

/**
 * Says that a joint session failed, and has the next level up convene another (解决不了的问题怎么办): on the
 * same cases and agenda, with the same units and more, under the pack version it was convened by.
 * Both are written in one commit and name each other.
 */
public final class RaiseSession {
  private final SessionDesk desk;
  private final SessionCalling calling;
  private final Policies policies;
  private final Ids ids;
  private final MoveWords words;

  /**
   * What is asked.
   *
   * @param reason why it failed; 1 to 2,000 characters
   * @param further units to call besides those it called, each once
   * @param place of the next; 1 to 200 characters
   * @param planned when the next is to be held; not before now
   */
  public record Command(
      OfficerMove<SessionId> on,
      String reason,
      List<UnitId> further,
      SessionMeans means,
      String place,
      Instant planned) {
    public Command {
      Objects.requireNonNull(on);
      reason = MoveWords.required("reason", reason);
      further = SessionCalling.named(further);
      Objects.requireNonNull(means);
      place = Text.required("place", place, SessionTexts.SHORT);
      Objects.requireNonNull(planned);
    }
  }

  @Inject
  public RaiseSession(SessionDesk desk, SessionCalling calling, Policies policies, Ids ids) {
    this.desk = desk;
    this.calling = calling;
    this.policies = policies;
    this.ids = ids;
    this.words = new MoveWords(ids);
  }

  /**
   * Raises it; answers the session that the next level convened.
   *
   * @throws Refusal RIGHT_MISSING, SESSION_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, NOT_THE_CONVENER, ILLEGAL_SESSION_MOVE, NO_LEVEL_ABOVE,
   *     CONVENER_NOT_SET_UP, UNIT_NOT_FOUND, INVALID_FIELD
   */
  public Answer<JointSession> raise(Caller caller, Command command) {
    return desk.decide(
        caller,
        Right.RAISE_SESSION,
        command.on(),
        (at, session) -> {
          session.requireConvener(at.officer(), SessionMove.RAISE);
          ConveneSession.requireAhead(command.planned(), at.now());
          var reason = words.content(command.reason());
          var place = words.content(command.place());
          var next =
              SessionAt.convene(
                  convened(caller, command, session, reason.ref(), place.ref()), session.faces());
          var raised = session.raise(at.officer(), next.after().id(), reason.ref());
          return Changes.making(at.actor(), at.now(), next)
              .and(new Step<>(Optional.of(at.found()), raised))
              .with(List.of(reason, place));
        });
  }

  private SessionFact.Convened convened(
      Caller caller, Command command, SessionAt session, ContentRef reason, ContentRef place) {
    var failed = session.s();
    var rule = new SessionLimits(policies).rule(failed.spec());
    var level =
        rule.above(failed.convener().level())
            .orElseThrow(() ->
                Refusal.illegalNow(
                    SessionReason.NO_LEVEL_ABOVE,
                    List.of(),
                    Map.of(
                        "session", failed.id().name(),
                        "level", failed.convener().level().name())));
    var post = calling.convener(level, failed.patch());
    calling.require(command.further());
    var units = Stream.concat(failed.units().stream(), command.further().stream()).distinct();
    return new SessionFact.Convened(
        new SessionId(ids.next()),
        new Convener(
            caller.partner(), level.level(), post.id(), post.unit(), command.on().officer()),
        failed.patch(),
        failed.cases(),
        SessionGrounds.FAILED_BELOW,
        reason,
        new SessionPlan(failed.plan().agenda(), command.means(), place, command.planned()),
        SessionCalling.named(units.toList()),
        Optional.of(failed.id()),
        failed.spec(),
        rule.holding().spec().budget(),
        session.now(),
        Optional.empty());
  }
}
