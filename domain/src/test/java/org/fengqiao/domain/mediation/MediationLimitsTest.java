package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.mediation.MediationFixtures.MEDIATOR;
import static org.fengqiao.domain.mediation.MediationFixtures.NEIGHBOURS;
import static org.fengqiao.domain.mediation.MediationFixtures.TEXT;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN_ORGANIZATION;
import static org.fengqiao.domain.mediation.MediationFixtures.chosen;
import static org.fengqiao.domain.mediation.MediationFixtures.refused;
import static org.fengqiao.domain.mediation.MediationFixtures.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.RealHolidays;
import org.junit.jupiter.api.Test;

/**
 * The times of random mediations of 2010 to 2026, on the real holidays, against a recount day by
 * day. {@code -Dmediation.disputes=N} counts more, {@code -Dmediation.seed=S} begins at another
 * seed: the one a failure prints, with one dispute, replays it.
 */
class MediationLimitsTest {
  private static final int DISPUTES = Integer.getInteger("mediation.disputes", 150);
  private static final long SEED = Long.getLong("mediation.seed", 20_130_101L);
  private static final long FIRST = Instant.parse("2010-10-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("2026-06-01T00:00:00Z").getEpochSecond();
  private static final long OLD_LAW = LocalDate.parse("2011-03-30").toEpochDay();
  private static final long NEW_LAW = LocalDate.parse("2013-01-01").toEpochDay();
  private static final DayRecount DAYS = new DayRecount(RealHolidays.lines());

  private final Map<String, Integer> fired = new HashMap<>();
  private final Map<MediationReason, Integer> refusals = new EnumMap<>(MediationReason.class);

  @Test
  void agreesWithARecountDayByDayAndFiresEachRungOnce() {
    for (long seed = SEED; seed < SEED + DISPUTES; seed++) {
      new Life(seed).live();
    }
    if (DISPUTES >= 150) {
      assertEquals(6, fired.size(), "rungs fired of " + fired);
      assertEquals(2, refusals.size(), "refused were " + refusals);
    }
  }

  /** One dispute, and the book kept beside it. */
  private final class Life {
    private final long seed;
    private final Random random;
    private final LimitBook book = new LimitBook(DAYS);
    private Instant now;
    private Mediation m;

    Life(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.now = Instant.ofEpochSecond(random.nextLong(FIRST, LAST));
      book.start("ACCEPT", now, 5, 1);
      var begun = MediationFixtures.begun(NEIGHBOURS, MediationFixtures.threeParties(), now);
      assertEquals(Optional.of(book.wakes()), begun.wakes(), this::label);
      this.m = begun.after();
    }

    void live() {
      agrees();
      later(9);
      var accepting = book.start("MEDIATE", now, 30, 3);
      stop("ACCEPT");
      then(at().accept(TOWN));
      then(new MediationPartiesAt(at()).consent(TOWN, List.of(1, 2, 3)));
      then(new MediationPanelAt(at()).assign(TOWN, chosen(MEDIATOR)));
      extend(accepting);
      for (int part = random.nextInt(3); part > 0; part--) {
        agreeOn(false);
      }
      agreeOn(true);
      later(90);
    }

    /** Up to thirty days more in all. */
    private void extend(LimitBook.Entry mediating) {
      int given = 0;
      for (int i = random.nextInt(4); i > 0; i--) {
        later(20);
        int more = 1 + random.nextInt(20);
        var added = new Budget.CalendarDays(more);
        if (given + more > 30) {
          refuse(MediationReason.EXTENDED_TOO_FAR, () -> at().extend(TOWN, added, WORDS));
        } else {
          given += more;
          mediating.extend(more);
          then(at().extend(TOWN, added, WORDS));
        }
      }
    }

    /** In writing, with terms that are due soon or late, signed some days on. */
    private void agreeOn(boolean whole) {
      later(5);
      var terms = new ArrayList<MediationAgreementAt.TermTold>();
      for (int i = random.nextInt(3); i > 0; i--) {
        var due = DayRecount.day(now) + 1 + random.nextInt(random.nextBoolean() ? 6 : 60);
        terms.add(
            new MediationAgreementAt.TermTold(
                3, WORDS, List.of(), Optional.of(LocalDate.ofEpochDay(due))));
      }
      then(new MediationAgreementAt(at()).agree(TOWN, written(whole, terms)));
      int number = m.agreements().size();
      sign(new Signer.Seal(TOWN_ORGANIZATION));
      sign(new Signer.OfMediator(MEDIATOR));
      sign(new Signer.OfParty(1));
      later(4);
      sign(new Signer.OfParty(3));
      if (whole) {
        stop("MEDIATE");
      }
      var performing = new ArrayList<LimitBook.Entry>();
      for (var term : terms) {
        long due = term.dueDay().orElseThrow().toEpochDay();
        int count = (int) Math.max(1, due - DayRecount.day(now));
        performing.add(book.start("PERFORM", now, count, 3));
      }
      var confirming = book.start("CONFIRM", now, 30, 7);
      sign(new Signer.OfParty(2));
      confirm(number, confirming);
      perform(number, performing);
    }

    private void sign(Signer signer) {
      then(new MediationAgreementAt(at()).sign(TOWN, signer, TEXT, "S-1"));
    }

    private void perform(int number, List<LimitBook.Entry> performing) {
      for (int term = 1; term <= performing.size(); term++) {
        later(20);
        boolean done = random.nextBoolean();
        if (done) {
          performing.get(term - 1).stop();
        }
        then(new PerformanceAt(at()).follow(TOWN, number, term, done, List.of(), WORDS));
      }
    }

    private void confirm(int number, LimitBook.Entry confirming) {
      later(45);
      var due = book.dues().get(confirming.key);
      if (!now.isBefore(due)) {
        refuse(
            MediationReason.CONFIRMATION_TOO_LATE,
            () -> new ConfirmationAt(at()).ask(TOWN, number, "法院"));
        return;
      }
      confirming.stop();
      then(new ConfirmationAt(at()).ask(TOWN, number, "法院"));
      var asked = now;
      later(6);
      var filed =
          Instant.ofEpochSecond(random.nextLong(asked.getEpochSecond(), now.getEpochSecond() + 1));
      var court = court(filed);
      then(new ConfirmationAt(at()).file(TOWN, number, "1", filed));
      later(12);
      if (court.isPresent()) {
        int more = 1 + random.nextInt(14);
        var added = new Budget.CalendarDays(more);
        if (court.get().key.clock().equals("COURT_2011") && more > 10) {
          refuse(
              MediationReason.EXTENDED_TOO_FAR,
              () -> new ConfirmationAt(at()).extend(TOWN, number, added, WORDS));
        } else {
          court.get().extend(more);
          then(new ConfirmationAt(at()).extend(TOWN, number, added, WORDS));
        }
      }
      later(45);
      court.ifPresent(LimitBook.Entry::stop);
      then(new ConfirmationAt(at()).end(TOWN, number, ConfirmationResult.CONFIRMED, WORDS));
    }

    private Optional<LimitBook.Entry> court(Instant filed) {
      long day = DayRecount.day(filed);
      if (day < OLD_LAW) {
        return Optional.empty();
      }
      return Optional.of(
          day < NEW_LAW
              ? book.start("COURT_2011", filed, 15, 2)
              : book.start("COURT_2013", filed, 30, 2));
    }

    private void stop(String clock) {
      book.entry(new ClockRun(clock, 1)).stop();
    }

    private MediationAt at() {
      return new MediationAt(m, TestLimits.ALL, now);
    }

    private void then(Decided<Mediation> decided) {
      m = decided.after();
      assertEquals(Optional.of(book.wakes()), decided.wakes(), this::label);
      agrees();
    }

    private void refuse(MediationReason reason, Supplier<?> move) {
      refused(reason, move);
      refusals.merge(reason, 1, Integer::sum);
    }

    private void agrees() {
      assertEquals(book.running(), m.running(), this::label);
      var derived = new HashMap<ClockRun, Instant>();
      var told = new HashMap<ClockRun, Instant>();
      for (var one : m.limits()) {
        derived.put(one.key(), TestLimits.ALL.face(one.limit()).due().orElseThrow());
        told.put(one.key(), one.limit().toldDue().orElseThrow());
      }
      assertEquals(book.dues(), derived, this::label);
      assertEquals(book.dues(), told, this::label);
    }

    /** Up to so many days, on some of which the times are looked at. */
    private void later(int days) {
      long end = now.getEpochSecond() + random.nextInt(days * 86_400);
      while (random.nextInt(3) > 0) {
        now = Instant.ofEpochSecond(random.nextLong(now.getEpochSecond(), end + 1));
        if (random.nextInt(4) == 0) {
          now = DayRecount.endOf(DayRecount.day(now));
          end = Math.max(end, now.getEpochSecond());
        }
        wake();
      }
      now = Instant.ofEpochSecond(end);
    }

    private void wake() {
      var expected = book.fire(now);
      var woken = MediationWaking.wake(m, TestLimits.ALL, now);
      var rungs =
          woken.stream()
              .flatMap(decided -> decided.facts().stream())
              .map(fact -> (MediationFact.RungFired) fact)
              .toList();
      var times = rungs.stream().map(rung -> rung.rung().explainedTime()).toList();
      assertEquals(times.stream().sorted().toList(), times, this::label);
      assertEquals(
          expected.stream().sorted().toList(),
          rungs.stream()
              .map(one ->
                  one.limit() + " " + one.rung().key().value() + " " + one.rung().explainedTime())
              .sorted()
              .toList(),
          this::label);
      rungs.forEach(rung -> fired.merge(rung.limit().clock(), 1, Integer::sum));
      woken.ifPresent(this::then);
      assertEquals(book.wakes(), MediationWaking.wakes(m, TestLimits.ALL), this::label);
      assertTrue(MediationWaking.wake(m, TestLimits.ALL, now).isEmpty(), this::label);
    }

    private String label() {
      return "-Dmediation.disputes=1 -Dmediation.seed="
          + seed
          + " at "
          + now
          + ": "
          + m.limits().stream().map(MediationLimit::toString).collect(Collectors.joining("\n"));
    }
  }
}
