package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.UnitId;

/**
 * One of those who have a dispute (当事人).
 *
 * @param number among the parties of the mediation, from 1; never given again
 * @param words name, phone and what is said of him; personal data, which can be erased
 * @param unit the unit it is, where it is one; a mediator in conflict with that is none for it
 * @param claimedFen what is claimed, in fen, above 0; empty where no sum is
 * @param representedBy the number of another on the same side who speaks for him (代表人)
 * @param consented when he consented to be mediated; empty until then
 * @param left when and why he is no party any more
 * @param erased which of his contents were destroyed, each once
 */
public record Party(
    int number,
    Side side,
    ContentRef words,
    Optional<UnitId> unit,
    Optional<Long> claimedFen,
    Optional<Integer> representedBy,
    Optional<Instant> consented,
    Optional<Left> left,
    List<ContentId> erased) {
  /** That he is no party any more (退出调解). */
  public record Left(Instant time, ContentRef reason) {
    public Left {
      Objects.requireNonNull(time);
      Objects.requireNonNull(reason);
    }
  }

  /**
   * Somebody to be entered.
   *
   * @param claimedFen above 0; empty where no sum is claimed
   */
  public record Told(
      Side side, ContentRef words, Optional<UnitId> unit, Optional<Long> claimedFen) {
    public Told {
      Objects.requireNonNull(side);
      Objects.requireNonNull(words);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(claimedFen);
    }

    Party as(int number) {
      return new Party(
          number,
          side,
          words,
          unit,
          claimedFen,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }
  }

  public Party {
    Objects.requireNonNull(side);
    Objects.requireNonNull(words);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(claimedFen);
    Objects.requireNonNull(representedBy);
    Objects.requireNonNull(consented);
    Objects.requireNonNull(left);
    erased = List.copyOf(erased);
    if (number < 1 || claimedFen.filter(fen -> fen <= 0).isPresent()) {
      throw new IllegalArgumentException("a party has a number, and claims a sum or none");
    }
  }

  public boolean stands() {
    return left.isEmpty();
  }

  /** The contents that tell of him: who he is, and why he left; none once he is erased. */
  List<ContentId> known() {
    return Stream.concat(Stream.of(words), left.stream().map(Left::reason))
        .map(ContentRef::id)
        .filter(id -> !erased.contains(id))
        .toList();
  }

  Party claiming(Optional<Long> fen) {
    return new Party(number, side, words, unit, fen, representedBy, consented, left, erased);
  }

  Party representedBy(int speaker) {
    return new Party(
        number, side, words, unit, claimedFen, Optional.of(speaker), consented, left, erased);
  }

  Party consenting(Instant time) {
    return new Party(
        number, side, words, unit, claimedFen, representedBy, Optional.of(time), left, erased);
  }

  Party leaving(Left how) {
    return new Party(
        number, side, words, unit, claimedFen, representedBy, consented, Optional.of(how), erased);
  }

  Party erase() {
    var gone = Stream.concat(erased.stream(), known().stream()).toList();
    return new Party(number, side, words, unit, claimedFen, representedBy, consented, left, gone);
  }
}
