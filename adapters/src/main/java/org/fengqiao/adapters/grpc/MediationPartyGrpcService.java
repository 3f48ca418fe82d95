package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.mediation.v1.AddPartiesRequest;
import org.fengqiao.proto.mediation.v1.AddPartiesResponse;
import org.fengqiao.proto.mediation.v1.ChangeClaimRequest;
import org.fengqiao.proto.mediation.v1.ChangeClaimResponse;
import org.fengqiao.proto.mediation.v1.DropPartyRequest;
import org.fengqiao.proto.mediation.v1.DropPartyResponse;
import org.fengqiao.proto.mediation.v1.ErasePartyRequest;
import org.fengqiao.proto.mediation.v1.ErasePartyResponse;
import org.fengqiao.proto.mediation.v1.MediationPartyServiceGrpc;
import org.fengqiao.proto.mediation.v1.NameRepresentativeRequest;
import org.fengqiao.proto.mediation.v1.NameRepresentativeResponse;
import org.fengqiao.proto.mediation.v1.RecordConsentRequest;
import org.fengqiao.proto.mediation.v1.RecordConsentResponse;

/** Serves the parties of mediations. */
public final class MediationPartyGrpcService
    extends MediationPartyServiceGrpc.MediationPartyServiceImplBase {
  private final PartyCalls calls;

  @Inject
  MediationPartyGrpcService(PartyCalls calls) {
    this.calls = calls;
  }

  @Override
  public void addParties(AddPartiesRequest request, StreamObserver<AddPartiesResponse> out) {
    respond(out, () -> calls.add(caller(), request));
  }

  @Override
  public void changeClaim(ChangeClaimRequest request, StreamObserver<ChangeClaimResponse> out) {
    respond(out, () -> calls.change(caller(), request));
  }

  @Override
  public void nameRepresentative(
      NameRepresentativeRequest request, StreamObserver<NameRepresentativeResponse> out) {
    respond(out, () -> calls.represent(caller(), request));
  }

  @Override
  public void recordConsent(
      RecordConsentRequest request, StreamObserver<RecordConsentResponse> out) {
    respond(out, () -> calls.consent(caller(), request));
  }

  @Override
  public void dropParty(DropPartyRequest request, StreamObserver<DropPartyResponse> out) {
    respond(out, () -> calls.drop(caller(), request));
  }

  @Override
  public void eraseParty(ErasePartyRequest request, StreamObserver<ErasePartyResponse> out) {
    respond(out, () -> calls.erase(caller(), request));
  }
}
