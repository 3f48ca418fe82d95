package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.OfficerFact.OfficerCreated;
import org.fengqiao.domain.people.OfficerFact.PostGiven;

/**
 * An officer (人员): a person on duty.
 *
 * @param details where name and phone stand, see {@link OfficerDetails}
 * @param posts every post the officer was ever given, whether held now or not: the posts say that
 */
public record Officer(OfficerId id, ContentRef details, Instant created, List<PostId> posts)
    implements Aggregate {
  /** The most posts one officer is given in a life. */
  public static final int MOST_POSTS = 200;

  public static final Lineage<Officer, OfficerFact> LINEAGE =
      new Lineage<>(
          AggregateKind.OFFICER, Officer.class, OfficerFact.class, Officer::begun, Officer::after);

  public Officer {
    posts = List.copyOf(posts);
  }

  /** Enters an officer who holds no post yet. */
  public static Decided<Officer> create(OfficerId id, ContentRef details, Instant now) {
    return LINEAGE.begin(List.of(new OfficerCreated(id, details, now)));
  }

  /**
   * Notes that the officer is given a post, so that an officer's posts are found without a search.
   *
   * @return empty if it was noted before
   * @throws Refusal TOO_MANY_APPOINTMENTS
   */
  public Optional<Decided<Officer>> give(PostId post) {
    if (posts.contains(post)) {
      return Optional.empty();
    }
    if (posts.size() == MOST_POSTS) {
      throw Refusal.conflict(PeopleReason.TOO_MANY_APPOINTMENTS, Map.of("most", "" + MOST_POSTS));
    }
    return Optional.of(LINEAGE.move(this, List.of(new PostGiven(post))));
  }

  private static Officer begun(OfficerFact fact) {
    return switch (fact) {
      case OfficerCreated made -> new Officer(made.id(), made.details(), made.time(), List.of());
      case PostGiven _ -> throw new IllegalStateException("an officer is entered first");
    };
  }

  private Officer after(OfficerFact fact) {
    return switch (fact) {
      case PostGiven given ->
          new Officer(
              id,
              details,
              created,
              Stream.concat(posts.stream(), Stream.of(given.post())).toList());
      case OfficerCreated _ -> throw new IllegalStateException("an officer is entered once");
    };
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}
