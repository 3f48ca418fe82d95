package org.fengqiao.bootstrap.demo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.application.policies.PackReading;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.UnitKind;
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
        Baiyin.place().seats().stream()
            .map(seat -> seat.role() + "@" + seat.at().level())
            .collect(toSet()));
  }

  @Test
  void hasEveryPostThatThePackAsksForWhereItAsksForIt() {
    var pack =
        assertInstanceOf(PackReading.Sound.class, new YamlPackReader().read(Shipped.baiyin()));
    var there =
        Baiyin.place().seats().stream().map(seat -> seat.role() + "@" + seat.at()).collect(toSet());
    var asked =
        pack.rules().staffing().stream().map(rule -> rule.role() + "@" + rule.at()).toList();

    assertEquals(16, asked.size());
    assertTrue(there.containsAll(asked), () -> asked + " of " + there);
  }

  @Test
  void keepsNoPostInAUnitBelowIt() {
    var village = new Body(Level.VILLAGE, UnitKind.COMMITTEE, "");
    assertThrows(
        IllegalArgumentException.class,
        () -> Seat.of("town-centre-director", Level.TOWN, village, "主任"));
  }

  @Test
  void setsAPostUpAtTheDivisionsThatItIsAskedForAtAndNoOthers() {
    var committee = new Body(Level.VILLAGE, UnitKind.COMMITTEE, "");
    var everywhere = Seat.of("village-party-secretary", Level.VILLAGE, committee, "书记");
    var one = everywhere.only("620402001001");
    var other = new DivisionCode("620402001002");
    assertTrue(everywhere.standsIn(other));
    assertTrue(one.standsIn(new DivisionCode("620402001001")));
    assertFalse(one.standsIn(other));
  }

  @Test
  void readsTheRealDivisions() {
    var levels =
        Baiyin.place().divisions().stream()
            .map(row -> row.divisionCode().orElseThrow().level())
            .filter(level -> level == Level.VILLAGE)
            .count();

    assertEquals(112, Baiyin.place().divisions().size());
    assertEquals(99, levels);
  }

  @Test
  void givesEveryOfficerAPhoneOfItsOwn() {
    var phones = IntStream.range(0, 800).mapToObj(i -> DemoNames.of(i).phone()).collect(toSet());

    assertEquals(800, phones.size());
    assertTrue(phones.stream().allMatch(phone -> phone.startsWith("1390000")));
  }
}
