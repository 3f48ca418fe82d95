package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.clocks.LimitFaces;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.UnitId;

/**
 * A joint session at a moment: decides every move. Each answers what was decided and changes
 * nothing; each refuses with ILLEGAL_SESSION_MOVE where the session does not stand so.
 */
public record SessionAt(JointSession s, LimitFaces faces, Instant now) {
  public SessionAt {
    Objects.requireNonNull(s);
    Objects.requireNonNull(faces);
    Objects.requireNonNull(now);
  }

  /**
   * A task to be given.
   *
   * @param spec the rule of its time
   * @param budget how much it has
   */
  public record Errand(UnitId unit, ContentRef words, SpecRef spec, Budget budget) {}

  /**
   * Convenes a session: the time to hold it runs from then.
   *
   * @param convened without its due time, which is reckoned here
   */
  public static Decided<JointSession> convene(SessionFact.Convened convened, LimitFaces faces) {
    var due = faces.face(convened.clock()).due();
    var decided = JointSession.LINEAGE.begin(List.of(convened.due(due)));
    return decided.waking(wakes(decided.after(), faces));
  }

  /**
   * Records that it was held.
   *
   * @param present of the units called, each once
   * @throws Refusal NOT_THE_CONVENER; UNIT_NOT_CALLED; INVALID_FIELD unless it was held between the
   *     convening and now
   */
  public Decided<JointSession> record(
      ActingOfficer officer, Instant held, List<UnitId> present, ContentRef minutes) {
    requireConvener(officer, SessionMove.RECORD);
    if (held.isBefore(s.time()) || held.isAfter(now)) {
      throw Refusal.invalid("held_time", "lies between the convening and now");
    }
    for (int i = 0; i < present.size(); i++) {
      requireCalled("present_units[" + i + "]", present.get(i));
    }
    var holding = new SessionHolding(held, present, minutes, officer.id());
    return clocked(List.of(new SessionFact.Held(holding)));
  }

  /**
   * Writes what was resolved, and gives the tasks, whose times run from now.
   *
   * @param errands at least one
   * @throws Refusal NOT_THE_CONVENER; UNIT_NOT_CALLED
   */
  public Decided<JointSession> resolve(
      ActingOfficer officer, ContentRef resolution, List<Errand> errands) {
    requireConvener(officer, SessionMove.RESOLVE);
    var facts = new ArrayList<SessionFact>();
    facts.add(new SessionFact.Resolved(new OfficerWords(officer.id(), resolution, now)));
    for (int i = 0; i < errands.size(); i++) {
      var errand = errands.get(i);
      requireCalled("tasks[" + i + "].unit", errand.unit());
      int run = i + 1;
      var clock = Limit.started(errand.spec(), errand.budget(), run, now);
      facts.add(
          new SessionFact.TaskGiven(
              run,
              errand.unit(),
              errand.words(),
              errand.spec(),
              errand.budget(),
              run,
              now,
              faces.face(clock).due()));
    }
    return clocked(facts);
  }

  /**
   * Says for a unit that its task is done; its time runs no more.
   *
   * @throws Refusal TASK_NOT_FOUND; NOT_OF_THE_TASK; ILLEGAL_TASK_MOVE if it was handed in
   */
  public Decided<JointSession> handIn(ActingOfficer officer, int number, ContentRef words) {
    require(SessionMove.HAND_IN_TASK);
    var task = task(number);
    if (!officer.units().contains(task.unit())) {
      throw Refusal.notPermitted(
          SessionReason.NOT_OF_THE_TASK,
          Map.of("session", s.id().name(), "task", Integer.toString(number)));
    }
    require(task, SessionMove.HAND_IN_TASK);
    var late = faces.face(task.clock()).isOverdue(now);
    var report = new TaskReport(officer.id(), words, now, late);
    return clocked(List.of(new SessionFact.TaskHandedIn(number, report)));
  }

  /**
   * Does not take a task as done, and gives it its time once more.
   *
   * @throws Refusal NOT_THE_CONVENER; TASK_NOT_FOUND; ILLEGAL_TASK_MOVE if it was not handed in;
   *     TASK_RETURNS_USED_UP
   */
  public Decided<JointSession> giveBack(ActingOfficer officer, int number, ContentRef reason) {
    requireConvener(officer, SessionMove.RETURN_TASK);
    var task = task(number);
    require(task, SessionMove.RETURN_TASK);
    if (task.returns().size() == SessionTask.MOST_RETURNS) {
      throw Refusal.illegalNow(
          SessionReason.TASK_RETURNS_USED_UP,
          List.of(SessionMove.CLOSE.name(), SessionMove.RAISE.name()),
          Map.of("session", s.id().name(), "task", Integer.toString(number)));
    }
    int run = s.taskRuns() + 1;
    var had = task.clock();
    var again = Limit.started(had.clock().spec(), had.budget(), run, now);
    return clocked(
        List.of(
            new SessionFact.TaskReturned(
                number, officer.id(), reason, run, now, faces.face(again).due())));
  }

  /**
   * Says that it is settled.
   *
   * @throws Refusal NOT_THE_CONVENER; TASKS_OPEN, naming them
   */
  public Decided<JointSession> close(ActingOfficer officer, ContentRef outcome) {
    requireConvener(officer, SessionMove.CLOSE);
    var open = s.openTasks();
    if (!open.isEmpty()) {
      throw Refusal.illegalNow(
          SessionReason.TASKS_OPEN,
          List.of(SessionMove.HAND_IN_TASK.name(), SessionMove.RAISE.name()),
          Map.of(
              "session",
              s.id().name(),
              "tasks",
              open.stream()
                  .map(task -> Integer.toString(task.number()))
                  .collect(Collectors.joining(","))));
    }
    return move(List.of(new SessionFact.Closed(new OfficerWords(officer.id(), outcome, now))));
  }

  /**
   * Says that it failed, and that another takes it on at the next level.
   *
   * @throws Refusal NOT_THE_CONVENER
   */
  public Decided<JointSession> raise(ActingOfficer officer, SessionId to, ContentRef reason) {
    requireConvener(officer, SessionMove.RAISE);
    var why = new OfficerWords(officer.id(), reason, now);
    return clocked(List.of(new SessionFact.Raised(to, why)));
  }

  /**
   * Takes it back.
   *
   * @throws Refusal NOT_THE_CONVENER
   */
  public Decided<JointSession> withdraw(ActingOfficer officer, ContentRef reason) {
    requireConvener(officer, SessionMove.WITHDRAW);
    var why = new OfficerWords(officer.id(), reason, now);
    return clocked(List.of(new SessionFact.Withdrawn(why)));
  }

  /**
   * Passes if the officer may make a move that is the convener's.
   *
   * @throws Refusal NOT_THE_CONVENER, ILLEGAL_SESSION_MOVE
   */
  public void requireConvener(ActingOfficer officer, SessionMove move) {
    require(move);
    if (!officer.units().contains(s.convener().unit())) {
      throw Refusal.notPermitted(
          SessionReason.NOT_THE_CONVENER, Map.of("unit", "units/" + s.convener().unit().value()));
    }
  }

  /** When to look at the times of a session: one wake a time that runs. */
  static List<Wake> wakes(JointSession s, LimitFaces faces) {
    return s.clocks()
        .filter(Limit::isRunning)
        .map(one -> faces.face(one).wake().orElseGet(() -> Wake.withAllOthers(one.clock().key())))
        .toList();
  }

  private Decided<JointSession> move(List<SessionFact> facts) {
    return JointSession.LINEAGE.move(s, facts);
  }

  /** A move after which other times run. */
  private Decided<JointSession> clocked(List<SessionFact> facts) {
    var decided = move(facts);
    return decided.waking(wakes(decided.after(), faces));
  }

  private void require(SessionMove move) {
    if (!move.isLegalIn(s.status())) {
      throw Refusal.illegalNow(
          SessionReason.ILLEGAL_SESSION_MOVE,
          SessionMove.legalIn(s.status()),
          Map.of("session", s.id().name(), "state", s.status().name(), "move", move.name()));
    }
  }

  private void require(SessionTask task, SessionMove move) {
    if (!move.isLegalFor(task.status())) {
      throw Refusal.illegalNow(
          SessionReason.ILLEGAL_TASK_MOVE,
          SessionMove.legalFor(task.status()),
          Map.of(
              "session", s.id().name(),
              "task", Integer.toString(task.number()),
              "state", task.status().name(),
              "move", move.name()));
    }
  }

  private SessionTask task(int number) {
    return s.task(number)
        .orElseThrow(() ->
            Refusal.notFound(SessionReason.TASK_NOT_FOUND, s.id().name() + "/tasks/" + number));
  }

  private void requireCalled(String field, UnitId unit) {
    if (!s.units().contains(unit)) {
      throw Refusal.invalid(
          SessionReason.UNIT_NOT_CALLED, field, "is one of the units that the session called");
    }
  }
}
