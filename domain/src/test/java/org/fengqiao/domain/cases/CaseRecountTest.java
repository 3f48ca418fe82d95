package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.MEDIATION;
import static org.fengqiao.domain.cases.CaseFixtures.ORDINARY;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.RealHolidays;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.junit.jupiter.api.Test;

/**
 * The time of 10,000 cases of 2020 to 2026, on the real holidays, against a recount minute by
 * minute: each is reported and handled at random, suspended, resumed, put on the books, referred to
 * mediation and given more time, and after every move its due times, and at the end their
 * explanations, are what was counted. {@code -Dcases.recounted=N} counts more, {@code
 * -Dcases.seed=S} begins at another seed: the one a failure prints, with one case, replays it.
 */
class CaseRecountTest {
  private static final int CASES = Integer.getInteger("cases.recounted", 10_000);
  private static final long SEED = Long.getLong("cases.seed", 20_200_101L);
  private static final int SEVEN_YEARS = (7 * 365 + 2) * ChinaMinutes.DAY;

  private enum Deed {
    CONTACT,
    DISPATCH,
    SIGN,
    PROGRESS,
    SUSPEND,
    RESUME,
    EXTEND,
    PUT_ON_THE_BOOKS,
    REVIEW,
    TAKE_OFF_THE_BOOKS,
    REFER,
    COME_BACK,
    SETTLE,
    RESOLVE,
    CLOSE
  }

  private final WorkingCalendar calendar = RealHolidays.calendar();
  private final ChinaMinutes minutes = new ChinaMinutes(RealHolidays.lines());
  private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);

  @Test
  void agreesOnTenThousandCasesMinuteByMinute() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      new Life(seed).live();
    }
    assertTrue(CASES < 1_000 || done.size() == Deed.values().length, "only " + done);
    assertTrue(done.values().stream().allMatch(count -> count > CASES / 10), "few of " + done);
  }

  /** One case, and the book kept beside it. */
  private final class Life {
    private final long seed;
    private final Random random;
    private final RandomClocks rules;
    private final CaseRecount book;
    private final StringBuilder story = new StringBuilder();
    private int minute;
    private Case c;

    Life(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.rules = new RandomClocks(calendar, random);
      this.book = new CaseRecount(rules.habits(), minutes);
      this.minute = random.nextInt(SEVEN_YEARS);
      this.c = reported();
      book.on(ClockEvent.REPORTED, minute);
    }

    void live() {
      agree();
      for (int left = 4 + random.nextInt(12); left > 0 && c.status() != CaseStatus.CLOSED; left--) {
        minute = later();
        var deed = pick(legal());
        story.append("\n  ").append(ChinaMinutes.time(minute)).append(' ').append(deed);
        done.merge(deed, 1, Integer::sum);
        c = make(deed).after();
        agree();
      }
      for (var counted : book.all) {
        var run = run(counted);
        new ExplanationRecount(counted, minutes, this::label)
            .check(rules.face(run.clock()).explainDue());
      }
    }

    private Decided<Case> make(Deed deed) {
      var at = new CaseAt(c, rules, ChinaMinutes.time(minute));
      var time = new CaseTimeAt(at);
      return switch (deed) {
        case CONTACT -> {
          book.on(ClockEvent.CONTACTED, minute);
          yield at.recordContact(VILLAGER, true, Optional.empty());
        }
        case DISPATCH -> {
          book.on(ClockEvent.DISPATCHED, minute);
          yield at.dispatch(ORDINARY, List.of(), Optional.empty());
        }
        case SIGN -> {
          book.on(ClockEvent.SIGNED_FOR, minute);
          yield at.signFor(VILLAGER);
        }
        case PROGRESS -> at.recordProgress(VILLAGER, WORDS);
        case SUSPEND -> {
          book.suspend(minute);
          yield time.suspend(VILLAGER, POLICEMAN, WORDS);
        }
        case RESUME -> {
          book.resume(minute);
          yield time.resume(VILLAGER, Optional.empty());
        }
        case EXTEND -> {
          var clock = pick(book.running);
          int more = 1 + random.nextInt(clock.rule.unit().equals("y") ? 1 : 5);
          clock.extend(minute, more);
          yield time.extend(
              NamedRun.only(new ClockName(clock.rule.name())),
              Budget.parse(more + clock.rule.unit()),
              VILLAGER,
              POLICEMAN,
              WORDS);
        }
        case PUT_ON_THE_BOOKS -> {
          book.putOnTheBooks(minute);
          yield new CaseBooksAt(at).put(VILLAGER, POLICEMAN, WORDS);
        }
        case REVIEW -> {
          book.review(minute);
          yield new CaseBooksAt(at).review(WORDS);
        }
        case TAKE_OFF_THE_BOOKS -> {
          book.takeOffTheBooks(minute);
          yield new CaseBooksAt(at).takeOff(Optional.empty());
        }
        case REFER -> {
          book.suspend(minute);
          yield new CaseMediationAt(at).refer(VILLAGER, MEDIATION, WORDS);
        }
        case COME_BACK -> {
          book.resume(minute);
          yield new CaseMediationAt(at).comeBack(MEDIATION, Optional.empty());
        }
        case SETTLE -> {
          book.resume(minute);
          book.on(ClockEvent.RESOLVED, minute);
          yield new CaseMediationAt(at).settle(MEDIATION, POLICEMAN.id(), WORDS);
        }
        case RESOLVE -> {
          book.on(ClockEvent.RESOLVED, minute);
          yield at.resolve(VILLAGER, OutcomeKind.SOLVED, WORDS);
        }
        case CLOSE -> {
          book.on(ClockEvent.ENDED, minute);
          yield at.close(Optional.empty(), Optional.empty());
        }
      };
    }

    private List<Deed> legal() {
      var given = book.running.isEmpty() ? Deed.CONTACT : Deed.EXTEND;
      return switch (c.status()) {
        case REPORTED -> List.of(Deed.CONTACT, Deed.DISPATCH, Deed.DISPATCH);
        case DISPATCHED -> List.of(Deed.CONTACT, Deed.DISPATCH, Deed.SIGN, Deed.SIGN, given);
        case SIGNED_FOR, IN_PROGRESS ->
            List.of(
                Deed.CONTACT,
                Deed.PROGRESS,
                Deed.SUSPEND,
                Deed.SUSPEND,
                Deed.PUT_ON_THE_BOOKS,
                Deed.REFER,
                given,
                Deed.RESOLVE);
        case SUSPENDED -> List.of(Deed.CONTACT, given, Deed.RESUME, Deed.RESUME);
        case ON_THE_BOOKS ->
            List.of(Deed.CONTACT, Deed.REVIEW, Deed.TAKE_OFF_THE_BOOKS, Deed.TAKE_OFF_THE_BOOKS);
        case IN_MEDIATION -> List.of(Deed.CONTACT, given, Deed.COME_BACK, Deed.SETTLE);
        case RESOLVED -> List.of(Deed.CLOSE);
        case TRIAGED, DISPUTED, CLOSED, REDIRECTED, WITHDRAWN, REJECTED, MERGED ->
            throw new IllegalStateException("no way there: " + c.status());
      };
    }

    private void agree() {
      var told = new TreeMap<String, Optional<Integer>>();
      for (var run : c.clocks()) {
        var name = run.clock().name().value() + '/' + run.clock().run();
        told.put(name, rules.face(run.clock()).due().map(ChinaMinutes::minute));
      }
      var counted = book.dues();
      assertEquals(counted, told, this::label);
      assertEquals(
          book.running.stream().map(r -> r.rule.name() + r.run).collect(Collectors.toSet()),
          c.runningClocks().stream()
              .map(r -> r.clock().name().value() + r.clock().run())
              .collect(Collectors.toSet()),
          this::label);
      for (var clock : book.running) {
        var due = counted.get(clock.rule.name() + '/' + clock.run);
        if (due != null && due.isPresent()) {
          assertEquals(due, run(clock).toldDue().map(ChinaMinutes::minute), this::label);
        }
      }
    }

    private TimedRun run(ClockRecount counted) {
      return c.clocks().stream()
          .filter(run -> run.clock().name().value().equals(counted.rule.name()))
          .filter(run -> run.clock().run() == counted.run)
          .findFirst()
          .orElseThrow();
    }

    /** At once, within days, weeks on, or just as a day, an hour or the office ends. */
    private int later() {
      return switch (random.nextInt(10)) {
        case 0 -> minute;
        case 1 -> minute + random.nextInt(40 * ChinaMinutes.DAY);
        case 2 -> (minute / ChinaMinutes.DAY + 1) * ChinaMinutes.DAY;
        case 3 -> (minute / ChinaMinutes.DAY + 1) * ChinaMinutes.DAY + 17 * 60;
        case 4 -> (minute / 60 + 1) * 60;
        default -> minute + random.nextInt(3 * ChinaMinutes.DAY);
      };
    }

    private Case reported() {
      return CaseFixtures.aReport(ChinaMinutes.time(minute), rules);
    }

    private <T> T pick(List<T> from) {
      return from.get(random.nextInt(from.size()));
    }

    private String label() {
      return "-Dcases.recounted=1 -Dcases.seed=" + seed + ": " + book.all + story;
    }
  }
}
