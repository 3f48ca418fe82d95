package org.fengqiao.examples.partner;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.proto.cases.v1.ReportError;

/**
 * Why a call failed, out of the details every error of Fengqiao carries.
 *
 * @param reason the stable reason a program decides by, UPPER_SNAKE; the status code's name where
 *     the error did not come from Fengqiao (a lost connection)
 * @param message a sentence for people, in the language asked for
 * @param metadata values by name
 * @param retryDelay how long to wait before asking again, where the server says that helps
 */
record ServerError(
    Status.Code code,
    String reason,
    String message,
    Map<String, String> metadata,
    Optional<Duration> retryDelay) {

  /** From a failed call. */
  static ServerError of(Throwable failure) {
    var code = Status.fromThrowable(failure).getCode();
    var status = StatusProto.fromThrowable(failure);
    List<Any> details = status == null ? List.of() : status.getDetailsList();
    var info = detail(details, ErrorInfo.class);
    return new ServerError(
        code,
        info.map(ErrorInfo::getReason).orElse(code.name()),
        detail(details, LocalizedMessage.class)
            .map(LocalizedMessage::getMessage)
            .orElseGet(() -> String.valueOf(Status.fromThrowable(failure).getDescription())),
        info.map(ErrorInfo::getMetadataMap).orElse(Map.of()),
        detail(details, RetryInfo.class).map(retry -> duration(retry.getRetryDelay())));
  }

  /** From the answer to one report of a stream. */
  static ServerError of(ReportError error) {
    return new ServerError(
        Status.fromCodeValue(error.getCode()).getCode(),
        error.getReason(),
        error.getMessage(),
        error.getMetadataMap(),
        error.hasRetryDelay() ? Optional.of(duration(error.getRetryDelay())) : Optional.empty());
  }

  /**
   * Whether asking again with the same request id may help: the server says so, or the connection
   * was lost and nobody knows whether the first attempt took effect.
   */
  boolean isWorthRetrying() {
    return retryDelay.isPresent()
        || code == Status.Code.UNAVAILABLE
        || code == Status.Code.DEADLINE_EXCEEDED;
  }

  @Override
  public String toString() {
    return reason + ": " + message;
  }

  private static Duration duration(com.google.protobuf.Duration duration) {
    return Duration.ofSeconds(duration.getSeconds(), duration.getNanos());
  }

  private static <T extends Message> Optional<T> detail(List<Any> details, Class<T> type) {
    return details.stream().filter(any -> any.is(type)).findFirst().map(any -> unpack(any, type));
  }

  private static <T extends Message> T unpack(Any any, Class<T> type) {
    try {
      return any.unpack(type);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the server sent a broken " + type.getSimpleName(), e);
    }
  }
}
