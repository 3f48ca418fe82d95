package org.fengqiao.application.cases.sessions;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionHolding;
import org.fengqiao.domain.cases.sessions.SessionTask;
import org.fengqiao.domain.cases.sessions.TaskReport;
import org.fengqiao.domain.people.OfficerWords;

/** Joins joint sessions with their words and due times, for delivery. */
public final class SessionViews {
  private final Contents contents;
  private final Policies policies;

  @Inject
  public SessionViews(Contents contents, Policies policies) {
    this.contents = contents;
    this.policies = policies;
  }

  /** One session. */
  public SessionView of(Loaded<JointSession> loaded) {
    return of(List.of(loaded)).getFirst();
  }

  /** Several, in their order; their words are read at once. */
  public List<SessionView> of(List<Loaded<JointSession>> all) {
    var wanted = all.stream().flatMap(loaded -> words(loaded.aggregate())).map(ContentRef::id);
    var found = contents.findAll(wanted.toList());
    return all.stream().map(loaded -> view(loaded, found)).toList();
  }

  private SessionView view(Loaded<JointSession> loaded, Map<ContentId, Content> found) {
    var s = loaded.aggregate();
    var own = new HashMap<ContentId, Content>();
    words(s)
        .map(ContentRef::id)
        .forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(one -> own.put(id, one)));
    var limits = new SessionLimits(policies);
    return new SessionView(
        loaded,
        own,
        limits.face(s.clock()),
        s.tasks().stream().map(task -> limits.face(task.clock())).toList());
  }

  private static Stream<ContentRef> words(JointSession s) {
    return Stream.of(
            Stream.of(s.reason(), s.plan().agenda(), s.plan().place()),
            s.state().held().stream().map(SessionHolding::minutes),
            s.state().resolved().stream().map(OfficerWords::words),
            s.state().ended().stream().map(OfficerWords::words),
            s.tasks().stream().flatMap(SessionViews::words))
        .flatMap(refs -> refs);
  }

  private static Stream<ContentRef> words(SessionTask task) {
    return Stream.of(
            Stream.of(task.words()),
            task.report().stream().map(TaskReport::words),
            task.returns().stream().flatMap(one -> Stream.of(one.report().words(), one.reason())))
        .flatMap(refs -> refs);
  }
}
