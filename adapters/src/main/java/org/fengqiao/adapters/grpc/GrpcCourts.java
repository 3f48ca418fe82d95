package org.fengqiao.adapters.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.RetryInfo;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fengqiao.application.mediation.filings.CourtFile;
import org.fengqiao.application.mediation.filings.Courts;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.proto.courts.v1.CourtServiceGrpc;
import org.fengqiao.proto.courts.v1.CourtServiceGrpc.CourtServiceBlockingStub;

/**
 * Calls a court's own {@code fengqiao.courts.v1.CourtService}, which takes files. Nothing of a file
 * is logged, and of a refusal nothing but its status is kept: its words may hold more.
 */
public final class GrpcCourts implements Courts, AutoCloseable {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final int LONGEST_RECEIPT = 100;

  /** What a server takes of one message where nothing else is set. */
  private static final int MOST_BYTES = 4 << 20;

  private final ManagedChannel channel;
  private final CourtServiceBlockingStub court;
  private final Duration timeout;
  private volatile boolean closed;

  /**
   * Connects when the first file goes.
   *
   * @param timeout of one file, from the connection to the end of the answer
   */
  public GrpcCourts(CourtAddress address, String token, Duration timeout) {
    this(channel(address), token, timeout);
  }

  GrpcCourts(ManagedChannel channel, String token, Duration timeout) {
    var headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + token);
    this.channel = channel;
    this.court =
        CourtServiceGrpc.newBlockingStub(channel)
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    this.timeout = timeout;
  }

  /** Trusts the certificates that the JVM trusts. */
  private static ManagedChannel channel(CourtAddress address) {
    var builder = NettyChannelBuilder.forAddress(address.host(), address.port());
    return address.tls() ? builder.build() : builder.usePlaintext().build();
  }

  @Override
  public String file(CourtFile file) {
    if (closed) {
      throw NotTaken.untried("the server stopped");
    }
    var request = CourtFilingProtos.file(file);
    if (request.getSerializedSize() > MOST_BYTES) {
      throw NotTaken.forGood(
          "the file has %,d bytes, and 4 MiB go at most".formatted(request.getSerializedSize()));
    }
    try {
      var answer =
          court.withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS).fileMediation(request);
      return receipt(answer.getReceipt());
    } catch (StatusRuntimeException e) {
      throw notTaken(e);
    }
  }

  /** Held to the rules of every text from outside. */
  private static String receipt(String receipt) {
    try {
      return Text.required("receipt", receipt, LONGEST_RECEIPT);
    } catch (Refusal _) {
      throw new NotTaken("the court answered no receipt of 1 to 100 characters");
    }
  }

  /** A court that is not there, or does not let this server in, refuses whatever is sent. */
  private static NotTaken notTaken(StatusRuntimeException e) {
    var code = e.getStatus().getCode();
    var why = "the court answered " + code;
    return switch (code) {
      case INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE, NOT_FOUND -> NotTaken.forGood(why);
      case UNAVAILABLE, UNAUTHENTICATED, PERMISSION_DENIED, UNIMPLEMENTED -> NotTaken.byNobody(why);
      case OK,
          CANCELLED,
          UNKNOWN,
          DEADLINE_EXCEEDED,
          ALREADY_EXISTS,
          RESOURCE_EXHAUSTED,
          ABORTED,
          INTERNAL,
          DATA_LOSS ->
          pause(e).map(pause -> NotTaken.before(pause, why)).orElseGet(() -> new NotTaken(why));
    };
  }

  private static Optional<Duration> pause(StatusRuntimeException e) {
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
