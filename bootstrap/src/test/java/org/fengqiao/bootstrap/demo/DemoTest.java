package org.fengqiao.bootstrap.demo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.domain.grids.Level;
import org.junit.jupiter.api.Test;

class DemoTest {
  @Test
  void hasAPostForEveryRoleOfThePackAndNoOther() {
    var pack =
        assertInstanceOf(PackReading.Sound.class, new YamlPackReader().read(Shipped.baiyin()));
    var wanted =
        pack.rules().roles().stream()
            .map(rule -> rule.role() + "@" + rule.level())
            .collect(toSet());

    assertEquals(
        wanted,
        Stream.of(DemoPost.values())
            .map(post -> post.role() + "@" + post.at.level())
            .collect(toSet()));
  }

  @Test
  void hasEveryPostThatThePackAsksForWhereItAsksForIt() {
    var pack =
        assertInstanceOf(PackReading.Sound.class, new YamlPackReader().read(Shipped.baiyin()));
    var there =
        Stream.of(DemoPost.values()).map(post -> post.role() + "@" + post.at).collect(toSet());
    var asked =
        pack.rules().staffing().stream().map(rule -> rule.role() + "@" + rule.at()).toList();

    assertEquals(16, asked.size());
    assertTrue(there.containsAll(asked), () -> asked + " of " + there);
  }

  @Test
  void keepsEveryPostInAUnitOfItsDivisionOrAbove() {
    for (var post : DemoPost.values()) {
      assertTrue(post.body.level.compareTo(post.at.level()) <= 0, post.name());
    }
  }

  @Test
  void readsTheRealDivisions() {
    var levels =
        DemoDivisions.rows().stream()
            .map(row -> row.divisionCode().orElseThrow().level())
            .filter(level -> level == Level.VILLAGE)
            .count();

    assertEquals(112, DemoDivisions.rows().size());
    assertEquals(99, levels);
  }

  @Test
  void givesEveryOfficerAPhoneOfItsOwn() {
    var phones = IntStream.range(0, 800).mapToObj(i -> DemoNames.of(i).phone()).collect(toSet());

    assertEquals(800, phones.size());
    assertTrue(phones.stream().allMatch(phone -> phone.startsWith("1390000")));
  }
}
