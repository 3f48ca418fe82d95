package org.fengqiao.application.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.people.ResolveResponsible;
import org.fengqiao.application.people.Responsible;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PostId;
import org.junit.jupiter.api.Test;

/** Who answers for matters of a category, asked beforehand: whom routing gives them to. */
class ClassedResponsibleTest {
  private final CatalogueTown classed = new CatalogueTown();
  private final CaseTown town = classed.town;
  private final ResolveResponsible resolve =
      new ResolveResponsible(
          town.town.access,
          town.town.ports.ground(),
          classed.rules,
          new Ladders(town.town.ports.posts()),
          town.office.onDuty,
          town.town.ports.officers(),
          town.town.ports.contents(),
          town.town.clock);

  private Responsible responsible(CategoryCode category) {
    return resolve.resolve(
        town.overseer(EnumSet.allOf(Right.class)),
        new ResolveResponsible.Command(
            town.village().orElseThrow(),
            Optional.of(category),
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void areThePostsThatRoutingGivesSuchAMatterTo() {
    for (var category :
        List.of(
            CatalogueTown.EXIT, CatalogueTown.FIRE, CatalogueTown.WATER, CatalogueTown.PERMIT)) {
      assertEquals(
          posts(
              classed.report(category).climb().orElseThrow().posts().stream()
                  .map(post -> post.post())
                  .toList()),
          responsible(category).steps().stream()
              .map(step -> step.post().orElseThrow().id())
              .toList(),
          category::value);
    }
  }

  private static List<PostId> posts(List<Optional<PostId>> posts) {
    return posts.stream().map(Optional::orElseThrow).toList();
  }

  @Test
  void areThoseOfTheDefaultTierWhereTheCatalogueSettlesNone() {
    var crime = responsible(CatalogueTown.CRIME);
    assertEquals(Tier.ORDINARY, crime.tier());
    assertEquals(3, crime.steps().size());
  }
}
