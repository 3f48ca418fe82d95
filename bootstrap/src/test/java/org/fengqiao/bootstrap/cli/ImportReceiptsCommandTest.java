package org.fengqiao.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fengqiao.proto.rewards.v1.PaymentState;
import org.fengqiao.proto.rewards.v1.RecordPaymentRequest;
import org.fengqiao.proto.rewards.v1.RecordPaymentResponse;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportReceiptsCommandTest {
  private static final String HEADER = "payment,state,reference\n";

  @TempDir private Path home;

  private final List<RecordPaymentRequest> told = new CopyOnWriteArrayList<>();
  private final Server server =
      NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
          .addService(new Noting())
          .build();

  /** Knows each request once, and no state but those two. */
  private final class Noting extends RewardServiceGrpc.RewardServiceImplBase {
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    @Override
    public void recordPayment(
        RecordPaymentRequest request, StreamObserver<RecordPaymentResponse> out) {
      if (request.getState() == PaymentState.PAYMENT_STATE_UNSPECIFIED) {
        out.onError(Status.INVALID_ARGUMENT.asRuntimeException());
        return;
      }
      boolean known = !ids.add(request.getRequestId());
      told.add(request);
      out.onNext(RecordPaymentResponse.newBuilder().setRepeated(known).build());
      out.onCompleted();
    }
  }

  /** Once it is shut down it does not tell. */
  private int port;

  @BeforeEach
  void start() throws IOException {
    server.start();
    port = server.getPort();
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  private record Ran(int code, String said) {}

  private Ran run(String rows) throws IOException {
    var file = Files.writeString(home.resolve("receipts.csv"), HEADER + rows);
    var environment = Map.of("FENGQIAO_PORT", Integer.toString(port), "FENGQIAO_TOKEN", "fq_none");
    var out = new StringWriter();
    var print = new PrintWriter(out, true);
    var around = new Surroundings(home, environment, print, print);
    int code = Fengqiao.run(around, "import", "receipts", file.toString());
    return new Ran(code, out.toString());
  }

  @Test
  void tellsWhatEachOrderCameTo() throws IOException {
    var ran = run("payments/1,PAID,B-1\npayments/2,rejected,NO_ACCOUNT\n");
    assertEquals(0, ran.code(), ran.said());
    assertEquals("2 told, 0 known before, 0 refused", ran.said().strip());
    assertEquals("payments/1", told.getFirst().getName());
    assertEquals(PaymentState.PAYMENT_STATE_PAID, told.getFirst().getState());
    assertEquals("B-1", told.getFirst().getReference());
    assertEquals(PaymentState.PAYMENT_STATE_REJECTED, told.getLast().getState());
  }

  @Test
  void tellsTheSameAgainAsTheSameRequest() throws IOException {
    run("payments/1,PAID,B-1\n");
    var again = run("payments/1,PAID,B-1\npayments/2,PAID,B-2\n");
    assertEquals("1 told, 1 known before, 0 refused", again.said().strip());
    assertEquals(told.getFirst(), told.get(1));
  }

  @Test
  void goesOnPastARowThatIsRefusedAndNamesItsLine() throws IOException {
    var ran = run("payments/1,LOST,B-1\npayments/2,PAID,B-2\n");
    assertEquals(Faults.FAILED, ran.code());
    assertTrue(ran.said().contains("line 2: "), ran.said());
    assertTrue(ran.said().contains("1 told, 0 known before, 1 refused"), ran.said());
  }

  @Test
  void endsWhereNoServerAnswers() throws IOException {
    server.shutdownNow();
    var ran = run("payments/1,PAID,B-1\n");
    assertEquals(Faults.FAILED, ran.code());
    assertTrue(ran.said().contains("no server answers at"), ran.said());
  }
}
