package org.fengqiao.application.cases.supervisions;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionRound;
import org.fengqiao.domain.cases.supervisions.SupervisionStatus;

/** Joins supervisions with their words and their due times, for delivery. */
public final class SupervisionViews {
  private final Contents contents;
  private final Policies policies;
  private final InstantSource clock;

  @Inject
  public SupervisionViews(Contents contents, Policies policies, InstantSource clock) {
    this.contents = contents;
    this.policies = policies;
    this.clock = clock;
  }

  /** The supervision a command answers. */
  public SupervisionView of(Answer<Supervision> answer) {
    return of(answer.resource());
  }

  /** One supervision, as it stands now. */
  public SupervisionView of(Loaded<Supervision> loaded) {
    return of(List.of(loaded), clock.instant()).getFirst();
  }

  /** Several, in their order, as they stand at that moment; their words are read at once. */
  List<SupervisionView> of(List<Loaded<Supervision>> all, Instant now) {
    var wanted = all.stream().flatMap(loaded -> words(loaded.aggregate())).map(ContentRef::id);
    var found = contents.findAll(wanted.toList());
    return all.stream().map(loaded -> view(loaded, found, now)).toList();
  }

  private static Stream<ContentRef> words(Supervision s) {
    return Stream.of(
            Stream.of(s.demand()),
            s.state().words().stream(),
            s.rounds().stream().flatMap(SupervisionViews::words))
        .flatMap(refs -> refs);
  }

  private static Stream<ContentRef> words(SupervisionRound round) {
    return Stream.concat(
        round.reply().stream().map(SupervisionRound.Reply::words),
        round.returned().stream().map(SupervisionRound.Return::reason));
  }

  private SupervisionView view(
      Loaded<Supervision> loaded, Map<ContentId, Content> found, Instant now) {
    var s = loaded.aggregate();
    var reading = new SupervisionFaces(policies);
    var faces = s.rounds().stream().map(reading::face).toList();
    boolean overdue = s.status() == SupervisionStatus.ORDERED && faces.getLast().isOverdue(now);
    return new SupervisionView(loaded, found, faces, overdue);
  }
}
