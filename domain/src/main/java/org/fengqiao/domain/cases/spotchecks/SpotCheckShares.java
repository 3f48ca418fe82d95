package org.fengqiao.domain.cases.spotchecks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many of each stratum are drawn: in proportion, by the largest remainder (最大余额法), and at least
 * one of each as long as that can be.
 */
final class SpotCheckShares {
  private final int[] members;
  private final int[] shares;

  /** Those that share in proportion, in order; the others have one each. */
  private int[] sharing;

  private SpotCheckShares(int[] members) {
    this.members = members;
    this.shares = new int[members.length];
    this.sharing = IntStream.range(0, members.length).toArray();
  }

  /**
   * The share of each stratum. They come to {@code size}, or to all there are where those are
   * fewer, and none is larger than its stratum.
   *
   * @param members how many each stratum has, at least one; of equal remainders the first goes
   *     first
   */
  static int[] of(int[] members, int size) {
    var shares = new SpotCheckShares(members);
    int left = Math.min(size, Arrays.stream(members).sum());
    if (left >= members.length) {
      left -= shares.giveOneWhereTheShareIsLess(left);
    }
    shares.divide(left);
    return shares.shares;
  }

  /**
   * Where a share of {@code size} is below one, it is one. That leaves less for the others, of whom
   * some may now be below one: so again, until none is.
   */
  private int giveOneWhereTheShareIsLess(int size) {
    int given = 0;
    while (true) {
      int left = size - given;
      long all = all();
      var less = Arrays.stream(sharing).filter(i -> (long) left * members[i] < all).toArray();
      if (less.length == 0) {
        return given;
      }
      Arrays.stream(less).forEach(i -> shares[i] = 1);
      given += less.length;
      sharing = Arrays.stream(sharing).filter(i -> shares[i] == 0).toArray();
    }
  }

  private void divide(int size) {
    long all = all();
    int left = size;
    for (int i : sharing) {
      shares[i] = (int) ((long) size * members[i] / all);
      left -= shares[i];
    }
    Arrays.stream(sharing)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> (long) size * members[i] % all).reversed())
        .limit(left)
        .forEach(i -> shares[i]++);
  }

  private long all() {
    return Arrays.stream(sharing).mapToLong(i -> members[i]).sum();
  }
}
