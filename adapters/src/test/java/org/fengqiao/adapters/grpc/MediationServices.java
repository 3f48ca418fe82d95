package org.fengqiao.adapters.grpc;

import org.fengqiao.application.mediation.MediationTown;

/** The four services of mediations over a town. */
final class MediationServices {
  private MediationServices() {}

  static MediationGrpcService mediations(MediationTown town) {
    return new MediationGrpcService(
        new DisputeCalls(answers(town), town.apply, town.refer, town.begin),
        new MediationCalls(
            answers(town),
            town.accept,
            town.refuse,
            town.extend,
            town.danger,
            town.raise,
            town.fail,
            town.decline,
            town.withdraw,
            town.handOff),
        new MediationReadCalls(town.get, town.list));
  }

  static MediationPartyGrpcService parties(MediationTown town) {
    return new MediationPartyGrpcService(
        new PartyCalls(
            answers(town),
            town.add,
            town.change,
            town.represent,
            town.consent,
            town.dropParty,
            town.erase));
  }

  static MediationPanelGrpcService panels(MediationTown town) {
    return new MediationPanelGrpcService(
        new PanelCalls(
            answers(town),
            town.assign,
            town.release,
            town.conflict,
            town.hearing,
            town.propose,
            town.answer,
            town.facts));
  }

  static AgreementGrpcService agreements(MediationTown town) {
    return new AgreementGrpcService(
        new AgreementCalls(
            answers(town),
            town.make,
            town.sign,
            town.drop,
            town.follow,
            town.ask,
            town.file,
            town.extendCourt,
            town.confirm));
  }

  private static MediationAnswers answers(MediationTown town) {
    return new MediationAnswers(town.views);
  }
}
