package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.people.PostId;

/**
 * A case's way up its ladder (逐级责任链): the posts that must act in order, and which one must now.
 *
 * @param tier the tier whose ladder it is
 * @param posts 1 to 50; posts that are not set up for the patch are left out
 * @param at index of the post that must act now
 */
public record Climb(Tier tier, List<LadderPost> posts, int at) {
  private static final int MOST_POSTS = 50;

  public Climb {
    Objects.requireNonNull(tier);
    posts = List.copyOf(posts);
    if (posts.isEmpty() || posts.size() > MOST_POSTS || at < 0 || at >= posts.size()) {
      throw new IllegalArgumentException("a ladder has 1 to 50 posts, and one of them must act");
    }
  }

  /** The beginning of a ladder. */
  public static Climb from(Tier tier, List<LadderPost> posts) {
    return new Climb(tier, posts, 0);
  }

  /** The post that must act now. */
  public LadderPost now() {
    return posts.get(at);
  }

  /** The same ladder, standing at that post; empty if the post is none of it. */
  public Optional<Climb> from(PostId post) {
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).post().filter(post::equals).isPresent()) {
        return Optional.of(new Climb(tier, posts, i));
      }
    }
    return Optional.empty();
  }

  /** One post further up; empty at the top. */
  public Optional<Climb> next() {
    return at + 1 < posts.size() ? Optional.of(new Climb(tier, posts, at + 1)) : Optional.empty();
  }
}
