package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.mediation.MediatorFixtures.CENTRE;
import static org.fengqiao.domain.mediation.MediatorFixtures.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediatorProfileTest {
  private static <T> Set<T> some(int count, IntFunction<T> one) {
    return IntStream.range(0, count).mapToObj(one).collect(Collectors.toSet());
  }

  private static MediatorProfile of(Set<OrganizationId> organizations) {
    return profile(organizations, Set.of(), Set.of(), 1, Set.of());
  }

  private static MediatorProfile skilled(int count) {
    return profile(Set.of(CENTRE), some(count, i -> new Skill("s" + i)), Set.of(), 1, Set.of());
  }

  private static MediatorProfile speaking(int count) {
    var tags = some(count, i -> new LanguageTag("a" + (char) ('a' + i)));
    return profile(Set.of(CENTRE), Set.of(), tags, 1, Set.of());
  }

  private static MediatorProfile conflicted(int count) {
    Set<UnitId> units = some(count, MediatorFixtures::unit);
    return profile(Set.of(CENTRE), Set.of(), Set.of(), 1, units);
  }

  @Test
  void isOfOneToTenOrganizations() {
    assertInvalid("organizations", () -> of(Set.of()));
    assertEquals(10, of(some(10, MediatorFixtures::organization)).organizations().size());
    assertInvalid("organizations", () -> of(some(11, MediatorFixtures::organization)));
  }

  @Test
  void boundsWhatItHolds() {
    assertEquals(30, skilled(30).skills().size());
    assertInvalid("skills", () -> skilled(31));
    assertEquals(20, speaking(20).languages().size());
    assertInvalid("languages", () -> speaking(21));
    assertEquals(100, conflicted(100).conflicts().size());
    assertInvalid("conflict_units", () -> conflicted(101));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 201})
  void refusesAHandThatHoldsNothingOrTooMuch(int mostOpen) {
    assertInvalid("most_open", () -> profile(mostOpen));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200})
  void takesAHandThatHoldsWhatItMay(int mostOpen) {
    assertEquals(mostOpen, profile(mostOpen).mostOpen());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Labour", "1abour", "劳动", "la bour"})
  void refusesASkillThatIsNotSpeltAsRolesAre(String skill) {
    assertInvalid("skill", () -> new Skill(skill));
  }

  @ParameterizedTest
  @CsvSource({"zh-cn,zh-CN", "WUU,wuu", "ug,ug", "zh-hans-cn,zh-Hans-CN", "zh-yue,yue"})
  void writesLanguagesInTheStandardsOwnSpelling(String given, String kept) {
    assertEquals(kept, new LanguageTag(given).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "中文", "zh_CN", "und", "x-hua", "a", "zh-CN-x-aaaaaaaa-bbbbbbbb-cccccccc-dd"})
  void refusesWhatIsNoLanguage(String tag) {
    assertInvalid("language", () -> new LanguageTag(tag));
  }

  @Test
  void worksInALanguageOfWhichItSpeaksAKind() {
    var mandarin = new LanguageTag("zh-CN");
    assertTrue(mandarin.covers(new LanguageTag("zh")));
    assertTrue(mandarin.covers(mandarin));
    assertFalse(new LanguageTag("zh").covers(mandarin));
    assertFalse(new LanguageTag("ug").covers(new LanguageTag("zh")));
    assertFalse(new LanguageTag("wuu").covers(new LanguageTag("wu")));
  }

  private static void assertInvalid(String field, Executable making) {
    assertEquals(field, assertThrows(Refusal.class, making).details().get("field"));
  }
}
