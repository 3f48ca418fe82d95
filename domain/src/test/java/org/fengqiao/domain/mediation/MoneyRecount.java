package org.fengqiao.domain.mediation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The money of one dispute, kept beside it in numbers without a bound, from what was asked alone.
 */
final class MoneyRecount {
  /** What a party is to get by a term of an agreement, or got. */
  private record Entry(int agreement, int term, int party, BigInteger fen) {}

  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final Map<Integer, BigInteger> claims = new HashMap<>();
  private final Set<Integer> left = new HashSet<>();
  private final List<Entry> agreed = new ArrayList<>();
  private final List<Entry> paid = new ArrayList<>();
  private int parties;

  /** Why so many claims cannot be entered together; empty if they were. */
  Optional<MediationReason> enter(List<Optional<Long>> told) {
    var sum = claimed();
    for (var claim : told) {
      sum = sum.add(big(claim.orElse(0L)));
    }
    if (isTooLarge(sum)) {
      return Optional.of(MediationReason.SUM_TOO_LARGE);
    }
    for (var claim : told) {
      parties++;
      int number = parties;
      claim.ifPresent(fen -> claims.put(number, big(fen)));
    }
    return Optional.empty();
  }

  /** The same of a claim that changes. */
  Optional<MediationReason> change(int party, Optional<Long> fen) {
    var others = claimed().subtract(claims.getOrDefault(party, BigInteger.ZERO));
    if (isTooLarge(others.add(big(fen.orElse(0L))))) {
      return Optional.of(MediationReason.SUM_TOO_LARGE);
    }
    if (fen.isPresent() && big(fen.get()).compareTo(settled(party)) < 0) {
      return Optional.of(MediationReason.MORE_THAN_CLAIMED);
    }
    claims.remove(party);
    fen.ifPresent(sum -> claims.put(party, big(sum)));
    return Optional.empty();
  }

  void leave(int party) {
    left.add(party);
  }

  /** The same of an agreement: the first share that cannot be says why. */
  Optional<MediationReason> agree(int agreement, List<MediationAgreementAt.TermTold> terms) {
    var more = new ArrayList<Entry>();
    for (int term = 1; term <= terms.size(); term++) {
      for (var share : terms.get(term - 1).shares()) {
        more.add(new Entry(agreement, term, share.party(), big(share.fen())));
        var gets = settled(share.party()).add(of(more, share.party()));
        if (isTooLarge(settled().add(sum(more)))) {
          return Optional.of(MediationReason.SUM_TOO_LARGE);
        }
        var claim = claims.get(share.party());
        if (claim != null && gets.compareTo(claim) > 0) {
          return Optional.of(MediationReason.MORE_THAN_CLAIMED);
        }
      }
    }
    agreed.addAll(more);
    return Optional.empty();
  }

  void drop(int agreement) {
    agreed.removeIf(entry -> entry.agreement() == agreement);
  }

  /** The same of what was paid of a term. */
  Optional<MediationReason> pay(int agreement, int term, List<Share> shares) {
    for (var share : shares) {
      if (big(share.fen()).compareTo(open(agreement, term, share.party())) > 0) {
        return Optional.of(MediationReason.MORE_THAN_AGREED);
      }
    }
    for (var share : shares) {
      paid.add(new Entry(agreement, term, share.party(), big(share.fen())));
    }
    return Optional.empty();
  }

  int parties() {
    return parties;
  }

  boolean stands(int party) {
    return !left.contains(party);
  }

  Optional<BigInteger> claim(int party) {
    return Optional.ofNullable(claims.get(party));
  }

  BigInteger claimed() {
    return claims.entrySet().stream()
        .filter(claim -> stands(claim.getKey()))
        .map(Map.Entry::getValue)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  BigInteger settled() {
    return sum(agreed);
  }

  BigInteger settled(int party) {
    return of(agreed, party);
  }

  BigInteger open(int agreement, int term, int party) {
    return of(ofTerm(agreed, agreement, term), party).subtract(paid(agreement, term, party));
  }

  BigInteger paid(int agreement, int term, int party) {
    return of(ofTerm(paid, agreement, term), party);
  }

  /** How much more the party may be promised. */
  BigInteger room(int party) {
    return claim(party).map(fen -> fen.subtract(settled(party))).orElse(MOST.subtract(settled()));
  }

  private static List<Entry> ofTerm(List<Entry> entries, int agreement, int term) {
    return entries.stream()
        .filter(entry -> entry.agreement() == agreement && entry.term() == term)
        .toList();
  }

  private static BigInteger of(List<Entry> entries, int party) {
    return sum(entries.stream().filter(entry -> entry.party() == party).toList());
  }

  private static BigInteger sum(List<Entry> entries) {
    return entries.stream().map(Entry::fen).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static boolean isTooLarge(BigInteger sum) {
    return sum.compareTo(MOST) > 0;
  }

  private static BigInteger big(long fen) {
    return BigInteger.valueOf(fen);
  }
}
