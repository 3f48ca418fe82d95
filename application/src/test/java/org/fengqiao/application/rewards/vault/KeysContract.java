package org.fengqiao.application.rewards.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.RewardReason;
import org.junit.jupiter.api.Test;

/** What holds of all keys. */
public interface KeysContract {
  String CLUE = "clues/0192f3a4-1371-7000-8000-000000000001";
  String OTHER = "clues/0192f3a4-1371-7000-8000-000000000002";

  /** 64 letters of them, each 6 bits. */
  String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Keys, always the same ones. */
  Keys keys();

  /** Has another key seal from now on, and answers its id. */
  String turn();

  /** Takes away that key, which is not the current one. */
  void lose(String id);

  static byte[] plain() {
    return "王桂芳 13800138000".getBytes(StandardCharsets.UTF_8);
  }

  @Test
  default void opensWhatItSealed() {
    var key = keys().draw(CLUE);

    for (var plain : List.of(plain(), new byte[0], new byte[70_000])) {
      assertArrayEquals(plain, keys().open(key, CLUE, keys().seal(key, CLUE, plain)));
    }
    assertEquals(keys().current(), key.keptBy());
  }

  @Test
  default void leavesWhatItSealsAsItIs() {
    var plain = plain();

    var _ = keys().seal(keys().draw(CLUE), CLUE, plain);

    assertArrayEquals(plain(), plain);
  }

  @Test
  default void neverSealsTheSameAlike() {
    var key = keys().draw(CLUE);

    assertNotEquals(keys().seal(key, CLUE, plain()), keys().seal(key, CLUE, plain()));
    assertNotEquals(key.sealed(), keys().draw(CLUE).sealed());
  }

  @Test
  default void opensNothingThatIsBoundToSomethingElse() {
    var key = keys().draw(CLUE);
    var other = keys().draw(OTHER);
    var sealed = keys().seal(key, CLUE, plain());

    assertThrows(IllegalStateException.class, () -> keys().open(key, OTHER, sealed));
    assertThrows(IllegalStateException.class, () -> keys().open(other, OTHER, sealed));
    assertThrows(IllegalStateException.class, () -> keys().open(other, CLUE, sealed));
    assertThrows(IllegalStateException.class, () -> keys().seal(key, OTHER, plain()));
  }

  @Test
  default void opensNothingOfWhichOneBitWasChanged() {
    var key = keys().draw(CLUE);
    var sealed = keys().seal(key, CLUE, plain());

    for (var changed : changed(sealed)) {
      assertThrows(IllegalStateException.class, () -> keys().open(key, CLUE, changed), changed);
    }
    for (var changed : changed(key.sealed())) {
      var wrapped = new WrappedKey(key.keptBy(), changed);
      assertThrows(IllegalStateException.class, () -> keys().open(wrapped, CLUE, sealed), changed);
    }
  }

  @Test
  default void opensNothingThatWasCutOff() {
    var key = keys().draw(CLUE);
    var sealed = keys().seal(key, CLUE, plain());

    for (int end = 0; end < sealed.length(); end++) {
      var cut = sealed.substring(0, end);
      assertThrows(IllegalStateException.class, () -> keys().open(key, CLUE, cut), cut);
    }
    for (int end = 0; end < key.sealed().length(); end++) {
      var cut = new WrappedKey(key.keptBy(), key.sealed().substring(0, end));
      assertThrows(IllegalStateException.class, () -> keys().open(cut, CLUE, sealed));
    }
  }

  @Test
  default void takesADataKeyForNoContentAndNoContentForADataKey() {
    var key = keys().draw(CLUE);
    var sealed = keys().seal(key, CLUE, plain());

    assertThrows(IllegalStateException.class, () -> keys().open(key, CLUE, key.sealed()));
    var content = new WrappedKey(key.keptBy(), sealed);
    assertThrows(IllegalStateException.class, () -> keys().open(content, CLUE, sealed));
  }

  @Test
  default void sealsADataKeyAnewThatOpensAllAsBefore() {
    var key = keys().draw(CLUE);
    var sealed = keys().seal(key, CLUE, plain());
    assertEquals(Optional.empty(), keys().rewrap(key, CLUE));

    var newer = turn();
    var anew = keys().rewrap(key, CLUE).orElseThrow();

    assertEquals(newer, keys().current());
    assertEquals(newer, anew.keptBy());
    assertArrayEquals(plain(), keys().open(key, CLUE, sealed));
    assertArrayEquals(plain(), keys().open(anew, CLUE, sealed));
    assertThrows(IllegalStateException.class, () -> keys().rewrap(key, OTHER));
  }

  @Test
  default void needsNoKeyAnyMoreWhenAllWasSealedAnew() {
    var key = keys().draw(CLUE);
    var sealed = keys().seal(key, CLUE, plain());
    var _ = turn();
    var anew = keys().rewrap(key, CLUE).orElseThrow();

    lose(key.keptBy());

    assertArrayEquals(plain(), keys().open(anew, CLUE, sealed));
    assertMissing(() -> keys().open(key, CLUE, sealed));
    assertMissing(() -> keys().seal(key, CLUE, plain()));
    assertMissing(() -> keys().rewrap(key, CLUE));
  }

  @Test
  default void digestsTheSameAlikeAndNothingElse() {
    var digests = keys().digests(plain());

    assertFalse(digests.isEmpty());
    for (int i = 0; i < digests.size(); i++) {
      assertEquals(32, digests.get(i).length);
      assertArrayEquals(digests.get(i), keys().digests(plain()).get(i));
    }
    assertFalse(Arrays.equals(digests.getFirst(), keys().digests(new byte[1]).getFirst()));
  }

  @Test
  default void hasTheKeyThatSealsNow() {
    assertDoesNotThrow(() -> keys().require(keys().current()));
    assertMissing(() -> keys().require("nobody"));
  }

  private static void assertMissing(Runnable use) {
    var refusal = assertThrows(Refusal.class, use::run);
    assertEquals(RewardReason.KEY_MISSING, refusal.reason());
    assertEquals(new Refusal.Kind.Exhausted(Duration.ofMinutes(1)), refusal.kind());
  }

  /** The text with one bit of one letter another, for all; and the full stop another letter. */
  private static List<String> changed(String text) {
    assertTrue(text.length() > 30, text);
    return IntStream.range(0, text.length())
        .boxed()
        .flatMap(at ->
            IntStream.range(0, 6)
                .mapToObj(bit -> {
                  int letter = Math.max(LETTERS.indexOf(text.charAt(at)), 0);
                  return text.substring(0, at)
                      + LETTERS.charAt(letter ^ 1 << bit)
                      + text.substring(at + 1);
                }))
        .toList();
  }
}
