package org.fengqiao.application.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.application.Ids;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Step;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.Officer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Placing;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;

/** What some lines of a file of people make, gathered for one commit. Used once, by one thread. */
final class PlacingChanges {
  private final PlacingNames named;
  private final Aggregates aggregates;
  private final Ground ground;
  private final Ids ids;
  private final Instant now;
  private final Map<OfficerId, Moving<Officer>> officers = new LinkedHashMap<>();
  private final Map<PostId, Moving<Post>> posts = new LinkedHashMap<>();
  private final List<Content> contents = new ArrayList<>();

  PlacingChanges(PlacingNames named, Aggregates aggregates, Ground ground, Ids ids, Instant now) {
    this.named = named;
    this.aggregates = aggregates;
    this.ground = ground;
    this.ids = ids;
    this.now = now;
  }

  /**
   * Adds what a line makes; nothing, if it made that before, whatever became of it or of the
   * officer since, or if another appointment says the same.
   *
   * @throws Refusal IMPORT_OVERTAKEN
   */
  void place(Placing line) {
    try {
      var post = post(line);
      var appointment = named.appointment(line);
      if (post.now().appointment(appointment).isPresent()) {
        return;
      }
      var officer = officer(line);
      var row = line.row();
      boolean stands =
          post.now().appointments().stream()
              .anyMatch(one ->
                  one.officer().equals(officer.now().id()) && one.period().equals(row.period()));
      if (!stands) {
        var who = officer.now().id();
        post.move(one -> one.appoint(appointment, who, row.from(), row.until()));
        officer.move(one -> one.give(post.now().id()));
      }
    } catch (Refusal refusal) {
      throw PlacingDesk.overtaken(line.line(), refusal.reason().name());
    }
  }

  private Moving<Officer> officer(Placing line) {
    var id = named.officer(line);
    var officer =
        officers.computeIfAbsent(
            id,
            _ ->
                new Moving<>(
                    find(
                        Officer.class,
                        id.ref(),
                        isNew(line.officer().isEmpty(), line, line.personLine()))));
    if (!officer.isThere()) {
      var content =
          line.row().person().content(new ContentId(ids.next()), ids.random(Content.SALT_BYTES));
      contents.add(content);
      officer.make(Officer.create(id, content.ref(), now));
    }
    return officer;
  }

  private Moving<Post> post(Placing line) {
    var id = named.post(line);
    var post =
        posts.computeIfAbsent(
            id,
            _ ->
                new Moving<>(
                    find(
                        Post.class,
                        id.ref(),
                        isNew(line.post().isEmpty(), line, line.postLine()))));
    if (!post.isThere()) {
      var row = line.row();
      var patch = ground.standing(Spot.of(row.patch()));
      post.make(Post.create(id, row.role(), row.unit(), patch, row.title(), now));
    }
    return post;
  }

  /** What does not stand is made by the first line that means it. */
  private static boolean isNew(boolean isUnknown, Placing line, long first) {
    return isUnknown && line.line() == first;
  }

  /**
   * It is hardly ever there where it is new: then a first decision does not ask, since the commit
   * would tell, and the next decision asks.
   */
  private <A extends Aggregate> Optional<Loaded<A>> find(
      Class<A> type, AggregateRef ref, boolean isNew) {
    return isNew && Freshness.wanted() == Freshness.CACHED
        ? Optional.empty()
        : aggregates.find(type, ref);
  }

  /** All of it, an officer first; empty if all stands. */
  Optional<Changes<Officer>> all() {
    List<Step<?>> steps =
        Stream.<Moving<?>>concat(officers.values().stream(), posts.values().stream())
            .<Step<?>>flatMap(one -> one.step().stream())
            .toList();
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Changes<>(Actor.of(named.request().partner()), now, steps, contents));
  }
}
