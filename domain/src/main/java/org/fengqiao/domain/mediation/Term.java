package org.fengqiao.domain.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;

/**
 * One thing that was agreed on (协议条款): who does what by when, and who gets how much of it.
 *
 * @param number from 1 within the agreement
 * @param obligor the party who must do it, by number
 * @param words what must be done
 * @param shares what others get by it, in fen, each party once; empty where no money is
 * @param dueDay the last day to do it; empty where none was agreed on
 * @param followUps in order, at most {@value #MOST_FOLLOW_UPS}
 */
public record Term(
    int number,
    int obligor,
    ContentRef words,
    List<Share> shares,
    Optional<LocalDate> dueDay,
    List<FollowUp> followUps) {
  static final int MOST_FOLLOW_UPS = 150;

  public Term {
    Objects.requireNonNull(words);
    shares = List.copyOf(shares);
    Objects.requireNonNull(dueDay);
    followUps = List.copyOf(followUps);
  }

  /** What all get by it together, in fen. */
  public long fen() {
    return shares.stream().mapToLong(Share::fen).reduce(0, Math::addExact);
  }

  /** What was paid of it to a party, in fen. */
  public long paidFen(int party) {
    return followUps.stream()
        .flatMap(look -> look.paid().stream())
        .filter(share -> share.party() == party)
        .mapToLong(Share::fen)
        .reduce(0, Math::addExact);
  }

  /** What of it is not paid to a party, in fen. */
  public long openFen(int party) {
    long agreed =
        shares.stream()
            .filter(share -> share.party() == party)
            .mapToLong(Share::fen)
            .reduce(0, Math::addExact);
    return agreed - paidFen(party);
  }

  public boolean isPerformed() {
    return !followUps.isEmpty() && followUps.getLast().performed();
  }

  Term with(FollowUp look) {
    var all = new ArrayList<>(followUps);
    all.add(look);
    return new Term(number, obligor, words, shares, dueDay, all);
  }
}
