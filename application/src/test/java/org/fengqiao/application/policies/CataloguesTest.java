package org.fengqiao.application.policies;

import static org.fengqiao.application.policies.Desk.caller;
import static org.fengqiao.application.policies.Desk.callerWith;
import static org.fengqiao.application.policies.Desk.catalogue;
import static org.fengqiao.application.policies.Desk.catalogueFile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.policies.CatalogueDraft;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.domain.policies.CategoryCatalogue;
import org.fengqiao.domain.policies.PolicyReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CataloguesTest {
  private static final CatalogueId GANSU = new CatalogueId("gansu");
  private static final String ROWS = "safety safety/fire fire/exit safety/crime water";

  private final Desk desk = new Desk();

  private static Refusal assertRefused(Reason reason, Executable asking) {
    var refusal = assertThrows(Refusal.class, asking);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  private static ListCategories.Query below(String parent) {
    var above = Optional.of(parent).filter(text -> !text.isEmpty()).map(CategoryCode::new);
    return new ListCategories.Query(GANSU, Optional.empty(), above);
  }

  private static List<String> codes(ListCategories.Listed listed) {
    return listed.page().items().stream().map(shown -> shown.category().code().value()).toList();
  }

  @Test
  void keepEachVersionAsTheBytesThatWerePublished() {
    desk.publishCatalogue("gansu", ROWS);
    desk.publishCatalogue("gansu", "water");
    var first = desk.getCatalogue.version(caller(), new CatalogueVersion(GANSU, 1));
    assertEquals(catalogueFile(ROWS), first.file());
    assertEquals(catalogueFile(ROWS).sha256(), first.view().edition().sha256());
    assertEquals(5, first.view().edition().categories());
    assertEquals(desk.now, first.view().edition().publishTime());
    assertEquals(catalogueFile("water"), desk.getCatalogue.newest(caller(), GANSU).file());
  }

  @Test
  void answerARepeatedRequestWithTheVersionItMade() {
    var command = catalogue(UUID.randomUUID(), "gansu", ROWS);
    assertFalse(desk.publishCatalogue.publish(caller(), command).repeated());
    desk.publishCatalogue("gansu", "water");
    var again = desk.publishCatalogue.publish(caller(), command);
    assertTrue(again.repeated());
    assertEquals(1, again.version());
    var other = catalogue(command.request().id(), "gansu", "water");
    assertRefused(
        RequestReason.REQUEST_ID_REUSED, () -> desk.publishCatalogue.publish(caller(), other));
  }

  @Test
  void areRefusedWithEveryProblemOfTheirRowsAndNothingIsWritten() {
    var before = desk.memory.past(Cursor.START, 10).size();
    var faulty = catalogue(UUID.randomUUID(), "gansu", "?");
    var refusal =
        assertRefused(
            PolicyReason.CATALOGUE_FAULTY, () -> desk.publishCatalogue.publish(caller(), faulty));
    assertEquals(
        List.of(
            new Violation("csv", "is UTF-8"),
            new Violation("parent", "line 3: is the code of another row, or empty")),
        ((Refusal.Kind.Invalid) refusal.kind()).violations());
    assertEquals(before, desk.memory.past(Cursor.START, 10).size());
  }

  @Test
  void areLookedOverWithoutBeingPublished() {
    var sound = desk.validateCatalogue.validate(caller(), catalogueFile(ROWS));
    assertEquals(List.of(), sound.problems());
    assertEquals(5, sound.categories());
    assertEquals(
        2, desk.validateCatalogue.validate(caller(), catalogueFile("?")).problems().size());
    assertEquals(List.of(), desk.listCatalogues.catalogues(caller(), PageRequest.FIRST).items());
  }

  @Test
  void areListedByTheirNewestVersionAndEachByAllOfIts() {
    desk.publishCatalogue("gansu", ROWS);
    desk.publishCatalogue("gansu", "water");
    desk.publishCatalogue("anhui", "water");
    assertEquals(
        List.of("catalogues/anhui/versions/1", "catalogues/gansu/versions/2"),
        desk.listCatalogues.catalogues(caller(), PageRequest.FIRST).items().stream()
            .map(view -> view.version().toString())
            .toList());
    var first = desk.listCatalogues.versions(caller(), GANSU, new PageRequest(1, Optional.empty()));
    assertEquals(2, first.items().getFirst().edition().number());
    var second = desk.listCatalogues.versions(caller(), GANSU, new PageRequest(1, first.next()));
    assertEquals(1, second.items().getFirst().edition().number());
    assertEquals(Optional.empty(), second.next());
  }

  @Test
  void areReadLevelByLevelWithThePathOfNames() {
    desk.publishCatalogue("gansu", ROWS);
    assertEquals(
        List.of("safety", "water"),
        codes(desk.listCategories.list(caller(), below(""), PageRequest.FIRST)));
    var safety = desk.listCategories.list(caller(), below("safety"), PageRequest.FIRST);
    assertEquals(List.of("fire", "crime"), codes(safety));
    assertEquals(List.of(1, 0), safety.page().items().stream().map(one -> one.children()).toList());
    var exit = desk.listCategories.list(caller(), below("fire"), PageRequest.FIRST);
    assertEquals(List.of("类safety", "类fire", "类exit"), exit.page().items().getFirst().path());
  }

  @Test
  void arePagedByTheVersionOfTheFirstPageThoughANewerOneComes() {
    desk.publishCatalogue("gansu", "a b c");
    var one = new PageRequest(1, Optional.empty());
    var first = desk.listCategories.list(caller(), below(""), one);
    desk.publishCatalogue("gansu", "x y");
    var second =
        desk.listCategories.list(caller(), below(""), new PageRequest(5, first.page().next()));
    assertEquals(List.of("b", "c"), codes(second));
    assertEquals(new CatalogueVersion(GANSU, 1), second.version());
    var anew = desk.listCategories.list(caller(), below(""), one);
    assertEquals(new CatalogueVersion(GANSU, 2), anew.version());
    for (var key : List.of("no key", "1/none", "0/a")) {
      var made = new PageRequest(1, Optional.of(key));
      assertRefused(
          RequestReason.INVALID_FIELD, () -> desk.listCategories.list(caller(), below(""), made));
    }
  }

  @Test
  void areNotFoundWhereTheyOrTheirVersionsOrCategoriesAreNot() {
    assertRefused(
        PolicyReason.CATALOGUE_NOT_FOUND, () -> desk.getCatalogue.newest(caller(), GANSU));
    assertRefused(
        PolicyReason.CATALOGUE_NOT_FOUND,
        () -> desk.listCatalogues.versions(caller(), GANSU, PageRequest.FIRST));
    assertRefused(
        PolicyReason.CATALOGUE_NOT_FOUND,
        () -> desk.listCategories.list(caller(), below(""), PageRequest.FIRST));
    desk.publishCatalogue("gansu", ROWS);
    var second = new CatalogueVersion(GANSU, 2);
    assertRefused(
        PolicyReason.CATALOGUE_VERSION_NOT_FOUND,
        () -> desk.getCatalogue.version(caller(), second));
    assertRefused(
        PolicyReason.CATEGORY_NOT_FOUND,
        () -> desk.listCategories.list(caller(), below("air"), PageRequest.FIRST));
  }

  @Test
  void askForARightEach() {
    var nobody = callerWith(Set.of());
    var command = catalogue(UUID.randomUUID(), "gansu", ROWS);
    var file = catalogueFile(ROWS);
    assertRefused(
        PartnerReason.RIGHT_MISSING, () -> desk.publishCatalogue.publish(nobody, command));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> desk.validateCatalogue.validate(nobody, file));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> desk.getCatalogue.newest(nobody, GANSU));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> desk.listCatalogues.catalogues(nobody, PageRequest.FIRST));
    assertRefused(
        PartnerReason.RIGHT_MISSING,
        () -> desk.listCategories.list(nobody, below(""), PageRequest.FIRST));
  }

  @Test
  void areNotServedFromBytesThatAreNotTheOnesPublished() {
    desk.publishCatalogue("gansu", ROWS);
    var found = desk.memory.find(CategoryCatalogue.class, GANSU.ref()).orElseThrow();
    var edition = found.aggregate().newest();
    var forged = catalogueFile("water").keptAs(edition.source().id(), "00");
    var again = new CatalogueDraft(GANSU, edition.name(), 1, edition.sha256(), edition.source());
    desk.memory.commit(
        Optional.empty(),
        Changes.moving(
                Actor.FENGQIAO, desk.now, found, found.aggregate().publishNext(again, desk.now))
            .with(List.of(forged)));
    assertThrows(IllegalStateException.class, () -> desk.getCatalogue.newest(caller(), GANSU));
  }
}
