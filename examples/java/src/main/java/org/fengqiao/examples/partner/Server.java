package org.fengqiao.examples.partner;

import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;

/** The connection to a Fengqiao, and the stubs a partner calls it with. */
final class Server implements AutoCloseable {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final Metadata.Key<String> LANGUAGE =
      Metadata.Key.of("accept-language", Metadata.ASCII_STRING_MARSHALLER);
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final ManagedChannel channel;
  private final String language;

  private Server(ManagedChannel channel, String language) {
    this.channel = channel;
    this.language = language;
  }

  /**
   * Connects, when the first call is made.
   *
   * @param address host and port; without TLS, as the server serves on loopback alone
   * @param language zh-CN or en: the language of the server's messages
   */
  static Server at(String address, String language) {
    return over(ManagedChannelBuilder.forTarget(address).usePlaintext().build(), language);
  }

  /** Over a channel that stands. */
  static Server over(ManagedChannel channel, String language) {
    return new Server(channel, language);
  }

  Channel channel() {
    return channel;
  }

  /** Streams have no deadline: they live as long as there is something to say. */
  CaseServiceGrpc.CaseServiceStub streams(String token) {
    return CaseServiceGrpc.newStub(channel).withInterceptors(identity(token));
  }

  /** For watching, which is read message by message. */
  CaseServiceGrpc.CaseServiceBlockingV2Stub watches(String token) {
    return CaseServiceGrpc.newBlockingV2Stub(channel).withInterceptors(identity(token));
  }

  /** Single calls, each within 20 seconds. */
  CaseServiceGrpc.CaseServiceBlockingStub cases(String token) {
    return as(token, CaseServiceGrpc.newBlockingStub(channel));
  }

  /** Any blocking stub over {@link #channel()}, made to call as the partner of the token. */
  <S extends AbstractStub<S>> S as(String token, S stub) {
    return stub.withInterceptors(
        identity(token),
        new ClientInterceptor() {
          @Override
          public <Q, A> io.grpc.ClientCall<Q, A> interceptCall(
              io.grpc.MethodDescriptor<Q, A> method, io.grpc.CallOptions options, Channel next) {
            // A deadline belongs to a call, not to a stub that lives for the whole run.
            return next.newCall(
                method, options.withDeadlineAfter(DEADLINE.toSeconds(), TimeUnit.SECONDS));
          }
        });
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }

  private ClientInterceptor identity(String token) {
    var headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + token);
    headers.put(LANGUAGE, language);
    return MetadataUtils.newAttachHeadersInterceptor(headers);
  }
}
