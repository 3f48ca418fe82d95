package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.RetryInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;

/** How a call failed, as a client reads it. */
public record Refused(Code code, List<Any> details, StatusRuntimeException thrown) {

  /** Makes a call that must fail. */
  public static Refused by(Executable call) {
    return of(assertThrows(StatusRuntimeException.class, call));
  }

  static Refused of(StatusRuntimeException thrown) {
    var said = thrown.getStatus().getDescription();
    assertFalse(said != null && said.startsWith(UndocumentedRefusals.MARK), said);
    var status = Objects.requireNonNull(StatusProto.fromThrowable(thrown));
    return new Refused(thrown.getStatus().getCode(), status.getDetailsList(), thrown);
  }

  /** Code and reason, as {@code NOT_FOUND CASE_NOT_FOUND}. */
  public String what() {
    return code + " " + reason();
  }

  public String reason() {
    return info().getReason();
  }

  public String metadata(String name) {
    return info().getMetadataMap().getOrDefault(name, "");
  }

  public String message() {
    return localized().getMessage();
  }

  /** The field that was refused. */
  public String field() {
    return violation().getField();
  }

  /** The field that was refused, and why. */
  FieldViolation violation() {
    return detail(BadRequest.class).orElseThrow().getFieldViolations(0);
  }

  ErrorInfo info() {
    return detail(ErrorInfo.class).orElseGet(ErrorInfo::getDefaultInstance);
  }

  LocalizedMessage localized() {
    return detail(LocalizedMessage.class).orElseThrow();
  }

  Optional<RetryInfo> retry() {
    return detail(RetryInfo.class);
  }

  private <M extends Message> Optional<M> detail(Class<M> type) {
    return details.stream().filter(any -> any.is(type)).map(any -> unpack(any, type)).findFirst();
  }

  private static <M extends Message> M unpack(Any any, Class<M> type) {
    try {
      return any.unpack(type);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
