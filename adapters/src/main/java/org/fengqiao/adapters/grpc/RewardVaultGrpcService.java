package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.proto.rewards.v1.AgreeLookRequest;
import org.fengqiao.proto.rewards.v1.AgreeLookResponse;
import org.fengqiao.proto.rewards.v1.AskLookRequest;
import org.fengqiao.proto.rewards.v1.AskLookResponse;
import org.fengqiao.proto.rewards.v1.EraseReporterRequest;
import org.fengqiao.proto.rewards.v1.EraseReporterResponse;
import org.fengqiao.proto.rewards.v1.ListLooksRequest;
import org.fengqiao.proto.rewards.v1.ListLooksResponse;
import org.fengqiao.proto.rewards.v1.ListVaultKeysRequest;
import org.fengqiao.proto.rewards.v1.ListVaultKeysResponse;
import org.fengqiao.proto.rewards.v1.LookAtReporterRequest;
import org.fengqiao.proto.rewards.v1.LookAtReporterResponse;
import org.fengqiao.proto.rewards.v1.RewardVaultServiceGrpc;

/** Serves {@code fengqiao.rewards.v1.RewardVaultService}. */
public final class RewardVaultGrpcService
    extends RewardVaultServiceGrpc.RewardVaultServiceImplBase {
  private final VaultCalls calls;

  @Inject
  RewardVaultGrpcService(VaultCalls calls) {
    this.calls = calls;
  }

  @Override
  public void askLook(AskLookRequest request, StreamObserver<AskLookResponse> out) {
    respond(out, () -> calls.ask(caller(), request));
  }

  @Override
  public void agreeLook(AgreeLookRequest request, StreamObserver<AgreeLookResponse> out) {
    respond(out, () -> calls.agree(caller(), request));
  }

  @Override
  public void lookAtReporter(
      LookAtReporterRequest request, StreamObserver<LookAtReporterResponse> out) {
    respond(out, () -> calls.look(caller(), request));
  }

  @Override
  public void listLooks(ListLooksRequest request, StreamObserver<ListLooksResponse> out) {
    respond(out, () -> calls.list(caller(), request));
  }

  @Override
  public void eraseReporter(
      EraseReporterRequest request, StreamObserver<EraseReporterResponse> out) {
    respond(out, () -> calls.erase(caller(), request));
  }

  @Override
  public void listVaultKeys(
      ListVaultKeysRequest request, StreamObserver<ListVaultKeysResponse> out) {
    respond(out, () -> calls.keys(caller(), request));
  }
}
