package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Accused;
import org.fengqiao.domain.petitions.PetitionReason;

/** Finds the units and posts that have to do with a petition. */
final class PetitionBodies {
  private final Units units;
  private final Posts posts;

  @Inject
  PetitionBodies(Units units, Posts posts) {
    this.units = units;
    this.posts = posts;
  }

  /**
   * Whom an accusation accuses: those units and posts, with the units of the posts.
   *
   * @throws Refusal UNIT_NOT_FOUND, POST_NOT_FOUND
   */
  Accused accused(List<UnitId> named, List<PostId> posted) {
    named.forEach(this::unit);
    return new Accused(named, posted, posted.stream().map(this::post).map(Post::unit).toList());
  }

  /**
   * The unit.
   *
   * @throws Refusal UNIT_NOT_FOUND
   */
  Unit unit(UnitId id) {
    return units
        .find(id)
        .orElseThrow(() -> Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + id.value()))
        .aggregate();
  }

  /**
   * The post.
   *
   * @throws Refusal POST_NOT_FOUND
   */
  Post post(PostId id) {
    return posts
        .find(id)
        .orElseThrow(() -> Refusal.notFound(PeopleReason.POST_NOT_FOUND, "posts/" + id.value()))
        .aggregate();
  }

  /**
   * Passes if a unit is above the other: of a division above that contains its own, or the unit it
   * belongs to, as a government is of its departments (上一级机关、单位，本级人民政府).
   *
   * @throws Refusal NOT_ABOVE
   */
  void requireAbove(Unit above, UnitId decided) {
    var below = unit(decided);
    var wider =
        !above.division().equals(below.division()) && above.division().contains(below.division());
    if (!wider && !isParent(above.id(), below)) {
      throw Refusal.invalid(
          PetitionReason.NOT_ABOVE,
          "unit",
          "is of a division above divisions/"
              + below.division().value()
              + " that contains it, or a unit that the other belongs to");
    }
  }

  /** Whether it is the unit that the other belongs to, or one that this belongs to, and so on. */
  private boolean isParent(UnitId above, Unit below) {
    // Each was set up below one that was there, so this comes to an end.
    return below
        .parent()
        .filter(parent -> parent.equals(above) || isParent(above, unit(parent)))
        .isPresent();
  }
}
