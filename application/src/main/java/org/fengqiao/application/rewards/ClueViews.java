package org.fengqiao.application.rewards;

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
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.Declining;
import org.fengqiao.domain.rewards.Disposal;
import org.fengqiao.domain.rewards.Grading;
import org.fengqiao.domain.rewards.RewardState;

/** Joins clues with their words and due times, for delivery. */
public final class ClueViews {
  private final Contents contents;
  private final ClueLimits limits;

  @Inject
  public ClueViews(Contents contents, Policies policies) {
    this.contents = contents;
    this.limits = new ClueLimits(policies);
  }

  /** One clue. */
  public ClueView of(Loaded<Clue> loaded) {
    return of(List.of(loaded)).getFirst();
  }

  /** Several, in their order; their words are read at once. */
  public List<ClueView> of(List<Loaded<Clue>> all) {
    var wanted = all.stream().map(Loaded::aggregate).flatMap(ClueViews::words).map(ContentRef::id);
    var found = contents.findAll(wanted.toList());
    return all.stream().map(loaded -> view(loaded, found)).toList();
  }

  private ClueView view(Loaded<Clue> loaded, Map<ContentId, Content> found) {
    var clue = loaded.aggregate();
    var own = new HashMap<ContentId, Content>();
    words(clue)
        .map(ContentRef::id)
        .forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(one -> own.put(id, one)));
    return new ClueView(
        loaded, own, clue.times().stream().map(time -> limits.face(time.limit())).toList());
  }

  private static Stream<ContentRef> words(Clue clue) {
    var path = clue.path();
    var said =
        Stream.of(
                path.verified().stream(),
                path.disposal().stream().map(Disposal::said),
                path.grading().stream().map(Grading::said),
                path.returned().stream(),
                path.proposed().stream().map(RewardState.Proposed::said),
                path.approved().stream().map(RewardState.Approved::said),
                path.told().stream().map(one -> one.telling().said()),
                path.told().stream().flatMap(one -> one.extended().stream()),
                path.reversed().stream().map(RewardState.Reversed::said),
                path.declined().stream().map(Declining::said))
            .flatMap(all -> all)
            .map(OfficerWords::words);
    return Stream.concat(Stream.of(clue.text()), said);
  }
}
