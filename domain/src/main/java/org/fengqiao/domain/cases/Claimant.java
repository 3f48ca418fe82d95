package org.fengqiao.domain.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;

/**
 * One of those who stand behind a group case (诉求人).
 *
 * @param number among those of the case, from 1; never given again
 * @param words name, phone and what is claimed; personal data, which can be erased
 * @param fen what is claimed, in fen, above 0; empty where no sum is
 * @param dropped when and why he was taken off; empty while he stands
 * @param erased which of his contents were destroyed, each once
 */
public record Claimant(
    int number,
    ContentRef words,
    Optional<Long> fen,
    Optional<Dropped> dropped,
    List<ContentId> erased) {
  public Claimant {
    Objects.requireNonNull(words);
    Objects.requireNonNull(dropped);
    erased = List.copyOf(erased);
    if (number < 1 || fen.filter(sum -> sum <= 0).isPresent()) {
      throw new IllegalArgumentException("a claimant has a number, and claims a sum or none");
    }
    if (erased.stream().distinct().count() != erased.size()
        || !contents(words, dropped).toList().containsAll(erased)) {
      throw new IllegalArgumentException("of a claimant his own contents are erased, each once");
    }
  }

  /** That he does not stand behind it any more: as the sum claimed, for good. */
  public record Dropped(Instant time, ContentRef reason) {
    public Dropped {
      Objects.requireNonNull(time);
      Objects.requireNonNull(reason);
    }
  }

  /**
   * Somebody to be listed.
   *
   * @param fen above 0; empty where no sum is claimed
   */
  public record Told(ContentRef words, Optional<Long> fen) {
    public Told {
      Objects.requireNonNull(words);
      Objects.requireNonNull(fen);
    }

    Claimant as(int number) {
      return new Claimant(number, words, fen, Optional.empty(), List.of());
    }
  }

  public boolean stands() {
    return dropped.isEmpty();
  }

  /** The contents that tell of him: who he is, and why he was dropped; none once he is erased. */
  List<ContentId> known() {
    return contents(words, dropped).filter(id -> !erased.contains(id)).toList();
  }

  private static Stream<ContentId> contents(ContentRef words, Optional<Dropped> dropped) {
    return Stream.concat(Stream.of(words), dropped.stream().map(Dropped::reason))
        .map(ContentRef::id)
        .distinct();
  }

  Claimant drop(Dropped how) {
    return new Claimant(number, words, fen, Optional.of(how), erased);
  }

  /** Without that content, which is one of those {@link #known}. */
  Claimant erase(ContentId content) {
    var gone = Stream.concat(erased.stream(), Stream.of(content)).toList();
    return new Claimant(number, words, fen, dropped, gone);
  }
}
