package org.fengqiao.application.mediation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.mediation.AgreementForm;
import org.fengqiao.domain.mediation.ConfirmationResult;
import org.fengqiao.domain.mediation.DangerKind;
import org.fengqiao.domain.mediation.DeclineCause;
import org.fengqiao.domain.mediation.LegalRoute;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.RefusalCause;
import org.fengqiao.domain.mediation.ReleaseCause;
import org.fengqiao.domain.mediation.Share;
import org.fengqiao.domain.mediation.Side;
import org.fengqiao.domain.mediation.Term;

/** Makes moves of disputes through the use cases, sensible most of the time, as chance has it. */
final class RandomDisputes {
  /** What somebody may do. */
  enum Deed {
    CONSENT,
    ACCEPT,
    ASSIGN,
    AGREE,
    SIGN,
    PAY,
    CONFIRM,
    ADD,
    CLAIM,
    LEAVE,
    RELEASE,
    CONFLICT,
    EXTEND,
    DANGER,
    REFUSE,
    RAISE,
    FAIL,
    DECLINE,
    WITHDRAW,
    HAND_OFF,
    DROP,
    ERASE
  }

  private final MediationTown town;
  private final Random random;
  private final List<MediatorId> mediators;

  /** How often each took effect. */
  final Map<Deed, Integer> done = new EnumMap<>(Deed.class);

  RandomDisputes(MediationTown town, List<MediatorId> mediators, Random random) {
    this.town = town;
    this.mediators = List.copyOf(mediators);
    this.random = random;
  }

  /** Of a case that waits for it, every other time. */
  Mediation begin() {
    return random.nextBoolean() ? town.applied() : town.referred();
  }

  /** Tries what is likely to be next, or anything. */
  void move(Mediation m) {
    var deed = random.nextInt(3) == 0 ? any() : likely(town.now(m));
    try {
      make(deed, town.now(m));
      done.merge(deed, 1, Integer::sum);
    } catch (Refusal refused) {
      // Most of what chance tries is not allowed; what matters is what the others leave behind.
    }
  }

  private Deed any() {
    return pick(Deed.values());
  }

  private Deed likely(Mediation m) {
    return switch (m.status()) {
      case APPLIED -> m.parties().unconsented().isEmpty() ? Deed.ACCEPT : Deed.CONSENT;
      case ACCEPTED -> m.parties().unconsented().isEmpty() ? Deed.ASSIGN : Deed.CONSENT;
      case UNDER_WAY -> random.nextInt(4) == 0 ? Deed.ASSIGN : Deed.AGREE;
      case AGREED -> Deed.SIGN;
      case SETTLED -> random.nextBoolean() ? Deed.PAY : Deed.CONFIRM;
      case FAILED -> Deed.HAND_OFF;
      case REFUSED, DECLINED, WITHDRAWN, HANDED_OFF -> Deed.ERASE;
    };
  }

  private void make(Deed deed, Mediation m) {
    var by = town.mediation();
    var on = town.on(m);
    int party = 1 + random.nextInt(m.parties().all().size());
    var _ =
        switch (deed) {
          case CONSENT -> town.consent.record(by, new RecordConsent.Command(on, unconsented(m)));
          case ACCEPT -> town.accept.accept(by, new AcceptMediation.Command(on));
          case ASSIGN -> town.assign.assign(by, new AssignMediator.Command(on, chosen()));
          case AGREE -> town.make.make(by, agreement(m, party));
          case SIGN -> town.sign.sign(by, signature(m, party));
          case PAY -> town.follow.record(by, payment(m));
          case CONFIRM -> confirm(m);
          case ADD -> town.add.add(by, new AddParties.Command(on, List.of(one())));
          case CLAIM -> town.change.change(by, new ChangeClaim.Command(on, party, fen()));
          case LEAVE -> town.dropParty.drop(by, new DropParty.Command(on, party, "不再主张"));
          case RELEASE ->
              town.release.release(
                  by, new ReleaseMediator.Command(on, mediator(), ReleaseCause.UNABLE));
          case CONFLICT ->
              town.conflict.declare(by, new DeclareConflict.Command(on, mediator(), "系近亲"));
          case EXTEND ->
              town.extend.extend(
                  by, new ExtendMediation.Command(on, new Budget.CalendarDays(5), "双方同意"));
          case DANGER ->
              town.danger.report(by, new ReportDanger.Command(on, DangerKind.PUBLIC_ORDER, "扬言报复"));
          case REFUSE ->
              town.refuse.refuse(by, new RefuseMediation.Command(on, RefusalCause.OTHER, "另有途径"));
          case RAISE -> town.raise.raise(by, new RaiseMediation.Command(on, "无力调解"));
          case FAIL -> town.fail.fail(by, new FailMediation.Command(on, "可申请仲裁或起诉"));
          case DECLINE ->
              town.decline.decline(
                  by, new DeclineMediation.Command(on, party, DeclineCause.SUED, "已起诉"));
          case WITHDRAW -> town.withdraw.withdraw(by, new WithdrawMediation.Command(on, "已和解"));
          case HAND_OFF ->
              town.handOff.handOff(
                  by, new HandOffMediation.Command(on, LegalRoute.ADMINISTRATIVE, "移交处理"));
          case DROP -> town.drop.drop(by, new DropAgreement.Command(on, "一方反悔"));
          case ERASE -> town.erase.erase(by, new EraseParty.Command(on, party));
        };
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }

  private static List<Integer> unconsented(Mediation m) {
    var missing = m.parties().unconsented().stream().map(party -> party.number()).toList();
    return missing.isEmpty() ? List.of(1) : missing;
  }

  /** Mostly by balance. */
  private Optional<MediatorId> chosen() {
    return random.nextInt(4) == 0 ? Optional.of(mediator()) : Optional.empty();
  }

  private MediatorId mediator() {
    return mediators.get(random.nextInt(mediators.size()));
  }

  private Optional<Long> fen() {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(1L + random.nextInt(200_000));
  }

  private NewParty one() {
    var side = pick(Side.values());
    return new NewParty(side, "钱某", "", "", Optional.empty(), fen());
  }

  private MakeAgreement.Command agreement(Mediation m, int party) {
    var form = random.nextBoolean() ? AgreementForm.WRITTEN : AgreementForm.ORAL;
    var share = new Share(party, 1 + random.nextInt(120_000));
    var obligor = 1 + party % m.parties().all().size();
    var due = Optional.of(town.today().plusDays(1 + random.nextInt(9)));
    var term = new MakeAgreement.NewTerm(obligor, "赔偿", List.of(share), due);
    return new MakeAgreement.Command(town.on(m), form, random.nextInt(3) > 0, "赔偿", List.of(term));
  }

  private SignAgreement.Command signature(Mediation m, int party) {
    var sitting = m.panel().sitting();
    var by =
        switch (random.nextInt(4)) {
          case 0 -> new SignAgreement.By.Seal();
          case 1 ->
              sitting.isEmpty()
                  ? new SignAgreement.By.Seal()
                  : new SignAgreement.By.OfMediator(sitting.getFirst());
          default -> new SignAgreement.By.OfParty(party);
        };
    var text =
        m.agreements().isEmpty() ? Digest.of(new byte[1]) : m.agreements().getLast().digest();
    return new SignAgreement.Command(town.on(m), by, text);
  }

  private RecordPerformance.Command payment(Mediation m) {
    var paid =
        m.agreement(1)
            .flatMap(one -> one.term(1))
            .map(term ->
                term.shares().stream()
                    .map(share -> new Share(share.party(), owed(term, share.party())))
                    .toList())
            .orElse(List.of());
    return new RecordPerformance.Command(town.on(m), 1, 1, true, paid, "已收到");
  }

  /** All that is owed still, every other time; else a part of it. */
  private long owed(Term term, int party) {
    long open = Math.max(1, term.openFen(party));
    return random.nextBoolean() ? open : 1 + open / 2;
  }

  private Object confirm(Mediation m) {
    var by = town.mediation();
    var number = Math.max(1, m.agreements().size());
    var asked = m.agreement(number).flatMap(one -> one.confirmation());
    if (asked.isEmpty()) {
      return town.ask.ask(by, new AskConfirmation.Command(town.on(m), number, "白银区法院"));
    }
    return asked.orElseThrow().filed().isEmpty()
        ? town.file.record(
            by, new RecordCourtFiling.Command(town.on(m), number, "民特1号", town.cases.town.now()))
        : town.confirm.record(
            by,
            new RecordConfirmation.Command(
                town.on(m), number, ConfirmationResult.CONFIRMED, "裁定有效"));
  }
}
