package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.sessions.Convener;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionAt;
import org.fengqiao.domain.cases.sessions.SessionFact;
import org.fengqiao.domain.cases.sessions.SessionGrounds;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.cases.sessions.SessionMeans;
import org.fengqiao.domain.cases.sessions.SessionPlan;
import org.fengqiao.domain.cases.sessions.SessionReason;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/** Convenes a joint session (提级会办): calls many units to a higher level on what one cannot solve. */
public final class ConveneSession {
  private final Access access;
  private final SessionMatter matter;
  private final SessionCalling calling;
  private final Officers officers;
  private final Policies policies;
  private final Ids ids;
  private final MoveWords words;
  private final Store store;
  private final InstantSource clock;

  /**
   * Who is called to what, and why.
   *
   * @param officer of the unit of the post that convenes there
   * @param cases at most 20, each once; the patch is that of the first
   * @param patch given if and only if there are no cases; no QR code
   * @param grounds other than FAILED_BELOW
   * @param reason 1 to 2,000 characters
   * @param units 1 to 100, each once
   * @param agenda 1 to 20 items of 1 to 200 characters
   * @param place 1 to 200 characters
   * @param planned not before now
   */
  public record Command(
      Request request,
      OfficerId officer,
      Level level,
      List<CaseId> cases,
      Optional<Spot> patch,
      SessionGrounds grounds,
      String reason,
      List<UnitId> units,
      List<String> agenda,
      SessionMeans means,
      String place,
      Instant planned) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(level);
      cases = List.copyOf(cases);
      if (cases.size() > JointSession.MOST_CASES
          || cases.stream().distinct().count() < cases.size()) {
        throw Refusal.invalid(
            "cases", "are at most " + JointSession.MOST_CASES + ", each named once");
      }
      if (patch.isPresent() != cases.isEmpty()) {
        throw Refusal.invalid("patch", "is given, or cases are, and not both");
      }
      patch.ifPresent(Spot::requirePatch);
      if (grounds == SessionGrounds.FAILED_BELOW) {
        throw Refusal.invalid("grounds", "are those of a session that is convened by hand");
      }
      reason = MoveWords.required("reason", reason);
      units = SessionCalling.named(units);
      if (units.isEmpty()) {
        throw Refusal.invalid("units", "has 1 to " + JointSession.MOST_UNITS + " entries");
      }
      agenda = SessionTexts.agenda(agenda);
      Objects.requireNonNull(means);
      place = Text.required("place", place, SessionTexts.SHORT);
      Objects.requireNonNull(planned);
    }
  }

  @Inject
  public ConveneSession(
      Access access,
      SessionMatter matter,
      SessionCalling calling,
      Officers officers,
      Policies policies,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.matter = matter;
    this.calling = calling;
    this.officers = officers;
    this.policies = policies;
    this.ids = ids;
    this.words = new MoveWords(ids);
    this.store = store;
    this.clock = clock;
  }

  /**
   * Convenes it.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_ACTING, CASE_NOT_FOUND, PATCH_OFF_SCOPE, GRID_ENDED,
   *     MICRO_GRID_ENDED, NO_PACK, LEVEL_MAY_NOT_CONVENE, CONVENER_NOT_SET_UP, NOT_THE_CONVENER,
   *     CASE_ELSEWHERE, UNIT_NOT_FOUND, LIMITS_NOT_EXHAUSTED, RETURNS_NOT_EXHAUSTED, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<JointSession> convene(Caller caller, Command command) {
    access.require(caller, Right.CONVENE_SESSION);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<JointSession> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    requireAhead(command.planned(), now);
    var officer = officers.acting(caller, command.officer(), now);
    var cases = command.cases().stream().map(id -> matter.inSight(caller, id)).toList();
    var patch =
        command
            .patch()
            .map(spot -> matter.standing(spot, at -> calling.serves(officer, at)))
            .orElseGet(() -> cases.getFirst().patch());
    var pack = Ladders.required(policies.inForce(patch.division(), now), patch.division());
    var rule = pack.rules().casework().sessions();
    var level =
        rule.flatMap(sessions -> sessions.at(command.level()))
            .orElseThrow(() -> notThere(command.level(), pack));
    var post = calling.convener(level, patch);
    if (!officer.units().contains(post.unit())) {
      throw Refusal.notPermitted(
          SessionReason.NOT_THE_CONVENER, Map.of("unit", "units/" + post.unit().value()));
    }
    matter.requireAt(level.level(), patch, cases);
    calling.require(command.units());
    matter.requireExhausted(command.grounds(), cases, now);
    var reason = words.content(command.reason());
    var agenda = words.content(SessionTexts.items(command.agenda()));
    var place = words.content(command.place());
    var holding = rule.orElseThrow().holding();
    var convened =
        new SessionFact.Convened(
            new SessionId(ids.next()),
            new Convener(
                caller.partner(), level.level(), post.id(), post.unit(), command.officer()),
            patch,
            command.cases(),
            command.grounds(),
            reason.ref(),
            new SessionPlan(agenda.ref(), command.means(), place.ref(), command.planned()),
            command.units(),
            Optional.empty(),
            pack.version().clock(holding.name()),
            holding.spec().budget(),
            now,
            Optional.empty());
    var decided = SessionAt.convene(convened, new SessionLimits(policies));
    var actor = new Actor(caller.partner(), Optional.of(command.officer()));
    return Changes.making(actor, now, decided).with(List.of(reason, agenda, place));
  }

  /**
   * Passes if a session may be planned for that time.
   *
   * @throws Refusal INVALID_FIELD
   */
  static void requireAhead(Instant planned, Instant now) {
    if (planned.isBefore(now)) {
      throw Refusal.invalid("planned_time", "is not before now");
    }
  }

  private static Refusal notThere(Level level, PackInForce pack) {
    return Refusal.illegalNow(
        SessionReason.LEVEL_MAY_NOT_CONVENE,
        List.of(),
        Map.of("level", level.name(), "pack", pack.version().toString()));
  }
}
