package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.fengqiao.domain.mediation.MediationFixtures.AT_DISTRICT;
import static org.fengqiao.domain.mediation.MediationFixtures.AT_TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.TEXT;
import static org.fengqiao.domain.mediation.MediationFixtures.chosen;
import static org.fengqiao.domain.mediation.MediationFixtures.officerOf;
import static org.fengqiao.domain.mediation.MediationFixtures.oral;
import static org.fengqiao.domain.mediation.MediationFixtures.told;
import static org.fengqiao.domain.mediation.MediationFixtures.written;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.people.ActingOfficer;

/** What somebody may ask of a mediation, sensible most of the time, as chance has it. */
final class RandomMoves {
  /** What is asked in any state, and is no {@link MediationMove}. */
  enum Deed {
    FOLLOW,
    ASK,
    FILE,
    EXTEND_COURT,
    END_CONFIRMATION,
    ERASE
  }

  private final Random random;

  RandomMoves(Random random) {
    this.random = random;
  }

  Decided<Mediation> make(MediationMove move, MediationAt at, ActingOfficer officer) {
    var m = at.m();
    var parties = new MediationPartiesAt(at);
    var panel = new MediationPanelAt(at);
    var talks = new MediationTalksAt(at);
    var agreement = new MediationAgreementAt(at);
    return switch (move) {
      case ACCEPT -> at.accept(officer);
      case REFUSE -> at.refuse(officer, pick(RefusalCause.values()), WORDS);
      case ADD_PARTIES -> parties.enter(officer, someTold());
      case CHANGE_CLAIM -> parties.changeClaim(officer, party(m), maybe(fen()));
      case NAME_REPRESENTATIVE -> parties.nameRepresentative(officer, party(m), some(m, 2));
      case DROP_PARTY -> parties.drop(officer, party(m), WORDS);
      case RECORD_CONSENT -> parties.consent(officer, consenting(m));
      case DECLARE_CONFLICT -> panel.declareConflict(officer, mediator(), WORDS);
      case ASSIGN -> panel.assign(officer, verdict(m));
      case RELEASE -> panel.release(officer, mediator(m), pick(ReleaseCause.values()));
      case EXTEND -> at.extend(officer, more(), WORDS);
      case HOLD_HEARING ->
          talks.hold(
              officer, at.now().minus(Duration.ofHours(random.nextInt(30))), some(m, 3), WORDS);
      case PROPOSE -> talks.propose(officer, WORDS);
      case ANSWER_PROPOSAL ->
          talks.answer(
              officer, among(m.talks().proposals().size()), party(m), random.nextBoolean());
      case RECORD_FACTS -> talks.recordFacts(officer, WORDS);
      case AGREE -> agreement.agree(officer, agreement(at));
      case SIGN -> agreement.sign(officer, signer(m), text(), "S-1");
      case DROP_AGREEMENT -> agreement.drop(officer, WORDS);
      case REPORT_DANGER -> at.reportDanger(officer, pick(DangerKind.values()), WORDS);
      case RAISE -> at.raise(officer, random.nextBoolean() ? AT_DISTRICT : AT_TOWN, WORDS);
      case FAIL -> at.fail(officer, WORDS);
      case DECLINE -> at.decline(officer, party(m), pick(DeclineCause.values()), WORDS);
      case WITHDRAW -> at.withdraw(officer, WORDS);
      case HAND_OFF -> at.handOff(officer, pick(LegalRoute.values()), random.nextBoolean(), WORDS);
    };
  }

  Decided<Mediation> make(Deed deed, MediationAt at) {
    var m = at.m();
    var officer = officerOf(m);
    var confirmation = new ConfirmationAt(at);
    int number = among(m.agreements().size());
    return switch (deed) {
      case FOLLOW -> follow(at, number);
      case ASK -> confirmation.ask(officer, number, "法院");
      case FILE ->
          confirmation.file(
              officer, number, "1", at.now().minus(Duration.ofHours(random.nextInt(30))));
      case EXTEND_COURT -> confirmation.extend(officer, number, more(), WORDS);
      case END_CONFIRMATION ->
          confirmation.end(officer, number, pick(ConfirmationResult.values()), WORDS);
      case ERASE -> new MediationPartiesAt(at).erase(party(m));
    };
  }

  private Decided<Mediation> follow(MediationAt at, int number) {
    var terms = at.m().agreement(number).map(Agreement::terms).orElse(List.of());
    int one = among(terms.size());
    var paid = new ArrayList<Share>();
    if (one >= 1 && one <= terms.size()) {
      for (var share : terms.get(one - 1).shares()) {
        long open = terms.get(one - 1).openFen(share.party());
        if (open > 0 && random.nextInt(3) > 0) {
          paid.add(new Share(share.party(), random.nextInt(4) > 0 ? open : open + 1));
        }
      }
    }
    return new PerformanceAt(at)
        .follow(officerOf(at.m()), number, one, random.nextBoolean(), paid, WORDS);
  }

  private MediationAgreementAt.Told agreement(MediationAt at) {
    var terms = new ArrayList<MediationAgreementAt.TermTold>();
    for (int i = random.nextInt(3); i > 0; i--) {
      var shares = some(at.m(), 2).stream().map(party -> new Share(party, fen() / 10 + 1)).toList();
      var due = maybe(at.limits().day(at.now()).plusDays(random.nextInt(40)));
      terms.add(new MediationAgreementAt.TermTold(party(at.m()), WORDS, shares, due));
    }
    boolean whole = random.nextInt(3) == 0;
    return random.nextInt(3) == 0 ? oral(whole, terms) : written(whole, terms);
  }

  /** One who is missing, most of the time. */
  private Signer signer(Mediation m) {
    var all =
        Stream.concat(
                m.parties().speakers().stream()
                    .<Signer>map(one -> new Signer.OfParty(one.number())),
                Stream.of(
                    new Signer.Seal(m.stage().organization()), new Signer.OfMediator(mediator(m))))
            .toList();
    var missing =
        m.agreements().isEmpty()
            ? all
            : all.stream().filter(one -> !m.agreements().getLast().isSignedBy(one)).toList();
    if (random.nextInt(10) > 0 && !missing.isEmpty()) {
      return missing.get(random.nextInt(missing.size()));
    }
    return random.nextBoolean()
        ? new Signer.OfParty(party(m))
        : new Signer.Seal(new OrganizationId(id(random.nextInt(100))));
  }

  private Digest text() {
    return random.nextInt(20) == 0 ? Digest.of(new byte[1]) : TEXT;
  }

  private Assignment.Verdict verdict(Mediation m) {
    var free =
        IntStream.range(0, 6)
            .mapToObj(n -> new MediatorId(id(80 + n)))
            .filter(one -> !m.panel().sitting().contains(one))
            .toList();
    return free.isEmpty() || random.nextInt(10) == 0
        ? new Assignment.Verdict.Nobody(Map.of(RulingOut.ABSENT, 1))
        : chosen(free.get(random.nextInt(free.size())));
  }

  private MediatorId mediator() {
    return new MediatorId(id(80 + random.nextInt(6)));
  }

  private MediatorId mediator(Mediation m) {
    var sitting = m.panel().sitting();
    return sitting.isEmpty() || random.nextInt(10) == 0
        ? mediator()
        : sitting.get(random.nextInt(sitting.size()));
  }

  /** All who have not, most of the time. */
  private List<Integer> consenting(Mediation m) {
    var missing =
        m.parties().standing().stream()
            .filter(one -> one.consented().isEmpty())
            .map(Party::number)
            .toList();
    return missing.isEmpty() || random.nextInt(4) == 0 ? some(m, 2) : missing;
  }

  private List<Party.Told> someTold() {
    return Stream.generate(() -> told(pick(Side.values()), random.nextInt(50), fen()))
        .limit(1 + random.nextInt(2))
        .toList();
  }

  private long fen() {
    return random.nextInt(40) == 0 ? Long.MAX_VALUE / 2 : 1 + random.nextInt(1_000_000);
  }

  private Budget more() {
    return random.nextInt(10) == 0
        ? new Budget.WorkingDays(1)
        : new Budget.CalendarDays(1 + random.nextInt(12));
  }

  /** One there is, or seldom the one beyond. */
  private int party(Mediation m) {
    return among(m.parties().all().size());
  }

  /** So many different ones at most, one at least. */
  private List<Integer> some(Mediation m, int most) {
    var all = new ArrayList<>(IntStream.rangeClosed(1, m.parties().all().size()).boxed().toList());
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, Math.min(all.size(), 1 + random.nextInt(most))));
  }

  private int among(int count) {
    return random.nextInt(20) == 0 ? count + 1 : 1 + random.nextInt(Math.max(1, count));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }
}
