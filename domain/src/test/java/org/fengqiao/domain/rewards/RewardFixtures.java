package org.fengqiao.domain.rewards;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.OfficerWords;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;

/**
 * Clues for tests: the bureau verifies, the office rewards, where one officer grades, another
 * proposes and a third approves. All of it is done on Monday 2026-03-02, 09:00 in Shanghai.
 */
final class RewardFixtures {
  static final Instant NOW = local("2026-03-02T09:00");
  static final YearMonth MONTH = YearMonth.of(2026, 3);
  static final UnitId BUREAU = new UnitId(id(1));
  static final UnitId OFFICE = new UnitId(id(2));
  static final UnitId STATION = new UnitId(id(3));
  static final UnitId ELSEWHERE = new UnitId(id(4));
  static final ActingOfficer HANDLER = officer(11, BUREAU);
  static final ActingOfficer GRADER = officer(12, OFFICE);
  static final ActingOfficer PROPOSER = officer(13, OFFICE);
  static final ActingOfficer APPROVER = officer(14, OFFICE);
  static final ActingOfficer POLICEMAN = officer(15, STATION);
  static final ActingOfficer OUTSIDER = officer(16, ELSEWHERE);
  static final ActingOfficer NOBODY = officer(17, new UnitId(id(5)));
  static final PartnerId HOTLINE = new PartnerId("hotline");
  static final RiskCode FIRE = new RiskCode("fire-hazard");
  static final GradeCode FIRST = new GradeCode("first");
  static final GradeCode SECOND = new GradeCode("second");
  static final BudgetId BUDGET = new BudgetId(OFFICE, 2026);
  static final ClueId ID = new ClueId(id(90));
  static final CodeHash HASH = new CodeHash("argon2id:19456:2", "00", "ff");

  /** A fire hazard is worth 100 yuan, or one fen less than half of it. */
  static final RewardTable TABLE = table(JointShare.EQUAL, RewardCaps.NONE);

  static final TestTerms TERMS = terms(TABLE);

  private RewardFixtures() {}

  static ActingOfficer officer(int number, UnitId... units) {
    return new ActingOfficer(
        new OfficerId(id(number)), Set.of(units), Set.of(new PostId(id(number + 10))));
  }

  static RewardTable table(JointShare joint, RewardCaps caps) {
    var type = new RiskType(FIRE, "火灾隐患", Optional.empty(), Map.of(FIRST, 10_000L, SECOND, 4_999L));
    var grades = List.of(new RewardTable.Grade(SECOND, "二级"), new RewardTable.Grade(FIRST, "一级"));
    return new RewardTable(List.of(type), grades, joint, caps);
  }

  static TestTerms terms(RewardTable table) {
    return new TestTerms(table, new GuessRule(3, Duration.ofHours(1)));
  }

  static ClueFiling filing(Naming naming, int reporters, Instant time) {
    return new ClueFiling(
        HOTLINE,
        Optional.of("R-1"),
        new DivisionCode("320117001001"),
        FIRE,
        naming,
        reporters,
        BUREAU,
        OFFICE,
        time);
  }

  static Clue submitted(ClueId id, Naming naming, int reporters, Instant time) {
    var arrival = new ClueAt.Arrival(id, filing(naming, reporters, time), WORDS, "FINDER", HASH);
    return ClueAt.submit(arrival, TERMS, TERMS).after();
  }

  /** Of one who gave a name. */
  static Clue aClue(ClueStatus status) {
    return aClue(status, 1);
  }

  /** Of so many who gave their names, that has come so far. */
  static Clue aClue(ClueStatus status, int reporters) {
    return switch (status) {
      case SUBMITTED -> submitted(ID, reporters == 1 ? Naming.NAMED : Naming.JOINT, reporters, NOW);
      case VALID -> at(aClue(ClueStatus.SUBMITTED, reporters)).verify(HANDLER, WORDS).after();
      case INVALID ->
          at(aClue(ClueStatus.SUBMITTED, reporters)).findInvalid(HANDLER, WORDS).after();
      case DUPLICATE ->
          at(aClue(ClueStatus.SUBMITTED, reporters))
              .findDuplicate(HANDLER, earlier(), WORDS)
              .after();
      case DISPOSED -> at(aClue(ClueStatus.VALID, reporters)).dispose(HANDLER, WORDS, NOW).after();
      case DECLINED ->
          reward(aClue(ClueStatus.DISPOSED, reporters))
              .decline(GRADER, DeclineCause.NO_EFFECT, WORDS)
              .after();
      case GRADED ->
          reward(aClue(ClueStatus.DISPOSED, reporters)).grade(GRADER, FIRST, WORDS).after();
      case PROPOSED ->
          reward(aClue(ClueStatus.GRADED, reporters))
              .propose(PROPOSER, nothing(reporters), 0, WORDS)
              .after();
      case APPROVED ->
          reward(aClue(ClueStatus.PROPOSED, reporters))
              .approve(APPROVER, BUDGET, MONTH, nothing(reporters), 0, WORDS)
              .after();
      case TOLD ->
          reward(aClue(ClueStatus.APPROVED, reporters))
              .tell(GRADER, TellingWay.PHONE, NOW, WORDS)
              .after();
      case EXPIRED ->
          ClueWaking.wake(aClue(ClueStatus.TOLD, reporters), TERMS, local("2026-09-03T00:00"))
              .orElseThrow()
              .after();
      case CLAIMED ->
          payment(aClue(ClueStatus.TOLD, reporters)).claim(ClaimProof.CODE, HOTLINE).after();
      case PAYING -> payment(aClue(ClueStatus.CLAIMED, reporters)).pay(GRADER, WORDS).after();
      case PAID -> paid(aClue(ClueStatus.PAYING, reporters));
      case REVERSED ->
          payment(aClue(ClueStatus.PAID, reporters))
              .reverse(GRADER, ReverseCause.FRAUD, WORDS)
              .after();
    };
  }

  /** With each order that is open paid. */
  static Clue paid(Clue paying) {
    var c = paying;
    for (var order : paying.path().payments()) {
      if (order.state() == PaymentState.ORDERED) {
        c = payment(c).settle(order.id(), PaymentState.PAID, "B-1", NOW).orElseThrow().after();
      }
    }
    return c;
  }

  /** True, and reported a day before the others. */
  static Clue earlier() {
    var c = submitted(new ClueId(id(89)), Naming.NAMED, 1, NOW.minus(Duration.ofDays(1)));
    return at(c).verify(HANDLER, WORDS).after();
  }

  static List<Given> nothing(int reporters) {
    return Collections.nCopies(reporters, Given.NOTHING);
  }

  static ClueAt at(Clue c) {
    return at(c, NOW);
  }

  static ClueAt at(Clue c, Instant now) {
    return new ClueAt(c, TERMS, TERMS, now);
  }

  static ClueRewardAt reward(Clue c) {
    return new ClueRewardAt(at(c));
  }

  static ClueRewardAt reward(Clue c, Instant now) {
    return new ClueRewardAt(at(c, now));
  }

  static CluePaymentAt payment(Clue c) {
    return new CluePaymentAt(at(c));
  }

  static CluePaymentAt payment(Clue c, Instant now) {
    return new CluePaymentAt(at(c, now));
  }

  static Optional<Instant> due(Clue c, ClueLimit of) {
    return c.time(of).flatMap(limit -> TERMS.face(limit).due());
  }

  /** The times that run. */
  static List<ClueLimit> running(Clue c) {
    return c.runningTimes().map(ClueTime::of).toList();
  }

  static OfficerWords said(ActingOfficer officer) {
    return new OfficerWords(officer.id(), WORDS, NOW);
  }

  /** The instant of a local time in China, as {@code 2026-10-08T09:00}. */
  static Instant local(String time) {
    return LocalDateTime.parse(time).atZone(CalendarTerms.CHINA).toInstant();
  }

  static Refusal refused(Reason reason, Supplier<?> move) {
    var refusal = assertThrows(Refusal.class, move::get);
    assertEquals(reason, refusal.reason(), refusal::getMessage);
    return refusal;
  }

  static void invalid(String field, Supplier<?> move) {
    assertEquals(field, refused(RequestReason.INVALID_FIELD, move).details().get("field"));
  }
}
