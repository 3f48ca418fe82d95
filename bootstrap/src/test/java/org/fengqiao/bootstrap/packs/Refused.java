package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;

/** Why a call was refused, as a partner reads it. */
public final class Refused {
  private Refused() {}

  /** The reason of the refusal that {@code call} meets. */
  static String reason(Executable call) {
    return reasonOf(assertThrows(StatusRuntimeException.class, call)).orElseThrow();
  }

  /** The reason of one that was met; empty where no server gave any. */
  public static Optional<String> reasonOf(StatusRuntimeException refused) {
    return Optional.ofNullable(StatusProto.fromThrowable(refused)).stream()
        .flatMap(status -> status.getDetailsList().stream())
        .filter(detail -> detail.is(ErrorInfo.class))
        .map(detail -> {
          try {
            return detail.unpack(ErrorInfo.class).getReason();
          } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
          }
        })
        .findFirst();
  }
}
