package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Those who stand behind a group case (群体性事件), in sum. One by one they are on sheets beside it,
 * which are read when they are asked for: a case is read and written with every move, and would
 * come to 800 KB with all of them.
 *
 * @param sheets in order, each full but the last
 * @param listed how many were ever listed; they are numbered from 1 to that
 * @param standing how many of them were not dropped
 * @param fen the sum that those claim, in fen
 */
public record Claimants(List<ClaimSheetId> sheets, int listed, int standing, long fen) {
  /** So many are listed of one case, dropped ones among them: 20 sheets. */
  public static final int MOST = 2_000;

  /** So many are listed at once: with their words an entry and a request of some 200 KB. */
  public static final int MOST_AT_ONCE = 100;

  public static final Claimants NONE = new Claimants(List.of(), 0, 0, 0);

  public Claimants {
    sheets = List.copyOf(sheets);
    if (listed < 0 || standing < 0 || standing > listed || fen < 0) {
      throw new IllegalArgumentException("claimants are counted from none, and claim no debts");
    }
  }

  /** The sheet of the claimant of that number; empty if none has it. */
  public Optional<ClaimSheetId> sheetOf(int number) {
    return number < 1 || number > listed
        ? Optional.empty()
        : Optional.of(sheets.get((number - 1) / ClaimSheet.MOST));
  }

  /** How many more the last sheet takes. */
  int room() {
    return sheets.size() * ClaimSheet.MOST - listed;
  }

  /** The sheet that takes more; empty where each is full. */
  public Optional<ClaimSheetId> open() {
    return room() == 0 ? Optional.empty() : Optional.of(sheets.getLast());
  }

  Claimants with(CaseFact.ClaimantsAdded added) {
    return new Claimants(
        Stream.concat(sheets.stream(), added.opened().stream()).toList(),
        listed + added.count(),
        standing + added.count(),
        Math.addExact(fen, added.fen()));
  }

  Claimants without(CaseFact.ClaimantDropped dropped) {
    return new Claimants(sheets, listed, standing - 1, fen - dropped.fen());
  }
}
