package org.fengqiao.bootstrap.cli;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.bootstrap.config.Config;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a command that calls a running server, and the call. */
final class Remote {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final Metadata.Key<String> LANGUAGE =
      Metadata.Key.of("accept-language", Metadata.ASCII_STRING_MARSHALLER);

  @Option(
      names = "--server",
      paramLabel = "HOST:PORT",
      description = "The server to call. Default: the address and the port that are set.")
  private @Nullable String server;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "The partner's token. Default: FENGQIAO_TOKEN, else the demo's.")
  private @Nullable String token;

  /** Runs {@code calls} on a channel that sends the token. */
  <T> T call(Surroundings around, Function<Channel, T> calls) {
    var config = around.config();
    var target = server == null ? config.address(config.port()) : server;
    var channel = NettyChannelBuilder.forTarget(target).usePlaintext().build();
    try {
      var headers = new Metadata();
      headers.put(AUTHORIZATION, "Bearer " + token(around, config));
      headers.put(LANGUAGE, Faults.language());
      return calls.apply(
          ClientInterceptors.intercept(
              channel, MetadataUtils.newAttachHeadersInterceptor(headers)));
    } catch (StatusRuntimeException e) {
      throw unanswered(target, e).<RuntimeException>map(failure -> failure).orElse(e);
    } finally {
      close(channel);
    }
  }

  /** Where it was not Fengqiao that ended the call, there is no reason in it but the address. */
  private static Optional<Failure> unanswered(String target, StatusRuntimeException e) {
    var status = e.getStatus();
    var told = StatusProto.fromThrowable(e);
    return status.getCode() == Code.UNAVAILABLE && told != null && told.getDetailsCount() == 0
        ? Optional.of(new Failure("no server answers at %s: %s".formatted(target, why(status))))
        : Optional.empty();
  }

  private static String why(Status status) {
    return Optional.ofNullable(status.getCause())
        .map(Throwable::getMessage)
        .orElseGet(() -> String.valueOf(status.getDescription()));
  }

  private static void close(io.grpc.ManagedChannel channel) {
    channel.shutdownNow();
    try {
      channel.awaitTermination(5, SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String token(Surroundings around, Config config) {
    return Optional.ofNullable(token)
        .or(() -> Optional.ofNullable(around.environment().get(Surroundings.TOKEN)))
        .or(() -> demoToken(config))
        .orElseThrow(() ->
            new Failure(
                "no token: give --token or FENGQIAO_TOKEN; there is none in "
                    + config.demoToken()));
  }

  private static Optional<String> demoToken(Config config) {
    try {
      return Files.exists(config.demoToken())
          ? Optional.of(Files.readString(config.demoToken()).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw new Failure(config.demoToken() + " cannot be read: " + e);
    }
  }
}
