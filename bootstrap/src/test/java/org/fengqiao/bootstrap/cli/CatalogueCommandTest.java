package org.fengqiao.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.fengqiao.proto.policies.v1.Catalogue;
import org.fengqiao.proto.policies.v1.CatalogueProblem;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.fengqiao.proto.policies.v1.PublishCatalogueRequest;
import org.fengqiao.proto.policies.v1.PublishCatalogueResponse;
import org.fengqiao.proto.policies.v1.ValidateCatalogueRequest;
import org.fengqiao.proto.policies.v1.ValidateCatalogueResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands send of a catalogue, and what they say. */
class CatalogueCommandTest {
  private static final String ROWS = "code,parent,name,kind,tier\nwater,,供水,,\n";

  @TempDir private Path home;

  private final LinkedBlockingQueue<PublishCatalogueRequest> published =
      new LinkedBlockingQueue<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Server server =
      NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
          .addService(new Taking())
          .build();

  /** Finds fault with whatever has no water in it, and publishes everything. */
  private final class Taking extends PolicyServiceGrpc.PolicyServiceImplBase {
    @Override
    public void validateCatalogue(
        ValidateCatalogueRequest request, StreamObserver<ValidateCatalogueResponse> answer) {
      var found = ValidateCatalogueResponse.newBuilder().setSha256("0f");
      if (request.getCsv().toStringUtf8().contains("water")) {
        found.setCategoryCount(1);
      } else {
        found
            .addProblems(CatalogueProblem.newBuilder().setMessage("is UTF-8"))
            .addProblems(
                CatalogueProblem.newBuilder()
                    .setLine(2)
                    .setColumn("parent")
                    .setMessage("is the code of another row, or empty"));
      }
      answer.onNext(found.build());
      answer.onCompleted();
    }

    @Override
    public void publishCatalogue(
        PublishCatalogueRequest request, StreamObserver<PublishCatalogueResponse> answer) {
      published.add(request);
      var made =
          Catalogue.newBuilder()
              .setName("catalogues/gansu/versions/3")
              .setCategoryCount(1)
              .setSha256("0f");
      answer.onNext(PublishCatalogueResponse.newBuilder().setCatalogue(made).build());
      answer.onCompleted();
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

  private int run(String... arguments) {
    var environment =
        Map.of("FENGQIAO_PORT", Integer.toString(server.getPort()), "FENGQIAO_TOKEN", "fq_none");
    var around =
        new Surroundings(home, environment, new PrintWriter(out, true), new PrintWriter(err, true));
    return Fengqiao.run(around, arguments);
  }

  private String file(String rows) throws IOException {
    return Files.writeString(home.resolve("rows.csv"), rows).toString();
  }

  @Test
  void saysOfARightCatalogueHowManyCategoriesItHas() throws IOException {
    assertEquals(0, run("catalogue", "validate", file(ROWS)), err.toString());
    assertEquals("1 categories, all right, sha256 0f", out.toString().strip());
    assertEquals("", err.toString());
  }

  @Test
  void saysWhatIsWrongByLineAndColumnAndFails() throws IOException {
    assertEquals(1, run("catalogue", "validate", file("code")));
    assertEquals(
        List.of(
            "line 0, the whole: is UTF-8", "line 2, parent: is the code of another row, or empty"),
        err.toString().lines().toList());
    assertEquals("", out.toString());
  }

  @Test
  void publishesTheFileUnderTheIdAndNameThatAreGiven() throws Exception {
    int code = run("catalogue", "publish", file(ROWS), "--id", "gansu", "--name", "甘肃省事项目录");
    assertEquals(0, code, err.toString());
    assertEquals(
        "catalogues/gansu/versions/3 published, 1 categories, sha256 0f", out.toString().strip());
    var sent = published.take();
    assertEquals("gansu", sent.getCatalogueId());
    assertEquals("甘肃省事项目录", sent.getDisplayName());
    assertEquals(ROWS, sent.getCsv().toStringUtf8());
    assertFalse(sent.getRequestId().isEmpty());
  }

  @Test
  void asksForAnIdAndANameAndForAFileThatIsThere() throws IOException {
    assertEquals(2, run("catalogue", "publish", file(ROWS), "--id", "gansu"));
    assertTrue(err.toString().contains("--name"), err.toString());
    var missing = home.resolve("none.csv").toString();
    assertEquals(1, run("catalogue", "validate", missing));
    assertTrue(err.toString().contains("there is no file " + missing), err.toString());
    assertTrue(published.isEmpty());
  }
}
