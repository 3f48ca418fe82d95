package org.fengqiao.application.people;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Cover;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;

/**
 * A post as shown.
 *
 * @param covers how each holder's place is filled now
 */
public record PostView(Loaded<Post> post, List<Cover> covers) {
  public PostView {
    Objects.requireNonNull(post);
    covers = List.copyOf(covers);
  }

  /** The posts with who acts for them, which is read at once. */
  static List<PostView> of(List<Loaded<Post>> posts, OnDuty onDuty, Instant now) {
    var absences = onDuty.of(posts.stream().map(Loaded::aggregate).toList());
    return posts.stream()
        .map(post -> new PostView(post, post.aggregate().covers(now, absences)))
        .toList();
  }

  /** Who acts for it now; nobody: a gap. */
  public List<OfficerId> acting() {
    return covers.stream().flatMap(cover -> cover.acting().stream()).distinct().toList();
  }

  /** Those of its holders who are absent now. */
  public List<OfficerId> absent() {
    return covers.stream().filter(Cover::isHolderAbsent).map(Cover::holder).toList();
  }
}
