package org.fengqiao.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.fengqiao.proto.people.v1.ImportPeopleRequest;
import org.fengqiao.proto.people.v1.ImportPeopleResponse;
import org.fengqiao.proto.people.v1.ImportPeopleSummary;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which request a file of people is imported. */
class ImportPeopleCommandTest {
  private static final String FILE =
      """
      name,phone,unit,role,patch,title,from,until
      李强,,units/1,clerk,620402202206,文书,2026-05-01,
      """;

  @TempDir private Path home;

  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private final Server server =
      NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
          .addService(new Noting())
          .build();

  /** Takes every file, and notes the ids of the requests. */
  private final class Noting extends PeopleServiceGrpc.PeopleServiceImplBase {
    @Override
    public StreamObserver<ImportPeopleRequest> importPeople(
        StreamObserver<ImportPeopleResponse> answers) {
      return new StreamObserver<>() {
        @Override
        public void onNext(ImportPeopleRequest part) {
          if (part.hasHeader()) {
            requests.add(part.getHeader().getRequestId());
          }
        }

        @Override
        public void onError(Throwable broken) {}

        @Override
        public void onCompleted() {
          answers.onNext(
              ImportPeopleResponse.newBuilder()
                  .setSummary(ImportPeopleSummary.getDefaultInstance())
                  .build());
          answers.onCompleted();
        }
      };
    }
  }

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  private String request(String zone, String... options) throws IOException, InterruptedException {
    var file = Files.writeString(home.resolve("people.csv"), FILE);
    var environment =
        Map.of(
            "FENGQIAO_PORT",
            Integer.toString(server.getPort()),
            "FENGQIAO_TOKEN",
            "fq_none",
            "FENGQIAO_ZONE",
            zone);
    var out = new StringWriter();
    var print = new PrintWriter(out, true);
    var arguments = new String[options.length + 3];
    arguments[0] = "import";
    arguments[1] = "people";
    System.arraycopy(options, 0, arguments, 2, options.length);
    arguments[options.length + 2] = file.toString();
    int code = Fengqiao.run(new Surroundings(home, environment, print, print), arguments);
    assertEquals(0, code, out.toString());
    return requests.take();
  }

  @Test
  void namesTheRequestByTheFileAndTheZoneOfItsDates() throws IOException, InterruptedException {
    var shanghai = request("Asia/Shanghai");
    assertEquals(shanghai, request("Asia/Shanghai"));
    assertNotEquals(shanghai, request("UTC"));
    assertNotEquals(shanghai, request("Asia/Shanghai", "--validate-only"));
  }

  @Test
  void saysInItsHelpWhoseDatesTheyAre() {
    var out = new StringWriter();
    var print = new PrintWriter(out, true);
    var around = new Surroundings(home, Map.of(), print, print);
    assertEquals(0, Fengqiao.run(around, "import", "people", "--help"));
    assertTrue(out.toString().contains("in the time zone that is set"), out.toString());
  }
}
