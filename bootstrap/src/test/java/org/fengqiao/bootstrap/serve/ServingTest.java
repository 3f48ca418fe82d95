package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.bootstrap.config.Config;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.embedded.DatabaseFailure;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseState;
import org.fengqiao.proto.cases.v1.ListCasesRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.people.v1.ListUnitsRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.ResolveResponsibleRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The whole server, on a real database, called over a socket. */
@TestInstance(Lifecycle.PER_CLASS)
class ServingTest {
  private final StringWriter said = new StringWriter();

  private Path home = Path.of("");
  private Optional<Serving> serving = Optional.empty();
  private Optional<Client> connected = Optional.empty();

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    home = directory;
    open();
  }

  private void open() throws IOException {
    var started = Serving.start(Config.read(home, environment()), new PrintWriter(said));
    serving = Optional.of(started);
    connected = Optional.of(new Client(started.port(), token()));
  }

  @AfterAll
  void stop() {
    connected.ifPresent(Client::close);
    serving.ifPresent(Serving::close);
    serving = Optional.empty();
  }

  @Test
  void servesBeforeItSaysSo() {
    var health = HealthGrpc.newBlockingStub(client().channel());

    assertEquals(
        ServingStatus.SERVING, health.check(HealthCheckRequest.getDefaultInstance()).getStatus());
  }

  @Test
  void saysWhatStandsAndHowToTry() throws IOException {
    var words = said.toString();

    assertTrue(words.contains("divisions 112, packs 1, "), words);
    assertTrue(words.contains("grids 99, "), words);
    assertTrue(words.contains("QR codes 99, "), words);
    assertTrue(words.contains("officers 757, "), words);
    assertTrue(words.contains(token()), words);
    assertTrue(words.contains("CaseService/ReportCase"), words);
  }

  @Test
  void keepsTheTokenToItsOwner() throws IOException {
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("d/demo-token"))));
  }

  @Test
  void reportsRoutesShowsListsAndTracesACase() {
    var reported = client().report("楼道堆物").getCase();

    assertEquals(CaseState.CASE_STATE_DISPATCHED, reported.getState());
    assertEquals("village-party-secretary", reported.getLadder().getSteps(0).getRole());
    assertEquals("楼道堆物", client().get(reported.getName()).getSubject());
    var listed =
        client()
            .cases()
            .listCases(
                ListCasesRequest.newBuilder()
                    .setFilter(CaseFilter.newBuilder().setPatch(Client.VILLAGE))
                    .build());
    assertTrue(
        listed.getCasesList().stream().anyMatch(c -> c.getName().equals(reported.getName())));
    var trace =
        client()
            .cases()
            .listTrace(ListTraceRequest.newBuilder().setParent(reported.getName()).build());
    assertEquals(1, trace.getEntriesCount());
  }

  @Test
  void watchesWhatHappens() {
    var entries =
        client()
            .cases()
            .watchCases(
                WatchCasesRequest.newBuilder()
                    .setFilter(CaseFilter.newBuilder().setPatch(Client.VILLAGE))
                    .build());
    // The first message says from where on it follows.
    assertFalse(entries.next().hasEntry());

    var name = client().report("占道经营").getCase().getName();

    var seen = entries.next();
    while (!seen.hasEntry() || !seen.getEntry().getCase().equals(name)) {
      seen = entries.next();
    }
    assertFalse(seen.getResumeToken().isEmpty());
  }

  @Test
  void hasSomebodyOnEveryStepOfTheLadder() {
    for (var category : new String[] {"hazard.fire", "dispute.land", "dispute.requisition"}) {
      var answer =
          PeopleServiceGrpc.newBlockingStub(client().channel())
              .resolveResponsible(
                  ResolveResponsibleRequest.newBuilder()
                      .setPatch(Client.VILLAGE)
                      .setCategory(category)
                      .build());
      assertTrue(answer.getStepsCount() > 1, category);
      answer.getStepsList().forEach(step -> assertEquals(1, step.getHoldersCount(), category));
    }
  }

  @Test
  void importsARealFileTwiceAndFindsItUnchanged() {
    var file = resource("divisions-620402-baiyin.csv");

    var out = run("import", "divisions", file);

    assertTrue(out.startsWith("112 rows: 0 added, 0 changed, 0 ended, 112 unchanged"), out);
  }

  @Test
  void importsPeopleTwiceAndNamesWrongLines() throws IOException {
    var asked = ListUnitsRequest.newBuilder().setDivision("divisions/620402000000").build();
    var people = PeopleServiceGrpc.newBlockingStub(client().channel());
    var row =
        people.listUnits(asked).getUnits(0).getName() + ",clerk,620402000000,文书,2026-05-01,\n";
    var header = "name,phone,unit,role,patch,title,from,until\n";
    var right = Files.writeString(home.resolve("staff.csv"), header + "李强,13893401234," + row);
    var wrong = Files.writeString(home.resolve("wrong.csv"), header + "李强,12," + row);

    var made = "1 rows: 1 appointments made, 0 unchanged; 1 officers and 1 posts are new; ";
    assertTrue(run("import", "people", right.toString()).startsWith(made));
    assertTrue(run("import", "people", right.toString()).startsWith("1 rows: 0 appointments made"));
    var said = failed("import", "people", wrong.toString());
    assertTrue(said.contains("line 2 (phone): INVALID_FIELD: "), said);
  }

  @Test
  void checksAndPublishesAPackByCommand() throws IOException {
    var right = Files.write(home.resolve("right.yaml"), Shipped.baiyin());
    var wrong = Files.writeString(home.resolve("wrong.yaml"), "pack: baiyin\nname: 3\n");

    assertTrue(run("pack", "validate", right.toString()).startsWith("pack baiyin is right, "));
    assertTrue(failed("pack", "validate", wrong.toString()).startsWith("line "));
    assertTrue(failed("pack", "publish", wrong.toString()).contains("PACK_FAULTY"));
    var published = run("pack", "publish", right.toString());
    assertTrue(published.startsWith("packs/baiyin/versions/2 published, "), published);
  }

  @Test
  void printsTheQrCodesOfTheDistrictByCommand() throws IOException {
    var out = home.resolve("qr").toString();
    String[] print = {"qr", "print", "divisions/620402000000", "--format", "svg", "--out", out};

    assertEquals("99 codes on 9 sheets in " + out + System.lineSeparator(), run(print));
    assertEquals(1 + 99, Files.readAllLines(home.resolve("qr/index.csv")).size());
    assertTrue(Files.readString(home.resolve("qr/sheet-00009.svg")).startsWith("<?xml"));
    assertTrue(failed(print).startsWith("there is a file "));
    var wrong = failed("qr", "print", "divisions/1", "--out", home.resolve("none").toString());
    assertTrue(wrong.contains("INVALID_FIELD"), wrong);
  }

  @Test
  void saysOnceThatATokenStandsNot() throws IOException {
    var pack = Files.write(home.resolve("right.yaml"), Shipped.baiyin()).toString();

    var told = failed("pack", "validate", pack, "--token", "fq_none");

    assertTrue(told.matches("UNAUTHENTICATED: [^:]+\\R"), told);
  }

  @Test
  void listsAndRotatesTokensByCommand() throws IOException {
    var name = run("partner", "tokens", "demo").lines().toList().getLast().split(",", -1)[0];

    var secret = run("partner", "rotate", name, "--overlap", "3").strip();

    assertTrue(run("partner", "tokens", "demo", "--token", secret).contains(name + ", issued "));
    assertEquals("井盖缺失", client().report("井盖缺失").getCase().getSubject());
    assertTrue(failed("partner", "rotate", name, "--overlap", "31").contains("overlap"));
  }

  @Test
  void findsItsOwnJournalWhole() {
    client().report("路灯不亮");

    var out = run("journal", "verify");

    assertTrue(out.contains(": whole"), out);
  }

  @Test
  void keepsASecondServerOut() {
    var refused =
        assertThrows(
            DatabaseFailure.class,
            () ->
                Serving.start(
                    Config.read(home, environment()), new PrintWriter(new StringWriter())));

    assertTrue(refused.toString().contains("in use by another process"), refused.toString());
  }

  @Test
  void keepsEverythingOverARestart() throws Exception {
    var name = client().report("噪声扰民").getCase().getName();
    var before = token();
    stop();

    open();

    assertEquals("噪声扰民", client().get(name).getSubject());
    assertEquals(before, token());
  }

  @Test
  void issuesAnotherTokenForOneThatStandsNoMore() throws Exception {
    var stale = "fq_" + "A".repeat(43);
    stop();
    Files.writeString(home.resolve("d/demo-token"), stale + "\n");

    open();

    assertNotEquals(stale, token());
    assertEquals("井盖缺失", client().report("井盖缺失").getCase().getSubject());
  }

  private Client client() {
    return connected.orElseThrow();
  }

  private String run(String... arguments) {
    return new Shell(home, this::environment).run(arguments);
  }

  private String failed(String... arguments) {
    return new Shell(home, this::environment).failed(arguments);
  }

  private static String resource(String name) {
    return Path.of("src/main/resources/demo", name).toAbsolutePath().toString();
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("FENGQIAO_PORT", Integer.toString(serving.map(Serving::port).orElse(0)));
    environment.put("FENGQIAO_METRICS_PORT", "off");
    environment.put("FENGQIAO_DATA", "d");
    return environment;
  }

  private String token() throws IOException {
    return Files.readString(home.resolve("d/demo-token")).strip();
  }
}
