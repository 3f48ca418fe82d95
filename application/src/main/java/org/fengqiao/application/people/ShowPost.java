package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.people.Post;

/** Joins a post with who acts for it now, for whoever was allowed to make the post. */
public final class ShowPost {
  private final OnDuty onDuty;
  private final InstantSource clock;

  @Inject
  public ShowPost(OnDuty onDuty, InstantSource clock) {
    this.onDuty = onDuty;
    this.clock = clock;
  }

  /** The post as shown. */
  public PostView view(Loaded<Post> post) {
    return PostView.of(List.of(post), onDuty, clock.instant()).getFirst();
  }
}
