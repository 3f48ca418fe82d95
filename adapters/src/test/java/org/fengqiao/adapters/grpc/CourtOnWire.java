package org.fengqiao.adapters.grpc;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.proto.courts.v1.CourtServiceGrpc.CourtServiceImplBase;
import org.fengqiao.proto.courts.v1.FileMediationRequest;
import org.fengqiao.proto.courts.v1.FileMediationResponse;

/** A court's service in process, which takes files or refuses them as it is told. */
final class CourtOnWire extends CourtServiceImplBase implements AutoCloseable {
  static final String TOKEN = "court-secret";

  /** What came, in order. */
  final List<FileMediationRequest> files = new CopyOnWriteArrayList<>();

  /** How the court refuses; empty to take. */
  volatile Optional<StatusRuntimeException> refusing = Optional.empty();

  /** Whether it leaves calls without an answer. */
  volatile boolean silent;

  volatile String receipt = "（2026）甘0402诉前调1号";

  private final OutwardOnWire server = new OutwardOnWire(TOKEN, this);

  ManagedChannel channel() {
    return server.channel();
  }

  @Override
  public void fileMediation(
      FileMediationRequest request, StreamObserver<FileMediationResponse> out) {
    files.add(request);
    if (silent) {
      return;
    }
    if (refusing.isPresent()) {
      out.onError(refusing.get());
      return;
    }
    out.onNext(FileMediationResponse.newBuilder().setReceipt(receipt).build());
    out.onCompleted();
  }

  @Override
  public void close() {
    server.close();
  }
}
