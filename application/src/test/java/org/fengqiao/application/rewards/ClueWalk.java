package org.fengqiao.application.rewards;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.RewardRules;
import org.fengqiao.domain.rewards.BudgetId;
import org.fengqiao.domain.rewards.ClaimProof;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueAt;
import org.fengqiao.domain.rewards.ClueFiling;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.CluePaymentAt;
import org.fengqiao.domain.rewards.ClueRewardAt;
import org.fengqiao.domain.rewards.CodeHash;
import org.fengqiao.domain.rewards.Given;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.domain.rewards.Naming;
import org.fengqiao.domain.rewards.PaymentState;
import org.fengqiao.domain.rewards.ReverseCause;
import org.fengqiao.domain.rewards.RiskCode;
import org.fengqiao.domain.rewards.TellingWay;

/**
 * Walks clues through a store, by the rules of the town, as one officer of all their units does.
 */
public final class ClueWalk {
  public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  public static final DivisionCode DISTRICT = new DivisionCode("340803000000");
  public static final DivisionCode TOWN = new DivisionCode("340803001000");
  public static final DivisionCode FIRST = new DivisionCode("340803001001");
  public static final DivisionCode SECOND = new DivisionCode("340803001002");
  public static final PartnerId APP = new PartnerId("app");
  public static final UnitId HANDLER = new UnitId(new UUID(1, 1));
  public static final UnitId OTHER = new UnitId(new UUID(1, 2));
  public static final UnitId OFFICE = new UnitId(new UUID(1, 3));
  private static final AtomicInteger MADE = new AtomicInteger();

  private final Store store;
  private final Aggregates aggregates;
  private final TownRules rules = new TownRules();
  private final ClueLimits limits = new ClueLimits(rules);

  public ClueWalk(Store store, Aggregates aggregates) {
    this.store = store;
    this.aggregates = aggregates;
    rules.handle(
        Casework.silent()
            .with(
                RewardRules.rule(
                    new CalendarId("cn"), TownRules.SECRETARY.role(), TownRules.DIRECTOR.role()))
            .rule());
  }

  /** One whose number nothing else has. */
  public static int next() {
    return MADE.incrementAndGet();
  }

  private static ActingOfficer officer(int number) {
    return new ActingOfficer(
        new OfficerId(new UUID(2, number)),
        Set.of(HANDLER, OTHER, OFFICE),
        Set.of(new PostId(new UUID(3, number))));
  }

  /** Words that stand nowhere. */
  private static ContentRef words() {
    return new ContentRef(new ContentId(new UUID(4, 1)), Digest.of(new byte[1]));
  }

  /** What is decided when a clue of that many reporters comes in. */
  public Decided<Clue> arriving(PartnerId by, DivisionCode at, RiskCode type, int reporters) {
    int made = next();
    var filing =
        new ClueFiling(
            by,
            Optional.of("S-" + made),
            at,
            type,
            reporters == 1 ? Naming.NAMED : Naming.JOINT,
            reporters,
            HANDLER,
            OFFICE,
            NOW);
    var arrival =
        new ClueAt.Arrival(
            new ClueId(new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + made)),
            filing,
            words(),
            "F%011d".formatted(made),
            new CodeHash("sha256", "00", "ff"));
    var pack = limits.required(new DivisionCode("620402000000"), NOW);
    return ClueAt.submit(arrival, limits.terms(pack), limits);
  }

  public Clue submitted(PartnerId by, DivisionCode at, RiskCode type) {
    return submitted(by, at, type, 1);
  }

  public Clue submitted(PartnerId by, DivisionCode at, RiskCode type, int reporters) {
    var made = arriving(by, at, type, reporters);
    store.act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    return made.after();
  }

  /** Makes a move. */
  public Clue move(Clue c, Instant now, Function<ClueAt, Decided<Clue>> move) {
    return store
        .act(() -> {
          var found = aggregates.find(Clue.class, c.ref()).orElseThrow();
          var clue = found.aggregate();
          var at = new ClueAt(clue, limits, limits.terms(clue), now);
          return Optional.of(Changes.moving(Actor.FENGQIAO, now, found, move.apply(at)));
        })
        .orElseThrow()
        .aggregate();
  }

  public Clue assigned(Clue c, UnitId unit) {
    return move(c, NOW, at -> at.assign(officer(1), unit, words()));
  }

  public Clue verified(Clue c) {
    return move(c, NOW, at -> at.verify(officer(1), words()));
  }

  /** Found true, disposed of, graded and claimed, with its shares ordered to be paid. */
  public Clue ordered(Clue submitted, GradeCode grade) {
    var nothing = Collections.nCopies(submitted.filing().reporters(), Given.NOTHING);
    var c = verified(submitted);
    c = move(c, NOW, at -> at.dispose(officer(1), words(), NOW));
    c = reward(c, at -> at.grade(officer(1), grade, words()));
    c = reward(c, at -> at.propose(officer(1), nothing, 0, words()));
    var budget = new BudgetId(OFFICE, 2026);
    var month = YearMonth.of(2026, 3);
    c = reward(c, at -> at.approve(officer(2), budget, month, nothing, 0, words()));
    c = reward(c, at -> at.tell(officer(1), TellingWay.PHONE, NOW, words()));
    c = move(c, NOW, at -> new CluePaymentAt(at).claim(ClaimProof.CODE, APP));
    return orderedAgain(c);
  }

  public Clue orderedAgain(Clue c) {
    return move(c, NOW, at -> new CluePaymentAt(at).pay(officer(1), words()));
  }

  private Clue reward(Clue c, Function<ClueRewardAt, Decided<Clue>> move) {
    return move(c, NOW, at -> move.apply(new ClueRewardAt(at)));
  }

  /** Takes on record what each open order came to. */
  public Clue settled(Clue ordered, PaymentState outcome, Instant time) {
    var c = ordered;
    for (var payment : ordered.path().payments()) {
      if (payment.state() == PaymentState.ORDERED) {
        c =
            move(
                c,
                time,
                at ->
                    new CluePaymentAt(at).settle(payment.id(), outcome, "B-1", time).orElseThrow());
      }
    }
    return c;
  }

  public Clue reversed(Clue paid, Instant time) {
    return move(
        paid, time, at -> new CluePaymentAt(at).reverse(officer(1), ReverseCause.FRAUD, words()));
  }
}
