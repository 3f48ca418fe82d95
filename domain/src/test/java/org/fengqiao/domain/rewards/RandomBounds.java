package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.rewards.RewardFixtures.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A reward to compute as chance has it, small or as large as there may be, and which sums its
 * bounds forbid: told of each bound and each who signed, one by one.
 */
record RandomBounds(
    JointShare joint,
    RewardCaps caps,
    Naming naming,
    List<Given> given,
    long typeFen,
    long tableFen) {
  static RandomBounds of(Random random) {
    long scale =
        switch (random.nextInt(3)) {
          case 0 -> 20;
          case 1 -> 20_000;
          default -> Fen.MOST_REWARD;
        };
    var naming = pick(random, Naming.values());
    int reporters = naming == Naming.JOINT ? 2 + random.nextInt(ClueFiling.MOST_REPORTERS - 1) : 1;
    var given =
        Stream.generate(() -> new Given(random.nextLong(scale), random.nextInt(4)))
            .limit(naming == Naming.ANONYMOUS ? 0 : reporters)
            .toList();
    return new RandomBounds(
        pick(random, JointShare.values()),
        new RewardCaps(
            maybe(random, 2 * scale),
            random.nextInt(3) == 0 ? Optional.of(3 + random.nextInt(4)) : Optional.empty(),
            maybe(random, 3 * scale),
            maybe(random, scale)),
        naming,
        given,
        random.nextLong(2 * scale),
        1 + random.nextLong(scale));
  }

  private static <T> T pick(Random random, T[] from) {
    return from[random.nextInt(from.length)];
  }

  private static Optional<Long> maybe(Random random, long most) {
    return random.nextBoolean() ? Optional.of(1 + random.nextLong(most)) : Optional.empty();
  }

  Computation computation() {
    return new Computation(table(joint, caps), naming, reporters(), given, typeFen);
  }

  private int reporters() {
    return naming == Naming.ANONYMOUS ? 1 : given.size();
  }

  /** Dealt out fen by fen if it is little, else each alike and the rest one by one. */
  List<Long> shares(long fen) {
    if (joint == JointShare.FIRST) {
      return List.of(fen);
    }
    var shares = new long[reporters()];
    Arrays.fill(shares, fen / shares.length);
    long dealt = shares[0] * shares.length;
    for (int i = 0; dealt < fen; i++, dealt++) {
      shares[i]++;
    }
    return Arrays.stream(shares).filter(share -> share > 0).boxed().toList();
  }

  /** Which bounds forbid that much. */
  Set<CapKind> binding(long fen) {
    var binding = EnumSet.noneOf(CapKind.class);
    if (naming == Naming.ANONYMOUS && caps.anonymousFen().filter(most -> fen > most).isPresent()) {
      binding.add(CapKind.ANONYMOUS);
    }
    if (caps.typeMonthFen().filter(most -> typeFen + fen > most).isPresent()) {
      binding.add(CapKind.TYPE_MONTH);
    }
    long payees = joint == JointShare.FIRST ? 1 : reporters();
    for (int i = 0; i < Math.min(payees, given.size()); i++) {
      var had = given.get(i);
      // All get alike: what is not left to one is given to none.
      long most = (fen + payees - 1) / payees;
      if (caps.personMonthFen().filter(cap -> had.fen() + most > cap).isPresent()) {
        binding.add(CapKind.PERSON_MONTH);
      }
      if (caps.personMonthClues().filter(cap -> had.clues() + 1 > cap).isPresent()) {
        binding.add(CapKind.PERSON_CLUES);
      }
    }
    return binding;
  }

  /** The most up to what the table says that nothing forbids: what is allowed is so with less. */
  long most() {
    long allowed = 0;
    long forbidden = tableFen + 1;
    while (allowed + 1 < forbidden) {
      long middle = (allowed + forbidden) >>> 1;
      if (binding(middle).isEmpty()) {
        allowed = middle;
      } else {
        forbidden = middle;
      }
    }
    return allowed;
  }
}
