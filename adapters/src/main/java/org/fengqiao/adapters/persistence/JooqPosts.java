package org.fengqiao.adapters.persistence;

import static org.fengqiao.adapters.persistence.schema.Tables.POST;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.people.PostFilter;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Freshness;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Role;
import org.jooq.Condition;

/**
 * Posts in their table. One is found as the store finds it: inside a decision from its cache. Which
 * posts stand at a division is remembered besides, so that routing a report asks nothing.
 */
@Singleton
public final class JooqPosts implements Posts {
  private static final int MOST_STANDING = 100;

  private final StateRows<Post> rows;
  private final Aggregates aggregates;
  private final ReferenceChanges changes;
  private final Standings standings = new Standings();

  @Inject
  public JooqPosts(Database database, Aggregates aggregates, ReferenceChanges changes) {
    this.rows = new StateRows<>(database.sql(), PeopleTables.POSTS, POST);
    this.aggregates = aggregates;
    this.changes = changes;
    changes.tell(standings::changed);
  }

  @Override
  public Optional<Loaded<Post>> find(PostId id) {
    return aggregates.find(Post.class, id.ref());
  }

  @Override
  public List<Loaded<Post>> standingAt(Role role, DivisionCode division) {
    if (Freshness.wanted() == Freshness.FRESH || !changes.isCurrent()) {
      return read(role, division);
    }
    return standings
        .at(role, division, () -> read(role, division).stream().map(JooqPosts::id).toList())
        .stream()
        .flatMap(id -> find(id).stream())
        .toList();
  }

  private List<Loaded<Post>> read(Role role, DivisionCode division) {
    var fitting = POST.ROLE.eq(role.value()).and(atEach(List.of(Patch.of(division))));
    return rows.list(fitting, POST.ID, MOST_STANDING);
  }

  @Override
  public List<Loaded<Post>> at(Collection<Patch> patches) {
    if (patches.size() > MOST_PATCHES) {
      throw new IllegalArgumentException("at most " + MOST_PATCHES + " patches are asked at once");
    }
    return patches.isEmpty() ? List.of() : rows.all(atEach(patches));
  }

  /** By the index of what they all are; of whole divisions the one of patches. */
  static Condition atEach(Collection<Patch> patches) {
    var microGrids = ids(patches, Patch::microGrid, MicroGridId::value);
    if (!microGrids.isEmpty()) {
      return POST.MICRO_GRID.in(microGrids);
    }
    var grids = ids(patches, Patch::grid, GridId::value);
    if (!grids.isEmpty()) {
      return POST.GRID.in(grids).and(POST.MICRO_GRID.isNull());
    }
    var divisions = patches.stream().map(patch -> patch.division().value()).toList();
    return POST.DIVISION.in(divisions).and(POST.GRID.isNull()).and(POST.MICRO_GRID.isNull());
  }

  private static <T> List<UUID> ids(
      Collection<Patch> patches, Function<Patch, Optional<T>> part, Function<T, UUID> id) {
    return patches.stream().flatMap(patch -> part.apply(patch).map(id).stream()).toList();
  }

  @Override
  public Page<Loaded<Post>> list(PostFilter filter, PageRequest page) {
    var fitting =
        switch (filter) {
          case PostFilter.OfUnit(var unit) -> POST.UNIT.eq(unit.value());
          case PostFilter.AtPatch(var patch) -> atEach(List.of(patch));
        };
    var found = rows.list(fitting.and(PageKeys.afterId(POST.ID, page)), POST.ID, page.limit());
    return Page.of(found, page, post -> id(post).value().toString());
  }

  private static PostId id(Loaded<Post> post) {
    return post.aggregate().id();
  }
}
