package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.mediation.AddParties;
import org.fengqiao.application.mediation.ChangeClaim;
import org.fengqiao.application.mediation.DropParty;
import org.fengqiao.application.mediation.EraseParty;
import org.fengqiao.application.mediation.NameRepresentative;
import org.fengqiao.application.mediation.RecordConsent;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.proto.mediation.v1.AddPartiesRequest;
import org.fengqiao.proto.mediation.v1.AddPartiesResponse;
import org.fengqiao.proto.mediation.v1.ChangeClaimRequest;
import org.fengqiao.proto.mediation.v1.ChangeClaimResponse;
import org.fengqiao.proto.mediation.v1.DropPartyRequest;
import org.fengqiao.proto.mediation.v1.DropPartyResponse;
import org.fengqiao.proto.mediation.v1.ErasePartyRequest;
import org.fengqiao.proto.mediation.v1.ErasePartyResponse;
import org.fengqiao.proto.mediation.v1.NameRepresentativeRequest;
import org.fengqiao.proto.mediation.v1.NameRepresentativeResponse;
import org.fengqiao.proto.mediation.v1.RecordConsentRequest;
import org.fengqiao.proto.mediation.v1.RecordConsentResponse;

/** Translates what is done about the parties of mediations. */
final class PartyCalls {
  private final MediationAnswers answers;
  private final AddParties add;
  private final ChangeClaim change;
  private final NameRepresentative represent;
  private final RecordConsent consent;
  private final DropParty drop;
  private final EraseParty erase;

  @Inject
  PartyCalls(
      MediationAnswers answers,
      AddParties add,
      ChangeClaim change,
      NameRepresentative represent,
      RecordConsent consent,
      DropParty drop,
      EraseParty erase) {
    this.answers = answers;
    this.add = add;
    this.change = change;
    this.represent = represent;
    this.consent = consent;
    this.drop = drop;
    this.erase = erase;
  }

  AddPartiesResponse add(Caller caller, AddPartiesRequest request) {
    return answers.of(
        caller,
        add.add(
            caller,
            new AddParties.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                PartyProtos.read("parties", request.getPartiesList()))),
        AddPartiesResponse.getDefaultInstance());
  }

  ChangeClaimResponse change(Caller caller, ChangeClaimRequest request) {
    return answers.of(
        caller,
        change.change(
            caller,
            new ChangeClaim.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                request.getParty(),
                request.hasClaimedFen() ? Optional.of(request.getClaimedFen()) : Optional.empty())),
        ChangeClaimResponse.getDefaultInstance());
  }

  NameRepresentativeResponse represent(Caller caller, NameRepresentativeRequest request) {
    return answers.of(
        caller,
        represent.name(
            caller,
            new NameRepresentative.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                request.getRepresentative(),
                request.getRepresentedList())),
        NameRepresentativeResponse.getDefaultInstance());
  }

  RecordConsentResponse consent(Caller caller, RecordConsentRequest request) {
    return answers.of(
        caller,
        consent.record(
            caller,
            new RecordConsent.Command(
                OfficerMoves.of(caller, request, MediationNames::read), request.getPartiesList())),
        RecordConsentResponse.getDefaultInstance());
  }

  DropPartyResponse drop(Caller caller, DropPartyRequest request) {
    return answers.of(
        caller,
        drop.drop(
            caller,
            new DropParty.Command(
                OfficerMoves.of(caller, request, MediationNames::read),
                request.getParty(),
                request.getReason())),
        DropPartyResponse.getDefaultInstance());
  }

  ErasePartyResponse erase(Caller caller, ErasePartyRequest request) {
    return answers.of(
        caller,
        erase.erase(
            caller,
            new EraseParty.Command(
                OfficerMoves.of(caller, request, MediationNames::read), request.getParty())),
        ErasePartyResponse.getDefaultInstance());
  }
}
