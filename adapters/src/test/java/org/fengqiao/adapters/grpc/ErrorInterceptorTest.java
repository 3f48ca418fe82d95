package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.Status.Code;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.ReportCasesRequest;
import org.fengqiao.proto.cases.v1.ReportCasesResponse;
import org.junit.jupiter.api.Test;

class ErrorInterceptorTest {
  /** As strict as a real one: over is over. */
  private static final class Call extends ServerCall<ReportCasesRequest, ReportCasesResponse> {
    private final List<Code> ends = new ArrayList<>();
    private int messages;

    @Override
    public void sendMessage(ReportCasesResponse message) {
      requireOpen();
      messages++;
    }

    @Override
    public void close(Status status, Metadata trailers) {
      requireOpen();
      ends.add(status.getCode());
    }

    private void requireOpen() {
      if (!ends.isEmpty()) {
        throw new IllegalStateException("call is closed");
      }
    }

    @Override
    public void request(int messages) {}

    @Override
    public void sendHeaders(Metadata headers) {
      requireOpen();
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public MethodDescriptor<ReportCasesRequest, ReportCasesResponse> getMethodDescriptor() {
      return CaseServiceGrpc.getReportCasesMethod();
    }
  }

  @Test
  void dropsAnswersThatAreReadyOnlyAfterAMalformedMessageEndedTheCall() {
    var call = new Call();
    var served = new AtomicReference<ServerCall<?, ReportCasesResponse>>();
    var listener =
        new ErrorInterceptor()
            .interceptCall(
                call,
                new Metadata(),
                (inner, _) -> {
                  served.set(inner);
                  return new ServerCall.Listener<>() {};
                });
    served.get().sendMessage(ReportCasesResponse.getDefaultInstance());
    hear(listener, unreadable());
    served.get().sendHeaders(new Metadata());
    served.get().sendMessage(ReportCasesResponse.getDefaultInstance());
    served.get().close(Status.OK, new Metadata());
    assertEquals(1, call.messages);
    assertEquals(List.of(Code.INVALID_ARGUMENT), call.ends);
  }

  /** What the bytes of no message come through as, which is of no message's type. */
  private static Object unreadable() {
    MethodDescriptor<?, ?> lenient =
        UnreadableMessages.lenient(CaseServiceGrpc.getReportCasesMethod());
    return lenient.parseRequest(new ByteArrayInputStream(new byte[] {(byte) 0xff, 1, 2}));
  }

  @SuppressWarnings("unchecked") // as gRPC does, which knows no type
  private static void hear(ServerCall.Listener<?> listener, Object message) {
    ((ServerCall.Listener<Object>) listener).onMessage(message);
  }
}
