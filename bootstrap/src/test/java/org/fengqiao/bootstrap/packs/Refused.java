package org.fengqiao.bootstrap.packs;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Objects;
import org.junit.jupiter.api.function.Executable;

/** Why a call was refused, as a partner reads it. */
final class Refused {
  private Refused() {}

  /** The reason of the refusal that {@code call} meets. */
  static String reason(Executable call) {
    var refused = assertThrows(StatusRuntimeException.class, call);
    var status = Objects.requireNonNull(StatusProto.fromThrowable(refused));
    return status.getDetailsList().stream()
        .filter(detail -> detail.is(ErrorInfo.class))
        .map(detail -> {
          try {
            return detail.unpack(ErrorInfo.class).getReason();
          } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
          }
        })
        .findFirst()
        .orElseThrow();
  }
}
