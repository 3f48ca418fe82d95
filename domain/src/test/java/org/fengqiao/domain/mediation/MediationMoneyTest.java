package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.mediation.MediationFixtures.MEDIATOR;
import static org.fengqiao.domain.mediation.MediationFixtures.NEIGHBOURS;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.agreements;
import static org.fengqiao.domain.mediation.MediationFixtures.assigned;
import static org.fengqiao.domain.mediation.MediationFixtures.at;
import static org.fengqiao.domain.mediation.MediationFixtures.begun;
import static org.fengqiao.domain.mediation.MediationFixtures.oral;
import static org.fengqiao.domain.mediation.MediationFixtures.parties;
import static org.fengqiao.domain.mediation.MediationFixtures.performance;
import static org.fengqiao.domain.mediation.MediationFixtures.signedByAll;
import static org.fengqiao.domain.mediation.MediationFixtures.words;
import static org.fengqiao.domain.mediation.MediationFixtures.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.junit.jupiter.api.Test;

/**
 * What parties claim, are promised and are paid, over random disputes, against a recount in numbers
 * without a bound. {@code -Dmediation.disputes=N} counts more, {@code -Dmediation.seed=S} begins at
 * another seed: the one a failure prints, with one dispute, replays it.
 */
class MediationMoneyTest {
  private static final int DISPUTES = Integer.getInteger("mediation.disputes", 150);
  private static final long SEED = Long.getLong("mediation.seed", 20_110_101L);
  private static final int DEEDS = 30;
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final Map<MediationReason, Integer> refused = new EnumMap<>(MediationReason.class);
  private int performed;
  private int whole;

  @Test
  void agreesToTheFenWithARecountOfWhatWasAsked() {
    for (long seed = SEED; seed < SEED + DISPUTES; seed++) {
      new Dispute(seed).live();
    }
    if (DISPUTES >= 150) {
      for (var reason :
          List.of(
              MediationReason.SUM_TOO_LARGE,
              MediationReason.MORE_THAN_CLAIMED,
              MediationReason.MORE_THAN_AGREED)) {
        assertTrue(refused.getOrDefault(reason, 0) > DISPUTES / 4, "few of " + refused);
      }
      assertTrue(performed > DISPUTES && whole > DISPUTES / 4, performed + ", " + whole);
    }
  }

  /** One dispute, and the book kept beside it. */
  private final class Dispute {
    private final long seed;
    private final Random random;
    private final boolean large;
    private final MoneyRecount book = new MoneyRecount();
    private Mediation m;

    Dispute(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.large = random.nextInt(3) == 0;
      var told = new ArrayList<>(told(1 + random.nextInt(5), Side.APPLICANT, 4));
      told.addAll(told(1 + random.nextInt(2), Side.RESPONDENT, 4));
      assertEquals(Optional.empty(), book.enter(claims(told)));
      var all = IntStream.rangeClosed(1, told.size()).boxed().toList();
      var begun = begun(NEIGHBOURS, told, REPORTED).after();
      var consented = parties(begun, "PT1H").consent(TOWN, all).after();
      this.m = assigned(at(consented, "PT1H").accept(TOWN).after(), MEDIATOR);
    }

    void live() {
      for (int i = 0; i < DEEDS; i++) {
        switch (random.nextInt(8)) {
          case 0 -> enter();
          case 1 -> changeClaim();
          case 2 -> leave();
          case 3, 4 -> agree(false);
          default -> pay();
        }
        agreesWithTheBook();
      }
      agree(true);
      whole += m.status() == MediationStatus.SETTLED ? 1 : 0;
      for (int i = 0; i < DEEDS; i++) {
        pay();
        agreesWithTheBook();
      }
    }

    private void enter() {
      var more =
          told(1 + random.nextInt(3), random.nextBoolean() ? Side.APPLICANT : Side.THIRD_PARTY, 1);
      make(book.enter(claims(more)), () -> parties(m, "P1D").enter(TOWN, more));
      var asked = m.parties().unconsented().stream().map(Party::number).toList();
      m = asked.isEmpty() ? m : parties(m, "P1D").consent(TOWN, asked).after();
    }

    private void changeClaim() {
      int party = standing();
      Optional<Long> fen =
          switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(nearby(book.settled(party)));
            case 2 -> Optional.of(nearby(MOST.subtract(book.claimed())));
            default -> Optional.of(amount(1));
          };
      make(book.change(party, fen), () -> parties(m, "P1D").changeClaim(TOWN, party, fen));
    }

    /** Whom nobody on the side needs; what was agreed on stands. */
    private void leave() {
      int party = standing();
      var side = m.parties().party(party).orElseThrow().side();
      long others = m.parties().standing().stream().filter(one -> one.side() == side).count() - 1;
      if (others > 0 && random.nextInt(3) == 0) {
        m = parties(m, "P1D").drop(TOWN, party, WORDS).after();
        book.leave(party);
      }
    }

    private void agree(boolean whole) {
      int number = m.agreements().size() + 1;
      if (number > (whole ? Mediation.MOST_AGREEMENTS : Mediation.MOST_AGREEMENTS - 1)) {
        return;
      }
      var terms = new ArrayList<MediationAgreementAt.TermTold>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        terms.add(term());
      }
      boolean oral = random.nextBoolean();
      var told = oral ? oral(whole, terms) : written(whole, terms);
      make(book.agree(number, terms), () -> agreements(m, "P2D").agree(TOWN, told));
      if (m.status() == MediationStatus.AGREED) {
        agreesWithTheBook();
        if (random.nextInt(3) == 0) {
          m = agreements(m, "P3D").drop(TOWN, WORDS).after();
          book.drop(number);
        } else {
          m = signedByAll(m, "P3D").after();
        }
      }
    }

    private MediationAgreementAt.TermTold term() {
      int obligor = standing();
      var others = new ArrayList<>(m.parties().standing().stream().map(Party::number).toList());
      others.remove((Object) obligor);
      Collections.shuffle(others, random);
      var shares =
          others.subList(0, Math.min(random.nextInt(4), others.size())).stream()
              .map(party -> new Share(party, promise(party)))
              .toList();
      return new MediationAgreementAt.TermTold(obligor, WORDS, shares, Optional.empty());
    }

    private long promise(int party) {
      return switch (random.nextInt(large ? 6 : 12)) {
        case 0 -> nearby(book.room(party));
        case 1 -> nearby(MOST.subtract(book.settled()));
        default -> 1 + (long) (random.nextDouble() * (book.room(party).longValue() / 3.0));
      };
    }

    private void pay() {
      var due =
          m.agreements().stream()
              .filter(Agreement::isInEffect)
              .flatMap(
                  one -> one.terms().stream().map(term -> List.of(one.number(), term.number())))
              .toList();
      if (due.isEmpty()) {
        return;
      }
      var one = due.get(random.nextInt(due.size()));
      var term = term(one.getFirst(), one.getLast());
      if (term.isPerformed() || term.followUps().size() == Term.MOST_FOLLOW_UPS) {
        return;
      }
      var paid = new ArrayList<Share>();
      for (var share : term.shares()) {
        var open = book.open(one.getFirst(), one.getLast(), share.party());
        if (random.nextInt(3) > 0 && (open.signum() > 0 || random.nextInt(5) == 0)) {
          boolean all = random.nextInt(3) > 0;
          paid.add(new Share(share.party(), all ? Math.max(1, open.longValue()) : nearby(open)));
        }
      }
      make(
          book.pay(one.getFirst(), one.getLast(), paid),
          () ->
              performance(m, "P4D").follow(TOWN, one.getFirst(), one.getLast(), true, paid, WORDS));
      performed += term(one.getFirst(), one.getLast()).isPerformed() ? 1 : 0;
    }

    /** Makes a move that the book refuses for that reason, or does not. */
    private void make(Optional<MediationReason> expected, Supplier<Decided<Mediation>> move) {
      try {
        m = move.get().after();
        assertEquals(expected, Optional.empty(), this::label);
      } catch (Refusal refusal) {
        assertEquals(expected, Optional.of(refusal.reason()), this::label);
        refused.merge((MediationReason) refusal.reason(), 1, Integer::sum);
      }
    }

    private void agreesWithTheBook() {
      long together = 0;
      for (int party = 1; party <= book.parties(); party++) {
        long gets = m.settledFen(party);
        together = Math.addExact(together, gets);
        assertEquals(book.settled(party), BigInteger.valueOf(gets), this::label);
        assertEquals(
            book.claim(party).map(BigInteger::longValueExact),
            m.parties().party(party).orElseThrow().claimedFen(),
            this::label);
        assertTrue(book.claim(party).map(BigInteger::longValue).orElse(gets) >= gets, this::label);
      }
      assertEquals(together, m.settledFen(), this::label);
      assertEquals(book.settled(), BigInteger.valueOf(together), this::label);
      assertEquals(book.claimed(), BigInteger.valueOf(m.parties().claimedFen()), this::label);
      for (var agreement : m.agreements()) {
        agreement.terms().forEach(term -> agreesWithTheBook(agreement.number(), term));
      }
    }

    private void agreesWithTheBook(int agreement, Term term) {
      boolean open = false;
      for (var share : term.shares()) {
        var paid = book.paid(agreement, term.number(), share.party());
        assertEquals(paid, BigInteger.valueOf(term.paidFen(share.party())), this::label);
        assertTrue(paid.longValueExact() <= share.fen(), this::label);
        assertEquals(share.fen() - paid.longValueExact(), term.openFen(share.party()), this::label);
        open |= term.openFen(share.party()) > 0;
      }
      boolean due = term.shares().isEmpty() ? term.followUps().isEmpty() : open;
      assertEquals(!due, term.isPerformed(), this::label);
    }

    private Term term(int agreement, int number) {
      return m.agreement(agreement).orElseThrow().term(number).orElseThrow();
    }

    private int standing() {
      var all = m.parties().standing();
      return all.get(random.nextInt(all.size())).number();
    }

    private List<Party.Told> told(int count, Side side, int inOne) {
      var told = new ArrayList<Party.Told>();
      for (int i = 0; i < count; i++) {
        Optional<Long> claim =
            random.nextInt(4) == 0 ? Optional.empty() : Optional.of(amount(2 * inOne));
        told.add(new Party.Told(side, words(i), Optional.empty(), claim));
      }
      return told;
    }

    /** So much that so many of them fit in a long, if they are large. */
    private long amount(int fitting) {
      return 1 + (large ? (random.nextLong() >>> 1) / fitting : random.nextInt(1_000_000));
    }

    /** That sum, or a fen beside it, above 0. */
    private long nearby(BigInteger sum) {
      var beside = sum.add(BigInteger.valueOf(random.nextInt(3) - 1));
      return beside.max(BigInteger.ONE).min(MOST).longValue();
    }

    private static List<Optional<Long>> claims(List<Party.Told> told) {
      return told.stream().map(Party.Told::claimedFen).toList();
    }

    private String label() {
      return "-Dmediation.disputes=1 -Dmediation.seed=" + seed + ": " + m;
    }
  }
}
