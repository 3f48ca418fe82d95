package org.fengqiao.application.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.ClaimSheet;
import org.fengqiao.domain.cases.ClaimSheetFact;
import org.fengqiao.domain.cases.ClaimSheetId;
import org.fengqiao.domain.cases.Claimant;
import org.junit.jupiter.api.Test;

/** What any keeping of sheets of claimants must do. */
public interface ClaimSheetsContract {
  Instant NOW = Instant.parse("2026-11-18T01:00:00.123456Z");
  ContentRef WORDS =
      new ContentRef(
          new ContentId(new UUID(5, 1)), Digest.of("words".getBytes(StandardCharsets.UTF_8)));

  Store store();

  Aggregates aggregates();

  private static Claimant claimant(int number) {
    return new Claimant(
        number, words(number), Optional.of(Long.MAX_VALUE), Optional.empty(), List.of());
  }

  private static ContentRef words(int number) {
    return new ContentRef(new ContentId(new UUID(5, 1_000 + number)), WORDS.digest());
  }

  /** A full sheet, of which one was dropped. */
  static Decided<ClaimSheet> aSheet(ClaimSheetId id) {
    var hundred = IntStream.rangeClosed(1, ClaimSheet.MOST).mapToObj(n -> claimant(n)).toList();
    var opened = new ClaimSheetFact.ClaimSheetOpened(id, new CaseId(new UUID(6, 1)), hundred);
    var struck = new ClaimSheetFact.ClaimantStruck(7, new Claimant.Dropped(NOW, WORDS));
    return ClaimSheet.LINEAGE.begin(List.of(opened, struck));
  }

  private Loaded<ClaimSheet> kept(ClaimSheetId id) {
    var made = aSheet(id);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    return aggregates().find(ClaimSheet.class, id.ref()).orElseThrow();
  }

  @Test
  default void keepAFullSheetAsItIs() {
    var id = new ClaimSheetId(new UUID(7, 1));
    assertEquals(aSheet(id).after(), kept(id).aggregate());
  }

  @Test
  default void showWhatBecameOfThem() {
    var sheet = kept(new ClaimSheetId(new UUID(7, 2)));
    var facts =
        Stream.of(words(7), WORDS).map(ref -> new ClaimSheetFact.ClaimantErased(ref.id())).toList();
    var erased = ClaimSheet.LINEAGE.move(sheet.aggregate(), facts);
    store().act(() -> Optional.of(Changes.moving(Actor.FENGQIAO, NOW, sheet, erased)));
    var found = aggregates().find(ClaimSheet.class, sheet.aggregate().ref()).orElseThrow();
    assertEquals(2, found.version().number());
    assertEquals(erased.after(), found.aggregate());
    assertEquals(
        List.of(words(7).id(), WORDS.id()), found.aggregate().claimant(7).orElseThrow().erased());
    assertEquals(
        Optional.empty(),
        aggregates().find(ClaimSheet.class, new ClaimSheetId(new UUID(7, 3)).ref()));
  }

  @Test
  default void keepNothingOfASheetThatWouldHoldMore() {
    var sheet = kept(new ClaimSheetId(new UUID(7, 4))).aggregate();
    var more = new ClaimSheetFact.ClaimantsListed(List.of(sheet.claimants().getFirst()));
    assertThrows(
        IllegalArgumentException.class, () -> ClaimSheet.LINEAGE.move(sheet, List.of(more)));
  }
}
