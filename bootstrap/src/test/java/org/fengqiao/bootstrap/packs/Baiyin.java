package org.fengqiao.bootstrap.packs;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.adapters.persistence.StateRebuild;
import org.fengqiao.adapters.persistence.StateTables;
import org.fengqiao.bootstrap.config.Config;
import org.fengqiao.bootstrap.database.OpenDatabase;
import org.fengqiao.bootstrap.serve.Client;
import org.fengqiao.bootstrap.serve.Serving;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseFilter;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import org.fengqiao.proto.cases.v1.ClockExplanation;
import org.fengqiao.proto.cases.v1.CloseCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainCaseRequest;
import org.fengqiao.proto.cases.v1.ExplainClocksRequest;
import org.fengqiao.proto.cases.v1.ListTraceRequest;
import org.fengqiao.proto.cases.v1.Outcome;
import org.fengqiao.proto.cases.v1.RecordCallbackRequest;
import org.fengqiao.proto.cases.v1.RecordContactRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.Satisfaction;
import org.fengqiao.proto.cases.v1.SignForCaseRequest;
import org.fengqiao.proto.cases.v1.SubmitCaseRequest;
import org.fengqiao.proto.cases.v1.TraceEntry;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.cases.v1.WatchCasesResponse;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.IssueQrCodeRequest;
import org.fengqiao.proto.grids.v1.ListGridsRequest;
import org.fengqiao.proto.grids.v1.QrCodeTarget;

/** The demo of Baiyin on a clock that is set, and one case in it. */
final class Baiyin implements AutoCloseable {
  private static final String VILLAGE = "divisions/620402001001";

  private final Path clock;
  private final NoticesFile notices;
  private final Config config;
  private final Serving serving;
  final Client client;
  private final Iterator<WatchCasesResponse> watch;
  private Case c = Case.getDefaultInstance();
  private String officer = "";

  /** Starts the demo at that time. */
  Baiyin(Path home, String time) throws IOException {
    clock = home.resolve("clock");
    notices = new NoticesFile(home.resolve("notices.txt"));
    set(time);
    var environment =
        Map.of(
            "FENGQIAO_PORT",
            "0",
            "FENGQIAO_METRICS_PORT",
            "off",
            "FENGQIAO_DATA",
            "d",
            "FENGQIAO_CLOCK",
            "file:" + clock,
            "FENGQIAO_NOTICES",
            notices.path().toString());
    config = Config.read(home, environment);
    serving = Serving.start(config, new PrintWriter(new StringWriter()));
    client = new Client(serving.port(), Files.readString(home.resolve("d/demo-token")).strip());
    watch =
        client
            .cases()
            .withDeadlineAfter(300, SECONDS)
            .watchCases(
                WatchCasesRequest.newBuilder()
                    .setFilter(CaseFilter.newBuilder().setPatch(VILLAGE))
                    .setSkipHistory(true)
                    .build());
    // The first message says from where on it follows.
    watch.next();
  }

  /** Sets the clock, whole: a reader never sees half of it. */
  void set(String time) throws IOException {
    var next = clock.resolveSibling("clock.next");
    Files.writeString(next, OffsetDateTime.parse(time).toInstant().toString());
    Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Scans a code that hangs in the village. */
  Case scan(String subject) {
    var grids = GridServiceGrpc.newBlockingStub(client.channel()).withDeadlineAfter(30, SECONDS);
    var grid =
        grids.listGrids(ListGridsRequest.newBuilder().setDivision(VILLAGE).build()).getGrids(0);
    var code =
        grids
            .issueQrCode(
                IssueQrCodeRequest.newBuilder()
                    .setRequestId(id())
                    .setPatch(grid.getName())
                    .setTarget(QrCodeTarget.QR_CODE_TARGET_BUILDING)
                    .setPlace("3 号楼")
                    .build())
            .getQrCode();
    c =
        cases()
            .reportCase(
                ReportCaseRequest.newBuilder()
                    .setRequestId(id())
                    .setChannel(org.fengqiao.proto.cases.v1.Channel.CHANNEL_QR_CODE)
                    .setPatch(code.getName())
                    .setSubject(subject)
                    .setReporter(Reporter.newBuilder().setName("赵某").setPhone("13900000009"))
                    .build())
            .getCase();
    awaitEntry();
    return c;
  }

  /** The next entry of the case; who must act now is known from it. */
  TraceEntry awaitEntry() {
    while (true) {
      var message = watch.next();
      if (message.hasEntry() && message.getEntry().getCase().equals(c.getName())) {
        var entry = message.getEntry();
        entry
            .getFactsList()
            .forEach(fact ->
                officer =
                    switch (fact.getFactCase()) {
                      case DISPATCHED -> fact.getDispatched().getHolders(0);
                      case SUBMITTED -> fact.getSubmitted().getHolders(0);
                      case LADDER_MOVED -> fact.getLadderMoved().getHolders(0);
                      case REOPENED -> fact.getReopened().getHolders(0);
                      default -> officer;
                    });
        return entry;
      }
    }
  }

  /** The role of the post that must act now. */
  String actingRole() {
    c = client.get(c.getName());
    return c.getLadder().getSteps(c.getLadder().getCurrentStep()).getRole();
  }

  /**
   * When that clock, which runs, is due, to the minute: the clock ticks on while the test works.
   */
  Instant due(String name) {
    return client.get(c.getName()).getRunningClocksList().stream()
        .filter(clock -> clock.getClock().equals(name))
        .map(due -> Instant.ofEpochSecond(due.getDueTime().getSeconds()))
        .map(due -> due.truncatedTo(ChronoUnit.MINUTES))
        .findFirst()
        .orElseThrow();
  }

  /** How the newest run of that clock came about. */
  ClockExplanation explain(String name) {
    return cases()
        .explainClocks(ExplainClocksRequest.newBuilder().setName(c.getName()).build())
        .getClocksList()
        .stream()
        .filter(clock -> clock.getClock().equals(name))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  /** The lines of the notices that speak of {@code number}, once there are so many. */
  List<String> awaitNotices(String number, int count) throws IOException {
    return notices.await(number, count);
  }

  void signFor() {
    cases()
        .signForCase(
            SignForCaseRequest.newBuilder()
                .setRequestId(id())
                .setName(c.getName())
                .setActingOfficer(officer)
                .build());
    awaitEntry();
  }

  Case submit(String reason) {
    c =
        cases()
            .submitCase(
                SubmitCaseRequest.newBuilder()
                    .setRequestId(id())
                    .setName(c.getName())
                    .setActingOfficer(officer)
                    .setReason(reason)
                    .build())
            .getCase();
    awaitEntry();
    return c;
  }

  void contact() {
    cases()
        .recordContact(
            RecordContactRequest.newBuilder()
                .setRequestId(id())
                .setName(c.getName())
                .setActingOfficer(officer)
                .setReached(true)
                .build());
    awaitEntry();
  }

  void resolve(String text) {
    cases()
        .resolveCase(
            ResolveCaseRequest.newBuilder()
                .setRequestId(id())
                .setName(c.getName())
                .setActingOfficer(officer)
                .setOutcome(Outcome.OUTCOME_SOLVED)
                .setText(text)
                .build());
    awaitEntry();
  }

  Case end() {
    c =
        cases()
            .closeCase(
                CloseCaseRequest.newBuilder().setRequestId(id()).setName(c.getName()).build())
            .getCase();
    awaitEntry();
    return c;
  }

  /** Calls the resident back, as whoever is to. */
  Case callBack(Satisfaction satisfaction, String text) {
    var explained =
        cases().explainCase(ExplainCaseRequest.newBuilder().setName(c.getName()).build());
    var caller = explained.getDuties(0).getOfficers(0);
    c =
        cases()
            .recordCallback(
                RecordCallbackRequest.newBuilder()
                    .setRequestId(id())
                    .setName(c.getName())
                    .setActingOfficer(caller)
                    .setReached(true)
                    .setSolved(satisfaction != Satisfaction.SATISFACTION_DISSATISFIED)
                    .setSatisfaction(satisfaction)
                    .setText(text)
                    .build())
            .getCase();
    awaitEntry();
    return c;
  }

  List<TraceEntry> trace() {
    return cases()
        .listTrace(ListTraceRequest.newBuilder().setParent(c.getName()).setPageSize(500).build())
        .getEntriesList();
  }

  /** How many states, with their clocks, are not as the journal has them; nothing writes now. */
  long differing() {
    try (var database = OpenDatabase.beside(config)) {
      var rebuild =
          new StateRebuild(database.appSource(), StateTables.all(), InstantSource.system());
      return rebuild.compare().differing();
    }
  }

  private CaseServiceBlockingStub cases() {
    return client.cases();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  @Override
  public void close() {
    client.close();
    serving.close();
  }
}
