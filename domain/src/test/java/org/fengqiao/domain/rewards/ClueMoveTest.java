package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.rewards.RewardFixtures.APPROVER;
import static org.fengqiao.domain.rewards.RewardFixtures.BUDGET;
import static org.fengqiao.domain.rewards.RewardFixtures.FIRST;
import static org.fengqiao.domain.rewards.RewardFixtures.GRADER;
import static org.fengqiao.domain.rewards.RewardFixtures.HANDLER;
import static org.fengqiao.domain.rewards.RewardFixtures.HOTLINE;
import static org.fengqiao.domain.rewards.RewardFixtures.MONTH;
import static org.fengqiao.domain.rewards.RewardFixtures.NOW;
import static org.fengqiao.domain.rewards.RewardFixtures.OUTSIDER;
import static org.fengqiao.domain.rewards.RewardFixtures.STATION;
import static org.fengqiao.domain.rewards.RewardFixtures.aClue;
import static org.fengqiao.domain.rewards.RewardFixtures.at;
import static org.fengqiao.domain.rewards.RewardFixtures.earlier;
import static org.fengqiao.domain.rewards.RewardFixtures.nothing;
import static org.fengqiao.domain.rewards.RewardFixtures.payment;
import static org.fengqiao.domain.rewards.RewardFixtures.refused;
import static org.fengqiao.domain.rewards.RewardFixtures.reward;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.people.ActingOfficer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which move is legal in which state, by hand, against what the moves do and where they lead. */
class ClueMoveTest {
  /** What may be done in each state, and where it leads. */
  private static final String TABLE =
      """
      SUBMITTED ASSIGN SUBMITTED
      SUBMITTED VERIFY VALID
      SUBMITTED FIND_INVALID INVALID
      SUBMITTED FIND_DUPLICATE DUPLICATE
      VALID ASSIGN VALID
      VALID FIND_DUPLICATE DUPLICATE
      VALID LINK_CASE VALID
      VALID DISPOSE DISPOSED
      VALID DECLINE DECLINED
      DISPOSED LINK_CASE DISPOSED
      DISPOSED GRADE GRADED
      DISPOSED DECLINE DECLINED
      GRADED GRADE GRADED
      GRADED PROPOSE PROPOSED
      GRADED DECLINE DECLINED
      PROPOSED RETURN GRADED
      PROPOSED APPROVE APPROVED
      PROPOSED DECLINE DECLINED
      APPROVED TELL TOLD
      APPROVED DECLINE DECLINED
      TOLD EXTEND_CLAIM TOLD
      TOLD CLAIM CLAIMED
      TOLD DECLINE DECLINED
      CLAIMED PAY PAYING
      CLAIMED DECLINE DECLINED
      PAYING CLAIM PAYING
      PAYING PAY PAYING
      PAYING SETTLE PAID
      PAYING DECLINE DECLINED
      PAID REVERSE REVERSED
      REVERSED RECOVER REVERSED
      """;

  /** Moves by nobody of the unit: by whoever reported it, or by whoever pays. */
  private static final Set<ClueMove> UNOFFICIAL = EnumSet.of(ClueMove.CLAIM, ClueMove.SETTLE);

  static Map<ClueMove, ClueStatus> ways(ClueStatus from) {
    var ways = new EnumMap<ClueMove, ClueStatus>(ClueMove.class);
    TABLE
        .lines()
        .map(line -> line.split(" ", -1))
        .filter(cells -> cells[0].equals(from.name()))
        .forEach(cells -> ways.put(ClueMove.valueOf(cells[1]), ClueStatus.valueOf(cells[2])));
    return ways;
  }

  private static Decided<Clue> make(ClueMove move, Clue c, ActingOfficer officer) {
    return switch (move) {
      case ASSIGN -> at(c).assign(officer, STATION, WORDS);
      case VERIFY -> at(c).verify(officer, WORDS);
      case FIND_INVALID -> at(c).findInvalid(officer, WORDS);
      case FIND_DUPLICATE -> at(c).findDuplicate(officer, earlier(), WORDS);
      case LINK_CASE -> at(c).link(officer, new CaseId(id(70)));
      case DISPOSE -> at(c).dispose(officer, WORDS, NOW);
      case GRADE -> reward(c).grade(officer, FIRST, WORDS);
      case PROPOSE -> reward(c).propose(officer, nothing(1), 0, WORDS);
      case RETURN -> reward(c).giveBack(officer, WORDS);
      case APPROVE -> reward(c).approve(officer, BUDGET, MONTH, nothing(1), 0, WORDS);
      case DECLINE -> reward(c).decline(officer, DeclineCause.WAIVED, WORDS);
      case TELL -> reward(c).tell(officer, TellingWay.LETTER, NOW, WORDS);
      case EXTEND_CLAIM ->
          reward(c).extend(officer, officer.equals(GRADER) ? APPROVER : GRADER, months(1), WORDS);
      case CLAIM -> payment(c).claim(ClaimProof.CODE, HOTLINE);
      case PAY -> payment(c).pay(officer, WORDS);
      case SETTLE ->
          payment(c)
              .settle(PaymentId.of(c.id(), 1, 1), PaymentState.PAID, "B-1", NOW)
              .orElseThrow();
      case REVERSE -> payment(c).reverse(officer, ReverseCause.WRONG_PAYEE, WORDS);
      case RECOVER -> payment(c).recover(officer, 1, WORDS);
    };
  }

  static Budget months(int count) {
    return new Budget.Months(count);
  }

  /** One in whose state that move can be made: only of a share that was not paid. */
  private static Clue ready(ClueStatus status, ClueMove move) {
    var c = aClue(status);
    return status == ClueStatus.PAYING && move != ClueMove.SETTLE
        ? payment(c)
            .settle(PaymentId.of(c.id(), 1, 1), PaymentState.REJECTED, "NO_ACCOUNT", NOW)
            .orElseThrow()
            .after()
        : c;
  }

  /** Who makes that move. */
  private static ActingOfficer mover(ClueMove move) {
    return switch (move) {
      case ASSIGN, VERIFY, FIND_INVALID, FIND_DUPLICATE, LINK_CASE, DISPOSE -> HANDLER;
      case APPROVE -> APPROVER;
      case GRADE, PROPOSE, RETURN, DECLINE, TELL, EXTEND_CLAIM -> GRADER;
      case CLAIM, PAY, SETTLE, REVERSE, RECOVER -> GRADER;
    };
  }

  @ParameterizedTest
  @EnumSource
  void leadsWhereTheTableSaysAndNamesWhatIsLegalElsewhere(ClueStatus status) {
    var ways = ways(status);
    var legal = ways.keySet().stream().map(ClueMove::name).toList();
    assertEquals(legal, ClueMove.legalIn(status));
    assertEquals(status, aClue(status).status());
    for (var move : ClueMove.values()) {
      if (ways.containsKey(move)) {
        var moved = make(move, ready(status, move), mover(move));
        assertEquals(Objects.requireNonNull(ways.get(move)), moved.after().status());
      } else if (move == ClueMove.SETTLE) {
        settlesNothingWhereNothingIsOrdered(aClue(status));
      } else {
        var refusal =
            refused(RewardReason.ILLEGAL_CLUE_MOVE, () -> make(move, aClue(status), mover(move)));
        assertEquals(String.join(",", legal), refusal.details().get("legal"));
        assertEquals(move.name(), refusal.details().get("move"));
        assertEquals(status.name(), refusal.details().get("state"));
        assertEquals(RewardFixtures.ID.name(), refusal.details().get("clue"));
      }
    }
  }

  /** What is known to be paid is told again as often as somebody likes. */
  private static void settlesNothingWhereNothingIsOrdered(Clue c) {
    var order = PaymentId.of(c.id(), 1, 1);
    if (c.path().payments().isEmpty()) {
      refused(
          RewardReason.PAYMENT_NOT_FOUND,
          () -> payment(c).settle(order, PaymentState.PAID, "B-1", NOW));
    } else {
      assertEquals(Optional.empty(), payment(c).settle(order, PaymentState.PAID, "B-1", NOW));
    }
  }

  @Test
  void isForOfficersOfTheUnitWhoseMoveItIs() {
    for (var status : ClueStatus.values()) {
      for (var move : ways(status).keySet()) {
        if (!UNOFFICIAL.contains(move)) {
          var c = ready(status, move);
          var other = mover(move).equals(HANDLER) ? GRADER : HANDLER;
          var unit = mover(move).equals(HANDLER) ? RewardFixtures.BUREAU : RewardFixtures.OFFICE;
          for (var officer : List.of(OUTSIDER, other)) {
            // Whoever rewards it may also give it to another unit.
            if (move != ClueMove.ASSIGN || officer.equals(OUTSIDER)) {
              var refusal = refused(RewardReason.NOT_IN_HAND, () -> make(move, c, officer));
              assertEquals("units/" + unit.value(), refusal.details().get("unit"));
            }
          }
        }
      }
    }
  }

  @Test
  void hasARowForEachMove() {
    assertEquals(
        EnumSet.allOf(ClueMove.class),
        EnumSet.copyOf(
            Arrays.stream(ClueStatus.values())
                .flatMap(status -> ways(status).keySet().stream())
                .toList()));
  }
}
