package org.fengqiao.domain.mediation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.clocks.Limit;

/** Makes the mediation that a fact leaves. Decides nothing: a fact that does not fit is a bug. */
final class MediationFold {
  private MediationFold() {}

  static Mediation begun(MediationFact fact) {
    if (!(fact instanceof MediationFact.Begun f)) {
      throw new IllegalStateException("a mediation begins first, not with " + fact);
    }
    return new Mediation(
        f.id(),
        f.matter(),
        new Course(List.of(f.stage()), new MediationState.Applied(), Optional.empty()),
        new Parties(List.of()),
        Panel.NONE,
        Talks.NONE,
        List.of(),
        List.of());
  }

  static Mediation after(Mediation m, MediationFact fact) {
    return switch (fact) {
      case MediationFact.Begun _ -> throw new IllegalStateException("a mediation begins once");
      case MediationFact.PartiesEntered f -> m.with(entered(m.parties(), f.parties()));
      case MediationFact.ClaimChanged f -> party(m, f.party(), one -> one.claiming(f.fen()));
      case MediationFact.RepresentativeNamed f -> represented(m, f);
      case MediationFact.PartyLeft f ->
          party(m, f.party(), one -> one.leaving(new Party.Left(f.time(), f.reason())));
      case MediationFact.Consented f -> party(m, f.party(), one -> one.consenting(f.time()));
      case MediationFact.Accepted f ->
          m.with(m.course().accepted(in(m, MediationState.Applied.class).accept(), f.time()));
      case MediationFact.Refused f ->
          m.to(in(m, MediationState.Applied.class).refuse(f.cause(), f.words(), f.time()));
      case MediationFact.ConflictDeclared f -> m.with(m.panel().with(f.conflict()));
      case MediationFact.MediatorAssigned f -> assigned(m, f);
      case MediationFact.MediatorReleased f -> released(m, f);
      case MediationFact.HearingHeld f -> m.with(m.talks().with(f.hearing()));
      case MediationFact.Proposed f ->
          m.with(
              m.talks().with(new Proposal(f.number(), f.words(), f.time(), List.of(), List.of())));
      case MediationFact.ProposalAnswered f ->
          m.with(m.talks().answered(f.number(), f.party(), f.accepts()));
      case MediationFact.FactsRecorded f -> m.with(m.talks().with(f.words()));
      case MediationFact.AgreementMade f ->
          m.withAgreements(added(m.agreements(), f.agreement()))
              .to(in(m, MediationState.UnderWay.class).agree());
      case MediationFact.Signed f -> agreement(m, f.agreement(), one -> one.sign(f.signature()));
      case MediationFact.TookEffect f -> effective(m, f);
      case MediationFact.AgreementDropped f ->
          agreement(m, f.agreement(), one -> one.drop(f.reason()))
              .to(in(m, MediationState.Agreed.class).goOn());
      case MediationFact.TermFollowed f ->
          agreement(m, f.agreement(), one -> one.with(f.term(), term -> term.with(f.look())));
      case MediationFact.DangerReported f -> m.with(m.talks().with(f.danger()));
      case MediationFact.Raised f ->
          m.with(m.course().raised(in(m, MediationState.InMediation.class).raise(), f.stage()));
      case MediationFact.Failed f ->
          m.to(in(m, MediationState.InMediation.class).fail(f.words(), f.time()));
      case MediationFact.Declined f ->
          m.to(in(m, MediationState.Open.class).decline(f.party(), f.cause(), f.words(), f.time()));
      case MediationFact.Withdrawn f ->
          m.to(in(m, MediationState.Open.class).withdraw(f.words(), f.time()));
      case MediationFact.HandedOff f ->
          m.to(in(m, MediationState.Failed.class).handOff(f.route(), f.words(), f.time()));
      case MediationFact.ConfirmationAsked f ->
          agreement(m, f.agreement(), one -> one.with(f.confirmation()));
      case MediationFact.ConfirmationFiled f ->
          confirmation(m, f.agreement(), one -> one.with(f.filed()));
      case MediationFact.ConfirmationEnded f ->
          confirmation(m, f.agreement(), one -> one.with(f.ended()));
      case MediationFact.PartyErased f -> party(m, f.party(), Party::erase);
      case MediationFact.ContentErased _ -> m; // Where it stood is on record.
      case MediationFact.LimitBegun f -> m.withLimits(added(m.limits(), begun(f)));
      case MediationFact.LimitStopped f -> limit(m, f.limit(), one -> one.stop(f.time()));
      case MediationFact.LimitExtended f ->
          limit(m, f.limit(), one -> one.with(one.clock().extend(f.extension())));
      case MediationFact.RungFired f -> limit(m, f.limit(), one -> one.afterFiring(f.rung()));
      case MediationFact.DueTimeMoved f ->
          limit(m, f.limit(), one -> one.told(Optional.of(f.to())));
    };
  }

  private static Parties entered(Parties had, List<Party.Told> told) {
    var more = new ArrayList<Party>();
    for (var one : told) {
      more.add(one.as(had.all().size() + more.size() + 1));
    }
    return had.with(more);
  }

  private static Mediation represented(Mediation m, MediationFact.RepresentativeNamed f) {
    var parties = m.parties();
    for (int number : f.represented()) {
      parties = parties.with(number, one -> one.representedBy(f.representative()));
    }
    return m.with(parties);
  }

  private static Mediation assigned(Mediation m, MediationFact.MediatorAssigned f) {
    var given =
        m.with(m.panel().with(new Assigned(f.mediator(), f.reason(), f.time(), Optional.empty())));
    return m.state() instanceof MediationState.Accepted accepted
        ? given.to(accepted.begin())
        : given;
  }

  /** Without its last mediator it waits for another. */
  private static Mediation released(Mediation m, MediationFact.MediatorReleased f) {
    var left = m.with(m.panel().release(f.mediator(), new Assigned.Release(f.cause(), f.time())));
    return left.panel().sitting().isEmpty() && m.state() instanceof MediationState.UnderWay underWay
        ? left.to(underWay.release())
        : left;
  }

  private static Mediation effective(Mediation m, MediationFact.TookEffect f) {
    var agreed = in(m, MediationState.Agreed.class);
    var whole = m.agreements().get(f.agreement() - 1).whole();
    return agreement(m, f.agreement(), one -> one.effective(f.time()))
        .to(whole ? agreed.settle(f.time()) : agreed.goOn());
  }

  private static MediationLimit begun(MediationFact.LimitBegun f) {
    var limit = Limit.started(f.spec(), f.budget(), f.run(), f.time()).told(f.due());
    return new MediationLimit(f.kind(), f.agreement(), f.term(), limit);
  }

  private static Mediation party(Mediation m, int number, UnaryOperator<Party> change) {
    return m.with(m.parties().with(number, change));
  }

  private static Mediation agreement(Mediation m, int number, UnaryOperator<Agreement> change) {
    return m.withAgreements(
        m.agreements().stream()
            .map(one -> one.number() == number ? change.apply(one) : one)
            .toList());
  }

  private static Mediation confirmation(
      Mediation m, int number, UnaryOperator<Confirmation> change) {
    return agreement(m, number, one -> one.with(change.apply(one.confirmation().orElseThrow())));
  }

  private static Mediation limit(Mediation m, ClockRun key, UnaryOperator<Limit> change) {
    return m.withLimits(
        m.limits().stream()
            .map(one -> one.key().equals(key) ? one.with(change.apply(one.limit())) : one)
            .toList());
  }

  private static <T> List<T> added(List<T> some, T another) {
    return Stream.concat(some.stream(), Stream.of(another)).toList();
  }

  private static <S extends MediationState> S in(Mediation m, Class<S> state) {
    if (!state.isInstance(m.state())) {
      throw new IllegalStateException(m.id() + " is not " + state.getSimpleName());
    }
    return state.cast(m.state());
  }
}
