package org.fengqiao.application.people;

import jakarta.inject.Inject;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;

/** Shows a post, with all its appointments. */
public final class GetPost {
  private final Access access;
  private final Posts posts;

  @Inject
  public GetPost(Access access, Posts posts) {
    this.access = access;
    this.posts = posts;
  }

  /**
   * Shows it.
   *
   * @throws Refusal RIGHT_MISSING, POST_NOT_FOUND
   */
  public Loaded<Post> get(Caller caller, PostId id) {
    access.require(caller, Right.READ_PEOPLE);
    return posts
        .find(id)
        .orElseThrow(() -> Refusal.notFound(PeopleReason.POST_NOT_FOUND, "posts/" + id.value()));
  }
}
