package org.fengqiao.bench;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceStub;

/** A partner with a few connections, over which its calls go in turn. */
final class Partner implements AutoCloseable {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final List<ManagedChannel> channels;
  private final List<CaseServiceStub> stubs;
  private final AtomicInteger turn = new AtomicInteger();

  /** Connects to the server on that port of this machine. */
  Partner(int port, String token, int connections) {
    channels = IntStream.range(0, connections).mapToObj(_ -> connect(port)).toList();
    stubs = channels.stream().map(c -> as(token, CaseServiceGrpc.newStub(c))).toList();
  }

  static ManagedChannel connect(int port) {
    // What the client does with an answer is little and never waits.
    return NettyChannelBuilder.forAddress("127.0.0.1", port)
        .usePlaintext()
        .directExecutor()
        .build();
  }

  /** The stub, calling as the partner of the token. */
  static <S extends AbstractStub<S>> S as(String token, S stub) {
    var headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + token);
    return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  CaseServiceStub cases() {
    return stubs.get(Math.floorMod(turn.getAndIncrement(), stubs.size()));
  }

  Channel channel() {
    return channels.getFirst();
  }

  @Override
  public void close() {
    channels.forEach(ManagedChannel::shutdownNow);
  }
}
