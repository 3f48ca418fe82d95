package org.fengqiao.application.rewards.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.Reporter;
import org.fengqiao.domain.rewards.ReporterFact;
import org.fengqiao.domain.rewards.SealedKey;
import org.junit.jupiter.api.Test;

/** How {@link Reporters} are looked through, on an empty store. */
public interface ReportersContract {
  Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  Aggregates aggregates();

  Reporters reporters();

  /** Words that stand nowhere. */
  private static ContentRef words() {
    return new ContentRef(
        new ContentId(new UUID(4, MADE.incrementAndGet())), Digest.of(new byte[1]));
  }

  /** What is decided when who reported a clue is sealed by that key. */
  static Decided<Reporter> sealed(String key) {
    var clue = new ClueId(new UUID(5, MADE.incrementAndGet()));
    return Reporter.LINEAGE.begin(
        List.of(
            new ReporterFact.Vaulted(
                clue, Optional.of(words()), Optional.of(words()), new SealedKey(words(), key))));
  }

  private ClueId sealedBy(String key) {
    var made = sealed(key);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    return made.after().clue();
  }

  private void move(ClueId clue, Function<Reporter, ReporterFact> fact) {
    store()
        .act(() -> {
          var found = aggregates().find(Reporter.class, clue.reporter()).orElseThrow();
          var moved =
              Reporter.LINEAGE.move(found.aggregate(), List.of(fact.apply(found.aggregate())));
          return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, found, moved));
        });
  }

  private void rewrap(ClueId clue, String key) {
    move(
        clue,
        had ->
            new ReporterFact.Rewrapped(
                new SealedKey(words(), key), had.required().key().words().id()));
  }

  private void destroy(ClueId clue) {
    var said = new OfficerWords(new OfficerId(new UUID(2, 1)), words(), NOW);
    move(clue, had -> new ReporterFact.KeyDestroyed(had.required().key().words().id(), said));
  }

  @Test
  default void countsWhatEachKeySealsAndFindsWhatAnotherDoes() {
    var first = sealedBy("b");
    var second = sealedBy("b");
    var before = sealedBy("a");
    var after = sealedBy("c");
    assertEquals(Map.of("a", 1L, "b", 2L, "c", 1L), reporters().byKey());
    assertEquals(Set.of(before, after), Set.copyOf(reporters().notSealedBy(Set.of("b"), 10)));
    assertEquals(2, reporters().notSealedBy(Set.of("d"), 2).size());
    assertEquals(List.of(after), reporters().notSealedBy(Set.of("b", "a", "x"), 10));
    rewrap(before, "b");
    destroy(after);
    assertEquals(List.of(), reporters().notSealedBy(Set.of("b"), 10));
    assertEquals(Map.of("b", 3L), reporters().byKey());
    destroy(first);
    assertEquals(Set.of(second, before), Set.copyOf(reporters().notSealedBy(Set.of("z"), 10)));
  }
}
