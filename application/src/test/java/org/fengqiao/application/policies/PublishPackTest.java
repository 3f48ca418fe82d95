package org.fengqiao.application.policies;

import static org.fengqiao.application.policies.Desk.caller;
import static org.fengqiao.application.policies.Desk.callerWith;
import static org.fengqiao.application.policies.Desk.file;
import static org.fengqiao.application.policies.Desk.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.grids.GridReason;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.PolicyReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishPackTest {
  private static final String ON_GANSU = "small 620402000000 cn 小县 catalogues/gansu/versions/1";
  private static final String SMALL = "small 620402000000 cn 小县";
  private static final PackId ID = new PackId("small");

  private final Desk desk = new Desk();

  @BeforeEach
  void publishTheCalendar() {
    desk.publishCn();
  }

  @Test
  void keepsTheBytesAsTheyWereSent() {
    var bytes = file(SMALL);
    desk.publish(SMALL);
    var shown = desk.getPack.newest(caller(), ID);
    assertEquals(bytes, shown.file());
    assertEquals(bytes.sha256(), shown.view().edition().sha256());
    assertEquals("小县", shown.view().edition().name());
    assertEquals(desk.now, shown.view().edition().publishTime());
  }

  @Test
  void countsVersionsUpwardsAndKeepsTheOldOnes() {
    desk.publish(SMALL);
    desk.publish("small 620402000000 cn 大县");
    assertEquals("大县", desk.getPack.newest(caller(), ID).view().edition().name());
    var first = desk.getPack.version(caller(), new PackVersion(ID, 1));
    assertEquals(file(SMALL), first.file());
  }

  @Test
  void answersARepeatedRequestWithTheSameVersion() {
    var command = new PublishPack.Command(request(SMALL), file(SMALL), Optional.empty());
    assertFalse(desk.publishPack.publish(caller(), command).repeated());
    desk.publish(SMALL);
    var again = desk.publishPack.publish(caller(), command);
    assertTrue(again.repeated());
    assertEquals(1, again.version());
  }

  @Test
  void refusesTheSameRequestIdWithOtherBytes() {
    var id = UUID.randomUUID();
    desk.publishPack.publish(
        caller(), new PublishPack.Command(request(id, "a"), file(SMALL), Optional.empty()));
    assertRefused(
        RequestReason.REQUEST_ID_REUSED,
        new PublishPack.Command(request(id, "b"), file(SMALL), Optional.empty()));
  }

  @Test
  void refusesACallerWithoutTheRight() {
    var command = new PublishPack.Command(request(SMALL), file(SMALL), Optional.empty());
    var refusal =
        assertThrows(Refusal.class, () -> desk.publishPack.publish(callerWith(Set.of()), command));
    assertEquals(PartnerReason.RIGHT_MISSING, refusal.reason());
  }

  @Test
  void refusesAFaultyPackWithEveryProblem() {
    var refusal =
        assertRefused(
            PolicyReason.PACK_FAULTY,
            new PublishPack.Command(request("?"), file("?"), Optional.empty()));
    assertEquals(
        List.of(new Violation("yaml", "line 1: has four words"), new Violation("name", "is there")),
        ((Refusal.Kind.Invalid) refusal.kind()).violations());
  }

  @Test
  void refusesADivisionThatIsNotThere() {
    assertRefused(GridReason.DIVISION_NOT_FOUND, command("small 330502000000 cn 小县"));
  }

  @Test
  void refusesACalendarThatWasNeverPublished() {
    assertRefused(PolicyReason.CALENDAR_NOT_FOUND, command("small 620402000000 moon 小县"));
  }

  @Test
  void refusesAVersionOfACatalogueThatIsNotThere() {
    assertRefused(PolicyReason.CATALOGUE_VERSION_NOT_FOUND, command(ON_GANSU + " crime"));
    assertEquals(
        List.of("catalogue"),
        desk.validatePack.validate(caller(), file(ON_GANSU + " crime")).problems().stream()
            .map(PackProblem::path)
            .toList());
  }

  @Test
  void refusesToSpeakOfCategoriesThatItsCatalogueDoesNotHave() {
    desk.publishCatalogue("gansu", "safety safety/crime");
    var refusal = assertRefused(PolicyReason.PACK_FAULTY, command(ON_GANSU + " fraud"));
    assertEquals(
        List.of(
            new Violation(
                "special_routes[0].category", "is a category of catalogues/gansu/versions/1")),
        ((Refusal.Kind.Invalid) refusal.kind()).violations());
    assertEquals(
        List.of("special_routes[0].category"),
        desk.validatePack.validate(caller(), file(ON_GANSU + " fraud")).problems().stream()
            .map(PackProblem::path)
            .toList());
  }

  @Test
  void classesByTheCatalogueItNamesWhateverIsPublishedAfterIt() {
    desk.publishCatalogue("gansu", "safety safety/crime");
    desk.publish(ON_GANSU + " crime");
    desk.publishCatalogue("gansu", "water");
    var inForce = desk.shelf.inForce(Desk.BAIYIN, desk.now).orElseThrow();
    assertTrue(inForce.knows(new CategoryCode("crime")));
    assertFalse(inForce.knows(new CategoryCode("water")));
    var started = desk.shelf();
    started.load();
    assertEquals(
        inForce.rules().category(new CategoryCode("crime")),
        started
            .inForce(Desk.BAIYIN, desk.now)
            .orElseThrow()
            .rules()
            .category(new CategoryCode("crime")));
  }

  @Test
  void refusesToTakeEffectInThePast() {
    assertRefused(
        PolicyReason.EFFECTIVE_TIME_PAST,
        new PublishPack.Command(
            request(SMALL), file(SMALL), Optional.of(desk.now.minusSeconds(1))));
  }

  @Test
  void refusesToMoveAPackToAnotherDivision() {
    desk.publish(SMALL);
    assertRefused(PolicyReason.PACK_DIVISION_FIXED, command("small 620403000000 cn 小县"));
  }

  @Test
  void refusesASecondPackOnADivision() {
    desk.publish(SMALL);
    assertRefused(PolicyReason.DIVISION_HAS_PACK, command("other 620402000000 cn 小县"));
  }

  @Test
  void writesNothingOfWhatItRefuses() {
    var before = desk.memory.end();
    assertRefused(PolicyReason.CALENDAR_NOT_FOUND, command("small 620402000000 moon 小县"));
    assertEquals(before, desk.memory.end());
    assertEquals(1, desk.memory.past(Cursor.START, 10).size());
  }

  @Test
  void saysOfAPackThatMayBePublishedThatNothingIsWrong() {
    var findings = desk.validatePack.validate(caller(), file(SMALL));
    assertEquals(List.of(), findings.problems());
    assertEquals(Optional.of(ID), findings.pack());
    assertEquals(file(SMALL).sha256(), findings.sha256());
  }

  @Test
  void saysWhatIsWrongWithAPackWithoutRefusing() {
    assertEquals(2, desk.validatePack.validate(caller(), file("?")).problems().size());
    assertEquals(
        List.of("division", "calendar"),
        desk.validatePack.validate(caller(), file("small 330502000000 moon 小县")).problems().stream()
            .map(PackProblem::path)
            .toList());
  }

  @Test
  void refusesToValidateForACallerWithoutTheRight() {
    var file = file(SMALL);
    var caller = callerWith(Set.of());
    assertThrows(Refusal.class, () -> desk.validatePack.validate(caller, file));
  }

  @Test
  void refusesBytesThatAreNoneOrTooMany() {
    assertThrows(Refusal.class, () -> PackFile.of(new byte[0]));
    assertThrows(Refusal.class, () -> PackFile.of(new byte[PackReader.MOST_BYTES + 1]));
    assertEquals(
        PackReader.MOST_BYTES, PackFile.of(new byte[PackReader.MOST_BYTES]).bytes().length);
  }

  @Test
  void takesEffectFromTheTimeGiven() {
    var later = Instant.parse("2026-06-01T00:00:00Z");
    desk.publish(SMALL, later);
    assertEquals(Optional.empty(), desk.shelf.inForce(Desk.BAIYIN, later.minusSeconds(1)));
    assertTrue(desk.shelf.inForce(Desk.BAIYIN, later).isPresent());
  }

  private static PublishPack.Command command(String text) {
    return new PublishPack.Command(request(text), file(text), Optional.empty());
  }

  private Refusal assertRefused(Reason reason, PublishPack.Command command) {
    var refusal = assertThrows(Refusal.class, () -> desk.publishPack.publish(caller(), command));
    assertEquals(reason, refusal.reason());
    return refusal;
  }
}
