package org.fengqiao.adapters.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.RetryInfo;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.AbstractBlockingStub;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.fengqiao.application.outward.NotTaken;

/**
 * A service of somebody else's that this server calls with a token, within a time: connects when it
 * is first called.
 *
 * @param <S> its stub
 */
final class OutwardService<S extends AbstractBlockingStub<S>> implements AutoCloseable {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final ManagedChannel channel;
  private final S stub;
  private final Duration timeout;
  private volatile boolean closed;

  /**
   * A service.
   *
   * @param timeout of one call, from the connection to the end of the answer
   */
  OutwardService(
      ManagedChannel channel, Function<Channel, S> stub, String token, Duration timeout) {
    var headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + token);
    this.channel = channel;
    this.stub =
        stub.apply(channel).withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    this.timeout = timeout;
  }

  /** A way to that address; trusts the certificates that the JVM trusts. */
  static ManagedChannel channel(ServiceAddress address) {
    var builder = NettyChannelBuilder.forAddress(address.host(), address.port());
    return address.tls() ? builder.build() : builder.usePlaintext().build();
  }

  /**
   * The stub of one call.
   *
   * @throws NotTaken if it was closed
   */
  S stub() {
    if (closed) {
      throw NotTaken.untried("the server stopped");
    }
    return stub.withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How long whoever answered so wants to be left alone; empty where that is not said. */
  static Optional<Duration> pause(StatusRuntimeException e) {
    var told = StatusProto.fromThrowable(e);
    return told == null
        ? Optional.empty()
        : told.getDetailsList().stream()
            .filter(detail -> detail.is(RetryInfo.class))
            .findFirst()
            .flatMap(detail -> {
              try {
                var delay = detail.unpack(RetryInfo.class).getRetryDelay();
                return Optional.of(Duration.ofSeconds(delay.getSeconds(), delay.getNanos()));
              } catch (InvalidProtocolBufferException _) {
                return Optional.empty();
              }
            });
  }

  /** Takes no more; what is under way ends within its timeout. */
  @Override
  public void close() {
    closed = true;
    channel.shutdown();
    try {
      channel.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    channel.shutdownNow();
  }
}
