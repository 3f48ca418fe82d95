package org.fengqiao.adapters.grpc;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.proto.courts.v1.CourtServiceGrpc.CourtServiceImplBase;
import org.fengqiao.proto.courts.v1.FileMediationRequest;
import org.fengqiao.proto.courts.v1.FileMediationResponse;

/** A court's service in process, which takes files or refuses them as it is told. */
final class CourtOnWire extends CourtServiceImplBase implements ServerInterceptor, AutoCloseable {
  static final String TOKEN = "court-secret";
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  /** What came, in order. */
  final List<FileMediationRequest> files = new CopyOnWriteArrayList<>();

  /** How the court refuses; empty to take. */
  volatile Optional<StatusRuntimeException> refusing = Optional.empty();

  /** Whether it leaves calls without an answer. */
  volatile boolean silent;

  volatile String receipt = "（2026）甘0402诉前调1号";

  private final String name = "court-" + UUID.randomUUID();
  private final Server server;

  CourtOnWire() {
    try {
      server =
          InProcessServerBuilder.forName(name)
              .directExecutor()
              .addService(this)
              .intercept(this)
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ManagedChannel channel() {
    return InProcessChannelBuilder.forName(name).directExecutor().build();
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (!("Bearer " + TOKEN).equals(headers.get(AUTHORIZATION))) {
      call.close(Status.UNAUTHENTICATED, new Metadata());
      return new ServerCall.Listener<>() {};
    }
    return next.startCall(call, headers);
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
    server.shutdownNow();
  }
}
