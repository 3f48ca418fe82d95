package org.fengqiao.adapters.grpc;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.RetryInfo;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.Violation;

/**
 * What a client is told of a call that failed.
 *
 * @param reason UPPER_SNAKE, as in {@code ErrorInfo}
 * @param message one sentence in the caller's language
 * @param metadata values by name, as in {@code ErrorInfo}
 * @param violations the fields that break their rule, told in the caller's language
 * @param retryDelay when sending the same again may help
 */
record Told(
    Code code,
    String reason,
    Language language,
    String message,
    Map<String, String> metadata,
    List<Violation> violations,
    Optional<Duration> retryDelay) {
  static final String DOMAIN = "fengqiao.org";

  // Clients take 8 KiB of trailers by default, and details cross as base64.
  private static final int FIELD_BYTES = 2_000;

  Told {
    metadata = Map.copyOf(metadata);
    violations = List.copyOf(violations);
  }

  /** The same, as the exception that ends a call. */
  StatusRuntimeException toException() {
    var status =
        com.google.rpc.Status.newBuilder()
            .setCode(code.value())
            .setMessage(message)
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setReason(reason)
                        .setDomain(DOMAIN)
                        .putAllMetadata(metadata)
                        .build()))
            .addDetails(
                Any.pack(
                    LocalizedMessage.newBuilder()
                        .setLocale(language.tag())
                        .setMessage(message)
                        .build()));
    if (!violations.isEmpty()) {
      status.addDetails(Any.pack(badRequest()));
    }
    retryDelay.ifPresent(delay ->
        status.addDetails(
            Any.pack(RetryInfo.newBuilder().setRetryDelay(Times.toProto(delay)).build())));
    return StatusProto.toStatusRuntimeException(status.build());
  }

  /** Ends {@code call} so. */
  void end(ServerCall<?, ?> call) {
    var ended = toException();
    var trailers = ended.getTrailers();
    call.close(ended.getStatus(), trailers == null ? new Metadata() : trailers);
  }

  /** As many of the fields as trailers have room for, the first ones first. */
  private BadRequest badRequest() {
    var bad = BadRequest.newBuilder();
    int room = FIELD_BYTES;
    for (var violation : violations) {
      var told =
          BadRequest.FieldViolation.newBuilder()
              .setField(violation.field())
              .setDescription(violation.rule())
              .setReason(reason)
              .build();
      room -= told.getSerializedSize();
      if (room < 0) {
        break;
      }
      bad.addFieldViolations(told);
    }
    return bad.build();
  }
}
