package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;

/**
 * Lists the posts of a unit, or of a patch and nothing in it, in the order they were set up. A page
 * of vacant posts alone may hold fewer than asked for, or none, and still have a next one.
 */
public final class ListPosts {
  private final Access access;
  private final Ground ground;
  private final Posts posts;
  private final OnDuty onDuty;
  private final InstantSource clock;

  @Inject
  public ListPosts(Access access, Ground ground, Posts posts, OnDuty onDuty, InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.posts = posts;
    this.onDuty = onDuty;
    this.clock = clock;
  }

  /** Which posts: those of one unit or at one spot. */
  public record Command(
      Optional<UnitId> unit, Optional<Spot> spot, boolean vacantOnly, PageRequest page) {
    public Command {
      Objects.requireNonNull(page);
      if (unit.isPresent() == spot.isPresent()) {
        throw Refusal.invalid("scope", "is one unit or one patch");
      }
      spot.ifPresent(Spot::requirePatch);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, GRID_NOT_FOUND, MICRO_GRID_NOT_FOUND,
   *     INVALID_FIELD
   */
  public Page<PostView> list(Caller caller, Command command) {
    access.require(caller, Right.READ_PEOPLE);
    var found = posts.list(filter(command), command.page());
    var shown =
        PostView.of(found.items(), onDuty, clock.instant()).stream()
            .filter(post -> !command.vacantOnly() || post.acting().isEmpty())
            .toList();
    return new Page<>(shown, found.next());
  }

  private PostFilter filter(Command command) {
    return command
        .unit()
        .<PostFilter>map(PostFilter.OfUnit::new)
        .orElseGet(() -> new PostFilter.AtPatch(ground.known(command.spot().orElseThrow())));
  }
}
