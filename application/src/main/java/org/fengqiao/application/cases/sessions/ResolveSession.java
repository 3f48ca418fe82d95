package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionAt;
import org.fengqiao.domain.cases.sessions.SessionId;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.PackVersion;

/** Writes what a joint session resolved (决议), and gives the units their tasks. */
public final class ResolveSession {
  private final SessionDesk desk;
  private final Policies policies;
  private final MoveWords words;

  /**
   * A task for a unit.
   *
   * @param text 1 to 1,000 characters
   * @param budget how long it has, as {@link Budget#requireGivable} bounds it; empty for as long as
   *     the pack says
   */
  public record Errand(UnitId unit, String text, Optional<Budget> budget) {
    public Errand {
      Objects.requireNonNull(unit);
      text = Text.required("task", text, SessionTexts.TASK);
      budget.ifPresent(Budget::requireGivable);
    }
  }

  /**
   * What was resolved.
   *
   * @param resolution 1 to 10,000 characters
   * @param tasks 1 to 100
   */
  public record Command(OfficerMove<SessionId> on, String resolution, List<Errand> tasks) {
    public Command {
      Objects.requireNonNull(on);
      resolution = Text.required("resolution", resolution, SessionTexts.WHOLE);
      tasks = List.copyOf(tasks);
      if (tasks.isEmpty() || tasks.size() > JointSession.MOST_TASKS) {
        throw Refusal.invalid("tasks", "has 1 to " + JointSession.MOST_TASKS + " entries");
      }
    }
  }

  @Inject
  public ResolveSession(SessionDesk desk, Policies policies, Ids ids) {
    this.desk = desk;
    this.policies = policies;
    this.words = new MoveWords(ids);
  }

  /**
   * Makes the move; answers the session as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, SESSION_NOT_FOUND, STALE_ETAG, OFFICER_NOT_ACTING,
   *     REQUEST_ID_REUSED, NOT_THE_CONVENER, ILLEGAL_SESSION_MOVE, UNIT_NOT_CALLED, INVALID_FIELD
   */
  public Answer<JointSession> resolve(Caller caller, Command command) {
    var resolution = words.content(command.resolution());
    var tasks = command.tasks().stream().map(task -> words.content(task.text())).toList();
    var all = Stream.concat(Stream.of(resolution), tasks.stream()).toList();
    return desk.move(
        caller,
        Right.RESOLVE_SESSION,
        command.on(),
        all,
        (session, officer) ->
            session.resolve(
                officer, resolution.ref(), errands(session.s().spec(), command, tasks)));
  }

  private List<SessionAt.Errand> errands(SpecRef under, Command command, List<Content> words) {
    var limit = new SessionLimits(policies).rule(under).tasks();
    var spec = PackVersion.of(under).clock(limit.name());
    return IntStream.range(0, words.size())
        .mapToObj(i -> {
          var errand = command.tasks().get(i);
          var budget = errand.budget().orElse(limit.spec().budget());
          return new SessionAt.Errand(errand.unit(), words.get(i).ref(), spec, budget);
        })
        .toList();
  }
}
