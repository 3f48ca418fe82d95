package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.fengqiao.bootstrap.cli.Fengqiao;
import org.fengqiao.bootstrap.cli.Surroundings;
import org.fengqiao.embedded.EmbeddedDatabase;
import org.fengqiao.embedded.EmbeddedSettings;
import org.fengqiao.proto.cases.v1.WatchCasesRequest;
import org.fengqiao.proto.rewards.v1.ApproveRewardRequest;
import org.fengqiao.proto.rewards.v1.ClaimRewardRequest;
import org.fengqiao.proto.rewards.v1.ClueIdentity;
import org.fengqiao.proto.rewards.v1.ListCluesRequest;
import org.fengqiao.proto.rewards.v1.PayRewardRequest;
import org.fengqiao.proto.rewards.v1.TellReporterRequest;
import org.fengqiao.proto.rewards.v1.TellingWay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names, telephones, identity numbers and accounts of those who report clues are nowhere in clear:
 * in no file of the database, its redo and binary logs, of the server, of what it sends, in no
 * answer or refusal, and at rest not in its memory.
 */
class ReporterCanaryTest {
  /** A whole run has a thousand: {@code -Dfengqiao.canaries=1000}. */
  private static final int CLUES = Integer.getInteger("fengqiao.canaries", 60);

  private static final int REWARDED = 12;
  private static final int AT_ONCE = 16;

  /** What a call left behind is gone after so long without calls. */
  private static final Duration REST = Duration.ofSeconds(10);

  @TempDir private Path home;

  private final Queue<String> answers = new ConcurrentLinkedQueue<>();

  @Test
  void keepsWhoReportedOutOfEveryFileAnswerAndDump() throws Exception {
    var files = Files.createDirectory(home.resolve("files"));
    var settings = EmbeddedSettings.SMALL.withBinaryLog();
    try (var database = EmbeddedDatabase.inDirectory(files.resolve("database"), settings)) {
      var environment = environment(database, files);
      environment.put("FENGQIAO_DEMO", "on");
      String token;
      List<RewardTown.Submitted> submitted;
      try (var server = OwnProcess.start(files.resolve("server"), environment)) {
        token = server.demoToken();
        try (var client = server.client(token)) {
          submitted = run(client);
          server.kill();
        }
        answers.addAll(server.said());
      }
      environment.put("FENGQIAO_DEMO", "auto");
      try (var again = OwnProcess.start(files.resolve("server"), environment);
          var client = again.client(token)) {
        reward(client, submitted.subList(0, REWARDED));
        refuse(client, submitted.getFirst());
        LockSupport.parkNanos(REST.toNanos());
        assertEquals(List.of(), dumped(again));
        answers.addAll(again.said());
      }
    }
    assertFalse(answers.isEmpty());
    answers.forEach(answer -> assertFalse(Canaries.isIn(answer), answer));
    assertTrue(Files.readString(files.resolve("orders.csv")).contains("payments/"));
    assertTrue(isFoundWhereItIsInClear());
    assertEquals(List.of(), Canaries.under(files));
  }

  /** That the search finds what it looks for, across blocks too. */
  private boolean isFoundWhereItIsInClear() throws IOException {
    var file =
        Files.writeString(home.resolve("clear"), "x".repeat((1 << 20) - 5) + Canaries.reporter(7));
    return !Canaries.in(file).isEmpty();
  }

  private List<RewardTown.Submitted> run(Client client) throws Exception {
    RewardTown.publish(client);
    var watched = watch(client);
    var submitted = new ArrayList<RewardTown.Submitted>();
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      var all =
          IntStream.range(0, CLUES).mapToObj(i -> pool.submit(() -> submit(client, i))).toList();
      for (Future<RewardTown.Submitted> one : all) {
        submitted.add(one.get());
      }
    }
    client.report("楼道堆物");
    watched.interrupt();
    watched.join();
    return submitted;
  }

  private RewardTown.Submitted submit(Client client, int number) {
    var request = RewardTown.aClue(number).addReporters(Canaries.reporter(number)).build();
    var made = RewardTown.rewards(client).submitClue(request);
    answers.add(made.toString());
    return new RewardTown.Submitted(made.getClue().getName(), made.getClaimCode());
  }

  private Thread watch(Client client) {
    return Thread.startVirtualThread(() -> {
      try {
        client
            .cases()
            .watchCases(WatchCasesRequest.getDefaultInstance())
            .forEachRemaining(event -> answers.add(event.toString()));
      } catch (RuntimeException _) {
        // It is interrupted in the end.
      }
    });
  }

  private void reward(Client client, List<RewardTown.Submitted> clues) {
    var town = RewardTown.prepare(client, clues, clues.size());
    var rewards = RewardTown.rewards(client);
    for (int i = 0; i < clues.size(); i++) {
      var name = clues.get(i).name();
      rewards.approveReward(
          ApproveRewardRequest.newBuilder()
              .setRequestId(RewardTown.id())
              .setName(name)
              .setActingOfficer(town.approver())
              .build());
      rewards.tellReporter(
          TellReporterRequest.newBuilder()
              .setRequestId(RewardTown.id())
              .setName(name)
              .setActingOfficer(town.proposer())
              .setWay(TellingWay.TELLING_WAY_PHONE)
              .build());
      var claimed =
          rewards.claimReward(
              ClaimRewardRequest.newBuilder()
                  .setRequestId(RewardTown.id())
                  .setIdentity(
                      ClueIdentity.newBuilder()
                          .setClue(name)
                          .setIdNumber(Canaries.reporter(i).getIdNumber()))
                  .addPayees(Canaries.payee(i))
                  .build());
      answers.add(claimed.toString());
      rewards.payReward(
          PayRewardRequest.newBuilder()
              .setRequestId(RewardTown.id())
              .setName(name)
              .setActingOfficer(town.proposer())
              .build());
      answers.add(RewardTown.get(client, name).toString());
    }
    var list = ListCluesRequest.newBuilder().setOffice(town.office()).build();
    answers.add(rewards.listClues(list).toString());
  }

  /** What is wrong is refused without being repeated. */
  private void refuse(Client client, RewardTown.Submitted clue) {
    var one = Canaries.reporter(1);
    var wrong =
        RewardTown.aClue(1).addReporters(one.toBuilder().setIdNumber(one.getIdNumber() + "1"));
    refused(() -> RewardTown.rewards(client).submitClue(wrong.build()));
    var twice = RewardTown.aClue(1).addReporters(one).addReporters(one);
    refused(() -> RewardTown.rewards(client).submitClue(twice.build()));
    var other = ClueIdentity.newBuilder().setClue(clue.name()).setIdNumber(one.getIdNumber());
    refused(() ->
        RewardTown.rewards(client)
            .claimReward(
                ClaimRewardRequest.newBuilder()
                    .setRequestId(RewardTown.id())
                    .setIdentity(other)
                    .build()));
  }

  private void refused(Runnable call) {
    var refusal = assertThrows(StatusRuntimeException.class, call::run);
    answers.add(refusal + "\n" + StatusProto.fromThrowable(refusal));
  }

  /** What stands of them in the memory of a server, among all that is reachable in it. */
  private List<String> dumped(OwnProcess server) throws IOException, InterruptedException {
    var dump = home.resolve("heap.hprof");
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var dumping =
        new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.heap_dump", dump.toString())
            .redirectErrorStream(true)
            .start();
    assertTrue(dumping.waitFor(60, TimeUnit.SECONDS));
    var said = new String(dumping.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(Files.size(dump) > 1 << 20, said);
    return Canaries.in(dump);
  }

  private Map<String, String> environment(EmbeddedDatabase database, Path files) {
    var keys = home.resolve("keys.properties");
    var out = new PrintWriter(Writer.nullWriter());
    var around = new Surroundings(home, Map.of(), out, out);
    assertEquals(0, Fengqiao.run(around, "keys", "new", keys.toString()));
    var settings = new HashMap<String, String>();
    var app = database.logins().app();
    var migrator = database.logins().migrator();
    settings.put("FENGQIAO_DATABASE_URL", app.jdbcUrl());
    settings.put("FENGQIAO_DATABASE_USER", app.user());
    settings.put("FENGQIAO_DATABASE_PASSWORD", app.password());
    settings.put("FENGQIAO_DATABASE_MIGRATOR_USER", migrator.user());
    settings.put("FENGQIAO_DATABASE_MIGRATOR_PASSWORD", migrator.password());
    settings.put("FENGQIAO_KEYS", keys.toString());
    settings.put("FENGQIAO_PAYMENTS", "file:" + files.resolve("orders.csv"));
    settings.put("FENGQIAO_NOTICES", files.resolve("notices").toString());
    return settings;
  }
}
